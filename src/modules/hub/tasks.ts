// Background work of the hub. It hears of every change of a programme, whoever made it.
import { z } from 'zod';
import { defineTask, EVERY_PROGRAMME, type AnyTask, type Reaction } from '../../platform/jobs/index.ts';
import { countProgramme, keepStandings } from './keep.ts';

const COUNT_PROGRAMME = 'hub.count-programme';

const countTask = defineTask({
  name: COUNT_PROGRAMME,
  payload: z.object({ programmeId: z.uuid() }),
  async run({ programmeId }) {
    await countProgramme(programmeId);
  },
});

const keepTask = defineTask({
  name: 'hub.keep-standings',
  payload: z.object({}),
  schedule: '*/10 * * * *',
  async run() {
    await keepStandings();
  },
});

export const hubTasks: readonly AnyTask[] = [countTask, keepTask];

export const hubReactions: readonly Reaction[] = [{ to: EVERY_PROGRAMME, task: COUNT_PROGRAMME }];
