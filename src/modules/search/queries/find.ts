// Asks the database for what meets a question: ids with their day, newest first, no closer question twice.
import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/context/index.ts';
import { dayNumber, outletKey, type Closeness, type Wanted } from '../../../tools/finding/index.ts';

export interface Found {
  readonly id: string;
  readonly at: Date;
  readonly closeness: Closeness;
}

export interface Narrowed {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly outletId?: string | undefined;
  /** Only among these. */
  readonly ids?: readonly string[] | undefined;
}

/**
 * The newest so many that meet what is wanted, and after them, while there are not enough, those that lack only its accents.
 * Whoever is no organisation gets none.
 */
export async function findNewest(
  ctx: ReadContext,
  kind: 'clipping' | 'commitment',
  wanted: Wanted,
  narrowed: Narrowed,
  most: number,
): Promise<Found[]> {
  const must = [...wanted.must, ...(narrowed.outletId === undefined ? [] : [outletKey(narrowed.outletId)])];
  const { rows } = await sql<{ id: string; at: Date; close: boolean }>`
    select object_id as id, at, close from app.find_searchable(${kind}, ${must}::int4[], ${[...wanted.also]}::int4[], ${twoDeep(wanted.either)}::int4[],
      ${twoDeep(wanted.never)}::int4[], ${dayOf(narrowed.from)}::integer, ${dayOf(narrowed.to)}::integer,
      ${narrowed.ids ? [...narrowed.ids] : null}::uuid[], ${most}::integer)`.execute(ctx.db);
  const close = rows.filter((row) => row.close);
  const others = rows.filter((row) => !row.close).slice(0, Math.max(0, most - close.length));
  return [
    ...close.map(({ id, at }) => ({ id, at, closeness: wanted.closeness })),
    ...others.map(({ id, at }) => ({ id, at, closeness: 'accents' as const })),
  ];
}

/**
 * Closest first, and the newest first among equally close ones; each thing once. The further away is asked for only
 * while there are not enough.
 */
export async function findInTurn(
  ctx: ReadContext,
  kind: 'clipping' | 'commitment',
  turns: readonly Wanted[],
  narrowed: Narrowed,
  most: number,
): Promise<Found[]> {
  const found = new Map<string, Found>();
  for (const wanted of turns) {
    if (found.size >= most) break;
    // The closer ones meet the looser question too.
    for (const one of await findNewest(ctx, kind, wanted, narrowed, most)) {
      if (found.size < most && !found.has(one.id)) found.set(one.id, one);
    }
  }
  return [...found.values()];
}

function twoDeep(rows: readonly (readonly number[])[]): string | null {
  return rows.length === 0 ? null : `{${rows.map((row) => `{${row.join(',')}}`).join(',')}}`;
}

function dayOf(day: string | undefined): number | null {
  return day === undefined ? null : dayNumber(new Date(`${day}T00:00:00+07:00`));
}
