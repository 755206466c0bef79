// Where a body's name ends and a person's begins: "Tổng Biên tập Báo Sông Hậu Trần Văn An".
import { PLACE_WORDS, type Head } from './body-heads.ts';
import { COMMON_SURNAMES, hasMiddleName, PLACES_OF_PEOPLE, PROVINCES, SURNAMES } from './name-words.ts';
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
  name: { from: number; after: number; to: number; head: Head; people: ReadonlySet<string> },
): number {
  if (!isTitled(words, name.from)) return name.to;
  for (let at = name.after; at < name.to - 1; at++) if (name.people.has(nameOf(words, at, name.to))) return at;
  let best = name.to;
  let bestScore = 0;
  for (let at = name.after; at < name.to; at++) {
    if (at === name.after && !name.head.bare && !(name.head.place && personOfPlace(words, at, name.to))) continue;
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
