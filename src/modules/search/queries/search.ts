// One question over everything that the asker may see.
import type { ReadContext } from '../../../platform/context/index.ts';
import { marked, readQuestion, wordsOf, type MarkedPiece, type Question } from '../../../tools/finding/index.ts';
import { listClippings } from '../../evidence/index.ts';
import { findOrganisations, type OrganisationName } from '../../organisations/index.ts';
import { fullPlaceName, searchPlaces, type FoundPlace } from '../../places/index.ts';
import { listProgrammes, type ProgrammeRow } from '../../programmes/index.ts';
import type { SearchInput } from '../input.ts';
import { searchClippings, type FoundClippings } from './search-clippings.ts';
import { searchCommitments, type FoundCommitments } from './search-commitments.ts';

export interface FoundProgramme extends Pick<ProgrammeRow, 'id' | 'title' | 'kind' | 'state' | 'term'> {
  readonly markedTitle: readonly MarkedPiece[];
}

export interface FoundBody extends Pick<OrganisationName, 'id' | 'name' | 'kind'> {
  readonly markedName: readonly MarkedPiece[];
}

/** The place that was meant, and what became of it. */
export interface MeantPlace {
  readonly name: string;
  readonly ended: boolean;
  readonly now: readonly string[];
}

export interface SearchResult {
  /** Nothing that could be looked for was typed. */
  readonly empty: boolean;
  /** More words were typed than are looked for. */
  readonly shortened: boolean;
  readonly place: MeantPlace | null;
  readonly clippings: FoundClippings | null;
  readonly programmes: { readonly rows: readonly FoundProgramme[]; readonly total: number } | null;
  readonly commitments: FoundCommitments | null;
  readonly bodies: { readonly rows: readonly FoundBody[]; readonly total: number } | null;
}

/** Beside the clippings, of each other kind the first few. */
const A_FEW = 3;
const NOTHING = { clippings: null, programmes: null, commitments: null, bodies: null };

/**
 * Without `among`, clippings by the page and the first few of all others; with it, that kind alone. Nothing typed is an
 * error. An exact web address finds the clipping of that address.
 */
export async function search(ctx: ReadContext, input: SearchInput): Promise<SearchResult> {
  const typed = readQuestion(input.text);
  const place = input.place ? await meantPlace(ctx, input.place) : null;
  const question: Question = place ? { ...typed, asked: [...typed.asked, place.part] } : typed;
  const facts = { empty: question.asked.length === 0, shortened: typed.shortened, place: place?.meant ?? null };
  if (facts.empty) return { ...facts, ...NOTHING };
  const { among } = input;
  if (/^https?:\/\/\S+$/.test(input.text.trim())) {
    const atAddress = await clippingsAt(ctx, input.text.trim());
    if (atAddress.rows.length > 0) return { ...facts, ...NOTHING, clippings: atAddress };
  }
  // Commitments, programmes and bodies have no outlet and no day: whoever narrows by these asks for clippings.
  const clippingsAlone = [input.outletId, input.commitmentId, input.from, input.to, input.place].some(Boolean);
  const wants = (kind: typeof among): boolean => (among === undefined ? !clippingsAlone : among === kind);
  const few: SearchInput = among === undefined ? { ...input, page: 1, perPage: A_FEW } : input;
  return {
    ...facts,
    clippings: among === undefined || among === 'clippings' ? await searchClippings(ctx, question, input) : null,
    programmes: wants('programmes') && !input.programmeId ? await programmesBy(ctx, typed, few) : null,
    commitments: wants('commitments') ? await searchCommitments(ctx, typed, few) : null,
    bodies: wants('bodies') && !input.programmeId ? await bodiesBy(ctx, typed, few) : null,
  };
}

/** The words without the signs between them, as the lists of programmes and bodies ask for them. */
function plainWords(question: Question): string {
  return question.asked.flatMap((part) => part.words.map((word) => word.toned)).join(' ');
}

async function programmesBy(
  ctx: ReadContext,
  question: Question,
  input: SearchInput,
): Promise<SearchResult['programmes']> {
  const search = plainWords(question).slice(0, 200);
  if (search === '') return { rows: [], total: 0 };
  const { rows, total } = await listProgrammes(ctx, { search, page: input.page, perPage: input.perPage });
  return {
    total,
    rows: rows.map(({ id, title, kind, state, term }) => ({
      id,
      title,
      kind,
      state,
      term,
      markedTitle: marked(title, question),
    })),
  };
}

async function bodiesBy(ctx: ReadContext, question: Question, input: SearchInput): Promise<SearchResult['bodies']> {
  const search = plainWords(question).slice(0, 200);
  if (search === '') return { rows: [], total: 0 };
  const { organisations, total } = await findOrganisations(ctx, { search, page: input.page });
  return {
    total,
    rows: organisations
      .slice(0, input.perPage)
      .map(({ id, name, kind }) => ({ id, name, kind, markedName: marked(name, question) })),
  };
}

async function clippingsAt(ctx: ReadContext, address: string): Promise<FoundClippings> {
  const { rows, total } = await listClippings(ctx, { search: address, perPage: 20 });
  return {
    rows: rows.map(({ matches: _matches, reprints: _reprints, ...line }) => ({
      ...line,
      closeness: 'written',
      markedTitle: [{ text: line.title, hit: false }],
      snippet: null,
    })),
    page: 1,
    hasNext: false,
    total,
  };
}

/**
 * The unit's bare name, which texts have with or without its kind; the name with its kind where the bare one is a single
 * syllable or a number and would be met everywhere. What is no unit's name is looked for as typed.
 */
async function meantPlace(ctx: ReadContext, typed: string) {
  const found: FoundPlace | undefined = (await searchPlaces(ctx, { text: typed, limit: 3 })).find(
    (place) => place.meets === 'name',
  );
  const bare = found ? wordsOf(found.bareName) : wordsOf(typed);
  const words = found && bare.length < 2 ? wordsOf(found.name) : bare;
  if (words.length === 0) return null;
  const meant: MeantPlace = {
    name: found ? fullPlaceName(found) : typed,
    ended: found !== undefined && found.untilOn !== null,
    now: (found?.successors ?? []).map((successor) => successor.name),
  };
  return { part: { words: words.slice(0, 12), quoted: true }, meant };
}
