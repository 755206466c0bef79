import type { z } from 'zod';
import { accountById, accountByEmail, everMembersOf } from '../../accounts/index.ts';
import type { Context } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { askInput, askOnPaperInput, takeInPaperInput } from '../input.ts';
import { ANSWER_WORKING_DAYS, canBeTakenIn, CARRY_OUT_DAYS, termAfter, workingDaysAfter } from '../model.ts';
import { isOwner, mayHandle, mayTakeIn } from '../policy.ts';
import { daysOff, insertRequest, type NewRequest } from '../store.ts';

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

/**
 * An officer enters a paper that somebody of the own body, now or earlier, handed in; administrators answer it. Throws Refusal
 * `role-may-not` (403), `handed-in-in-future`, `not-of-this-body` (404) or `open-already` (409). Neither the person nor the kind
 * stands in the entry, which the whole body may read: `privacy.request-received`.
 */
export async function takeInPaper(
  ctx: Context,
  input: z.input<typeof takeInPaperInput>,
): Promise<{ requestId: string }> {
  const { kind, note, accountId, paperNumber, handedInOn } = takeInPaperInput.parse(input);
  insist(mayTakeIn(ctx), 403);
  insist(canBeTakenIn(handedInOn, dayInVietNam(ctx.now)));
  const takenInById = ctx.organisation!;
  const people = await everMembersOf(ctx, takenInById);
  if (!people.some((one) => one.accountId === accountId)) {
    throw new Refusal(
      'not-of-this-body',
      say(
        'Người này không thuộc đơn vị. Đơn của người ngoài chuyển cho quản trị hệ thống.',
        'This person does not belong to the body. Papers of others go to the platform administrator.',
      ),
      404,
    );
  }
  const paper = { takenInById, number: paperNumber, handedInOn };
  return receive(ctx, { kind, note, accountId, cameBy: 'paper', paper });
}

async function receive(
  ctx: Context,
  asked: Pick<NewRequest, 'kind' | 'note' | 'accountId' | 'cameBy' | 'paper'>,
): Promise<{ requestId: string }> {
  const began = asked.paper?.handedInOn ?? dayInVietNam(ctx.now);
  const off = await daysOff(ctx);
  const requestId = await insertRequest(ctx, {
    ...asked,
    answerBy: workingDaysAfter(began, ANSWER_WORKING_DAYS, off),
    carryOutBy: termAfter(began, CARRY_OUT_DAYS[asked.kind], off),
  });
  await ctx.journal({
    what: 'privacy.request-received',
    objectKind: 'data_request',
    objectId: requestId,
    data: asked.paper
      ? { cameBy: asked.cameBy }
      : { kind: asked.kind, accountId: asked.accountId, cameBy: asked.cameBy },
  });
  return { requestId };
}
