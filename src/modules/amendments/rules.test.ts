import { describe, expect, it } from 'vitest';
import { YES } from '../../tools/sentence/index.ts';
import { AMENDMENT_STATES, amendmentCan, amendmentName, type AmendmentFacts } from './model.ts';

describe('what may happen to an amendment', () => {
  const amendment = (changes: Partial<AmendmentFacts> = {}): AmendmentFacts => ({
    state: 'drafted',
    authorSide: 'A',
    authorOrganisationId: 'a',
    operations: [{}],
    consents: [],
    ...changes,
  });
  const author = { organisationId: 'a', side: 'A', programme: YES };
  const other = { organisationId: 'b', side: 'B', programme: YES };
  const code = (answer: { yes: boolean; code?: string }) => answer.code ?? 'yes';

  it('goes by state, and gives a reason in both languages for every no', () => {
    const allowed = AMENDMENT_STATES.map((state) => {
      const verbs = [
        ['edit', amendmentCan.edit(amendment({ state }), author)],
        ['propose', amendmentCan.propose(amendment({ state }), author)],
        ['answer', amendmentCan.answer(amendment({ state }), other)],
        ['withdraw', amendmentCan.withdraw(amendment({ state }), author)],
        ['sign', amendmentCan.sign(amendment({ state }), other)],
      ] as const;
      expect(verbs.every(([, answer]) => answer.yes || (answer.why.vi !== '' && answer.why.en !== ''))).toBe(true);
      return [state, verbs.filter(([, answer]) => answer.yes).map(([verb]) => verb)];
    });
    expect(Object.fromEntries(allowed)).toEqual({
      drafted: ['edit', 'propose'],
      proposed: ['answer', 'withdraw'],
      agreed: ['withdraw', 'sign'],
      signed: [],
      in_effect: [],
      declined: [],
      withdrawn: [],
    });
  });

  it('lets each side speak for itself', () => {
    expect(code(amendmentCan.edit(amendment(), other))).toBe('not-author');
    expect(code(amendmentCan.propose(amendment({ operations: [] }), author))).toBe('nothing-changed');
    const proposed = amendment({ state: 'proposed' });
    expect(code(amendmentCan.answer(proposed, author))).toBe('not-other-side');
    expect(code(amendmentCan.answer(proposed, { ...other, side: null }))).toBe('not-other-side');
    expect(code(amendmentCan.answer({ ...proposed, consents: [{ side: 'B' }] }, other))).toBe('answered-already');
    expect(code(amendmentCan.withdraw(proposed, other))).toBe('not-author-side');
    const paper = { side: 'B', hasMembers: false, hasPaper: true };
    expect(code(amendmentCan.answerFor(proposed, author, paper))).toBe('yes');
    expect(code(amendmentCan.answerFor(proposed, other, paper))).toBe('not-author-side');
    expect(code(amendmentCan.answerFor(proposed, author, { ...paper, hasMembers: true }))).toBe('side-has-members');
    expect(code(amendmentCan.answerFor(proposed, author, { ...paper, hasPaper: false }))).toBe('paper-missing');
  });

  it('is signed in order of days', () => {
    const signing = {
      signedOn: '2026-05-04',
      effectiveOn: '2026-05-04',
      effectiveReason: null,
      today: '2026-05-04',
      otherWaits: false,
    };
    const sign = (more: object) =>
      code(amendmentCan.sign(amendment({ state: 'agreed' }), author, { ...signing, ...more }));
    expect(sign({})).toBe('yes');
    expect(sign({ signedOn: '2026-05-05', effectiveOn: '2026-05-05' })).toBe('signing-in-future');
    expect(sign({ effectiveOn: '2026-05-01' })).toBe('effective-before-signing');
    expect(sign({ effectiveOn: '2026-05-01', effectiveReason: 'Đã thực hiện từ đầu tháng' })).toBe('yes');
    expect(sign({ effectiveOn: '2026-09-01' })).toBe('yes');
    expect(sign({ otherWaits: true })).toBe('another-waits');
  });

  it('is called by its kind and number', () => {
    expect(amendmentName({ kind: 'annex', number: 2 }).vi).toBe('Phụ lục số 2');
    expect(amendmentName({ kind: 'correction', number: null }).vi).toBe('Đính chính bản ghi (bản nháp)');
  });
});
