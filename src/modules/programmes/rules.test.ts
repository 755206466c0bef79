import { describe, expect, it } from 'vitest';
import {
  PROGRAMME_STATES,
  nextTerm,
  programmeCan,
  sideOf,
  startIn,
  suspensionInOrder,
  termStatus,
  type Circumstances,
  type ProgrammeFacts,
  type ProgrammeState,
  type ProgrammeVerb,
} from './model.ts';

const OWN = 'a';
function programme(changes: Partial<ProgrammeFacts> = {}): ProgrammeFacts {
  return {
    state: 'draft',
    term: { from: '2026-01-01', to: '2027-12-31' },
    signedOn: '2025-12-20',
    parties: [
      { organisationId: OWN, side: 'A' },
      { organisationId: 'b', side: 'B' },
    ],
    money: 'none',
    moneyNote: null,
    publishedAt: null,
    createdByOrganisationId: OWN,
    edition: null,
    ...changes,
  };
}
const at: Circumstances = { today: '2026-05-04', organisationId: OWN, hasCommitments: true, reason: 'vì lý do thử' };

/** Which step each state allows when nothing else stands in the way. */
const ALLOWED: Record<ProgrammeState, ProgrammeVerb[]> = {
  draft: ['negotiate', 'putInForce', 'change', 'correct', 'declareMoney', 'delete'],
  negotiating: ['markReady', 'putInForce', 'change', 'correct', 'declareMoney'],
  ready_to_sign: ['reopen', 'startSigning', 'putInForce', 'declareMoney'],
  signing: ['reopen', 'putInForce', 'declareMoney'],
  in_force: ['suspend', 'end', 'renew', 'publish', 'correct', 'amend', 'declareMoney'],
  suspended: ['resume', 'end', 'renew', 'publish', 'correct', 'amend', 'declareMoney'],
  ended: ['liquidate', 'renew', 'publish', 'declareMoney'],
  liquidated: ['renew', 'publish'],
};

describe('states × rules', () => {
  const verbs = (Object.keys(programmeCan) as ProgrammeVerb[]).filter((verb) => verb !== 'unpublish');
  const reason = { vi: expect.stringMatching(/\.$/), en: expect.stringMatching(/\.$/) };
  const refusal = { yes: false, code: expect.any(String), why: reason };
  for (const state of PROGRAMME_STATES)
    it(`${state} allows exactly its steps and gives reasons for the others`, () => {
      const edition = ['in_force', 'suspended', 'ended', 'liquidated'].includes(state) ? 1 : null;
      const answers = verbs.map((verb) => [verb, programmeCan[verb](programme({ state, edition }), at)]);
      const expected = verbs.map((verb) => [verb, ALLOWED[state].includes(verb) ? { yes: true } : refusal]);
      expect(answers).toEqual(expected);
    });
});

function whyNot(verb: ProgrammeVerb, changes: Partial<ProgrammeFacts>, circumstances: Partial<Circumstances> = {}) {
  const answer = programmeCan[verb](programme(changes), { ...at, ...circumstances });
  return answer.yes ? null : answer.code;
}

describe('reasons', () => {
  it('wants both sides before the other side may see it', () => {
    expect(whyNot('negotiate', { parties: [{ organisationId: OWN, side: 'A' }] })).toBe('one-side-only');
    const others = [
      { organisationId: 'x', side: 'A' },
      { organisationId: 'b', side: 'B' },
    ];
    expect(whyNot('negotiate', { parties: others })).toBe('author-not-party');
  });
  it('wants a term and commitments before signing', () => {
    expect(whyNot('markReady', { state: 'negotiating', term: { from: null, to: '2027-12-31' } })).toBe('no-term');
    expect(whyNot('markReady', { state: 'negotiating' }, { hasCommitments: false })).toBe('no-commitments');
  });
  it('wants a day of signing that has come', () => {
    expect(whyNot('putInForce', { state: 'signing', signedOn: null })).toBe('no-signing-day');
    expect(whyNot('putInForce', { state: 'signing', signedOn: '2026-05-05' })).toBe('signing-in-future');
    expect(whyNot('putInForce', { state: 'signing', signedOn: '2026-05-04' })).toBeNull();
  });
  it('wants a reason for what the other side must understand', () => {
    expect(whyNot('suspend', { state: 'in_force' }, { reason: ' ' })).toBe('no-reason');
    expect(whyNot('end', { state: 'in_force' }, { reason: null })).toBe('no-reason');
    expect(whyNot('end', { state: 'in_force' }, { reason: null, today: '2028-01-01' })).toBeNull();
    expect(whyNot('change', { state: 'in_force' }, { reason: null })).toBe('no-reason');
    expect(whyNot('change', { state: 'negotiating' }, { reason: null })).toBeNull();
    expect(whyNot('correct', { state: 'in_force', edition: 2 }, { reason: null })).toBe('no-reason');
  });
  it('changes what was signed only by an amendment, once a version of it stands', () => {
    expect(whyNot('change', { state: 'in_force' })).toBeNull();
    expect(whyNot('change', { state: 'in_force', edition: 1 })).toBe('by-amendment-only');
    expect(whyNot('change', { state: 'in_force', edition: 1 }, { byAmendment: true })).toBeNull();
    expect(whyNot('change', { state: 'ended', edition: 1 }, { byAmendment: true })).toBe('wrong-state');
  });
  it('publishes only what the other parties have confirmed', () => {
    expect(whyNot('publish', { state: 'in_force' }, { unconfirmed: ['Báo Thử (mẫu)'] })).toBe('not-confirmed');
  });
  it('suspends from a day that has come, within the term', () => {
    const term = { from: '2026-01-01', to: null };
    const why = (from: string, plannedUntil: string | null) => {
      const answer = suspensionInOrder({ from, plannedUntil }, term, '2026-05-04');
      return answer.yes ? null : answer.code;
    };
    expect([why('2026-05-04', null), why('2026-04-01', '2026-08-31')]).toEqual([null, null]);
    expect([why('2026-05-05', null), why('2025-12-31', null)]).toEqual(['suspension-begin', 'suspension-begin']);
    expect(why('2026-05-04', '2026-05-03')).toBe('suspension-backwards');
  });
  it('does not resume after the term', () => {
    expect(whyNot('resume', { state: 'suspended' }, { today: '2028-01-01' })).toBe('term-over');
  });
  it('publishes only with an answer about money, and once', () => {
    expect(whyNot('publish', { state: 'in_force', money: 'undeclared' })).toBe('money-undeclared');
    expect(whyNot('publish', { state: 'in_force', publishedAt: '2026-01-01T00:00:00Z' })).toBe('published-already');
    expect(whyNot('unpublish', { state: 'in_force' })).toBe('not-published');
    expect(whyNot('unpublish', { state: 'in_force', publishedAt: '2026-01-01T00:00:00Z' })).toBeNull();
  });
  it('renews once, deletes only by its author, liquidates only with money declared', () => {
    expect(whyNot('renew', { state: 'ended' }, { isRenewed: true })).toBe('renewed-already');
    expect(whyNot('delete', {}, { organisationId: 'b' })).toBe('not-author');
    expect(whyNot('liquidate', { state: 'ended', money: 'undeclared' })).toBe('money-undeclared');
  });
  it('begins in force only as the record of a signed paper', () => {
    const { state: _, edition: __, ...facts } = programme();
    expect(startIn('in_force', facts, at)).toEqual({ yes: true });
    const unsigned = startIn('in_force', { ...facts, signedOn: null }, at);
    expect(unsigned.yes ? null : unsigned.code).toBe('no-signing-day');
    expect(startIn('draft', { ...facts, parties: [], signedOn: null }, at).yes).toBe(true);
  });
});

describe('terms', () => {
  it('tells which quarter of the term it is', () => {
    const term = { from: '2025-11-10', to: '2026-12-31' };
    const running = { term, state: 'in_force' as const };
    expect(termStatus(running, '2026-05-04')).toMatchObject({ stage: 'running', quarter: 3, quarters: 5 });
    expect(termStatus(running, '2026-05-04').words.vi).toBe('quý thứ 3 trên 5 của thời hạn');
    expect(termStatus(running, '2025-11-09')).toMatchObject({ stage: 'not_begun', quarters: 5 });
    expect(termStatus(running, '2027-01-01').stage).toBe('over');
    expect(termStatus({ ...running, term: { from: '2026-01-01', to: null } }, '2026-05-04')).toMatchObject({
      stage: 'running',
      quarter: null,
    });
    expect(termStatus({ ...running, term: { from: null, to: null } }, '2026-05-04').stage).toBe('unknown');
    expect(termStatus({ term, state: 'liquidated' }, '2026-05-04').words.vi).toBe('kết thúc trước hạn');
    expect(termStatus({ term, state: 'ended' }, '2027-01-01').words.vi).toBe('đã hết thời hạn');
  });
  it('proposes the term that follows', () => {
    expect(nextTerm({ from: '2023-01-01', to: '2025-12-31' })).toEqual({ from: '2026-01-01', to: '2028-12-31' });
    expect(nextTerm({ from: '2024-03-01', to: '2024-08-31' })).toEqual({ from: '2024-09-01', to: '2025-08-31' });
    expect(nextTerm({ from: null, to: '2024-02-28' })).toEqual({ from: '2024-02-29', to: null });
    expect(nextTerm({ from: '2023-03-01', to: '2024-02-28' })).toEqual({ from: '2024-02-29', to: '2025-02-28' });
  });
  it('knows on which side one stands', () => {
    expect([sideOf(programme(), 'b'), sideOf(programme(), 'c'), sideOf(programme(), null)]).toEqual(['B', null, null]);
  });
});
