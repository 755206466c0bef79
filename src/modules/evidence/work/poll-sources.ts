// Each minute: what is due goes into the queue. The database is the truth: a queue that was lost, or a worker that died
// with a job, is made good here after a quarter of an hour.
import { sql } from 'kysely';
import { perform, type Context } from '../../../platform/context/index.ts';
import { enqueueCatchUp, enqueueHosts, enqueueSource, RELATE } from '../queue-names.ts';
import { ASK_AGAIN_AFTER_MS, RELATE_AGAIN_AFTER_MS } from '../rhythm.ts';
import { markOutagesAsked, markHostsAsked, markSourcesAsked } from '../store.ts';

const MOST_AT_ONCE = 1_000;
const MOST_LOOKED_AT = 10_000;

export function pollSources(): Promise<{ sources: number; hosts: number; unrelated: number }> {
  return perform({ kind: 'system', reason: 'find what is due' }, poll, null);
}

async function poll(ctx: Context): Promise<{ sources: number; hosts: number; unrelated: number }> {
  const stale = new Date(ctx.now.getTime() - ASK_AGAIN_AFTER_MS);
  const sources = await ctx.db
    .selectFrom('source')
    .select(['id', 'address'])
    .where('state', 'in', ['active', 'gone'])
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

  const hosts = await hostsDue(ctx, stale);
  await enqueueHosts(ctx, hosts);
  await markHostsAsked(ctx.db, hosts);

  const outages = await ctx.db
    .selectFrom('source_outage')
    .innerJoin('source', 'source.id', 'source_outage.source_id')
    .select(['source_outage.id', 'source.address'])
    .where('catch_up', '=', 'waiting')
    .where((on) => on.or([on('source_outage.asked_at', 'is', null), on('source_outage.asked_at', '<', stale)]))
    .orderBy('noticed_at')
    .limit(MOST_AT_ONCE)
    .execute();
  for (const outage of outages) await enqueueCatchUp(ctx, outage);
  await markOutagesAsked(
    ctx.db,
    outages.map((outage) => outage.id),
  );

  const unrelated = await ctx.db
    .selectFrom('clipping')
    .select('id')
    .where('related_at', 'is', null)
    .where('kind', '=', 'web')
    .where('found_at', '<', new Date(ctx.now.getTime() - RELATE_AGAIN_AFTER_MS))
    .orderBy('found_at')
    .limit(MOST_AT_ONCE)
    .execute();
  for (const { id } of unrelated) await ctx.enqueue(RELATE, { objectId: id }, { key: `relate:${id}` });
  return { sources: sources.length, hosts: hosts.length, unrelated: unrelated.length };
}

/** Of the pages that are due and for which nobody was asked lately. */
async function hostsDue(ctx: Context, stale: Date): Promise<string[]> {
  const { rows } = await sql<{ host: string }>`
    select distinct app.host_of(address) as host
      from (select address from found_item
             where state = 'waiting' and next_attempt_at <= now() and (asked_at is null or asked_at < ${stale}::timestamptz)
             order by next_attempt_at limit ${MOST_LOOKED_AT}) due`.execute(ctx.db);
  return rows.map((row) => row.host);
}
