// Background work of evidence and the journal entries it reacts to. start/ registers both and opens the module first.
import { z } from 'zod';
import { perform } from '../../platform/context/index.ts';
import { defineTask, type AnyTask, type Reaction } from '../../platform/jobs/index.ts';
import {
  CATCH_UP,
  catchUpPayload,
  FETCH_ARTICLE,
  FETCH_PAGES,
  FETCH_SOURCE,
  fetchArticlePayload,
  fetchPagesPayload,
  fetchSourcePayload,
  PICTURE_CAPTURE,
  RELATE,
  SETTLE_OUTLETS,
  SETTLE_STANDING,
} from './queue-names.ts';
import { catchUp } from './work/catch-up.ts';
import { checkPages } from './work/check-pages.ts';
import { fetchArticle } from './work/fetch-article.ts';
import { fetchPages } from './work/fetch-pages.ts';
import { settleOutlets } from './work/follow-change.ts';
import { fetchSource } from './work/fetch-source.ts';
import { pictureCapture } from './work/picture-capture.ts';
import { pollSources } from './work/poll-sources.ts';
import { relateClipping } from './work/relate.ts';
import { stampCaptures } from './work/stamp-captures.ts';
import { settleStanding } from './work/settle-standing.ts';
import { world } from './world.ts';

const pollTask = defineTask({
  name: 'evidence.poll-sources',
  payload: z.object({}),
  schedule: '* * * * *',
  async run() {
    await pollSources();
  },
});

/** Every quarter of an hour some of those that are due; each page once a week. */
const checkPagesTask = defineTask({
  name: 'evidence.check-pages',
  payload: z.object({}),
  schedule: '7,22,37,52 * * * *',
  async run() {
    await checkPages();
  },
});

const stampTask = defineTask({
  name: 'evidence.stamp-captures',
  payload: z.object({}),
  schedule: '* * * * *',
  async run() {
    await stampCaptures();
  },
});

const fetchSourceTask = defineTask({
  name: FETCH_SOURCE,
  payload: fetchSourcePayload,
  waitsForOthers: true,
  run: ({ sourceId }, stopping) => world().pace.untilRested(() => fetchSource(sourceId), stopping),
});

const fetchPagesTask = defineTask({
  name: FETCH_PAGES,
  payload: fetchPagesPayload,
  waitsForOthers: true,
  run: ({ host }, stopping) => world().pace.untilRested(() => fetchPages(host, stopping), stopping),
});

/** One page by itself. */
const fetchArticleTask = defineTask({
  name: FETCH_ARTICLE,
  payload: fetchArticlePayload,
  waitsForOthers: true,
  run: (page, stopping) => world().pace.untilRested(() => fetchArticle(page), stopping),
});

const catchUpTask = defineTask({
  name: CATCH_UP,
  payload: catchUpPayload,
  waitsForOthers: true,
  run: ({ outageId }, stopping) => world().pace.untilRested(() => catchUp(outageId), stopping),
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

const settleOutletsTask = defineTask({
  name: SETTLE_OUTLETS,
  payload: reactionPayload,
  run: ({ objectId }) =>
    perform({ kind: 'system', reason: 'outlets follow a change of bodies' }, settleOutlets, { changeId: objectId }),
});

const pictureTask = defineTask({
  name: PICTURE_CAPTURE,
  payload: reactionPayload,
  run: ({ objectId }) => pictureCapture(objectId),
});

export const evidenceTasks: readonly AnyTask[] = [
  pollTask,
  fetchSourceTask,
  fetchPagesTask,
  fetchArticleTask,
  catchUpTask,
  relateTask,
  settleTask,
  settleOutletsTask,
  checkPagesTask,
  stampTask,
  pictureTask,
];

export const evidenceReactions: readonly Reaction[] = [
  { to: 'match.confirmed', task: PICTURE_CAPTURE },
  { to: 'match.made-by-hand', task: PICTURE_CAPTURE },
  { to: 'organisation.change-applied', task: SETTLE_OUTLETS },
  { to: 'organisation.change-taken-back', task: SETTLE_OUTLETS },
  { to: 'clipping.original-set', task: SETTLE_STANDING },
];
