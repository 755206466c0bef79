import type { ReadContext } from '../../platform/context/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';

/** Requests of others, and days off: platform administrators, in scope system. */
export function mayHandle({ organisation, actor }: ReadContext): Answer {
  return organisation === null && (actor.accountId === null || actor.isPlatformAdmin)
    ? YES
    : no('not-administrator', 'Chỉ quản trị hệ thống làm được việc này.', 'Only a platform administrator can do this.');
}

const PAPER_TAKERS: readonly string[] = ['focal_officer', 'leader', 'clerk'];

/** Papers that people of the own body hand in: those who receive its papers, also in a colleague's stead. */
export function mayTakeIn({ organisation, actor }: ReadContext): Answer {
  return organisation !== null && !actor.link && PAPER_TAKERS.includes(actor.role ?? '')
    ? YES
    : no(
        'role-may-not',
        'Đầu mối, lãnh đạo hoặc văn thư của đơn vị nhận đơn giấy.',
        'The focal officer, a leader or the clerk of the body takes papers in.',
      );
}

/** One's own data: whoever is signed in, and nobody in their stead. */
export function isOwner({ actor }: ReadContext): Answer {
  return actor.accountId !== null && !actor.onBehalfOf && !actor.link
    ? YES
    : no(
        'own-only',
        'Việc này do chính người đó làm, bằng tài khoản của mình.',
        'Only the person can do this, with the own account.',
      );
}
