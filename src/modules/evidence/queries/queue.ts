// What waits for somebody's decision: one text at a time, with its reprints behind it.
import { sql } from 'kysely';
import { secondPersonAnswers, type ReadContext } from '../../../platform/context/index.ts';
import { programmesByIds } from '../../programmes/index.ts';
import { matchCan, type MatchFacts } from '../model.ts';
import { firstNo, type Answer } from '../../../tools/sentence/index.ts';
import { clippingLines, matchesOf } from './lines.ts';
import type { ClippingLine, MatchView } from './views.ts';

export interface Suggestion extends MatchView {
  /** Whether the asker may confirm it, else why not. */
  readonly mayConfirm: Answer;
}

export interface QueueItem {
  /** Stable name of the item: programme and text. */
  readonly key: string;
  readonly programmeId: string;
  readonly programmeTitle: string;
  readonly clipping: ClippingLine;
  /** First lines of the text. */
  readonly excerpt: string;
  readonly suggestions: readonly Suggestion[];
  /** Other clippings of the same text that wait in the same programme. */
  readonly reprints: readonly { readonly clipping: ClippingLine; readonly suggestions: readonly Suggestion[] }[];
  /** The original is decided already (or belongs to no party), and only reprints wait. */
  readonly originalElsewhere: boolean;
}

export interface Queue {
  readonly items: readonly QueueItem[];
  /** Texts that wait, over all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

export const QUEUE_PAGE = 10;
const EXCERPT = 900;

interface Group {
  readonly programmeId: string;
  readonly groupId: string;
  readonly clippingIds: string[];
  readonly total: number;
}

/** Oldest publication first; `surest` puts the most certain suggestions first. */
export async function evidenceQueue(
  ctx: ReadContext,
  choice: { programmeId?: string | undefined; page?: number | undefined; order?: 'oldest' | 'surest' | undefined } = {},
): Promise<Queue> {
  const page = Math.max(1, choice.page ?? 1);
  const order =
    choice.order === 'surest'
      ? sql`max(m.weight) desc, min(c.published_at)`
      : sql`min(c.published_at), max(m.weight) desc`;
  const { rows } = await sql<Group>`
    select m.programme_id as "programmeId", coalesce(c.original_id, c.id) as "groupId",
      array_agg(distinct c.id) as "clippingIds", count(*) over ()::int as total
    from ${suggestedSeen(ctx)} join clipping c on c.id = m.clipping_id
    where (${choice.programmeId ?? null}::uuid is null or m.programme_id = ${choice.programmeId ?? null}::uuid)
    group by m.programme_id, coalesce(c.original_id, c.id)
    order by ${order}, 1, 2
    limit ${QUEUE_PAGE} offset ${(page - 1) * QUEUE_PAGE}`.execute(ctx.db);
  const ids = rows.flatMap((row) => row.clippingIds);
  const lines = await clippingLines(ctx, ids);
  const matches = await matchesOf(ctx, ids, {
    programmeIds: [...new Set(rows.map((row) => row.programmeId))],
    state: 'suggested',
  });
  const excerpts = await excerptsOf(ctx, ids);
  const uploads = ids.filter((id) => lines.get(id)?.kind !== 'web');
  const second = await secondPersonAnswers(ctx, 'match.confirmed', uploads);
  const items = rows.map((group): QueueItem => {
    const members = group.clippingIds
      .flatMap((id) => lines.get(id) ?? [])
      .toSorted(
        (a, b) =>
          Number(a.originalId !== null) - Number(b.originalId !== null) || a.publishedAt.localeCompare(b.publishedAt),
      );
    const suggestionsOf = (clipping: ClippingLine): Suggestion[] =>
      matches
        .filter((match) => match.clippingId === clipping.id && match.programmeId === group.programmeId)
        .map((match) => ({
          ...match,
          mayConfirm: firstNo(matchCan.confirm(factsOf(match, clipping)), second(clipping.id)),
        }));
    const [clipping, ...reprints] = members as [ClippingLine, ...ClippingLine[]];
    return {
      key: `${group.programmeId}.${group.groupId}`,
      programmeId: group.programmeId,
      programmeTitle: matches.find((match) => match.programmeId === group.programmeId)?.programmeTitle ?? '',
      clipping,
      excerpt: excerpts.get(clipping.id) ?? '',
      suggestions: suggestionsOf(clipping),
      reprints: reprints.map((reprint) => ({ clipping: reprint, suggestions: suggestionsOf(reprint) })),
      originalElsewhere: clipping.originalId !== null,
    };
  });
  const total = rows[0]?.total ?? (page > 1 ? await countTexts(ctx, choice.programmeId) : 0);
  return { items, total, page, pages: Math.max(1, Math.ceil(total / QUEUE_PAGE)) };
}

export function factsOf(match: MatchView, clipping: ClippingLine): MatchFacts {
  return {
    state: match.state,
    clippingKind: clipping.kind,
    publishedOn: clipping.publishedOn,
    programmeState: match.programmeState,
    termFrom: match.termFrom,
    termTo: match.termTo,
  };
}

async function excerptsOf(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('clipping')
    .select(['id', sql<string>`coalesce(nullif(left(text, ${EXCERPT}), ''), summary, '')`.as('excerpt')])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.excerpt]));
}

async function countTexts(ctx: ReadContext, programmeId: string | undefined): Promise<number> {
  const counts = await queueCounts(ctx);
  return counts
    .filter((count) => programmeId === undefined || count.programmeId === programmeId)
    .reduce((sum, count) => sum + count.waiting, 0);
}

export interface QueueCount {
  readonly programmeId: string;
  readonly programmeTitle: string;
  /** Texts that wait; a text and its reprints are one. */
  readonly waiting: number;
  /** ISO: when the one that waits longest was suggested. */
  readonly oldest: string;
}

/**
 * Suggested matches as `m`. Row-level security asks the same of each row; said here, the search starts from the asker's
 * programmes instead of all that waits in the house.
 */
function suggestedSeen(ctx: ReadContext) {
  return ctx.organisation === null
    ? sql`(select * from match where state = 'suggested') m`
    : sql`(select app.visible_programmes() as id) seen join match m on m.programme_id = seen.id and m.state = 'suggested'`;
}

/** For the inbox: programmes with something to decide, the one that waits longest first; of the given ones, or of all. */
export async function queueCounts(ctx: ReadContext, among?: readonly string[]): Promise<QueueCount[]> {
  const { rows } = await sql<{ programmeId: string; waiting: number; oldest: Date }>`
    select m.programme_id as "programmeId", count(distinct coalesce(c.original_id, c.id))::int as waiting,
      min(m.created_at) as oldest
    from ${among ? sql`match m` : suggestedSeen(ctx)} join clipping c on c.id = m.clipping_id
    where ${among ? sql`m.state = 'suggested' and m.programme_id = any(${[...among]}::uuid[])` : sql`true`}
    group by m.programme_id order by min(m.created_at), 1`.execute(ctx.db);
  const programmes = await programmesByIds(
    ctx,
    rows.map((row) => row.programmeId),
  );
  return rows.map((row) => ({
    ...row,
    programmeTitle: programmes.get(row.programmeId)?.title ?? '',
    oldest: row.oldest.toISOString(),
  }));
}
