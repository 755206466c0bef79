// The night's look at all files.
import { z } from 'zod';
import { asSystem, houseTime } from '../database/index.ts';
import { defineTask } from '../jobs/index.ts';
import { log } from '../log/index.ts';
import { recordSweep, sweepFiles } from './sweep.ts';

export const fileTasks = [
  defineTask({
    name: 'files.sweep',
    payload: z.object({}),
    // 03:10 in Viet Nam: after the backup, which still takes along what is let go here.
    schedule: '10 20 * * *',
    async run() {
      await asSystem('nightly look at all files', async (db) => {
        const sweep = await sweepFiles(db, houseTime());
        await recordSweep(db, sweep);
        const { missingCount, heldBack } = sweep;
        if (missingCount > 0 || heldBack > 0) log.error({ missingCount, heldBack }, 'files and rows do not agree');
      });
    },
  }),
];
