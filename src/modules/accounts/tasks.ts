import { z } from 'zod';
import { defineTask } from '../../platform/jobs/index.ts';
import { deleteEnded } from './store.ts';

/** Each night at 02:40 in Viet Nam: what has ended is not kept. */
export const tidySessions = defineTask({
  name: 'accounts.tidy-sessions',
  payload: z.object({}),
  schedule: '40 19 * * *',
  run: () => deleteEnded(),
});

export const accountTasks = [tidySessions];
