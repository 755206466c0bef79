import type { ReadContext } from '../../platform/context/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';
import { organisationMay } from '../organisations/index.ts';

/** Where a body's copy of the checkpoints goes: whoever may change the body's facts. */
export function maySetCheckpointMail(ctx: ReadContext): Answer {
  return ctx.organisation === null
    ? no('no-organisation', 'Hãy chọn đơn vị trước.', 'Choose an organisation first.')
    : organisationMay(ctx, 'change', ctx.organisation);
}

/** One's own digest: whoever is signed in, and nobody in their stead. */
export function mayChooseDigest({ actor }: ReadContext): Answer {
  return actor.accountId !== null && !actor.onBehalfOf && !actor.link
    ? YES
    : no(
        'own-only',
        'Việc này do chính người đó làm, bằng tài khoản của mình.',
        'Only the person can do this, with the own account.',
      );
}
