// What changed lately, in public words.
import { sql, type RawBuilder } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import type { ChangeLine } from './view.ts';

export const CHANGES_IN_FEED = 60;

export type ChangesOf =
  | { readonly of: 'all' }
  | { readonly of: 'programme'; readonly slug: string }
  | { readonly of: 'place'; readonly slug: string };

/** Newest first. */
export async function recentChanges(
  ctx: ReadContext,
  choice: ChangesOf,
  most = CHANGES_IN_FEED,
): Promise<ChangeLine[]> {
  const where: RawBuilder<unknown> =
    choice.of === 'all'
      ? sql`true`
      : choice.of === 'programme'
        ? sql`c.programme_id = (select programme_id from public_record where slug = ${choice.slug})`
        : sql`r.place_slugs @> array[${choice.slug}::text]`;
  const { rows } = await sql<Omit<ChangeLine, 'at'> & { at: Date }>`
    select c.programme_id as "programmeId", r.slug, r.title, c.day, c.what, c.times, c.at
    from public_change c join public_record r on r.programme_id = c.programme_id
    where ${where} order by c.at desc, c.programme_id, c.what limit ${most}`.execute(ctx.db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
