// Where a body's name ends and a person's begins: "Tổng Biên tập Báo Sông Hậu Trần Văn An".
import { PLACE_WORDS, type Head } from './body-heads.ts';
import { COMMON_SURNAMES, hasMiddleName, PLACES_OF_PEOPLE, PROVINCES, smallBelongs, SURNAMES } from './name-words.ts';
import type { Word } from './word-list.ts';

/** The last syllable of an office, with the one that must stand before it ("Thư ký", but not "ký" alone). */
const TITLE_PARTS: ReadonlyMap<string, RegExp | null> = new Map([
  ['tịch', null],
  ['thư', /^bí$/u],
  ['tập', /^biên$/u],
  ['đốc', null],
  ['trưởng', null],
  ['ký', /^thư$/u],
  ['viên', null],
  ['chánh', null],
  ['phó', null],
  ['nhiệm', /^chủ$/u],
]);

/** "Tổng Biên tập Báo Sông Hậu Trần Văn An": the person behind the name is not part of it. */
export function withoutPerson(
  words: readonly Word[],
  name: { from: number; after: number; to: number; head: Head; people: ReadonlySet<string>; places: () => Places },
): number {
  if (!isTitled(words, name.from)) return name.to;
  for (let at = name.after; at < name.to - 1; at++) if (name.people.has(nameOf(words, at, name.to))) return at;
  const holder = holderOfPlace(words, name);
  if (holder > 0) return holder;
  let best = name.to;
  let bestScore = 0;
  for (let at = name.after; at < name.to; at++) {
    if (at === name.after && name.head.bare && isHolder(words, name)) return at;
    if (at === name.after && !name.head.bare && !(name.head.place && personOfPlace(words, at, name.to))) {
      if (isHolder(words, name)) return at;
      continue;
    }
    const score = personScore(words, at, name.to, name.after);
    // Of two ways to cut, the shorter name: "Báo Nam Sơn Hà Quốc Trung".
    if (
      score > bestScore ||
      (score > 0 && score === bestScore && name.to - at >= 3 && !COMMON_SURNAMES.has(words[best]!.fold))
    )
      [best, bestScore] = [at, score];
  }
  return best;
}

/** Kinds of places that the text names outside of offices, and their names with them ("tỉnh", "tỉnh quế sơn"). */
export type Places = ReadonlySet<string>;

export function placesAlone(words: readonly Word[]): Places {
  const places = new Set<string>();
  for (let at = 0; at < words.length - 2; at++) {
    const [word, first, second] = [words[at]!, words[at + 1]!, words[at + 2]!];
    if (!PLACE_WORDS.has(word.fold) || word.gap !== ' ' || !first.capital || isTitled(words, at)) continue;
    places.add(word.fold);
    places.add(`${word.fold} ${first.fold} ${second.fold}`);
  }
  return places;
}

/** "Phó Chủ tịch UBND tỉnh Chử Đức A" in a text that names another province, and this one nowhere else: its holder. */
function holderOfPlace(words: readonly Word[], name: { after: number; to: number; places: () => Places }): number {
  const { after, to, places } = name;
  for (let at = Math.max(after, 1); at < to - 1; at++) {
    const type = words[at - 1]!;
    if (!PLACE_WORDS.has(type.fold) || type.gap !== ' ') continue;
    const [first, second] = [words[at]!, words[at + 1]!];
    const length = to - at;
    // "A Thút", "Y Blăng": two words are a person's whole name where the first is one letter.
    const highland = length === 2 && first.end - first.start === 1;
    if (!highland && (length < 3 || length > 4 || !SURNAMES.has(first.fold))) continue;
    if (PROVINCES.has(`${first.fold} ${second.fold}`)) continue;
    if (!words.slice(at, to).every((word) => word.capital && !word.shout)) continue;
    if (places().has(type.fold) && !places().has(`${type.fold} ${first.fold} ${second.fold}`)) return at;
  }
  return -1;
}

/** "Giám đốc Sở Trưng Quốc Khải": behind an office and a body without its own name stands who holds it. */
function isHolder(words: readonly Word[], name: { after: number; to: number; head: Head }): boolean {
  const { after, to, head } = name;
  const [first, second, third] = [words[after], words[after + 1], words[after + 2]];
  if (!first || !second || !third || to - after < 3) return false;
  let end = after;
  while (end < to && words[end]!.capital && !words[end]!.shout && (end === after || words[end - 1]!.gap === ' ')) end++;
  if (end - after < 3 || end - after > 4) return false;
  if (hasMiddleName(second.fold, third.fold)) return true;
  // "Bí thư Đảng ủy Nguyên Đình A": a commune's committee has its place behind "xã" or "phường".
  if (/^(?:đảng uỷ|đảng bộ|ubnd|uỷ ban nhân dân|hđnd|hội đồng nhân dân)$/u.test(head.words.join(' '))) return true;
  if (head.kind === 'press' && head.words[0] !== 'đài') return false;
  const place = PROVINCES.has(`${first.fold} ${second.fold}`) || PLACE_WORDS.has(first.fold);
  return SURNAMES.has(first.fold) && !place && !smallBelongs(first.fold, second.fold);
}

const ADDRESSED = new Set(['ông', 'bà', 'anh', 'chị', 'chí', 'tá', 'tướng']);
const LONGEST_NAME = 6;

/** Folded names of two and more words that the text introduces: "anh Quản Trọng Nhơn", "đồng chí Mạnh Lê Bảo Trân". */
export function introducedPeople(words: readonly Word[]): ReadonlySet<string> {
  const people = new Set<string>();
  for (let at = 1; at < words.length; at++) {
    const before = words[at - 1]!;
    if (!words[at]!.capital || before.gap !== ' ' || !ADDRESSED.has(before.fold)) continue;
    if (before.fold === 'chí' && words[at - 2]?.fold !== 'đồng') continue;
    let to = at + 1;
    while (to < words.length && to - at < LONGEST_NAME && words[to - 1]!.gap === ' ' && words[to]!.capital) to++;
    if (to - at > 1) people.add(nameOf(words, at, to));
  }
  return people;
}

function nameOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.fold)
    .join(' ');
}

function personScore(words: readonly Word[], at: number, to: number, after: number): number {
  const length = to - at;
  const word = words[at]!;
  const middle = length > 2 && hasMiddleName(words[at + 1]!.fold, words[at + 2]!.fold);
  if (length < 2 || length > 5 || !word.capital || !(SURNAMES.has(word.fold) || middle)) return 0;
  for (let index = at; index < to; index++) if (!words[index]!.capital || PLACE_WORDS.has(words[index]!.fold)) return 0;
  if (
    PROVINCES.has(`${word.fold} ${words[at + 1]!.fold}`) ||
    PROVINCES.has(`${word.fold} ${words[at + 1]!.fold} ${words[at + 2]?.fold}`)
  )
    return 0;
  const before = words[at - 1]!;
  if (at > after && PLACE_WORDS.has(before.fold) && !personOfPlace(words, at, to)) return 0;
  if (length === 2 && !COMMON_SURNAMES.has(word.fold)) return 0;
  const fits = length === 3 || length === 4 ? 3 : length === 2 ? 2 : 1;
  return fits + (COMMON_SURNAMES.has(word.fold) ? 2 : 0);
}

/** "Chủ tịch UBND tỉnh Trần Văn An": a full name with a common surname is a person, unless places are called so. */
function personOfPlace(words: readonly Word[], at: number, to: number): boolean {
  const name = nameOf(words, at, to);
  const known = COMMON_SURNAMES.has(words[at]!.fold) || hasMiddleName(words[at + 1]?.fold, words[at + 2]?.fold);
  return to - at >= 3 && to - at <= 4 && known && !PLACES_OF_PEOPLE.has(name);
}

/** An office stands before it: what follows the body's name may be who holds it. */
export function isTitled(words: readonly Word[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 14); at--) {
    if (/[;.:\n]/u.test(words[at]!.gap) || words[at]!.fold === 'giữa') return false;
    const lead = TITLE_PARTS.get(words[at]!.fold);
    if (lead === null || lead?.test(words[at - 1]?.fold ?? '')) return true;
  }
  return false;
}
