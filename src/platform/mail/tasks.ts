import { z } from 'zod';
import { perform } from '../context/index.ts';
import { asSystem } from '../database/index.ts';
import { defineTask, type AnyTask } from '../jobs/index.ts';
import { deliverLetters, hasWaiting } from './deliver.ts';
import { DELIVERY_JOB, DELIVERY_TASK, enqueueDelivery } from './delivery-job.ts';

const waits = () => asSystem('letters', (db) => hasWaiting(db));

const deliver = defineTask({
  name: DELIVERY_TASK,
  payload: z.object({}),
  waitsForOthers: true,
  async run(_payload, stopping) {
    await deliverLetters(stopping);
  },
  async due() {
    return (await waits()) ? [{ payload: {}, ...DELIVERY_JOB }] : [];
  },
});

/** Every five minutes: a job that was given up, or whose worker died, is put in again. */
const lookAgain = defineTask({
  name: 'mail.look-again',
  payload: z.object({}),
  schedule: '*/5 * * * *',
  async run() {
    if (!(await waits())) return;
    const who = { kind: 'system', reason: 'letters' } as const;
    await perform(who, (ctx) => enqueueDelivery(ctx), null);
  },
});

export const mailTasks: readonly AnyTask[] = [deliver, lookAgain];
