// Background work of searching: what is made elsewhere becomes findable a moment later.
import { z } from 'zod';
import { defineTask, EVERY_PROGRAMME, type AnyTask, type Reaction } from '../../platform/jobs/index.ts';
import { keepClippings, keepProgramme, keepSearchable } from './keep.ts';

const KEEP_CLIPPING = 'search.keep-clipping';
const KEEP_PROGRAMME = 'search.keep-programme';

const keepClippingTask = defineTask({
  name: KEEP_CLIPPING,
  payload: z.array(z.object({ objectId: z.uuid() })),
  gathers: true,
  run: (found) => keepClippings(found.map(({ objectId }) => objectId)),
});

const keepProgrammeTask = defineTask({
  name: KEEP_PROGRAMME,
  payload: z.object({ programmeId: z.uuid() }),
  run: ({ programmeId }) => keepProgramme(programmeId),
});

/** Twice an hour whatever was missed; what was there before this room was built as well. */
const keepAllTask = defineTask({
  name: 'search.keep-all',
  payload: z.object({}),
  schedule: '13,43 * * * *',
  async run() {
    await keepSearchable();
  },
});

export const searchTasks: readonly AnyTask[] = [keepClippingTask, keepProgrammeTask, keepAllTask];

export const searchReactions: readonly Reaction[] = [
  { to: 'clipping.found', task: KEEP_CLIPPING },
  { to: 'clipping.uploaded', task: KEEP_CLIPPING },
  { to: EVERY_PROGRAMME, task: KEEP_PROGRAMME },
];
