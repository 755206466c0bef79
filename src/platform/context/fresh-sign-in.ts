// Weighty steps ask for a fresh sign-in (OWASP ASVS 5.0, 7.5.3), so that an unattended desk or a stolen session cannot take
// them. This is the one place that lists them: by the name of their journal entry, which every change has exactly one of,
// so that no door of the program can pass by the question.
import { no, YES, type Answer } from '../../tools/sentence/index.ts';
import type { Actor } from './context.ts';

export const FRESH_MINUTES = 10;

/** The code of the refusal that asks to sign in again; doors keep the form and bring the person back to it. */
export const SIGN_IN_AGAIN = 'sign-in-again';

/** Signing: what binds the organisation on paper. A stand-in needs the absent person's authority document for these. */
const SIGNING = [
  'programme.signing-started',
  'programme.put-in-force',
  'programme.suspended',
  'programme.resumed',
  'programme.ended',
  'programme.liquidated',
  'amendment.signed',
  'amendment.consented',
  'amendment.declined',
  'yearly-plan.agreed',
  'yearly-plan.issued',
  'report.frozen',
  'report.offered',
  'report.opinion-given',
  'acceptance.agreed',
  'acceptance.frozen',
  'ceremony.minutes-made',
] as const;

/** Accepting what another side delivered or a text brought in. */
const ACCEPTING = [
  'agreement.accepted',
  'deliverable.accepted',
  'deliverable.refused',
  'content.confirmed',
  'content.objected',
] as const;

const DELETING = [
  'programme.deleted',
  'programme-import.taken-back',
  'amendment.deleted',
  'ceremony.deleted',
  'yearly-plan.deleted',
  'report.draft-deleted',
  'acceptance.deleted',
  'agreement.dropped',
  'organisation.change-taken-back',
  'conversion.taken-back',
  'privacy.copy-made',
  'privacy.erased',
] as const;

/** Who may come in and how. */
const ACCOUNTS = [
  'account.made-administrator',
  'account.administrator-ended',
  'account.totp-removed',
  'account.recovery-codes-issued',
  'account.passkey-added',
  'account.passkey-removed',
  'account.second-step-cleared',
  'membership.role-changed',
  'membership.ended',
  'delegation.given',
  'second-step.required',
  'second-step.no-longer-required',
  'single-sign-on.added',
  'single-sign-on.changed',
  'single-sign-on.removed',
  'mail-server.changed',
] as const;

const FRESH: ReadonlySet<string> = new Set([...SIGNING, ...ACCEPTING, ...DELETING, ...ACCOUNTS]);
const IN_PERSON: ReadonlySet<string> = new Set(SIGNING);

export function needsFreshSignIn(what: string): boolean {
  return FRESH.has(what);
}

export function isFresh(actor: Pick<Actor, 'provenAt'>, now: Date): boolean {
  const { provenAt } = actor;
  if (provenAt === undefined) return false;
  return provenAt === 'by-program' || Math.abs(now.getTime() - provenAt.getTime()) <= FRESH_MINUTES * 60_000;
}

/** Whether this person may take this step at this moment, as far as their sign-in goes. The program itself always may. */
export function signInAllows(actor: Actor, what: string, now: Date): Answer {
  if (actor.onBehalfOf && !actor.onBehalfOf.maySign && IN_PERSON.has(what)) {
    return no(
      'signs-in-person',
      'Việc này do chính người có thẩm quyền làm. Người làm thay chỉ làm được khi có giấy ủy quyền đính kèm.',
      'This is for the person in office. A stand-in can do it only with an authority document attached.',
    );
  }
  if (actor.link && FRESH.has(what)) {
    return no(
      'not-by-link',
      'Việc này không làm bằng liên kết được; cần một tài khoản.',
      'This cannot be done by a link; it needs an account.',
    );
  }
  if (actor.accountId === null || !FRESH.has(what) || isFresh(actor, now)) return YES;
  return no(
    SIGN_IN_AGAIN,
    'Việc này cần xác nhận lại: hãy xác nhận đó là anh chị rồi gửi lại.',
    'This step needs a fresh sign-in: confirm that it is you and send it again.',
  );
}
