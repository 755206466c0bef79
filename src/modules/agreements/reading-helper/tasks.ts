// Background work of agreements; start/ registers it.
import { z } from 'zod';
import { consult } from '../../../platform/context/index.ts';
import { defineTask, type AnyTask } from '../../../platform/jobs/index.ts';
import { waitingAskings } from './queries.ts';
import { ASK_HELPER, ASK_QUEUE } from './queue-names.ts';
import { workOnAsking } from './work.ts';

const askTask = defineTask({
  name: ASK_HELPER,
  payload: z.object({ agreementId: z.uuid(), askingId: z.uuid() }),
  async due() {
    const waiting = await consult({ kind: 'system', reason: 'askings that wait' }, waitingAskings);
    return waiting.map((one) => ({ payload: one, key: `ask-helper ${one.askingId}`, queue: ASK_QUEUE }));
  },
  run: (job) => workOnAsking(job),
});

export const agreementTasks: readonly AnyTask[] = [askTask];
