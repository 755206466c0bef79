import type { ReadContext } from '../../platform/context/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';

/** Requests of others, and days off: platform administrators, in scope system. */
export function mayHandle({ organisation, actor }: ReadContext): Answer {
  return organisation === null && (actor.accountId === null || actor.isPlatformAdmin)
    ? YES
    : no('not-administrator', 'Chỉ quản trị hệ thống làm được việc này.', 'Only a platform administrator can do this.');
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
