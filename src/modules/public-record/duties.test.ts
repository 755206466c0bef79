import { describe, expect, it } from 'vitest';
import type { ProgrammeView } from '../programmes/index.ts';
import { dutiesOf, type DutyFacts } from './duties.ts';
import { dutyState } from './model.ts';

const party = (organisationId: string, side: string, organisationKind: string, isLead = false) => ({
  organisationId,
  side,
  organisationKind,
  isLead,
});
const programme = (changes: Record<string, unknown> = {}) =>
  ({
    id: 'p',
    state: 'in_force',
    cadence: 'quarter',
    createdAt: '2026-05-10T03:00:00.000Z',
    term: { from: '2026-01-01', to: '2027-12-31' },
    parties: [
      party('xa', 'A', 'authority', true),
      party('mat-tran', 'A', 'other'),
      party('bao', 'B', 'press', true),
      party('dai', 'B', 'press'),
    ],
    ...changes,
  }) as unknown as ProgrammeView;
const facts = (changes: Partial<DutyFacts> = {}): DutyFacts => ({
  programme: programme(),
  obliged: new Map([
    ['A', 2],
    ['B', 3],
    ['both', 1],
  ]),
  opinions: [],
  opinionDays: 15,
  reports: [],
  declared: [],
  today: '2026-11-22',
  ...changes,
});
const brief = (given: Partial<DutyFacts> = {}) =>
  dutiesOf(facts(given)).map((one) => `${one.quarter} ${one.organisationId} ${one.kind} ${one.part}/${one.whole}`);

describe('what is owed to the public', () => {
  it('is asked of leads, of who is no press agency, and of everyone, each for their own; from the first quarter here on', () => {
    const asked = brief();
    expect(new Set(asked.map((line) => line.slice(0, 7)))).toEqual(new Set(['2026-Q3', '2026-Q2']));
    expect(asked.filter((line) => line.startsWith('2026-Q3'))).toEqual([
      '2026-Q3 xa money 0/1',
      '2026-Q3 xa own_opinion 0/3',
      '2026-Q3 xa other_opinion 0/3',
      '2026-Q3 xa report 0/1',
      '2026-Q3 mat-tran money 0/1',
      '2026-Q3 mat-tran report 0/1',
      '2026-Q3 bao own_opinion 0/4',
      '2026-Q3 bao other_opinion 0/2',
      '2026-Q3 bao report 0/1',
      '2026-Q3 dai report 0/1',
    ]);
  });

  it('goes back to the first quarter for which anybody did something, and not before the term', () => {
    const declared = [
      {
        programmeId: 'p',
        organisationId: 'xa',
        quarter: '2026-Q1',
        answer: 'none',
        declaredOn: '2026-05-11',
        dueOn: '2026-04-28',
      },
    ] as const;
    const found = dutiesOf(facts({ declared }));
    expect(new Set(found.map((one) => one.quarter))).toEqual(new Set(['2026-Q3', '2026-Q2', '2026-Q1']));
    const own = found.find((one) => one.quarter === '2026-Q1' && one.organisationId === 'xa' && one.kind === 'money')!;
    expect(own).toMatchObject({ isEmpty: true, doneOn: '2026-05-11' });
    expect(dutyState(own, '2026-11-22')).toBe('late');
    expect(brief({ programme: programme({ term: { from: '2026-10-01', to: null } }) })).toEqual([]);
    expect(brief({ programme: programme({ state: 'negotiating' }) })).toEqual([]);
  });

  it('is done once every commitment has been judged', () => {
    const opinion = {
      programmeId: 'p',
      side: 'B',
      periodFrom: '2026-07-01',
      periodTo: '2026-09-30',
      own: true,
      lastOn: '2026-10-10',
    };
    const of = (judged: number) =>
      dutiesOf(facts({ opinions: [{ ...opinion, judged }] })).find(
        (one) => one.quarter === '2026-Q3' && one.organisationId === 'bao' && one.kind === 'own_opinion',
      )!;
    expect(of(3)).toMatchObject({ doneOn: null, part: 3, whole: 4, dueOn: '2026-10-15' });
    expect(dutyState(of(3), '2026-10-15')).toBe('not_due');
    expect(dutyState(of(3), '2026-10-16')).toBe('missing');
    expect(of(4)).toMatchObject({ doneOn: '2026-10-10' });
    expect(dutyState(of(4), '2026-11-22')).toBe('on_time');
  });

  it.each([
    ['month', '2026-Q3', 3],
    ['half_year', '2026-Q2', 1],
    ['half_year', '2026-Q3', 0],
    ['year', '2026-Q3', 0],
  ] as const)('asks for reports %s as they end in %s: %i', (cadence, quarter, whole) => {
    const found = dutiesOf(facts({ programme: programme({ cadence, createdAt: '2026-01-02T00:00:00Z' }) })).find(
      (one) => one.quarter === quarter && one.organisationId === 'xa' && one.kind === 'report',
    );
    expect(found?.whole ?? 0).toBe(whole);
  });
});
