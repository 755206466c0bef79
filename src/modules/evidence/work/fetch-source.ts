// Reads one source and notes its new pages. May be killed anywhere: what was not noted is found again at the next reading.
import { sql } from 'kysely';
import type { Fetched } from '../../../platform/outside/index.ts';
import { perform, type Context, type ReadContext } from '../../../platform/context/index.ts';
import { asSystem } from '../../../platform/database/index.ts';
import { Refusal } from '../../../tools/sentence/index.ts';
import { canonicalAddress } from '../../../tools/web-address/index.ts';
import type { SourceKind, SourceState } from '../model.ts';
import { enqueuePages } from '../queue-names.ts';
import { NEW_PAGES_PER_READING, usualGap, waitAfterSuccess } from '../rhythm.ts';
import { insertFoundItems, recordReading, upsertLinkShapes } from '../store.ts';
import { fetchPolitely, statusRefusal } from '../world.ts';
import { sortPages } from './known-pages.ts';
import { linkVerdicts } from './link-verdicts.ts';
import { pagesOf } from './pages-of.ts';
import { ACCEPT_SOURCE, readSource, type ReadSource } from './read-source.ts';
import { recordFailure } from './source-failure.ts';
import { comeBack } from './source-return.ts';

export interface DueSource {
  readonly id: string;
  readonly outletId: string;
  readonly organisationId: string;
  readonly kind: SourceKind;
  readonly state: SourceState;
  readonly address: string;
  readonly everyMinutes: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly failures: number;
  readonly missing: number;
  readonly lastSuccessAt: Date | null;
  readonly createdAt: Date;
}

export async function fetchSource(sourceId: string): Promise<void> {
  const source = await dueSource(sourceId);
  if (!source) return;
  let fetched: Fetched;
  let read: ReadSource | null;
  try {
    fetched = await fetchPolitely(source.address, {
      etag: source.etag,
      lastModified: source.lastModified,
      accept: ACCEPT_SOURCE,
    });
    if (fetched.status !== 304 && fetched.status !== 200) throw statusRefusal(fetched);
    read = fetched.status === 304 ? null : await readSource(fetched, await verdictsFor(source));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await perform({ kind: 'system', reason: 'a source could not be read' }, recordFailure, { source, refusal: error });
    return;
  }
  await perform({ kind: 'system', reason: 'note what a source has' }, noteItems, { source, fetched, read });
}

/** Also one that is gone, when its next look is due. A second job for the same reading finds that it is done. */
function dueSource(sourceId: string): Promise<DueSource | undefined> {
  return asSystem('read a source', (db) =>
    db
      .selectFrom('source')
      .select([
        'id',
        'outlet_id as outletId',
        'organisation_id as organisationId',
        'kind',
        'state',
        'address',
        'every_minutes as everyMinutes',
        'etag',
        'last_modified as lastModified',
        'failures',
        'missing',
        'last_success_at as lastSuccessAt',
        'created_at as createdAt',
      ])
      .where('id', '=', sourceId)
      .where('state', 'in', ['active', 'gone'])
      .where('next_attempt_at', '<=', sql<Date>`now()`)
      .executeTakeFirst(),
  );
}

function verdictsFor(source: DueSource) {
  if (source.kind !== 'page') return {};
  return perform({ kind: 'system', reason: 'read a source' }, (ctx) => linkVerdicts(ctx, source.outletId), null);
}

async function noteItems(
  ctx: Context,
  { source, fetched, read }: { source: DueSource; fetched: Fetched; read: ReadSource | null },
): Promise<void> {
  const items = read?.items ?? [];
  const pages = pagesOf(source, items, ctx.now);
  const { fresh, known, newestKnownAt } = await sortPages(ctx, source.id, pages);
  await comeBack(ctx, source, { answered: fetched.status, pages: pages.length, known });
  const taken = fresh.slice(0, NEW_PAGES_PER_READING);
  const added = await insertFoundItems(ctx.db, taken);
  await enqueuePages(
    ctx,
    taken.filter((page) => added.has(page.addressKey)),
  );
  if (read?.feed.linkGroups) {
    await upsertLinkShapes(
      ctx.db,
      { id: source.outletId, organisationId: source.organisationId },
      read.feed.linkGroups,
    );
  }
  const more = fresh.length > taken.length;
  const wait = more ? 60_000 : waitAfterSuccess(source.everyMinutes, Math.random());
  const gap = await usualGapOf(ctx, source, items);
  await recordReading(ctx.db, source.id, {
    at: ctx.now,
    nextAt: new Date(ctx.now.getTime() + wait),
    ok: true,
    failures: 0,
    missing: 0,
    problem: null,
    state: 'active',
    movedTo: movedTo(source, fetched),
    // What another source of the outlet was first to name is new here all the same: this source lives.
    newItemAt: added.size > 0 ? ctx.now : newestKnownAt,
    ...(read === null ? {} : { remarks: read.remarks.slice(0, 5) }),
    ...(gap === null ? {} : { usualGapMinutes: gap }),
    // When more is waiting the server must not answer "nothing changed" next time.
    ...(more
      ? { etag: null, lastModified: null }
      : fetched.status === 304
        ? {}
        : { etag: fetched.headers['etag'] ?? null, lastModified: fetched.headers['last-modified'] ?? null }),
  });
}

/** Where permanent redirects (301, 308) lead; one that is only for now (302, 307) ends what may be relied on. */
function movedTo(source: DueSource, fetched: Fetched): string | null {
  let to: string | null = null;
  for (const redirect of fetched.redirects) {
    if (redirect.status !== 301 && redirect.status !== 308) break;
    to = redirect.to;
  }
  const address = to === null ? null : canonicalAddress(to);
  return address === null || address === source.address || address.length > 2000 ? null : address;
}

/** From the times in the source itself, else from when its pages were found. */
async function usualGapOf(
  ctx: ReadContext,
  source: DueSource,
  items: readonly { readonly publishedAt: string | null }[],
): Promise<number | null> {
  const said = items.flatMap(({ publishedAt }) => (publishedAt === null ? [] : [new Date(publishedAt)]));
  const past = said.filter((at) => at.getTime() <= ctx.now.getTime());
  const told = usualGap(past.toSorted((a, b) => b.getTime() - a.getTime()).slice(0, 60));
  if (told !== null || items.length === 0) return told;
  const rows = await ctx.db
    .selectFrom('found_item')
    .select('found_at')
    .where('source_id', '=', source.id)
    .orderBy('found_at', 'desc')
    .limit(60)
    .execute();
  return usualGap(rows.map((row) => row.found_at));
}
