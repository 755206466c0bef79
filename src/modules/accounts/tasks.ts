import { z } from 'zod';
import { perform } from '../../platform/context/index.ts';
import { defineTask, type AnyTask, type Reaction } from '../../platform/jobs/index.ts';
import { settleMembers } from './follow-change.ts';

const settleMembersTask = defineTask({
  name: 'accounts.settle-members',
  payload: z.object({ objectId: z.uuid() }),
  run: ({ objectId }) =>
    perform({ kind: 'system', reason: 'members follow a change of bodies' }, settleMembers, { changeId: objectId }),
});

export const accountTasks: readonly AnyTask[] = [settleMembersTask];

export const accountReactions: readonly Reaction[] = [
  { to: 'organisation.change-applied', task: settleMembersTask.name },
  { to: 'organisation.change-taken-back', task: settleMembersTask.name },
];
