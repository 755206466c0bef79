// What somebody typed into the search box, read with patience: nothing is an error.
import { keyOf } from './keys.ts';
import { wordsOf, type Word } from './words.ts';

/** Words that were typed beside each other; `quoted` ones must stand so in the text. */
export interface Part {
  readonly words: readonly Word[];
  readonly quoted: boolean;
}

export interface Question {
  readonly asked: readonly Part[];
  /** Texts with these are left out. */
  readonly unwanted: readonly Part[];
  /** More words were typed than are looked for. */
  readonly shortened: boolean;
}

/** How closely a text meets the question: as written; the same words with other accents; the words, but apart. */
export const CLOSENESS = ['written', 'accents', 'apart'] as const;
export type Closeness = (typeof CLOSENESS)[number];

/**
 * All of `must`, one of each row of `either` (rows of equal length), not all of any row of `never`. `also` are the accents, keys
 * that so many texts have that an index is no way to them: what has all of them is `written`, the rest `accents`.
 */
export interface Wanted {
  readonly closeness: Closeness;
  readonly must: readonly number[];
  readonly also: readonly number[];
  readonly either: readonly (readonly number[])[];
  readonly never: readonly (readonly number[])[];
}

/** So many pairs of neighbouring words find few texts by themselves; each word with its accents is in very many. */
const ENOUGH_PAIRS = 2;

/** Enough for a headline; every further word makes no text easier to find. */
export const MOST_ASKED = 20;
const MOST_UNWANTED = 6;
const LONGEST = 500;

const QUOTES = /["\u201c\u201d\u201e\u00ab\u00bb\u2033\uff02]/;
const PIECE = new RegExp(
  `(?<minus>(?<=^|\\s)[-\u2212\u2013])?(?:(?<open>${QUOTES.source})(?<quoted>[^"\u201c\u201d\u201e\u00ab\u00bb\u2033\uff02]*)(?:${QUOTES.source}|$)|(?<plain>\\S+))`,
  'gu',
);

/** `"…"` asks for words in this order, `-` before a word or a quotation leaves out. Takes at most 500 characters. */
export function readQuestion(typed: string): Question {
  const asked: Part[] = [];
  const unwanted: Part[] = [];
  let run: Word[] = [];
  let left = MOST_ASKED;
  let shortened = typed.length > LONGEST;
  const take = (words: readonly Word[]): Word[] => {
    const taken = words.slice(0, left);
    if (taken.length < words.length) shortened = true;
    left -= taken.length;
    return taken;
  };
  const endRun = () => {
    if (run.length > 0) asked.push({ words: run, quoted: false });
    run = [];
  };
  for (const { groups } of typed.slice(0, LONGEST).replaceAll('\0', ' ').matchAll(PIECE)) {
    const { minus, open, quoted = '', plain = '' } = groups as Record<string, string | undefined>;
    const words = wordsOf(open ? quoted : plain.replace(QUOTES, ' '));
    if (words.length === 0) continue;
    if (minus) {
      if (unwanted.length < MOST_UNWANTED) unwanted.push({ words: words.slice(0, MOST_ASKED), quoted: true });
      else shortened = true;
      endRun();
    } else if (open) {
      endRun();
      const taken = take(words);
      if (taken.length > 0) asked.push({ words: taken, quoted: true });
    } else run.push(...take(words));
  }
  endRun();
  return { asked, unwanted, shortened };
}

/** What to look for in turn, closest first; empty when nothing is asked. Words that mean the same are asked once. */
export function wantedOf(question: Question): Wanted[] {
  if (question.asked.length === 0) return [];
  const never = padded(question.unwanted.map(({ words }) => phraseKeys(words, true)));
  const found: Wanted[] = [];
  const known = new Set<string>();
  for (const closeness of CLOSENESS) {
    const must = new Set<number>();
    const toned = new Set<number>();
    const either: number[][] = [];
    let pairs = 0;
    for (const { words, quoted } of question.asked) {
      if (closeness === 'written') for (const key of tonedKeys(words)) toned.add(key);
      if (closeness !== 'apart' || quoted) pairs += words.length - 1;
      if (closeness === 'apart' && !quoted) for (const word of words) must.add(ownKey(word));
      else if (quoted) for (const key of phraseKeys(words, false)) must.add(key);
      else {
        const run = coveredBy(words, keyOf);
        for (const key of run.must) must.add(key);
        either.push(...run.either);
      }
    }
    const wanted =
      pairs >= ENOUGH_PAIRS
        ? { closeness, must: [...must], also: [...toned], either, never }
        : { closeness, must: [...must, ...toned], also: [], either, never };
    // What is asked with `also` gives those with other accents too.
    const same = JSON.stringify([wanted.must, either]);
    if (!known.has(same)) found.push(wanted);
    known.add(same);
  }
  return found;
}

/** The same words, all of them in the title; null when nothing is asked. */
export function wantedInTitle(question: Question): Wanted | null {
  const [first] = wantedOf(question);
  if (!first) return null;
  const must = new Set<number>();
  const either: number[][] = [];
  for (const { words } of question.asked) {
    const run = coveredBy(words, { bare: keyOf.title, pair: keyOf.titlePair });
    for (const key of run.must) must.add(key);
    either.push(...run.either);
  }
  return { closeness: 'accents', must: [...must], also: [], either, never: first.never };
}

/**
 * Most words of Vietnamese have two syllables, but nothing says which two: each syllable typed must stand beside one of
 * its neighbours as typed. "giáo viên Đông Hoà" needs "giáo viên" and "Đông Hoà", not "viên Đông".
 */
function coveredBy(
  words: readonly Word[],
  key: { bare(word: string): number; pair(first: string, second: string): number },
): { must: number[]; either: number[][] } {
  if (words.length === 1) return { must: [key.bare(words[0]!.bare)], either: [] };
  const pairs = words.slice(1).map((word, at) => key.pair(words[at]!.bare, word.bare));
  const must = new Set([pairs[0]!, pairs.at(-1)!]);
  const either = pairs
    .slice(1)
    .map((pair, at) => [pairs[at]!, pair])
    .filter((two) => !two.some((pair) => must.has(pair)));
  return { must: [...must], either };
}

function phraseKeys(words: readonly Word[], withTones: boolean): number[] {
  const keys =
    words.length === 1
      ? [keyOf.bare(words[0]!.bare)]
      : words.slice(1).map((word, at) => keyOf.pair(words[at]!.bare, word.bare));
  return withTones ? [...keys, ...tonedKeys(words)] : keys;
}

/** Apart, a word with other accents is another word: "chuyện" says nothing to whoever asks for "chuyển". */
function ownKey(word: Word): number {
  return word.toned === word.bare ? keyOf.bare(word.bare) : keyOf.toned(word.toned);
}

function tonedKeys(words: readonly Word[]): number[] {
  return words.filter((word) => word.toned !== word.bare).map((word) => keyOf.toned(word.toned));
}

/** Rows of equal length, the last key repeated: the database's arrays are rectangular. */
function padded(rows: readonly (readonly number[])[]): number[][] {
  const length = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: length - row.length }, () => row.at(-1)!)]);
}
