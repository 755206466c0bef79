// Finding a unit by whatever people type.
import { sql } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import { foldTones, nfc } from '../../tools/vietnamese/index.ts';
import { fullPlaceName, type PlaceLevel, type PlaceName, type RelatedPlace } from './model.ts';
import { kindOfKey, placeKey } from './place-name.ts';
import { PLACE_COLUMNS, PLACES_ABOVE, stepsOf } from './place-rows.ts';

export interface PlaceQuery {
  readonly text: string;
  readonly level?: PlaceLevel | undefined;
  /** Only units that existed on this day, `YYYY-MM-DD`; all when left out, those of today first. */
  readonly asOf?: string | undefined;
  /** At most 50. */
  readonly limit?: number | undefined;
}

export interface FoundPlace extends PlaceName {
  /** How the words meet the unit's own name: all of it, its beginning, some words, or only the names around it. */
  readonly meets: 'name' | 'beginning' | 'words' | 'around';
  /** Of a unit that has ended. */
  readonly successors: readonly RelatedPlace[];
}

const MOST = 50;
const MOST_WORDS = 12;
/** Enough that the best by accents is among them. */
const CANDIDATES = 120;
/** Made once: comparing by a language's name makes one each time. */
const VIETNAMESE = new Intl.Collator('vi');
const MEETS = ['name', 'beginning', 'words', 'around'] as const;

/** Best first: exact, beginning, words; then those of today before ended ones. Empty for a text without letters or digits. */
export async function searchPlaces(ctx: ReadContext, query: PlaceQuery): Promise<FoundPlace[]> {
  const limit = Math.min(Math.max(1, query.limit ?? 20), MOST);
  const best = (await candidates(ctx, query)).slice(0, limit);
  const successors = await stepsOf(
    ctx,
    best.filter((one) => one.untilOn !== null).map((one) => one.id),
    'onward',
  );
  return best.map((one) => ({ ...one, successors: successors.get(one.id) ?? [] }));
}

export type Candidate = Omit<FoundPlace, 'successors'>;

export async function candidates(ctx: ReadContext, query: PlaceQuery): Promise<Candidate[]> {
  const key = placeKey(query.text.slice(0, 200));
  if (key === '') return [];
  const { kind, rest } = kindOfKey(key);
  const words = [...new Set(key.split(' '))].slice(0, MOST_WORDS);
  const own = rest.split(' ').slice(0, MOST_WORDS);
  const { rows } = await sql<Candidate & { rank: number; searchKey: string }>`
    with found as (
      select place.*, case
          when ${`${rest} `} like search_key || ' %' then 1
          when search_key like ${`${rest}%`} then 2
          when ' ' || search_key like all(${own.map((word) => `% ${word}%`)}::text[]) then 3
          else 4 end as rank
        from place
       where ${sql.join(
         words.map((word) => sql`full_key like ${`% ${word}%`}`),
         sql` and `,
       )}
       -- Something of the unit's own name was typed, or what was typed begins with the name of a unit around it: without
       -- this, words of three different neighbours would do. Names have two words, mostly.
         and (' ' || search_key || ' ' like any(${own.map((word) => `% ${word} %`)}::text[])
           or search_key like ${`${rest}%`} or full_key like ${`% ${own.slice(0, 2).join(' ')}%`})
         and (${query.level ?? null}::text is null or level = ${query.level ?? null})
         and (${query.asOf ?? null}::date is null
           or ((from_on is null or from_on <= ${query.asOf ?? null}) and (until_on is null or until_on > ${query.asOf ?? null})))
    ), best as (
      select * from found
       order by rank, case when rank = 1 then -length(search_key) else length(search_key) end,
                (kind = ${kind ?? ''}) desc, until_on is not null, certain desc, search_key, id
       limit ${CANDIDATES}
    )
    select ${PLACE_COLUMNS}, p.rank, p.search_key as "searchKey"
      from best p ${PLACES_ABOVE}`.execute(ctx.db);
  const typed = foldTones(nfc(query.text));
  const order = (one: (typeof rows)[number]) => [
    one.rank,
    one.rank === 1 ? -one.searchKey.length : 0,
    kind === null || one.kind === kind ? 0 : 1,
    // Accents that were typed count: "Hoà" is not "Hoa".
    typed.includes(foldTones(one.bareName)) ? 0 : 1,
    one.untilOn === null ? 0 : 1,
    one.certain ? 0 : 1,
    ['province', 'district', 'commune'].indexOf(one.level),
    one.searchKey.length,
  ];
  return rows
    .map((one) => ({ one, order: order(one) }))
    .toSorted(
      (a, b) =>
        compare(a.order, b.order) ||
        VIETNAMESE.compare(a.one.bareName, b.one.bareName) ||
        VIETNAMESE.compare(a.one.province ?? '', b.one.province ?? '') ||
        (a.one.id < b.one.id ? -1 : 1),
    )
    .map(({ one: { rank, searchKey: _key, ...place } }) => ({ ...place, meets: MEETS[rank - 1]! }));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : a[at]! - b[at]!;
}

/**
 * Units whose full name ("Phường Xuân Hòa, Thành phố Hồ Chí Minh") is the one given, in any spelling: those of today, or,
 * when there is none, those that have ended. More than one means that a person has to look.
 */
export async function placesOfFullName(ctx: ReadContext, text: string): Promise<PlaceName[]> {
  const key = placeKey(text);
  const same = (await candidates(ctx, { text })).filter((one) => placeKey(fullPlaceName(one)) === key);
  const typed = foldTones(nfc(text)).replace(/\s+/g, ' ').trim();
  const exact = same.filter((one) => foldTones(fullPlaceName(one)) === typed);
  const best = exact.length > 0 ? exact : same;
  const today = best.filter((one) => one.untilOn === null);
  return (today.length > 0 ? today : best).map(({ meets: _meets, ...place }) => place);
}
