// Fetches what waits of one host, one page after the other. The rows are the truth and the job only says whose turn it is:
// a job for each page would put every page through the queue, which costs as much as keeping it.
import { asSystem, isAway, houseTime } from '../../../platform/database/index.ts';
import { log } from '../../../platform/log/index.ts';
import { Refusal } from '../../../tools/sentence/index.ts';
import { enqueueHosts } from '../queue-names.ts';
import { PAGE_TRIES, waitAfterFailure } from '../rhythm.ts';
import { updateFoundItem } from '../store.ts';
import { fetchPage, nextPagesOf } from './fetch-article.ts';
import type { WaitingPage } from './keep-page.ts';

/** Then the host's sources have their turn, and other hosts the slot. */
const TURN_MS = 60_000;

/** So many are read at once; nobody else fetches pages of this host meanwhile. */
const AT_ONCE = 20;

/** Until none is due, the turn is over or the worker wants to end; then the rest is for another job. */
export async function fetchPages(host: string, stopping?: AbortSignal): Promise<void> {
  const until = performance.now() + TURN_MS;
  for (let pages = await nextPagesOf(host, AT_ONCE); pages.length > 0; pages = await nextPagesOf(host, AT_ONCE)) {
    for (const page of pages) {
      if (stopping?.aborted || performance.now() >= until) {
        await asSystem('go on with the pages of a host', (db) => enqueueHosts(db, [host]));
        return;
      }
      await fetchOrPutOff(page);
    }
  }
}

async function fetchOrPutOff(page: WaitingPage): Promise<void> {
  try {
    await fetchPage(page);
  } catch (error) {
    // Away or full: that is no page's fault, and the job is tried again as it stands.
    if (isAway(error) || error instanceof Refusal) throw error;
    log.error({ err: error, page: page.addressKey }, 'a page broke off and will be tried again');
    await putOff(page);
  }
}

/** So that a page that breaks off each time does not stand before all others of its host. */
async function putOff(page: WaitingPage): Promise<void> {
  const attempts = page.attempts + 1;
  await asSystem('a page broke off', (db) =>
    updateFoundItem(db, page, {
      attempts,
      askedAt: null,
      ...(attempts >= PAGE_TRIES
        ? { state: 'failed' }
        : { nextAttemptAt: new Date(houseTime().getTime() + waitAfterFailure(attempts, 10, Math.random(), null)) }),
    }),
  );
}
