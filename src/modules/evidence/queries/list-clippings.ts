// The list of evidence, filtered and paged.
import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/context/index.ts';
import { foldAccents } from '../../../tools/vietnamese/index.ts';
import type { ClippingKind, MatchState } from '../model.ts';
import { clippingLines, matchesOf } from './lines.ts';
import type { ClippingLine, MatchView } from './views.ts';

export interface ClippingFilter {
  readonly outletId?: string | undefined;
  readonly programmeId?: string | undefined;
  readonly commitmentId?: string | undefined;
  /** State of a match (of the programme or commitment when given); `none`: no match at all. */
  readonly state?: MatchState | 'none' | undefined;
  readonly kind?: ClippingKind | undefined;
  /** Days of publication, included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Words of the title, or an exact address. */
  readonly search?: string | undefined;
  readonly page?: number | undefined;
  readonly perPage?: number | undefined;
}

export interface ListedClipping extends ClippingLine {
  readonly matches: readonly MatchView[];
  /** Reprints that stand behind it. */
  readonly reprints: number;
}

export interface ClippingList {
  readonly rows: readonly ListedClipping[];
  /** How many there are, counted no further than `MOST_COUNTED`. */
  readonly total: number;
  /** There are more than `total`; `pages` then goes on while a page is full. */
  readonly more: boolean;
  readonly page: number;
  readonly pages: number;
}

export const CLIPPINGS_PER_PAGE = 30;
const MOST_PER_PAGE = 5_000;
/** Counting reads every row; nobody pages through more than some. */
export const MOST_COUNTED = 1_000;

/** Newest publication first. */
export async function listClippings(ctx: ReadContext, filter: ClippingFilter = {}): Promise<ClippingList> {
  const page = Math.max(1, filter.page ?? 1);
  const perPage = Math.min(filter.perPage ?? CLIPPINGS_PER_PAGE, MOST_PER_PAGE);
  const found = filtered(ctx, filter);
  const { counted } = await ctx.db
    .selectFrom(
      found
        .select('c.id')
        .limit(MOST_COUNTED + 1)
        .as('some'),
    )
    .select((eb) => eb.fn.countAll<number>().as('counted'))
    .executeTakeFirstOrThrow();
  const total = Math.min(Number(counted), MOST_COUNTED);
  const more = Number(counted) > MOST_COUNTED;
  const ids = await found
    .select('c.id')
    .orderBy('c.published_at', 'desc')
    .orderBy('c.id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  const clippingIds = ids.map((row) => row.id);
  const lines = await clippingLines(ctx, clippingIds);
  const matches = await matchesOf(ctx, clippingIds, filter.programmeId ? { programmeIds: [filter.programmeId] } : {});
  const reprints = await reprintCounts(ctx, clippingIds);
  return {
    total,
    more,
    page,
    pages: Math.max(1, Math.ceil(total / perPage), more ? page + (ids.length === perPage ? 1 : 0) : 0),
    rows: clippingIds.flatMap((id) => {
      const line = lines.get(id);
      if (!line) return [];
      return { ...line, matches: matches.filter((match) => match.clippingId === id), reprints: reprints.get(id) ?? 0 };
    }),
  };
}

function filtered(ctx: ReadContext, filter: ClippingFilter) {
  let query = ctx.db.selectFrom('clipping as c');
  if (filter.outletId) query = query.where('c.outlet_id', '=', filter.outletId);
  if (filter.kind) query = query.where('c.kind', '=', filter.kind);
  if (filter.from) query = query.where('c.published_at', '>=', new Date(`${filter.from}T00:00:00+07:00`));
  if (filter.to) {
    query = query.where(
      sql<boolean>`c.published_at < (${filter.to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
    );
  }
  const words = foldAccents(filter.search ?? '').trim();
  if (/^https?:\/\//.test(filter.search ?? '')) query = query.where('c.address', '=', filter.search!.trim());
  else if (words !== '') query = query.where(sql<boolean>`${titleHas(words)}`);
  if (filter.state === 'none') {
    return query.where((on) =>
      on.not(on.exists(on.selectFrom('match as m').select('m.id').whereRef('m.clipping_id', '=', 'c.id'))),
    );
  }
  if (filter.state || filter.programmeId || filter.commitmentId) {
    query = query.where((on) => {
      let match = on.selectFrom('match as m').select('m.id').whereRef('m.clipping_id', '=', 'c.id');
      if (filter.state) match = match.where('m.state', '=', filter.state as MatchState);
      if (filter.programmeId) match = match.where('m.programme_id', '=', filter.programmeId);
      if (filter.commitmentId) match = match.where('m.commitment_id', '=', filter.commitmentId);
      return on.exists(match);
    });
  }
  return query;
}

// The letters that Vietnamese adds to the Latin ones, each beside its bare letter: the same fold as foldAccents, done by
// the database so that a list of any length need not leave it.
const MARKED = 'àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ';
const BARE = 'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd';

function titleHas(words: string) {
  const parts = words.split(/\s+/).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return sql`translate(lower(c.title), ${MARKED}, ${BARE}) like all (${parts}::text[])`;
}

async function reprintCounts(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('clipping')
    .select(['original_id as id', (eb) => eb.fn.countAll<number>().as('reprints')])
    .where('original_id', 'in', [...ids])
    .groupBy('original_id')
    .execute();
  return new Map(rows.flatMap((row) => (row.id === null ? [] : [[row.id, Number(row.reprints)] as const])));
}
