import type { ReadContext } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import { insist } from '../../tools/sentence/index.ts';
import { bodyCanSign, organisationsByIds, successorsOfAll } from '../organisations/index.ts';

/**
 * Refuses `body-ended`, naming the successors, when one of the bodies had ended by the day of signing. What was signed
 * before may still be taken in: its successors then follow at once.
 */
export async function insistBodiesStand(ctx: ReadContext, ids: readonly string[], signedOn: Day | null): Promise<void> {
  const bodies = [...(await organisationsByIds(ctx, ids)).values()].filter((body) => body.endedOn !== null);
  const successors = await successorsOfAll(
    ctx,
    bodies.map((body) => body.id),
  );
  for (const body of bodies) {
    const standing = (successors.get(body.id) ?? []).filter((one) => one.endedOn === null);
    insist(bodyCanSign(body, signedOn, standing));
  }
}
