// Background work of evidence and the journal entries it reacts to. start/ registers both and opens the module first.
import { z } from 'zod';
import { defineTask, type AnyTask, type Reaction } from '../../platform/jobs/index.ts';
import {
  FETCH_ARTICLE,
  FETCH_SOURCE,
  fetchArticlePayload,
  fetchSourcePayload,
  RELATE,
  SETTLE_STANDING,
} from './queue-names.ts';
import { fetchArticle } from './work/fetch-article.ts';
import { fetchSource } from './work/fetch-source.ts';
import { pollSources } from './work/poll-sources.ts';
import { relateClipping } from './work/relate.ts';
import { settleStanding } from './work/settle-standing.ts';

const pollTask = defineTask({
  name: 'evidence.poll-sources',
  payload: z.object({}),
  schedule: '* * * * *',
  async run() {
    await pollSources();
  },
});

const fetchSourceTask = defineTask({
  name: FETCH_SOURCE,
  payload: fetchSourcePayload,
  run: ({ sourceId }) => fetchSource(sourceId),
});

const fetchArticleTask = defineTask({
  name: FETCH_ARTICLE,
  payload: fetchArticlePayload,
  run: (page) => fetchArticle(page),
});

/** What a reaction gets; further members are not needed. */
const reactionPayload = z.object({ objectId: z.uuid() });

const relateTask = defineTask({
  name: RELATE,
  payload: reactionPayload,
  run: ({ objectId }) => relateClipping(objectId),
});

const settleTask = defineTask({
  name: SETTLE_STANDING,
  payload: reactionPayload,
  run: ({ objectId }) => settleStanding(objectId),
});

export const evidenceTasks: readonly AnyTask[] = [pollTask, fetchSourceTask, fetchArticleTask, relateTask, settleTask];

export const evidenceReactions: readonly Reaction[] = [
  { to: 'clipping.found', task: RELATE },
  { to: 'clipping.original-set', task: SETTLE_STANDING },
];
