// What the form of a deliverable offers for one commitment. Server only.
import { commitmentView, planOf, targetsOf } from '../../../modules/commitments/index.ts';
import { evidenceRows } from '../../../modules/evidence/index.ts';
import { programmeView } from '../../../modules/programmes/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';

/** `chosen`: matches that stand ticked. Evidence of other deliverables is left out. */
export async function deliverableChoices(
  ctx: ReadContext,
  programmeId: string,
  commitmentId: string,
  chosen: ReadonlySet<string>,
  deliverableId: string | null,
) {
  const commitment = await commitmentView(ctx, commitmentId);
  if (commitment.programmeId !== programmeId) throw new Response(null, { status: 404 });
  const { topics } = await programmeView(ctx, programmeId);
  const rows = await evidenceRows(ctx, { programmeId, commitmentId });
  return {
    commitment: { id: commitment.id, text: commitment.text },
    targets: (await targetsOf(ctx, programmeId)).filter((target) => target.commitmentId === commitmentId),
    actions: await planOf(ctx, programmeId, { commitmentId }),
    topics: topics.filter((topic) => commitment.topicIds.includes(topic.id)),
    evidence: rows
      .filter((row) => row.deliverable === null || row.deliverable.id === deliverableId)
      .map((row) => ({
        matchId: row.matchId,
        title: row.title,
        day: row.publishedOn,
        quantity: row.quantity,
        unit: row.unit,
        chosen: chosen.has(row.matchId),
      })),
  };
}
