// Reads what is held for finding, for keeping it in step. In scope system.
import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/context/index.ts';
import { KEYS_EDITION } from '../../../tools/finding/index.ts';

/** Of these clippings, those that cannot be found yet or only by keys of an older edition. */
export async function notInStep(ctx: ReadContext, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from unnest(${[...ids]}::uuid[]) as held (id)
    where not exists (select from searchable s where s.object_id = held.id and s.edition = ${KEYS_EDITION})`.execute(
    ctx.db,
  );
  return rows.map((row) => row.id);
}

/** Uploaded evidence of a programme that not all of these viewers can find yet. */
export async function uploadsNotSeenBy(
  ctx: ReadContext,
  programmeId: string,
  viewerKeys: readonly number[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select object_id as id from searchable
    where programme_id = ${programmeId} and kind = 'clipping' and not keys @> ${[...viewerKeys]}::int4[]`.execute(
    ctx.db,
  );
  return rows.map((row) => row.id);
}

/** How many commitments of each programme can be found by keys of this edition; those without any are not in the map. */
export async function commitmentsHeld(ctx: ReadContext, programmeIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{
    id: string;
    held: number;
  }>`select programme_id as id, count(*)::integer as held from searchable
    where programme_id = any(${[...programmeIds]}::uuid[]) and kind = 'commitment' and edition = ${KEYS_EDITION}
    group by 1`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, row.held]));
}
