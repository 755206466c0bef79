import { describe, expect, it } from 'vitest';
import type { Actor } from './context.ts';
import { needsFreshSignIn, signInAllows } from './fresh-sign-in.ts';

const NOW = new Date('2026-11-20T08:00:00Z');
const person = (more: Partial<Actor> = {}): Actor => ({
  accountId: 'a',
  name: 'Người thử (mẫu)',
  role: 'leader',
  isPlatformAdmin: false,
  ...more,
});
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const code = (actor: Actor, what: string) => {
  const answer = signInAllows(actor, what, NOW);
  return answer.yes ? null : answer.code;
};

describe('a fresh sign-in', () => {
  it('is asked for signing, accepting and deleting, and for nothing else', () => {
    for (const what of ['programme.put-in-force', 'amendment.signed', 'deliverable.accepted', 'ceremony.deleted'])
      expect([needsFreshSignIn(what), code(person(), what)]).toEqual([true, 'sign-in-again']);
    for (const what of ['programme.changed', 'commitment.assessed', 'match.confirmed'])
      expect([needsFreshSignIn(what), code(person(), what)]).toEqual([false, null]);
  });
  it('lasts ten minutes', () => {
    expect(code(person({ provenAt: minutesAgo(10) }), 'amendment.signed')).toBeNull();
    expect(code(person({ provenAt: minutesAgo(10.01) }), 'amendment.signed')).toBe('sign-in-again');
  });
  it('is not asked of the program itself', () => {
    expect(code(person({ accountId: null }), 'programme.deleted')).toBeNull();
    expect(code(person({ provenAt: 'by-program' }), 'programme.deleted')).toBeNull();
  });
});

describe('a stand-in', () => {
  it('signs only with an authority document, and does the rest', () => {
    const standIn = (maySign: boolean) => person({ provenAt: NOW, onBehalfOf: { accountId: 'b', maySign } });
    expect(code(standIn(false), 'programme.put-in-force')).toBe('signs-in-person');
    expect(code(standIn(true), 'programme.put-in-force')).toBeNull();
    expect(code(standIn(false), 'deliverable.accepted')).toBeNull();
  });
});
