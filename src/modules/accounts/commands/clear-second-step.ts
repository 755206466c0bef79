import { z } from 'zod';
import type { Context } from '../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { deletePasskeysOf } from '../passkeys/passkey-store.ts';
import { may } from '../policy.ts';
import { deleteTotp, replaceRecoveryCodes } from '../second-step/second-step-store.ts';
import { deleteSessionsOf } from '../session-store.ts';

export const clearSecondStepInput = z.object({ accountId: z.uuid() });

/**
 * For a person who has lost telephone, devices and recovery codes: an administrator, who has made sure who asks, takes all of
 * them away; the password remains, and every session ends. Throws Refusal `no-second-step` or `sign-in-again` (403).
 */
export async function clearSecondStep(ctx: Context, input: z.input<typeof clearSecondStepInput>): Promise<void> {
  const { accountId } = clearSecondStepInput.parse(input);
  insist(may(ctx, 'make-accounts'), 403);
  const hadApp = await deleteTotp(ctx, accountId);
  const passkeys = await deletePasskeysOf(ctx, accountId);
  if (!hadApp && passkeys === 0) {
    throw new Refusal('no-second-step', say('Người này chưa có bước thứ hai.', 'This person has no second step.'));
  }
  await replaceRecoveryCodes(ctx, accountId, []);
  await deleteSessionsOf(ctx, accountId);
  await ctx.journal({
    what: 'account.second-step-cleared',
    objectKind: 'account',
    objectId: accountId,
    data: { hadApp, passkeys },
  });
}
