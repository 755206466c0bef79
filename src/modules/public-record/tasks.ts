// Background work of the public record. It hears of every change of a programme, whoever made it.
import { z } from 'zod';
import { defineTask, EVERY_PROGRAMME, type AnyTask, type Reaction } from '../../platform/jobs/index.ts';
import { KEEPING_MINUTES } from './being-counted.ts';
import { countRecord, keepRecords } from './keep.ts';

const COUNT_PROGRAMME = 'public-record.count-programme';

const countTask = defineTask({
  name: COUNT_PROGRAMME,
  payload: z.object({ programmeId: z.uuid() }),
  async run({ programmeId }) {
    await countRecord(programmeId);
  },
});

const keepTask = defineTask({
  name: 'public-record.keep',
  payload: z.object({}),
  // After midnight everything is counted again, since what is met or late depends on the day.
  schedule: `${KEEPING_MINUTES.join(',')} * * * *`,
  async run() {
    await keepRecords();
  },
});

export const publicRecordTasks: readonly AnyTask[] = [countTask, keepTask];

export const publicRecordReactions: readonly Reaction[] = [{ to: EVERY_PROGRAMME, task: COUNT_PROGRAMME }];
