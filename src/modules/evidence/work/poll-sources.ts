// Each minute: what is due goes into the queue. The database is the truth: a queue that was lost, or a worker that died
// with a job, is made good here after a quarter of an hour.
import { sql } from 'kysely';
import { perform, type Context } from '../../../platform/context/index.ts';
import { enqueuePage, enqueueSource, RELATE } from '../queue-names.ts';
import { ASK_AGAIN_AFTER_MS } from '../rhythm.ts';
import { markPagesAsked, markSourcesAsked } from '../store.ts';

const MOST_AT_ONCE = 1_000;

export function pollSources(): Promise<{ sources: number; pages: number; unrelated: number }> {
  return perform({ kind: 'system', reason: 'find what is due' }, poll, null);
}

async function poll(ctx: Context): Promise<{ sources: number; pages: number; unrelated: number }> {
  const stale = new Date(ctx.now.getTime() - ASK_AGAIN_AFTER_MS);
  const sources = await ctx.db
    .selectFrom('source')
    .select(['id', 'address'])
    .where('state', '=', 'active')
    .where('next_attempt_at', '<=', sql<Date>`now()`)
    .where((on) => on.or([on('asked_at', 'is', null), on('asked_at', '<', stale)]))
    .orderBy('next_attempt_at')
    .limit(MOST_AT_ONCE)
    .execute();
  for (const source of sources) await enqueueSource(ctx, source);
  await markSourcesAsked(
    ctx.db,
    sources.map((source) => source.id),
  );

  const pages = await ctx.db
    .selectFrom('found_item')
    .select(['outlet_id as outletId', 'address_key as addressKey', 'address'])
    .where('state', '=', 'waiting')
    .where('next_attempt_at', '<=', sql<Date>`now()`)
    .where((on) => on.or([on('asked_at', 'is', null), on('asked_at', '<', stale)]))
    .orderBy('next_attempt_at')
    .limit(MOST_AT_ONCE)
    .execute();
  for (const page of pages) await enqueuePage(ctx, page);
  await markPagesAsked(ctx.db, pages);

  const unrelated = await ctx.db
    .selectFrom('clipping')
    .select('id')
    .where('related_at', 'is', null)
    .where('kind', '=', 'web')
    .where('found_at', '<', sql<Date>`${stale}::timestamptz`)
    .orderBy('found_at')
    .limit(MOST_AT_ONCE)
    .execute();
  for (const { id } of unrelated) await ctx.enqueue(RELATE, { objectId: id }, { key: `relate:${id}` });
  return { sources: sources.length, pages: pages.length, unrelated: unrelated.length };
}
