import { z } from 'zod';
import { houseTime } from '../../platform/database/index.ts';
import { perform } from '../../platform/context/index.ts';
import { defineTask, type AnyTask } from '../../platform/jobs/index.ts';
import { deliverCheckpoints } from './deliver-checkpoints.ts';
import { digestsDue, writeDigest } from './digests.ts';

/** Each day at 00:40 in Viet Nam, half an hour after the tree was signed. */
const deliver = defineTask({
  name: 'notices.deliver-checkpoints',
  payload: z.object({}),
  schedule: '40 17 * * *',
  async run() {
    await deliverCheckpoints(houseTime());
  },
});

const write = defineTask({
  name: 'notices.write-digest',
  payload: z.object({ accountId: z.uuid() }),
  async run({ accountId }) {
    await writeDigest(accountId);
  },
});

/** Each day at 07:00 in Viet Nam; one job for each person, so that trouble with one leaves the others alone. */
const plan = defineTask({
  name: 'notices.plan-digests',
  payload: z.object({}),
  schedule: '0 0 * * *',
  async run() {
    const accounts = await digestsDue();
    await perform(
      { kind: 'system', reason: 'digests' },
      async (ctx) => {
        for (const accountId of accounts)
          await ctx.enqueue(write.name, { accountId }, { key: `${write.name}:${accountId}` });
      },
      null,
    );
  },
});

export const noticeTasks: readonly AnyTask[] = [deliver, plan, write];
