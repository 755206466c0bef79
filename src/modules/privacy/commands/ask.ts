import type { z } from 'zod';
import { accountById, accountByEmail } from '../../accounts/index.ts';
import type { Context } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { askInput, askOnPaperInput } from '../input.ts';
import { ANSWER_WORKING_DAYS, CARRY_OUT_DAYS, termAfter, workingDaysAfter, type RequestKind } from '../model.ts';
import { isOwner, mayHandle } from '../policy.ts';
import { daysOff, insertRequest } from '../store.ts';

/** A person asks for the own data; in scope system, with the person as actor. */
export async function askAboutOwnData(ctx: Context, input: z.input<typeof askInput>): Promise<{ requestId: string }> {
  const { kind, note } = askInput.parse(input);
  insist(isOwner(ctx), 403);
  const account = await accountById(ctx, ctx.actor.accountId!);
  return receive(ctx, { kind, note, accountId: account.id, cameBy: 'own_page' });
}

/** A request that came on paper; its number and day stand in the note. Throws Refusal `no-account` (404). */
export async function enterPaperRequest(
  ctx: Context,
  input: z.input<typeof askOnPaperInput>,
): Promise<{ requestId: string }> {
  const { kind, note, email } = askOnPaperInput.parse(input);
  insist(mayHandle(ctx), 403);
  const account = await accountByEmail(ctx, email);
  if (!account) {
    throw new Refusal(
      'no-account',
      say('Không có tài khoản nào dùng thư điện tử này.', 'No account uses this e-mail.'),
      404,
    );
  }
  return receive(ctx, { kind, note, accountId: account.id, cameBy: 'paper' });
}

async function receive(
  ctx: Context,
  asked: { kind: RequestKind; note: string; accountId: string; cameBy: 'own_page' | 'paper' },
): Promise<{ requestId: string }> {
  const today = dayInVietNam(ctx.now);
  const off = await daysOff(ctx);
  const requestId = await insertRequest(ctx, {
    ...asked,
    answerBy: workingDaysAfter(today, ANSWER_WORKING_DAYS, off),
    carryOutBy: termAfter(today, CARRY_OUT_DAYS[asked.kind], off),
  });
  await ctx.journal({
    what: 'privacy.request-received',
    objectKind: 'data_request',
    objectId: requestId,
    data: { kind: asked.kind, accountId: asked.accountId, cameBy: asked.cameBy },
  });
  return { requestId };
}
