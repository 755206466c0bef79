// After an outage: pages that a source named while it was not read are looked for in its older pages and in the site's sitemaps.
// Bounded in requests and pages, at the pace of the host; what may still be missing is said. May be killed and run again.
import { perform, type Context } from '../../../platform/context/index.ts';
import { asSystem } from '../../../platform/database/index.ts';
import { linkShape, type FeedItem } from '../../../tools/feeds/index.ts';
import { Refusal, say, type Sentence } from '../../../tools/sentence/index.ts';
import { formatDateTime } from '../../../tools/vietnamese/index.ts';
import { enqueuePages } from '../queue-names.ts';
import { insertFoundItems, recordCatchUp, type NewFoundItem } from '../store.ts';
import { world } from '../world.ts';
import { sortPages } from './known-pages.ts';
import { linkVerdicts } from './link-verdicts.ts';
import { pagesOf } from './pages-of.ts';
import { newestSitemaps, readSitemap } from './read-source.ts';

const MOST_REQUESTS = 25;
const MOST_PAGES = 500;
const OLDER_PAGES = 10;
const DAY_MS = 86_400_000;

interface Missed {
  readonly outageId: string;
  readonly id: string;
  readonly outletId: string;
  readonly organisationId: string;
  readonly kind: string;
  readonly address: string;
  readonly from: Date;
  readonly to: Date;
}

interface Looked {
  readonly items: FeedItem[];
  requests: number;
  /** A page of the time before was met: nothing in between is out of sight. */
  reached: boolean;
}

export async function catchUp(outageId: string): Promise<void> {
  const missed = await missedOf(outageId);
  if (missed === undefined) return;
  const looked: Looked = { items: [], requests: 0, reached: false };
  await olderPages(missed, looked);
  if (!looked.reached) await sitemaps(missed, looked);
  await perform({ kind: 'system', reason: 'make good what a source could not tell' }, noteMissed, { missed, looked });
}

function missedOf(outageId: string): Promise<Missed | undefined> {
  return asSystem('make good an outage', (db) =>
    db
      .selectFrom('source_outage')
      .innerJoin('source', 'source.id', 'source_outage.source_id')
      .select([
        'source_outage.id as outageId',
        'source.id',
        'source.outlet_id as outletId',
        'source.organisation_id as organisationId',
        'source.kind',
        'source.address',
        'source_outage.began_at as from',
        'source_outage.ended_at as to',
      ])
      .where('source_outage.id', '=', outageId)
      .where('source_outage.catch_up', '=', 'waiting')
      .where('source_outage.ended_at', 'is not', null)
      .$narrowType<{ to: Date }>()
      .executeTakeFirst(),
  );
}

/** RFC 5005, or the next pages of a section. */
async function olderPages(missed: Missed, looked: Looked): Promise<void> {
  let next: string | undefined = missed.address;
  const seen = new Set<string>();
  for (let page = 0; page <= OLDER_PAGES && next !== undefined && !seen.has(next); page++) {
    seen.add(next);
    const feed = await tryReading(next, looked);
    if (feed === null) return;
    if (feed.kind.startsWith('sitemap')) return;
    if (page > 0) looked.items.push(...feed.items);
    const dated = feed.items.flatMap(({ publishedAt }) => (publishedAt === null ? [] : [Date.parse(publishedAt)]));
    if (page > 0 && ((await someKnown(missed, feed.items)) || dated.some((at) => at < missed.from.getTime()))) {
      looked.reached = true;
      return;
    }
    next = feed.next;
  }
}

/** Those that robots.txt names, else the usual place; of an index, those that may reach into the time. */
async function sitemaps(missed: Missed, looked: Looked): Promise<void> {
  const { origin } = new URL(missed.address);
  const named = missed.kind === 'sitemap' ? [missed.address] : await world().robots.sitemaps(missed.address);
  const queue = named.length > 0 ? [...named] : [`${origin}/sitemap.xml`];
  const seen = new Set<string>();
  for (let at = 0; at < queue.length && looked.requests < MOST_REQUESTS; at++) {
    const url = queue[at]!;
    if (seen.has(url) || !URL.canParse(url) || new URL(url).host !== new URL(missed.address).host) continue;
    seen.add(url);
    const feed = await tryReading(url, looked);
    if (feed === null) continue;
    if (feed.kind === 'sitemap-index') {
      const since = new Date(missed.from.getTime() - DAY_MS).toISOString();
      queue.push(
        ...newestSitemaps(feed.items.filter(({ publishedAt }) => publishedAt === null || publishedAt >= since)),
      );
      continue;
    }
    const inTime = feed.items.filter(({ publishedAt }) => publishedAt !== null && isBetween(publishedAt, missed));
    looked.items.push(...inTime);
    if (feed.items.some(({ publishedAt }) => publishedAt !== null && Date.parse(publishedAt) < missed.from.getTime())) {
      looked.reached = true;
    }
  }
}

async function tryReading(url: string, looked: Looked) {
  looked.requests += 1;
  try {
    return await readSitemap(url);
  } catch (error) {
    // A place that cannot be read is one place less to look at.
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function isBetween(publishedAt: string, { from, to }: Missed): boolean {
  const at = Date.parse(publishedAt);
  return at >= from.getTime() - DAY_MS && at <= to.getTime() + DAY_MS;
}

function someKnown(missed: Missed, items: readonly FeedItem[]): Promise<boolean> {
  return perform(
    { kind: 'system', reason: 'make good an outage' },
    async (ctx) => (await sortPages(ctx, missed.id, pagesOf(missed, items, ctx.now))).known > 0,
    null,
  );
}

async function noteMissed(ctx: Context, { missed, looked }: { missed: Missed; looked: Looked }): Promise<void> {
  const { fresh } = await sortPages(ctx, missed.id, pagesOf(missed, looked.items, ctx.now));
  const alike = await likeThoseOfSource(ctx, missed, fresh);
  const verdicts = await linkVerdicts(ctx, missed.outletId);
  const wanted = alike.filter(({ address }) => verdicts[linkShape(address)] !== false).slice(0, MOST_PAGES);
  const added = await insertFoundItems(ctx.db, wanted);
  await enqueuePages(
    ctx,
    wanted.filter((page) => added.has(page.addressKey)),
  );
  const reached = looked.reached && alike.length <= MOST_PAGES;
  await recordCatchUp(ctx.db, missed.outageId, {
    at: ctx.now,
    pages: added.size,
    requests: looked.requests,
    reached,
    note: noteOf(missed, added.size, reached),
  });
  await ctx.journal({
    what: 'source.caught-up',
    objectKind: 'source',
    objectId: missed.id,
    data: { outageId: missed.outageId, pages: added.size, requests: looked.requests, reached },
  });
}

function noteOf({ from, to }: Missed, pages: number, reached: boolean): Sentence {
  const [began, ended] = [formatDateTime(from), formatDateTime(to)];
  const found = say(
    `Đã tìm bù từ ${began} đến ${ended}: thêm ${pages} bài.`,
    `Looked for what was missed from ${began} to ${ended}: ${pages} pages more.`,
  );
  if (reached) return found;
  return say(
    `${found.vi} Trang lưu và sơ đồ trang không cho biết hết khoảng đó; có thể còn thiếu bài, hãy nhập danh sách liên kết.`,
    `${found.en} Older pages and sitemaps do not tell all of that time; pages may be missing, bring a list of links.`,
  );
}

/**
 * A sitemap names the whole site; the source named a part of it. Pages are kept whose address has a form that pages of this source
 * have, under the first folder that they have, if they have one in common.
 */
async function likeThoseOfSource(
  ctx: Context,
  missed: Missed,
  pages: readonly NewFoundItem[],
): Promise<readonly NewFoundItem[]> {
  const rows = await ctx.db
    .selectFrom('found_item')
    .select('address')
    .where('source_id', '=', missed.id)
    .orderBy('found_at', 'desc')
    .limit(200)
    .execute();
  if (rows.length === 0) return pages;
  const shapes = new Set(rows.map(({ address }) => linkShape(address)));
  const folders = new Set(rows.map(({ address }) => firstFolder(address)));
  return pages.filter(
    ({ address }) => shapes.has(linkShape(address)) && (folders.size > 3 || folders.has(firstFolder(address))),
  );
}

function firstFolder(address: string): string {
  const parts = new URL(address).pathname.split('/').filter((part) => part !== '');
  return parts.length > 1 ? parts[0]! : '';
}
