// The only file that writes searchable, searchable_publisher and searchable_frequent.
import { sql } from 'kysely';
import type { Context } from '../../platform/context/index.ts';
import { KEYS_EDITION } from '../../tools/finding/index.ts';

export interface SearchableRow {
  readonly objectId: string;
  readonly kind: 'clipping' | 'commitment';
  /** Either of the two. */
  readonly organisationId: string | null;
  readonly programmeId: string | null;
  readonly at: Date;
  readonly keys: readonly number[];
}

/** Writes what differs from what is there; in scope system. */
export async function putSearchable(ctx: Context, rows: readonly SearchableRow[]): Promise<void> {
  const publishers = new Set(rows.flatMap((row) => row.organisationId ?? []));
  if (publishers.size > 0) {
    await sql`insert into searchable_publisher select unnest(${[...publishers].toSorted()}::uuid[])
      on conflict do nothing`.execute(ctx.db);
  }
  // In one order, so that two jobs that write the same rows wait for each other and never across.
  for (const row of rows.toSorted((a, b) => (a.objectId < b.objectId ? -1 : 1))) {
    await sql`insert into searchable as s (object_id, kind, organisation_id, programme_id, at, edition, keys)
      values (${row.objectId}, ${row.kind}, ${row.organisationId}, ${row.programmeId}, ${row.at}, ${KEYS_EDITION},
        ${[...row.keys]}::int4[])
      on conflict (object_id) do update set organisation_id = excluded.organisation_id,
        programme_id = excluded.programme_id, at = excluded.at, edition = excluded.edition, keys = excluded.keys
      where (s.organisation_id, s.programme_id, s.at, s.edition, s.keys)
        is distinct from (excluded.organisation_id, excluded.programme_id, excluded.at, excluded.edition, excluded.keys)`.execute(
      ctx.db,
    );
  }
}

/** Forgets the commitments of the programme that are not among these. */
export async function keepOnlyCommitments(ctx: Context, programmeId: string, ids: readonly string[]): Promise<void> {
  await sql`delete from searchable where programme_id = ${programmeId} and kind = 'commitment'
    and object_id <> all (${[...ids]}::uuid[])`.execute(ctx.db);
}

/** Counts from a sample which keys very many rows have; at most once a day. */
export async function countFrequentKeys(ctx: Context): Promise<void> {
  await sql`select app.count_frequent_keys()`.execute(ctx.db);
}
