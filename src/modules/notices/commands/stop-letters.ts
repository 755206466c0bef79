import type { Context } from '../../../platform/context/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import { readStopLink, type Stopped } from '../stop-link.ts';
import { deleteDigestChoice, stopSubscription } from '../store.ts';

/**
 * Whoever holds the link in a letter stops such letters; in scope system. Again: nothing more happens. Throws Refusal
 * `no-link` (404). One entry when something was stopped: `checkpoint-mail.stopped` or `digest.stopped`.
 */
export async function stopLetters(ctx: Context, token: string): Promise<Stopped['kind']> {
  const what = readStopLink(token);
  if (what === null) throw new Refusal('no-link', say('Không có liên kết này.', 'There is no such link.'), 404);
  if (what.kind === 'digest') {
    if (await deleteDigestChoice(ctx, what.accountId))
      await ctx.journal({ what: 'digest.stopped', objectKind: 'account', objectId: what.accountId });
  } else if (await stopSubscription(ctx, what.organisationId, what.address)) {
    await ctx.journal({ what: 'checkpoint-mail.stopped', objectKind: 'organisation', objectId: what.organisationId });
  }
  return what.kind;
}
