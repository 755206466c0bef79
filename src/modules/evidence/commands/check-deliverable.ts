// What the commands on deliverables ask first.
import type { Context, ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist, no, YES } from '../../../tools/sentence/index.ts';
import { targetsOf } from '../../commitments/index.ts';
import { programmeView, sideOf, type ProgrammeView } from '../../programmes/index.ts';
import { insistCommitment, insistTopic, settledUnit } from '../commitment-choice.ts';
import type { DeliverableFields } from '../input.ts';
import { deliverableCan, type Asking } from '../model.ts';

export interface Standing {
  readonly programme: ProgrammeView;
  readonly asking: Asking;
}

export async function standingIn(ctx: ReadContext, programmeId: string): Promise<Standing> {
  const programme = await programmeView(ctx, programmeId);
  return { programme, asking: { side: sideOf(programme, ctx.organisation) } };
}

/** What is given fits the commitment, and the evidence is confirmed, the commitment's own, and in no other deliverable. */
export async function insistItFits(
  ctx: Context,
  { programme, asking }: Standing,
  commitmentId: string,
  fields: DeliverableFields,
  deliverableId: string | null,
): Promise<void> {
  await insistCommitment(ctx, programme.id, commitmentId, fields.planActionId ?? null);
  await insistTopic(ctx, commitmentId, fields.topicId ?? null);
  const { term, state } = programme;
  insist(
    deliverableCan.record(
      { programmeState: state, termFrom: term.from, termTo: term.to, today: dayInVietNam(ctx.now) },
      fields.deliveredOn,
      asking,
    ),
  );
  const choice = { programmeId: programme.id, commitmentId, unit: fields.unit ?? null, day: fields.deliveredOn };
  insist(await settledUnit(ctx, choice));
  if (fields.targetId !== undefined) {
    const targets = await targetsOf(ctx, programme.id);
    const fits = targets.some((target) => target.id === fields.targetId && target.commitmentId === commitmentId);
    insist(
      fits
        ? YES
        : no(
            'target-of-other-commitment',
            'Chỉ tiêu này không thuộc cam kết.',
            'This target belongs to another commitment.',
          ),
      400,
    );
  }
  const matches = await ctx.db
    .selectFrom('match')
    .select(['id', 'commitment_id', 'state', 'deliverable_id'])
    .where('id', 'in', [...fields.matchIds])
    .execute();
  insist(
    matches.length === new Set(fields.matchIds).size &&
      matches.every((match) => match.commitment_id === commitmentId && match.state === 'confirmed')
      ? YES
      : no(
          'evidence-not-confirmed',
          'Sản phẩm chỉ gom bằng chứng đã xác nhận của chính cam kết này.',
          'A deliverable gathers confirmed evidence of this very commitment only.',
        ),
  );
  insist(
    matches.every((match) => match.deliverable_id === null || match.deliverable_id === deliverableId)
      ? YES
      : no(
          'evidence-elsewhere',
          'Có bằng chứng đã thuộc sản phẩm khác. Hãy bỏ nó khỏi sản phẩm kia trước.',
          'Some evidence belongs to another deliverable. Take it out there first.',
        ),
    409,
  );
}
