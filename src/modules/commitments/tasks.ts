// What commitments do by themselves when a party's body changes. start/ registers both lists.
import { z } from 'zod';
import { perform } from '../../platform/context/index.ts';
import { defineTask, type AnyTask, type Reaction } from '../../platform/jobs/index.ts';
import { settlePlan } from './follow-succession.ts';

const settleTask = defineTask({
  name: 'commitments.settle-plan',
  payload: z.object({ programmeId: z.uuid() }),
  run: ({ programmeId }) =>
    perform({ kind: 'system', reason: 'plan actions follow a change of bodies' }, settlePlan, { programmeId }),
});

export const commitmentTasks: readonly AnyTask[] = [settleTask];

export const commitmentReactions: readonly Reaction[] = [
  { to: 'programme.party-succeeded', task: settleTask.name },
  { to: 'programme.succession-taken-back', task: settleTask.name },
];
