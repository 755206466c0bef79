import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quartersBetween } from '../../tools/calendar/index.ts';
import { PROGRAMME_STATES } from '../programmes/model.ts';
import { commitmentCan, shortText, spreadOverTerm, SPREADS, STATUSES } from './model.ts';

const TERM = { from: '2026-02-15', to: '2027-01-31' };

describe('spreading a cadence over the term', () => {
  const quantities = (quantity: number, per: (typeof SPREADS)[number], term = TERM) =>
    spreadOverTerm(quantity, per, term).map((target) => target.quantity);

  it('repeats what is due each quarter', () => {
    expect(spreadOverTerm(3, 'quarter', { from: '2026-01-01', to: '2026-06-30' })).toEqual([
      { periodFrom: '2026-01-01', periodTo: '2026-03-31', quantity: 3 },
      { periodFrom: '2026-04-01', periodTo: '2026-06-30', quantity: 3 },
    ]);
  });
  it('counts the months of the term in each quarter', () => {
    expect(quantities(2, 'month')).toEqual([4, 6, 6, 6, 2]);
  });
  it('counts the full weeks of the term in each quarter', () => {
    expect(quantities(2, 'week', { from: '2026-01-01', to: '2026-12-31' })).toEqual([24, 26, 28, 26]);
    expect(quantities(1, 'week', { from: '2026-01-01', to: '2026-01-20' })).toEqual([2]);
  });
  it('shares a year among its quarters, later ones taking the rest', () => {
    expect(quantities(10, 'year', { from: '2026-01-01', to: '2026-12-31' })).toEqual([2, 3, 2, 3]);
    expect(quantities(1, 'year')).toEqual([1, 1]);
    expect(spreadOverTerm(1, 'year', TERM).map((target) => target.periodFrom)).toEqual(['2026-10-01', '2027-01-01']);
  });
  it('shares halves and the whole term', () => {
    expect(quantities(1, 'half_year', { from: '2026-01-01', to: '2026-12-31' })).toEqual([1, 1]);
    expect(quantities(7, 'term')).toEqual([1, 1, 2, 1, 2]);
  });
  it('never loses or adds anything', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 60 }), (quantity, months) => {
        const to = new Date(Date.UTC(2026, months, 0)).toISOString().slice(0, 10);
        const term = { from: '2026-01-01', to };
        const sum = (per: (typeof SPREADS)[number]) =>
          spreadOverTerm(quantity, per, term).reduce((total, target) => total + target.quantity, 0);
        expect(sum('term')).toBe(quantity);
        expect(sum('month')).toBe(quantity * months);
        expect(sum('quarter')).toBe(quantity * quartersBetween(term).length);
      }),
    );
    expect(quantities(1.5, 'term', { from: '2026-01-01', to: '2026-06-30' })).toEqual([1.5]);
  });
});

describe('rules of assessment', () => {
  const judgement = {
    side: 'A',
    status: 'met',
    stance: 'states',
    comment: null,
    periodFrom: '2026-04-01',
    today: '2026-04-01',
    programmeState: 'in_force',
    statedByOther: false,
    delivers: true,
    disputedByOther: false,
  } as const;
  const standing = { droppedAt: null };
  const whyNot = (
    changes: Partial<Parameters<typeof commitmentCan.assess>[1]>,
    commitment: { droppedAt: string | null } = standing,
  ) => {
    const answer = commitmentCan.assess(commitment, { ...judgement, ...changes });
    return answer.yes ? null : answer.code;
  };

  it('follows the state of the programme', () => {
    const allowed = PROGRAMME_STATES.filter((programmeState) => whyNot({ programmeState }) === null);
    expect(allowed).toEqual(['in_force', 'suspended', 'ended']);
  });
  it('knows nothing before the period but "not due yet"', () => {
    const before = { today: '2026-03-31' };
    expect(STATUSES.filter((status) => whyNot({ ...before, status }) === null)).toEqual(['scheduled']);
  });
  it('lets each side speak for itself only', () => {
    expect(whyNot({ side: null })).toBe('not-a-party');
    expect(whyNot({}, { droppedAt: '2026-01-01T00:00:00Z' })).toBe('dropped');
  });
  it('answers only what was said, and disputes with a reason', () => {
    expect(whyNot({ stance: 'confirms' })).toBe('nothing-to-answer');
    expect(whyNot({ stance: 'confirms', statedByOther: true })).toBeNull();
    expect(whyNot({ stance: 'disputes', statedByOther: true, comment: '  ' })).toBe('dispute-without-comment');
    expect(whyNot({ stance: 'disputes', statedByOther: true, comment: 'Chỉ có 2 bài' })).toBeNull();
  });
  it('explains only a dispute, only by the side that delivers, and in words', () => {
    const dispute = {
      stance: 'explains',
      statedByOther: true,
      disputedByOther: true,
      comment: 'Bài đăng ở báo in',
    } as const;
    expect(whyNot(dispute)).toBeNull();
    expect(whyNot({ ...dispute, delivers: false })).toBe('not-delivering');
    expect(whyNot({ ...dispute, disputedByOther: false })).toBe('nothing-to-explain');
    expect(whyNot({ ...dispute, comment: null })).toBe('explanation-without-comment');
  });
  it('closes actions once', () => {
    expect(commitmentCan.changeAction({ state: 'planned' }).yes).toBe(true);
    for (const state of ['done', 'cancelled'] as const) expect(commitmentCan.changeAction({ state }).yes).toBe(false);
    expect(commitmentCan.finishAction({ state: 'planned' }, '2026-05-02', '2026-05-01').yes).toBe(false);
    expect(commitmentCan.finishAction({ state: 'planned' }, '2026-05-01', '2026-05-01').yes).toBe(true);
  });
  it('plans only while the programme is alive', () => {
    const closed = PROGRAMME_STATES.filter((state) => !commitmentCan.plan(standing, state).yes);
    expect(closed).toEqual(['ended', 'liquidated']);
  });
});

it('shortens at a word', () => {
  expect(shortText('một hai ba', 20)).toBe('một hai ba');
  expect(shortText('một hai ba bốn năm', 11)).toBe('một hai ba…');
});
