// Searching the published pages and uploaded evidence that the asker sees.
import type { ReadContext } from '../../../platform/context/index.ts';
import {
  CLOSENESS,
  holdsPhrases,
  marked,
  scoreOf,
  snippetOf,
  wantedInTitle,
  wantedOf,
  type Closeness,
  type MarkedPiece,
  type Question,
} from '../../../tools/finding/index.ts';
import {
  clippingIdsServing,
  clippingLines,
  clippingTexts,
  type ClippingLine,
  type ClippingText,
} from '../../evidence/index.ts';
import type { SearchInput } from '../input.ts';
import { MOST_NEWEST, MOST_RANKED, MOST_SERVING, SEARCH_PER_PAGE } from '../model.ts';
import { findInTurn, findNewest, type Found, type Narrowed } from './find.ts';

export interface FoundClipping extends ClippingLine {
  readonly closeness: Closeness;
  readonly markedTitle: readonly MarkedPiece[];
  /** Null when the words stand in the title alone. */
  readonly snippet: readonly MarkedPiece[] | null;
}

export interface FoundClippings {
  readonly rows: readonly FoundClipping[];
  readonly page: number;
  readonly hasNext: boolean;
  /** How many there are; null when there are more than were looked at. */
  readonly total: number | null;
}

const DAY_MS = 86_400_000;

export async function searchClippings(
  ctx: ReadContext,
  question: Question,
  input: SearchInput,
): Promise<FoundClippings> {
  const perPage = input.perPage ?? SEARCH_PER_PAGE;
  const page = Math.min(input.page ?? 1, Math.ceil(MOST_NEWEST / perPage));
  const served = input.programmeId !== undefined || input.commitmentId !== undefined;
  const narrowed: Narrowed = {
    from: input.from,
    to: input.to,
    outletId: input.outletId,
    ...(served ? { ids: await clippingIdsServing(ctx, input, MOST_SERVING) } : {}),
  };
  const needed = page * perPage + 1;
  const read = new Map<string, ClippingText>();
  const found =
    input.order === 'best'
      ? await findBest(ctx, question, narrowed, read)
      : await findInTurn(ctx, 'clipping', wantedOf(question), narrowed, needed);
  const shown = found.slice((page - 1) * perPage, page * perPage);
  const more = found.length > page * perPage;
  return {
    rows: await linesOf(ctx, shown, question, read),
    page,
    hasNext: more && page * perPage < MOST_NEWEST,
    total: !more && found.length < (input.order === 'best' ? MOST_RANKED : needed) ? found.length : null,
  };
}

/** The best of the newest that have the words in the title, and of the newest that have them at all; `read`: their texts. */
async function findBest(
  ctx: ReadContext,
  question: Question,
  narrowed: Narrowed,
  read: Map<string, ClippingText>,
): Promise<Found[]> {
  const titled = wantedInTitle(question);
  const inTitle = titled ? await findNewest(ctx, 'clipping', titled, narrowed, MOST_RANKED / 4) : [];
  const anywhere = await findInTurn(ctx, 'clipping', wantedOf(question), narrowed, MOST_RANKED);
  const candidates = new Map(inTitle.map((one) => [one.id, one]));
  // What was found in the text says more about how close it is than what was found in the title.
  for (const one of anywhere) if (candidates.size < MOST_RANKED || candidates.has(one.id)) candidates.set(one.id, one);
  const texts = await clippingTexts(ctx, [...candidates.keys()]);
  for (const text of texts) read.set(text.id, text);
  return texts
    .map(({ id, title, summary, text }) => {
      const one = candidates.get(id)!;
      const ageDays = (ctx.now.getTime() - one.at.getTime()) / DAY_MS;
      const closeness = one.closeness;
      return { one, score: scoreOf({ title, lead: summary ?? '', text, closeness, ageDays }, question) };
    })
    .toSorted((a, b) => b.score - a.score || b.one.at.getTime() - a.one.at.getTime() || (a.one.id < b.one.id ? -1 : 1))
    .map(({ one }) => one);
}

/** What is shown, in order. What the asker sees no longer, or what keys alone took for a hit, is left out. */
async function linesOf(
  ctx: ReadContext,
  found: readonly Found[],
  question: Question,
  read: Map<string, ClippingText>,
): Promise<FoundClipping[]> {
  const ids = found.map((one) => one.id);
  const lines = await clippingLines(ctx, ids);
  const unread = await clippingTexts(
    ctx,
    ids.filter((id) => !read.has(id)),
  );
  const texts = new Map([...read, ...unread.map((one) => [one.id, one] as const)]);
  return found.flatMap(({ id, closeness }) => {
    const line = lines.get(id);
    const text = texts.get(id);
    if (!line || !text) return [];
    const all = [text.title, text.summary ?? '', text.text];
    if (!holdsPhrases(all, question, closeness === CLOSENESS[0])) return [];
    return {
      ...line,
      closeness,
      markedTitle: marked(text.title, question),
      snippet: snippetOf(`${text.summary ?? ''}\n${text.text}`.trim(), question),
    };
  });
}
