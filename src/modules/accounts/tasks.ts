import { z } from 'zod';
import { perform } from '../../platform/context/index.ts';
import { defineTask, type AnyTask, type Reaction } from '../../platform/jobs/index.ts';
import { settleMembers } from './follow-change.ts';
import { deleteEnded } from './store.ts';

/** Each night at 02:40 in Viet Nam: what has ended is not kept. */
export const tidySessions = defineTask({
  name: 'accounts.tidy-sessions',
  payload: z.object({}),
  schedule: '40 19 * * *',
  run: () => deleteEnded(),
});

const settleMembersTask = defineTask({
  name: 'accounts.settle-members',
  payload: z.object({ objectId: z.uuid() }),
  run: ({ objectId }) =>
    perform({ kind: 'system', reason: 'members follow a change of bodies' }, settleMembers, { changeId: objectId }),
});

export const accountTasks: readonly AnyTask[] = [tidySessions, settleMembersTask];

export const accountReactions: readonly Reaction[] = [
  { to: 'organisation.change-applied', task: settleMembersTask.name },
  { to: 'organisation.change-taken-back', task: settleMembersTask.name },
];
