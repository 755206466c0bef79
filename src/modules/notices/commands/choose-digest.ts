import type { z } from 'zod';
import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { digestInput } from '../input.ts';
import { mayChooseDigest } from '../policy.ts';
import { deleteDigestChoice, writeDigestChoice } from '../store.ts';

/** One's own; in scope system, with the person as actor. One entry: `digest.chosen`. */
export async function chooseDigest(ctx: Context, input: z.input<typeof digestInput>): Promise<void> {
  insist(mayChooseDigest(ctx), 403);
  const { rhythm } = digestInput.parse(input);
  const accountId = ctx.actor.accountId!;
  if (rhythm === 'none') await deleteDigestChoice(ctx, accountId);
  else await writeDigestChoice(ctx, accountId, rhythm);
  await ctx.journal({ what: 'digest.chosen', objectKind: 'account', objectId: accountId, data: { rhythm } });
}
