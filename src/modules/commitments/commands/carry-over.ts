import type { Context } from '../../../platform/context/index.ts';
import { insist, no, YES } from '../../../tools/sentence/index.ts';
import { programmeView } from '../../programmes/index.ts';
import type { CarryOver } from '../input.ts';
import { commitmentsOf } from '../queries.ts';
import { insertCommitments } from '../store.ts';
import { writable } from './check.ts';

/**
 * Copies the standing commitments of a programme into its renewal, in order, with their topics by name. Places in the
 * old agreement's text, targets and plans are not copied: the new text and term will have their own.
 * Entry: `commitment.carried-over`.
 */
export async function carryOver(ctx: Context, input: CarryOver): Promise<{ ids: string[] }> {
  const from = await programmeView(ctx, input.fromProgrammeId);
  const to = await writable(ctx, input.toProgrammeId, null);
  insist(
    to.prior?.id === from.id
      ? YES
      : no(
          'not-its-renewal',
          'Chỉ chuyển cam kết sang bản ký tiếp của chính chương trình đó.',
          'Commitments are carried over only into a renewal of that programme.',
        ),
  );
  const commitments = await commitmentsOf(ctx, from.id);
  const topicName = new Map(from.topics.map((topic) => [topic.id, topic.name]));
  const topicId = new Map(to.topics.map((topic) => [topic.name, topic.id]));
  const copies = commitments.map(({ obliged, kind, subKind, modality, text, cadence, topicIds }) => ({
    obliged,
    kind,
    subKind,
    modality,
    text,
    cadence,
    topicIds: topicIds.flatMap((id) => topicId.get(topicName.get(id) ?? '') ?? []),
  }));
  const ids = await insertCommitments(ctx, to.id, copies);
  await ctx.journal({
    what: 'commitment.carried-over',
    objectKind: 'programme',
    objectId: to.id,
    programmeId: to.id,
    data: { fromProgrammeId: from.id, fromTitle: from.title, count: ids.length },
    after: copies,
  });
  return { ids };
}
