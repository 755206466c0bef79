// Makes a fetched page a clipping: the clipping, its capture, its fingerprint and the end of the waiting in one transaction.
import { createHash } from 'node:crypto';
import type { Context } from '../../../platform/context/index.ts';
import type { Fetched } from '../../../platform/outside/index.ts';
import type { Article } from '../../../tools/article/index.ts';
import { fingerprint } from '../../../tools/likeness/index.ts';
import { say } from '../../../tools/sentence/index.ts';
import { syllables } from '../../../tools/vietnamese/index.ts';
import { addressKey, canonicalAddress } from '../../../tools/web-address/index.ts';
import { suggestedMeaning } from '../meaning.ts';
import type { PublishedOrigin } from '../model.ts';
import {
  dueForCapture,
  insertCapture,
  insertClipping,
  insertFingerprint,
  insertMatch,
  updateFoundItem,
  type SaidOfPage,
} from '../store.ts';

const MOST_TEXT = 1_000_000;
const MOST_TITLE = 1_000;
const TWO_DAYS_MS = 2 * 86_400_000;

export interface PageKey {
  readonly outletId: string;
  readonly addressKey: string;
}

export interface WaitingPage extends PageKey {
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

export interface Kept {
  readonly page: WaitingPage;
  readonly fetched: Fetched;
  readonly article: Article;
  readonly kept: { readonly sha256: Buffer; readonly size: number };
}

/** Gives the new clipping; null when the outlet has one of that address. */
export async function keepPage(ctx: Context, { page, fetched, article, kept }: Kept): Promise<string | null> {
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
    return null;
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
  return clippingId;
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
