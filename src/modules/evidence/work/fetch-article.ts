// Fetches one page, keeps it as it was, and makes it a clipping. May run twice or be killed anywhere: bytes are kept
// before the row that names them, and one transaction makes the clipping, its capture and the end of the waiting.
import { sql } from 'kysely';
import { perform } from '../../../platform/context/index.ts';
import { asSystem, isAway, houseTime } from '../../../platform/database/index.ts';
import { keepFile } from '../../../platform/files/index.ts';
import { enqueue } from '../../../platform/jobs/index.ts';
import { log } from '../../../platform/log/index.ts';
import { writeWarc } from '../../../tools/archive/index.ts';
import { Refusal } from '../../../tools/sentence/index.ts';
import { RELATE } from '../queue-names.ts';
import { readArticleApart } from '../reader.ts';
import { PAGE_TRIES, readRetryAfter, waitAfterFailure } from '../rhythm.ts';
import { updateFoundItem, type SaidOfPage } from '../store.ts';
import { fetchPolitely, StatusRefusal, statusRefusal, world } from '../world.ts';
import { keepPage, type PageKey, type WaitingPage } from './keep-page.ts';
import { relateClipping } from './relate.ts';

/** After these, trying again would bring the same answer. */
const FINAL = new Set([
  'robots-disallowed',
  'private-address',
  'bad-address',
  'bad-scheme',
  'bad-port',
  'credentials-in-address',
  'too-big',
  'too-large',
  'too-deep',
  'too-heavy',
  'no-article',
  'empty',
  'legacy-font',
  'mojibake',
  'status-401',
  'status-403',
  'status-410',
  'status-451',
]);
const REFUSED = new Set(['robots-disallowed', 'private-address', 'status-401', 'status-403', 'status-451']);

export async function fetchArticle(key: PageKey): Promise<void> {
  const page = await waitingPage(key);
  if (page) await fetchPage(page);
}

/** Afterwards the page waits no more, or until later. Throws what is no answer about the page. */
export async function fetchPage(page: WaitingPage): Promise<void> {
  let clippingId: string | null;
  try {
    const fetched = await fetchPolitely(page.address, { accept: 'text/html, application/xhtml+xml, */*;q=0.5' });
    if (fetched.status !== 200) throw statusRefusal(fetched);
    const article = await readArticleApart(fetched.body, fetched.finalUrl, {
      contentType: fetched.headers['content-type'],
      feedItem: page.said,
    });
    const warc = await writeWarc({
      url: fetched.finalUrl,
      at: fetched.at,
      request: fetched.requestHead,
      status: fetched.status,
      statusText: fetched.statusText,
      responseHeaders: fetched.responseHeaders,
      body: fetched.body,
      userAgent: world().userAgent,
    });
    const kept = await keepFile(warc);
    clippingId = await perform({ kind: 'system', reason: 'keep a published page' }, keepPage, {
      page,
      fetched,
      article,
      kept,
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'no-room') throw error;
    await recordTry(page, error);
    return;
  }
  if (clippingId !== null) await relateOrAsk(clippingId);
}

/** When the relating fails the page is kept all the same, and a job of its own tries again. */
async function relateOrAsk(clippingId: string): Promise<void> {
  try {
    await relateClipping(clippingId);
  } catch (error) {
    if (isAway(error)) throw error;
    log.error({ err: error, clippingId }, 'a clipping could not be related and will be tried again');
    await asSystem('relate a clipping again', (db) =>
      enqueue(db, RELATE, { objectId: clippingId }, { key: `relate:${clippingId}` }),
    );
  }
}

const WAITING_PAGE = [
  'outlet_id as outletId',
  'address_key as addressKey',
  'organisation_id as organisationId',
  'source_id as sourceId',
  'address',
  'said',
  'attempts',
  'entered_by as enteredBy',
  'programme_id as programmeId',
  'commitment_id as commitmentId',
  'plan_action_id as planActionId',
] as const;

async function waitingPage(key: PageKey): Promise<WaitingPage | null> {
  const row = await asSystem('fetch a page', (db) =>
    db
      .selectFrom('found_item')
      .select(WAITING_PAGE)
      .where('outlet_id', '=', key.outletId)
      .where('address_key', '=', key.addressKey)
      .where('state', '=', 'waiting')
      .executeTakeFirst(),
  );
  return row ? { ...row, said: row.said as SaidOfPage } : null;
}

/** Of the host's pages that are due those that are due longest. */
export async function nextPagesOf(host: string, most: number): Promise<WaitingPage[]> {
  const rows = await asSystem('fetch pages', (db) =>
    db
      .selectFrom('found_item')
      .select(WAITING_PAGE)
      .where(sql<string>`app.host_of(address)`, '=', host)
      .where('state', '=', 'waiting')
      .where('next_attempt_at', '<=', sql<Date>`now()`)
      .orderBy('next_attempt_at')
      .limit(most)
      .execute(),
  );
  return rows.map((row) => ({ ...row, said: row.said as SaidOfPage }));
}

async function recordTry(page: WaitingPage, refusal: Refusal): Promise<void> {
  const attempts = page.attempts + 1;
  const now = houseTime();
  const asked = refusal instanceof StatusRefusal ? refusal.retryAfter : null;
  const final = FINAL.has(refusal.code) || attempts >= PAGE_TRIES;
  await asSystem('a page could not be fetched', (db) =>
    updateFoundItem(db, page, {
      attempts,
      askedAt: null,
      problem: refusal.sentence,
      ...(final
        ? { state: REFUSED.has(refusal.code) ? 'refused' : 'failed' }
        : {
            nextAttemptAt: new Date(
              now.getTime() + waitAfterFailure(attempts, 10, Math.random(), readRetryAfter(asked, now)),
            ),
          }),
    }),
  );
}
