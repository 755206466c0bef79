// Background work of agreements; start/ registers it.
import { z } from 'zod';
import { defineTask, type AnyTask } from '../../../platform/jobs/index.ts';
import { ASK_HELPER } from './queue-names.ts';
import { workOnAsking } from './work.ts';

const askTask = defineTask({
  name: ASK_HELPER,
  payload: z.object({ agreementId: z.uuid(), askingId: z.uuid() }),
  run: (job) => workOnAsking(job),
});

export const agreementTasks: readonly AnyTask[] = [askTask];
