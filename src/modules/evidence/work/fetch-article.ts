// Fetches one page, keeps it as it was, and makes it a clipping. May run twice or be killed anywhere: bytes are kept
// before the row that names them, and one transaction makes the clipping, its capture and the end of the waiting.
import { createHash } from 'node:crypto';
import { perform, type Context } from '../../../platform/context/index.ts';
import { asSystem } from '../../../platform/database/index.ts';
import { keepFile } from '../../../platform/files/index.ts';
import type { Fetched } from '../../../platform/outside/index.ts';
import { writeWarc } from '../../../tools/archive/index.ts';
import type { Article } from '../../../tools/article/index.ts';
import { fingerprint } from '../../../tools/likeness/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import { syllables } from '../../../tools/vietnamese/index.ts';
import { addressKey, canonicalAddress } from '../../../tools/web-address/index.ts';
import type { PublishedOrigin } from '../model.ts';
import { readArticleApart } from '../reader.ts';
import { suggestedMeaning } from '../meaning.ts';
import { PAGE_TRIES, readRetryAfter, waitAfterFailure } from '../rhythm.ts';
import {
  dueForCapture,
  insertCapture,
  insertClipping,
  insertFingerprint,
  insertMatch,
  updateFoundItem,
  type SaidOfPage,
} from '../store.ts';
import { fetchPolitely, StatusRefusal, statusRefusal, world } from '../world.ts';

const MOST_TEXT = 1_000_000;
const MOST_TITLE = 1_000;
const TWO_DAYS_MS = 2 * 86_400_000;
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

export interface PageKey {
  readonly outletId: string;
  readonly addressKey: string;
}

interface WaitingPage extends PageKey {
  readonly organisationId: string;
  readonly sourceId: string | null;
  readonly address: string;
  readonly said: SaidOfPage;
  readonly attempts: number;
  readonly enteredBy: string | null;
  readonly programmeId: string | null;
  readonly commitmentId: string | null;
  readonly planActionId: string | null;
}

export async function fetchArticle(key: PageKey): Promise<void> {
  const page = await waitingPage(key);
  if (!page) return;
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
    await perform({ kind: 'system', reason: 'keep a published page' }, keepPage, { page, fetched, article, kept });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'no-room') throw error;
    await recordTry(page, error);
  }
}

async function waitingPage(key: PageKey): Promise<WaitingPage | null> {
  const row = await asSystem('fetch a page', (db) =>
    db
      .selectFrom('found_item')
      .select([
        'organisation_id as organisationId',
        'source_id as sourceId',
        'address',
        'said',
        'attempts',
        'entered_by as enteredBy',
        'programme_id as programmeId',
        'commitment_id as commitmentId',
        'plan_action_id as planActionId',
      ])
      .where('outlet_id', '=', key.outletId)
      .where('address_key', '=', key.addressKey)
      .where('state', '=', 'waiting')
      .executeTakeFirst(),
  );
  return row ? { ...key, ...row, said: row.said as SaidOfPage } : null;
}

async function recordTry(page: WaitingPage, refusal: Refusal): Promise<void> {
  const attempts = page.attempts + 1;
  const now = new Date();
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

interface Kept {
  readonly page: WaitingPage;
  readonly fetched: Fetched;
  readonly article: Article;
  readonly kept: { readonly sha256: Buffer; readonly size: number };
}

async function keepPage(ctx: Context, { page, fetched, article, kept }: Kept): Promise<void> {
  const text = article.text.slice(0, MOST_TEXT);
  const address = ownAddress(fetched.finalUrl, article.canonicalUrl);
  const key = addressKey(address);
  const published = publicationOf(article, ctx.now);
  const clippingId = await insertClipping(ctx.db, {
    outletId: page.outletId,
    organisationId: page.organisationId,
    programmeId: null,
    sourceId: page.sourceId,
    kind: 'web',
    address,
    canonicalAddress: article.canonicalUrl,
    addressKey: key,
    title: (article.title ?? page.said.title ?? address).slice(0, MOST_TITLE),
    summary: article.sapo ?? page.said.summary ?? null,
    author: article.byline,
    section: article.section,
    credit: article.credit,
    issue: null,
    page: null,
    text,
    syllableCount: syllables(text).length,
    publishedAt: published.at,
    publishedOrigin: published.origin,
    publishedConfidence: published.confidence,
    enteredBy: page.enteredBy,
  });
  if (clippingId === null) {
    const held = await ctx.db
      .selectFrom('clipping')
      .select('id')
      .where('outlet_id', '=', page.outletId)
      .where('address_key', '=', key)
      .executeTakeFirstOrThrow();
    await updateFoundItem(ctx.db, page, { state: 'taken', clippingId: held.id, problem: null });
    await wantedMatch(ctx, page, held.id);
    return;
  }
  const captureId = await insertCapture(ctx.db, {
    clippingId,
    organisationId: page.organisationId,
    capturedAt: new Date(fetched.at),
    finalAddress: fetched.finalUrl,
    status: fetched.status,
    mediaType: fetched.headers['content-type']?.slice(0, 200) ?? null,
    bodySha256: sha256(fetched.body),
    textSha256: sha256(text),
    warcSha256: kept.sha256,
    warcSize: kept.size,
  });
  await dueForCapture(ctx.db, captureId);
  // Before the reaction runs, so that two texts that arrive together see each other.
  await insertFingerprint(ctx.db, clippingId, fingerprint(text));
  await updateFoundItem(ctx.db, page, { state: 'taken', clippingId, problem: null });
  await ctx.journal({
    what: 'clipping.found',
    objectKind: 'clipping',
    objectId: clippingId,
    data: {
      outletId: page.outletId,
      address,
      bodySha256: sha256(fetched.body).toString('hex'),
      textSha256: sha256(text).toString('hex'),
      warcSha256: kept.sha256.toString('hex'),
    },
    after: { address, title: article.title, publishedAt: published.at.toISOString() },
  });
  await wantedMatch(ctx, page, clippingId);
}

/** A person gave the page for a commitment: that is a suggestion of theirs. */
async function wantedMatch(ctx: Context, page: WaitingPage, clippingId: string): Promise<void> {
  if (page.programmeId === null || page.commitmentId === null) return;
  const { programmeId, commitmentId } = page;
  const meaning = await suggestedMeaning(ctx, { programmeId, commitmentId, clippingId });
  const matchId = await insertMatch(ctx.db, {
    programmeId: page.programmeId,
    commitmentId: page.commitmentId,
    planActionId: page.planActionId,
    clippingId,
    state: 'suggested',
    weight: 1,
    reasons: [
      say('người nhập liên kết đã chọn cam kết này', 'chosen by the person who gave the link'),
      ...meaning.reasons,
    ],
    quantity: 1,
    unit: meaning.unit,
    topicId: meaning.topicId,
    madeBy: 'person',
  });
  if (matchId === null) return;
  await ctx.journal({
    what: 'match.suggested',
    objectKind: 'match',
    objectId: matchId,
    programmeId: page.programmeId,
    data: { clippingId, commitmentId: page.commitmentId, madeBy: 'person', enteredBy: page.enteredBy },
  });
}

/** The page's own word for its address counts when it stays on the site; a syndicated copy names its original's. */
function ownAddress(finalUrl: string, canonical: string): string {
  const site = (address: string) => new URL(address).hostname.replace(/^(?:www|m|mobile|amp)\./, '');
  return canonicalAddress(site(finalUrl) === site(canonical) ? canonical : finalUrl);
}

const ORIGINS: Readonly<Record<Article['publishedAt']['origin'], PublishedOrigin>> = {
  'json-ld': 'json_ld',
  'open-graph': 'open_graph',
  visible: 'visible',
  feed: 'feed',
  none: 'found',
};

function publicationOf(article: Article, now: Date): { at: Date; origin: PublishedOrigin; confidence: number } {
  const { at, origin, confidence } = article.publishedAt;
  const moment = at === null ? null : new Date(at);
  // A page that was fetched today cannot have been published next week.
  if (moment === null || moment.getTime() > now.getTime() + TWO_DAYS_MS) {
    return { at: now, origin: 'found', confidence: 0 };
  }
  return { at: moment, origin: ORIGINS[origin], confidence };
}

function sha256(content: Uint8Array | string): Buffer {
  return createHash('sha256').update(content).digest();
}
