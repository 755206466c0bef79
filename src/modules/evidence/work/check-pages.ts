// Looks once a week at each confirmed page: still there, changed, gone. Only what differs from the last look becomes a row;
// nobody is asked to change or remove anything because of it.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { perform, type Context } from '../../../platform/context/index.ts';
import { asSystem, houseTime } from '../../../platform/database/index.ts';
import { Refusal, say, type Sentence } from '../../../tools/sentence/index.ts';
import { readArticleApart } from '../reader.ts';
import { insertCheck, updateWatch, watchConfirmedPages } from '../store.ts';
import { fetchPolitely, statusRefusal } from '../world.ts';

const DAY_MS = 86_400_000;
/** So many pages a run: other work of the worker goes on between runs. */
const AT_ONCE = 40;
/** These say that the page or its article is no more; anything else may pass and is tried again. */
const GONE = new Set(['status-404', 'status-410', 'no-article', 'empty']);
const MOST_PASSAGES = 40;
const MOST_TEXT = 1_000_000;

interface WatchedPage {
  readonly clippingId: string;
  readonly organisationId: string;
  readonly address: string;
  readonly text: string;
  readonly failures: number;
  readonly last: { readonly result: string; readonly hash: string | null } | null;
}

interface Look {
  readonly result: 'live' | 'changed' | 'gone';
  readonly hash: Buffer | null;
  readonly difference: { readonly removed: readonly string[]; readonly added: readonly string[] } | null;
  readonly reason: Sentence | null;
}

/** All that are due, a bounded number; each is written by itself, so that being killed loses one look. */
export async function checkPages(): Promise<void> {
  for (const page of await duePages()) await checkPage(page);
}

async function duePages(): Promise<WatchedPage[]> {
  return asSystem('pages to look at again', async (db) => {
    await watchConfirmedPages(db);
    const rows = await db
      .selectFrom('clipping_watch')
      .innerJoin('clipping', 'clipping.id', 'clipping_watch.clipping_id')
      .select([
        'clipping.id as clippingId',
        'clipping.organisation_id as organisationId',
        'clipping.address',
        'clipping.text',
        'clipping_watch.failures',
      ])
      .where('clipping_watch.next_check_at', '<=', sql<Date>`now()`)
      .orderBy('clipping_watch.next_check_at')
      .limit(AT_ONCE)
      .execute();
    const pages: WatchedPage[] = [];
    for (const { address, ...row } of rows) {
      const last = await db
        .selectFrom('clipping_check')
        .select(['result', 'text_sha256'])
        .where('clipping_id', '=', row.clippingId)
        .orderBy('checked_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (address === null) continue;
      const seen = last ? { result: last.result, hash: last.text_sha256?.toString('hex') ?? null } : null;
      pages.push({ ...row, address, last: seen });
    }
    return pages;
  });
}

async function checkPage(page: WatchedPage): Promise<void> {
  try {
    const look = await lookAt(page);
    await perform({ kind: 'system', reason: 'a page was looked at again' }, recordLook, { page, look });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const at = houseTime();
    // No conclusion: tomorrow, then ever later, at most a week.
    const next = new Date(at.getTime() + Math.min(7, page.failures + 1) * DAY_MS);
    await asSystem('a page could not be looked at', (db) =>
      updateWatch(db, page.clippingId, { at, next, failures: page.failures + 1, problem: error.sentence }),
    );
  }
}

async function lookAt(page: WatchedPage): Promise<Look> {
  try {
    const fetched = await fetchPolitely(page.address, { accept: 'text/html, application/xhtml+xml, */*;q=0.5' });
    if (fetched.status !== 200) throw statusRefusal(fetched);
    const article = await readArticleApart(fetched.body, fetched.finalUrl, {
      contentType: fetched.headers['content-type'],
      feedItem: {},
    });
    const text = article.text.slice(0, MOST_TEXT);
    const difference = passages(page.text, text);
    const isSame = difference.removed.length + difference.added.length === 0;
    return {
      result: isSame ? 'live' : 'changed',
      hash: createHash('sha256').update(text).digest(),
      difference: isSame ? null : difference,
      reason: null,
    };
  } catch (error) {
    if (!(error instanceof Refusal) || !GONE.has(error.code)) throw error;
    const isThere = error.code === 'no-article' || error.code === 'empty';
    const reason = isThere
      ? say(
          'Địa chỉ vẫn trả lời, nhưng không còn bài.',
          'The address still answers, but the article is no longer there.',
        )
      : error.sentence;
    return { result: 'gone', hash: null, difference: null, reason };
  }
}

/** Passages (lines of the text) that only one of the two has; white space does not count. */
export function passages(before: string, after: string): { removed: string[]; added: string[] } {
  const lines = (text: string) =>
    text
      .normalize('NFC')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '');
  const [old, now] = [lines(before), lines(after)];
  const only = (list: string[], others: ReadonlySet<string>) =>
    list.filter((line) => !others.has(line)).slice(0, MOST_PASSAGES);
  return { removed: only(old, new Set(now)), added: only(now, new Set(old)) };
}

async function recordLook(ctx: Context, { page, look }: { page: WatchedPage; look: Look }): Promise<void> {
  const { clippingId, last } = page;
  const next = new Date(ctx.now.getTime() + 7 * DAY_MS);
  await updateWatch(ctx.db, clippingId, { at: ctx.now, next, failures: 0, problem: null });
  const hash = look.hash?.toString('hex') ?? null;
  if (last?.result === look.result && (look.result === 'live' || last.hash === hash)) return;
  await insertCheck(ctx.db, {
    clippingId,
    organisationId: page.organisationId,
    at: ctx.now,
    result: look.result,
    textSha256: look.hash,
    difference: look.difference,
    reason: look.reason,
  });
  await ctx.journal({
    what: 'clipping.checked',
    objectKind: 'clipping',
    objectId: clippingId,
    data: { result: look.result, before: last?.result ?? null, textSha256: hash },
    ...(last ? { before: { result: last.result } } : {}),
    after: { result: look.result },
  });
}
