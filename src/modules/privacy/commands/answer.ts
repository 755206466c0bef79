import type { z } from 'zod';
import type { Context } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { answerInput, extendInput } from '../input.ts';
import { EXTENSION_DAYS, requestCan, termAfter } from '../model.ts';
import { mayHandle } from '../policy.ts';
import { requestById } from '../queries.ts';
import { daysOff, updateRequest } from '../store.ts';

/** Accepts a request, or refuses it with its ground. */
export async function answerRequest(ctx: Context, input: z.input<typeof answerInput>): Promise<void> {
  const { requestId, version, answer, ground } = answerInput.parse(input);
  insist(mayHandle(ctx), 403);
  const request = await requestById(ctx, requestId);
  insist(requestCan.answer(request));
  await updateRequest(ctx, requestId, version, {
    state: answer === 'accept' ? 'accepted' : 'refused',
    ...(answer === 'refuse' ? { ground } : {}),
    answered_at: ctx.now,
    answered_by: ctx.actor.accountId,
  });
  await ctx.journal({
    what: answer === 'accept' ? 'privacy.request-accepted' : 'privacy.request-refused',
    objectKind: 'data_request',
    objectId: requestId,
    data: { kind: request.kind },
    after: { ground },
  });
}

/** Once, with a reason. */
export async function extendRequest(ctx: Context, input: z.input<typeof extendInput>): Promise<void> {
  const { requestId, version, reason } = extendInput.parse(input);
  insist(mayHandle(ctx), 403);
  const request = await requestById(ctx, requestId);
  insist(requestCan.extend(request));
  const carryOutBy = termAfter(request.carryOutBy, EXTENSION_DAYS, await daysOff(ctx));
  await updateRequest(ctx, requestId, version, { carry_out_by: carryOutBy, extended_reason: reason });
  await ctx.journal({
    what: 'privacy.request-extended',
    objectKind: 'data_request',
    objectId: requestId,
    data: { until: carryOutBy, on: dayInVietNam(ctx.now) },
    after: { reason },
  });
}
