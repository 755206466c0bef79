import type { Context } from '../../../platform/context/index.ts';
import { insist, no, Refusal, say, YES } from '../../../tools/sentence/index.ts';
import { programmeView } from '../../programmes/index.ts';
import type { CarryOver } from '../input.ts';
import { commitmentsOf } from '../queries.ts';
import { insertCommitments, insertTargets } from '../store.ts';
import { writable } from './check.ts';

/**
 * Copies chosen commitments of a programme into its renewal, in order, with their topics by name, in the words and with
 * the targets given for the next term. Places in the old agreement's text and plans are not copied: the new text and term
 * will have their own. Returns the new ids in order. Entry: `commitment.carried-over`.
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
  const standing = new Map((await commitmentsOf(ctx, from.id)).map((commitment) => [commitment.id, commitment]));
  const topicName = new Map(from.topics.map((topic) => [topic.id, topic.name]));
  const topicId = new Map(to.topics.map((topic) => [topic.name, topic.id]));
  const copies = input.commitments.map((chosen) => {
    const commitment = standing.get(chosen.commitmentId);
    if (!commitment)
      throw new Refusal(
        'no-such-commitment',
        say(
          'Có cam kết không còn ở chương trình trước. Hãy tải lại trang rồi chọn lại.',
          'A commitment no longer stands in the earlier programme. Load the page anew and choose again.',
        ),
        409,
      );
    const { obliged, kind, subKind, modality, topicIds } = commitment;
    return {
      obliged,
      kind,
      subKind,
      modality,
      text: chosen.text,
      cadence: chosen.cadence ?? null,
      topicIds: topicIds.flatMap((id) => topicId.get(topicName.get(id) ?? '') ?? []),
    };
  });
  const ids = await insertCommitments(ctx, to.id, copies);
  for (const [at, chosen] of input.commitments.entries())
    await insertTargets(ctx, to.id, ids[at]!, chosen.targets ?? []);
  await ctx.journal({
    what: 'commitment.carried-over',
    objectKind: 'programme',
    objectId: to.id,
    programmeId: to.id,
    data: { fromProgrammeId: from.id, fromTitle: from.title, count: ids.length, of: standing.size },
    after: input.commitments,
  });
  return { ids };
}
