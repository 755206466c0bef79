import { z } from 'zod';
import { perform, type Context } from '../../platform/context/index.ts';
import { defineTask } from '../../platform/jobs/index.ts';
import { endTerms } from '../../platform/personal-data/index.ts';

/** Takes out what is past its term; one entry says how many rows of which tables, and none when nothing was. */
export async function endRetention(ctx: Context): Promise<Readonly<Record<string, number>>> {
  const rows = await endTerms(ctx.db, ctx.now);
  if (Object.keys(rows).length > 0) {
    await ctx.journal({
      what: 'privacy.terms-ended',
      objectKind: 'installation',
      objectId: 'retention',
      data: { rows },
    });
  }
  return rows;
}

/** Each night at 02:40 in Viet Nam. */
export const privacyTasks = [
  defineTask({
    name: 'privacy.end-terms',
    payload: z.object({}),
    schedule: '40 19 * * *',
    async run() {
      await perform({ kind: 'system', reason: 'terms of personal data' }, endRetention, undefined);
    },
  }),
];
