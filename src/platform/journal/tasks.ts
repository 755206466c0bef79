import { z } from 'zod';
import { houseTime } from '../database/index.ts';
import { defineTask } from '../jobs/index.ts';
import { checkpointNow } from './checkpoints.ts';
import { givePlaces } from './tree-store.ts';

/** Each five minutes: new entries take their place in the tree. */
const placeEntries = defineTask({
  name: 'journal.place-entries',
  payload: z.object({}),
  schedule: '*/5 * * * *',
  async run() {
    await givePlaces();
  },
});

/** Each day at 00:10 in Viet Nam: the tree of the day before is signed. */
const signCheckpoint = defineTask({
  name: 'journal.sign-checkpoint',
  payload: z.object({}),
  schedule: '10 17 * * *',
  async run() {
    await checkpointNow(houseTime());
  },
});

export const journalTasks = [placeEntries, signCheckpoint];
