import { randomUUID } from 'node:crypto';
import type { Context } from '../../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../../tools/sentence/index.ts';
import { agreementCan } from '../../model.ts';
import { may } from '../../policy.ts';
import { agreementView } from '../../queries.ts';
import { helperCan } from '../model.ts';
import { helperOffer, helperReadingOf } from '../queries.ts';
import { writeAsking } from '../store.ts';
import { ASK_HELPER, ASK_QUEUE } from '../queue-names.ts';

/** Two tries with their waits take half an hour at most; the rest is waiting behind other texts. */
const LOST_AFTER_MS = 2 * 3_600_000;

/** A person asks the helper about one text; the answer comes in the background. One entry: `agreement.helper-asked`. */
export async function askHelper(ctx: Context, input: { readonly id: string }): Promise<void> {
  insist(may(ctx), 403);
  const agreement = await agreementView(ctx, input.id);
  insist(agreementCan.review(agreement));
  const offer = await helperOffer(ctx);
  insist(helperCan.ask(offer, agreement.text.length, await helperReadingOf(ctx, input.id)));
  if (!offer) throw new Refusal('helper-off', say('Trợ lý đọc đang tắt.', 'The reading helper is off.'));
  const askingId = randomUUID();
  await writeAsking(ctx, {
    agreementId: input.id,
    organisationId: agreement.organisationId,
    askingId,
    model: offer.model,
    host: offer.host,
    lostAfter: new Date(ctx.now.getTime() + LOST_AFTER_MS),
  });
  await ctx.journal({
    what: 'agreement.helper-asked',
    objectKind: 'agreement',
    objectId: input.id,
    data: { name: agreement.name, host: offer.host, model: offer.model, characters: agreement.text.length },
  });
  await ctx.enqueue(
    ASK_HELPER,
    { agreementId: input.id, askingId },
    { queue: ASK_QUEUE, key: `ask-helper ${askingId}` },
  );
}
