// Figures that nobody has counted yet are not zero: pages made of what is counted ahead say so, and when the count comes.
import { sql } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';

/** A change of a programme is counted at once; what was missed then, in these minutes of each hour. */
export const KEEPING_MINUTES = [5, 15, 25, 35, 45, 55] as const;

export interface BeingCounted {
  /** Published programmes that wait for their first count. */
  readonly programmes: number;
  /** By then, at the latest, it begins; ISO, UTC. */
  readonly by: string;
}

/** Null when everything that is published has been counted. */
export async function beingCounted(ctx: ReadContext): Promise<BeingCounted | null> {
  // One index has what was never counted at its beginning.
  const { rows } = await sql<{ programmes: number }>`
    select count(*)::int as programmes from public_record where counted_for is null`.execute(ctx.db);
  const { programmes } = rows[0]!;
  return programmes === 0 ? null : { programmes, by: nextKeeping(ctx.now).toISOString() };
}

/** The first of the keeping minutes after the moment; hours of all time zones here begin alike. */
export function nextKeeping(after: Date): Date {
  const minute = 60_000;
  const next = Math.floor(after.getTime() / minute) * minute + minute;
  const inHour = new Date(next).getUTCMinutes();
  const wanted = KEEPING_MINUTES.find((one) => one >= inHour) ?? 60 + KEEPING_MINUTES[0];
  return new Date(next + (wanted - inHour) * minute);
}
