// What programmes do by themselves when bodies change. start/ registers both lists.
import { z } from 'zod';
import { perform, type Who } from '../../platform/context/index.ts';
import { defineTask, type AnyTask, type Reaction } from '../../platform/jobs/index.ts';
import { followEarlierChanges, settleChange } from './follow-change.ts';

const HOUSE: Who = { kind: 'system', reason: 'programmes follow a change of bodies' };
/** What a reaction gets; further members are not needed. */
const reactionPayload = z.object({ objectId: z.uuid() });

const settleTask = defineTask({
  name: 'programmes.settle-change',
  payload: reactionPayload,
  run: ({ objectId }) => perform(HOUSE, settleChange, { changeId: objectId }),
});

const earlierTask = defineTask({
  name: 'programmes.follow-earlier-changes',
  payload: reactionPayload,
  run: ({ objectId }) => perform(HOUSE, followEarlierChanges, { programmeId: objectId }),
});

export const programmeTasks: readonly AnyTask[] = [settleTask, earlierTask];

export const programmeReactions: readonly Reaction[] = [
  { to: 'organisation.change-applied', task: settleTask.name },
  { to: 'organisation.change-taken-back', task: settleTask.name },
  { to: 'programme.created', task: earlierTask.name },
  { to: 'programme.parties-set', task: earlierTask.name },
];
