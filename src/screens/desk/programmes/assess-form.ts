// All judgements of one quarter in one form, saved together or not at all. Server only.
import { z } from 'zod';
import {
  assessCommitment,
  assessCommitmentInput,
  commitmentView,
  type SideAssessment,
} from '../../../modules/commitments/index.ts';
import { shortText, STANCES, STATUSES } from '../../../modules/commitments/model.ts';
import type { Context } from '../../../platform/context/index.ts';
import type { Period } from '../../../tools/calendar/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';

const judgement = z.object({
  status: z.enum(STATUSES),
  stance: z.enum(STANCES),
  comment: z.string().trim(),
});

export interface Judged {
  readonly commitmentId: string;
  readonly status: z.output<typeof judgement>['status'];
  readonly stance: z.output<typeof judgement>['stance'];
  readonly comment: string | null;
}

/** The rows whose status was chosen and which say something new for this side. */
export function newJudgements(
  form: FormData,
  commitmentIds: readonly string[],
  side: string | null,
  said: readonly SideAssessment[],
): Judged[] {
  return commitmentIds.flatMap((commitmentId) => {
    const given = judgement.safeParse({
      status: form.get(`status-${commitmentId}`),
      stance: form.get(`stance-${commitmentId}`) ?? 'states',
      comment: form.get(`comment-${commitmentId}`) ?? '',
    });
    if (!given.success) return [];
    const { status, stance } = given.data;
    const comment = given.data.comment || null;
    const own = said.find((item) => item.commitmentId === commitmentId && item.side === side)?.latest;
    const same = own && own.status === status && own.stance === stance && own.comment === comment;
    return same ? [] : [{ commitmentId, status, stance, comment }];
  });
}

const BAD_COMMENT = say(
  'Nhận xét không dùng được: dài quá 4.000 chữ cái hoặc có ký tự lạ.',
  'The comment cannot be used: longer than 4,000 letters, or with strange characters.',
);

/** Assesses each; a refusal names the commitment it is about, and then nothing is saved. */
export async function assessAll(ctx: Context, input: { period: Period; judged: readonly Judged[] }): Promise<void> {
  for (const one of input.judged) {
    try {
      const given = { ...one, periodFrom: input.period.from, periodTo: input.period.to };
      const read = assessCommitmentInput.safeParse(given);
      if (!read.success) throw new Refusal('bad-comment', BAD_COMMENT, 400);
      await assessCommitment(ctx, read.data);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { text } = await commitmentView(ctx, one.commitmentId);
      const about = shortText(text, 60);
      const sentence = say(`“${about}”: ${error.sentence.vi}`, `“${about}”: ${error.sentence.en}`);
      throw new Refusal(error.code, sentence, error.status);
    }
  }
}
