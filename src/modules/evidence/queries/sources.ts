// Outlets and the sources that are watched for them, with how each is doing.
import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/context/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import { organisationsByIds } from '../../organisations/index.ts';
import { healthOf } from '../health.ts';
import type { FoundItemState, Health, OutletKind, SourceKind, SourceState } from '../model.ts';

export interface SourceView {
  readonly id: string;
  readonly outletId: string;
  readonly outlet: string;
  /** The body whose outlet it is. */
  readonly organisationId: string;
  readonly kind: SourceKind;
  readonly address: string;
  readonly state: SourceState;
  readonly everyMinutes: number;
  readonly failures: number;
  readonly lastSuccessAt: string | null;
  readonly lastNewItemAt: string | null;
  readonly nextAttemptAt: string;
  readonly createdAt: string;
  readonly health: Health;
  readonly healthSentence: Sentence;
  /** What was odd in the last reading. */
  readonly remarks: readonly Sentence[];
  /** Where the server says it moved for good. */
  readonly movedTo: string | null;
  /** The last reading before an outage that is not over. */
  readonly outageSince: string | null;
  /** Of the last outage that is over: what was made good. */
  readonly caughtUp: Sentence | null;
  readonly version: number;
}

export interface OutletView {
  readonly id: string;
  readonly name: string;
  readonly kind: OutletKind;
  readonly homeAddress: string | null;
  readonly organisationId: string;
  readonly organisation: string;
  readonly clippings: number;
  readonly sources: readonly SourceView[];
}

export async function sourceViews(
  ctx: ReadContext,
  choice: { troubledOnly?: boolean; id?: string } = {},
): Promise<SourceView[]> {
  let query = ctx.db.selectFrom('source').innerJoin('outlet', 'outlet.id', 'source.outlet_id');
  if (choice.troubledOnly)
    query = query.where((on) => on.or([on('source.failures', '>=', 3), on('source.state', '=', 'gone')]));
  if (choice.id !== undefined) query = query.where('source.id', '=', choice.id);
  const rows = await query
    .selectAll('source')
    .select('outlet.name as outlet')
    .select(
      sql<Date | null>`(select began_at from source_outage o where o.source_id = source.id and o.ended_at is null)`.as(
        'outageSince',
      ),
    )
    .select(
      sql<Sentence | null>`(select note from source_outage o where o.source_id = source.id and o.ended_at > now() - interval '90 days'
        order by began_at desc limit 1)`.as('caughtUp'),
    )
    .orderBy('source.created_at')
    .orderBy('source.id')
    .execute();
  return rows.map((row) => {
    const { health, sentence } = healthOf(
      {
        state: row.state,
        everyMinutes: row.every_minutes,
        failures: row.failures,
        problem: row.problem as Sentence | null,
        lastAttemptAt: row.last_attempt_at,
        lastSuccessAt: row.last_success_at,
        lastNewItemAt: row.last_new_item_at,
        nextAttemptAt: row.next_attempt_at,
        usualGapMinutes: row.usual_gap_minutes,
      },
      ctx.now,
    );
    return {
      id: row.id,
      outletId: row.outlet_id,
      outlet: row.outlet,
      organisationId: row.organisation_id,
      kind: row.kind,
      address: row.address,
      state: row.state,
      everyMinutes: row.every_minutes,
      failures: row.failures,
      lastSuccessAt: row.last_success_at?.toISOString() ?? null,
      lastNewItemAt: row.last_new_item_at?.toISOString() ?? null,
      nextAttemptAt: row.next_attempt_at.toISOString(),
      createdAt: row.created_at.toISOString(),
      health,
      healthSentence: sentence,
      remarks: row.remarks as unknown as Sentence[],
      movedTo: row.moved_to,
      outageSince: row.outageSince?.toISOString() ?? null,
      caughtUp: row.caughtUp,
      version: row.version,
    };
  });
}

/** Outlets of one's own body and of those one works with, by organisation and name. */
export async function outletsWithSources(ctx: ReadContext): Promise<OutletView[]> {
  const rows = await ctx.db
    .selectFrom('outlet')
    .select([
      'id',
      'name',
      'kind',
      'home_address as homeAddress',
      'organisation_id as organisationId',
      sql<number>`(select count(*)::int from clipping c where c.outlet_id = outlet.id)`.as('clippings'),
    ])
    .orderBy('name')
    .execute();
  const owners = await organisationsByIds(
    ctx,
    rows.map((row) => row.organisationId),
  );
  const sources = await sourceViews(ctx);
  return rows
    .map((row) => ({
      ...row,
      organisation: owners.get(row.organisationId)?.name ?? '',
      sources: sources.filter((source) => source.outletId === row.id),
    }))
    .toSorted((a, b) => a.organisation.localeCompare(b.organisation, 'vi') || a.name.localeCompare(b.name, 'vi'));
}

/** Sources that failed three times or more in a row, or are gone. For the inbox. */
export async function sourcesInTrouble(ctx: ReadContext): Promise<SourceView[]> {
  return sourceViews(ctx, { troubledOnly: true });
}

export interface FoundItemView {
  readonly outletId: string;
  readonly outlet: string;
  readonly address: string;
  readonly title: string | null;
  readonly state: FoundItemState;
  readonly problem: Sentence | null;
  readonly attempts: number;
  readonly nextAttemptAt: string;
  readonly foundAt: string;
}

/** Pages that were found or given but are no clippings (yet): waiting, refused, given up. Newest first. */
export async function pagesNotKept(ctx: ReadContext, limit = 50): Promise<FoundItemView[]> {
  const rows = await ctx.db
    .selectFrom('found_item')
    .innerJoin('outlet', 'outlet.id', 'found_item.outlet_id')
    .select([
      'found_item.outlet_id as outletId',
      'outlet.name as outlet',
      'found_item.address',
      sql<string | null>`found_item.said ->> 'title'`.as('title'),
      'found_item.state',
      'found_item.problem',
      'found_item.attempts',
      'found_item.next_attempt_at',
      'found_item.found_at',
    ])
    .where('found_item.state', '<>', 'taken')
    .orderBy('found_item.found_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ next_attempt_at, found_at, problem, ...row }) => ({
    ...row,
    problem: problem as Sentence | null,
    nextAttemptAt: next_attempt_at.toISOString(),
    foundAt: found_at.toISOString(),
  }));
}
