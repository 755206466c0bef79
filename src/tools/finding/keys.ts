// Keys: what the index holds of a text. 32 bits each: of ten million different pairs a wrong one is met once in four
// hundred questions, and only counts where it stands in a text with all the other words; who shows hits looks at the text.
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

/** Rises whenever keys are made in another way; what was made by an older edition is made anew. */
export const KEYS_EDITION = 1;

/** More than a newspaper prints in one piece; what comes after is not found by its words. */
const MOST_WORDS = 20_000;

const BARE = 0x3c6ef372;
const TONED = 0x1f83d9ab;
const PAIR = 0x510e527f;
const TITLE = 0x2545f491;
const TITLE_PAIR = 0x6a09e667;

/** One salt per kind of key. */
export const keyOf = {
  bare: (word: string) => mix(hash(word) ^ BARE),
  toned: (word: string) => mix(hash(word) ^ TONED),
  pair: (first: string, second: string) => mix(Math.imul(hash(first), 31) + hash(second) + PAIR),
  title: (word: string) => mix(hash(word) ^ TITLE),
  titlePair: (first: string, second: string) => mix(Math.imul(hash(first), 31) + hash(second) + TITLE_PAIR),
};

export interface Findable {
  readonly title: string;
  /** Everything else, each piece on its own: pairs do not reach from one into the next. */
  readonly texts: readonly string[];
}

/** Keys of the words, sorted, each once. */
export function wordKeys({ title, texts }: Findable): number[] {
  const keys = new Set<number>();
  const titled = wordsOf(title);
  for (const [at, word] of titled.entries()) {
    keys.add(keyOf.title(word.bare));
    if (word.joined) keys.add(keyOf.titlePair(titled[at - 1]!.bare, word.bare));
  }
  addWords(keys, titled);
  let left = MOST_WORDS;
  for (const text of texts) {
    const words = wordsOf(text).slice(0, left);
    addWords(keys, words);
    left -= words.length;
  }
  return [...Int32Array.from(keys).sort()];
}

function addWords(keys: Set<number>, words: readonly Word[]): void {
  for (const [at, word] of words.entries()) {
    keys.add(keyOf.bare(word.bare));
    if (word.toned !== word.bare) keys.add(keyOf.toned(word.toned));
    if (word.joined) keys.add(keyOf.pair(words[at - 1]!.bare, word.bare));
  }
}

const DAY_MS = 86_400_000;
const SEVEN_HOURS_MS = 25_200_000;
/** As app.day_keys of the database: above all days that will ever be, in steps for days, 16 and 256 of them. */
const DAYS = 0x7a000000;
const STEP = 0x100000;

/** Days since 1 January 1970 in Viet Nam. */
export function dayNumber(at: Date): number {
  return Math.floor((at.getTime() + SEVEN_HOURS_MS) / DAY_MS);
}

export function dayKeys(day: number): number[] {
  return [DAYS + day, DAYS + STEP + Math.floor(day / 16), DAYS + 2 * STEP + Math.floor(day / 256)];
}

/** Of who published it: the last 32 bits of the id, which are random; app.owner_key makes the same. */
export function ownerKey(id: string): number {
  return Number.parseInt(id.slice(-8), 16) | 0;
}

/** Of who may see it by taking part; app.viewer_key makes the same. */
export function viewerKey(id: string): number {
  return ownerKey(id) ^ 0x55555555;
}

/** Of the outlet in which it stands. */
export function outletKey(id: string): number {
  return ownerKey(id) ^ 0x33333333;
}

const HASHES = new Map<string, number>();
const MOST_HASHES = 50_000;

/** FNV-1a. Syllables come again and again: there are some seven thousand. */
function hash(word: string): number {
  const known = HASHES.get(word);
  if (known !== undefined) return known;
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  if (HASHES.size >= MOST_HASHES) HASHES.clear();
  HASHES.set(word, value);
  return value;
}

/** The finishing steps of MurmurHash3: every bit in depends on every bit out. */
function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
