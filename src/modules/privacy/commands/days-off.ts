import type { z } from 'zod';
import type { Context } from '../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { dayOffInput, removeDayOffInput } from '../input.ts';
import { mayHandle } from '../policy.ts';
import { deleteDayOff, insertDayOff } from '../store.ts';

/** A day without work; terms of requests received from now on pass over it. */
export async function addDayOff(ctx: Context, input: z.input<typeof dayOffInput>): Promise<void> {
  const day = dayOffInput.parse(input);
  insist(mayHandle(ctx), 403);
  if (!(await insertDayOff(ctx, day))) {
    throw new Refusal('day-known', say('Ngày này đã có.', 'This day is there already.'), 409);
  }
  await ctx.journal({
    what: 'privacy.day-off-added',
    objectKind: 'day_off',
    objectId: day.day,
    data: { name: day.name },
  });
}

export async function removeDayOff(ctx: Context, input: z.input<typeof removeDayOffInput>): Promise<void> {
  const { day } = removeDayOffInput.parse(input);
  insist(mayHandle(ctx), 403);
  if (!(await deleteDayOff(ctx, day)))
    throw new Refusal('no-day', say('Không có ngày này.', 'There is no such day.'), 404);
  await ctx.journal({ what: 'privacy.day-off-removed', objectKind: 'day_off', objectId: day });
}
