// Background work of amendments: those that are signed take effect on their day. start/ registers it.
import { z } from 'zod';
import { houseTime } from '../../platform/database/index.ts';
import { consult, perform, type Who } from '../../platform/context/index.ts';
import { defineTask, type AnyTask } from '../../platform/jobs/index.ts';
import { dayInVietNam } from '../../tools/calendar/index.ts';
import { programmeView } from '../programmes/index.ts';
import { takeEffect } from './commands/take-effect.ts';
import { programmeCan } from '../programmes/model.ts';
import { signedUntil } from './queries.ts';

const PROGRAM: Who = { kind: 'system', reason: 'signed amendments take effect on their day' };

/** Brings every signed amendment whose day has come into effect. Those of programmes that have ended stay as they are. */
export async function bringIntoEffect(now: Date): Promise<number> {
  const today = dayInVietNam(now);
  const due = await consult(PROGRAM, async (ctx) => {
    const signed = await signedUntil(ctx, today);
    const found: string[] = [];
    for (const { id, programmeId } of signed) {
      const programme = await programmeView(ctx, programmeId);
      if (programmeCan.amend(programme, { today, organisationId: null, hasCommitments: true }).yes) found.push(id);
    }
    return found;
  });
  for (const id of due) await perform(PROGRAM, takeEffect, { id });
  return due.length;
}

const takeEffectTask = defineTask({
  name: 'amendments.take-effect',
  payload: z.object({}),
  // 00:05 in Viet Nam, and again each hour for a machine that was off at midnight.
  schedule: '5 * * * *',
  async run() {
    await bringIntoEffect(houseTime());
  },
});

export const amendmentTasks: readonly AnyTask[] = [takeEffectTask];
