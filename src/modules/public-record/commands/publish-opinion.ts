import type { Context } from '../../../platform/context/index.ts';
import { insist, no, YES } from '../../../tools/sentence/index.ts';
import { commitmentsOf } from '../../commitments/index.ts';
import type { PublishOpinion, WithdrawOpinion } from '../input.ts';
import { insertOpinion, setWithdrawn } from '../opinion-store.ts';
import { assessorDoor } from '../opinions.ts';

/**
 * Publishes what the holder of the link has written. In scope system: the link is the right. It is never changed; its author may
 * withdraw it. No name stands in the entry: `outside-opinion.published`.
 */
export async function publishOpinion(ctx: Context, input: PublishOpinion): Promise<string> {
  const door = await assessorDoor(ctx, input.token);
  insist(door.mayPublish);
  const standing = new Set((await commitmentsOf(ctx, door.programmeId)).map((one) => one.id));
  const judged = input.judgements.map((one) => one.commitmentId);
  insist(
    judged.every((id) => standing.has(id)) && new Set(judged).size === judged.length
      ? YES
      : no(
          'no-such-commitment',
          'Có cam kết không thuộc chương trình này. Hãy mở lại trang rồi gửi lại.',
          'A commitment does not belong to this programme. Open the page again and send once more.',
        ),
  );
  const id = await insertOpinion(ctx, {
    ...input,
    assessorId: door.assessorId,
    programmeId: door.programmeId,
    invitedByOrganisationId: door.invitedById,
  });
  await ctx.journal({
    what: 'outside-opinion.published',
    objectKind: 'outside-opinion',
    objectId: id,
    programmeId: door.programmeId,
    data: { judged: judged.length },
    after: {
      author: input.author,
      affiliation: input.affiliation,
      ties: input.ties,
      text: input.text,
      judged: input.judgements,
    },
  });
  return id;
}

/** By its author alone; that it was there stays on the page. Entry: `outside-opinion.withdrawn`. */
export async function withdrawOpinion(ctx: Context, input: WithdrawOpinion): Promise<void> {
  const door = await assessorDoor(ctx, input.token);
  insist(door.mayWithdraw);
  const id = door.opinion!.id;
  await setWithdrawn(ctx, id, input.why ?? null);
  await ctx.journal({
    what: 'outside-opinion.withdrawn',
    objectKind: 'outside-opinion',
    objectId: id,
    programmeId: door.programmeId,
    reason: input.why ?? null,
  });
}
