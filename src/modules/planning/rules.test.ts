import { describe, expect, it } from 'vitest';
import { PLAN_STATES, planCan, type PlanAt, type PlanFacts, type PlanState } from './model.ts';
import { may } from './policy.ts';

const plan = (state: PlanState, changes: Partial<PlanFacts> = {}): PlanFacts => ({
  state,
  side: 'A',
  organisationId: 'commune',
  lines: [{}],
  place: 'Bến Thử',
  datedOn: '2026-01-05',
  ...changes,
});
const author: PlanAt = {
  organisationId: 'commune',
  side: 'A',
  consents: [],
  sides: ['A', 'B'],
  programmeState: 'in_force',
  signers: ['Nguyễn Văn Thử (mẫu)'],
  reachable: ['A', 'B'],
};
const partner: PlanAt = { ...author, organisationId: 'paper', side: 'B' };
const states = (rule: (state: PlanState) => { yes: boolean }) => PLAN_STATES.filter((state) => rule(state).yes);

describe('a yearly plan', () => {
  it('follows its states', () => {
    expect(states((state) => planCan.change(plan(state), author))).toEqual(['draft', 'returned']);
    expect(states((state) => planCan.propose(plan(state), author))).toEqual(['draft', 'returned']);
    expect(states((state) => planCan.delete(plan(state), author))).toEqual(['draft']);
    expect(states((state) => planCan.agree(plan(state), partner, 'B'))).toEqual(['proposed']);
    expect(states((state) => planCan.giveBack(plan(state), partner))).toEqual(['proposed', 'agreed']);
    expect(states((state) => planCan.takeBack(plan(state), author))).toEqual(['proposed', 'agreed']);
    expect(states((state) => planCan.issue(plan(state), author))).toEqual(['agreed']);
    expect(states((state) => planCan.replace(plan(state), partner))).toEqual(['issued']);
  });

  it('is its author’s to change and issue, the other side’s to answer', () => {
    for (const verb of ['change', 'delete', 'propose'] as const)
      expect(planCan[verb](plan('draft'), partner)).toMatchObject({ code: 'not-author' });
    expect(planCan.issue(plan('agreed'), partner)).toMatchObject({ code: 'not-author' });
    expect(planCan.agree(plan('proposed'), author, 'A')).toMatchObject({ code: 'own-plan' });
    expect(planCan.giveBack(plan('proposed'), author)).toMatchObject({ code: 'own-plan' });
    expect(planCan.agree(plan('proposed'), { ...partner, consents: ['B'] }, 'B')).toMatchObject({
      code: 'agreed-already',
    });
  });

  it('is agreed to by paper only for a side that nobody can reach here', () => {
    expect(planCan.agree(plan('proposed'), author, 'B')).toMatchObject({ code: 'other-side' });
    expect(planCan.agree(plan('proposed'), { ...author, reachable: ['A'] }, 'B').yes).toBe(true);
    expect(planCan.agree(plan('proposed'), { ...partner, sides: ['A', 'B', 'C'], reachable: [] }, 'C').yes).toBe(false);
    expect(planCan.agree(plan('proposed'), author, 'Z')).toMatchObject({ code: 'own-plan' });
  });

  it.each([
    [{ place: '' }, {}, 'no-place'],
    [{ datedOn: null }, {}, 'no-date'],
    [{}, { signers: ['Nguyễn Văn Thử (mẫu)', null] }, 'no-signer'],
    [{}, { programmeState: 'negotiating' as const }, 'not-in-force'],
  ])('is not issued with %o, %o', (facts, at, code) => {
    expect(planCan.issue(plan('agreed', facts), { ...author, ...at })).toMatchObject({ yes: false, code });
  });

  it('has lines, and a year in the term', () => {
    expect(planCan.propose(plan('draft', { lines: [] }), author)).toMatchObject({ code: 'no-lines' });
    const programme = { state: 'in_force' as const, term: { from: '2026-01-01', to: '2027-12-31' } };
    expect(planCan.start(programme, 2027).yes).toBe(true);
    expect(planCan.start(programme, 2028)).toMatchObject({ code: 'outside-term' });
    expect(planCan.start({ ...programme, state: 'ended' }, 2027)).toMatchObject({ code: 'programme-closed' });
  });

  it('lets the clerk number it and no more', () => {
    const clerk = { actor: { role: 'clerk' }, organisation: 'commune' };
    expect(may(clerk, 'number').yes).toBe(true);
    expect(may(clerk, 'write').yes).toBe(false);
    expect(may({ actor: { role: 'reporter' }, organisation: 'paper' }, 'answer').yes).toBe(false);
  });
});
