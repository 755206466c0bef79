// Texts as sets of hashed runs of five syllables. One pass over the letters, no strings made: this is the inner loop of
// everything that asks "is this the same text?", and it runs on every article that comes in.
import { foldAccents } from '../vietnamese/index.ts';

/** Syllables in a run. Measured against 3, 4 and 7: see README.md. */
export const SHINGLE_SYLLABLES = 5;

/**
 * The distinct runs of a text, each hashed to a signed 32-bit number, sorted ascending. Empty for fewer than five
 * syllables. Two different runs share a number with a chance of 1 in 4 thousand million.
 */
export type Shingles = Int32Array;

const MARK = 1;
const BREAK = 0;

/**
 * What each UTF-16 unit counts as: 0 ends a syllable, 1 is a combining mark and is passed over (so NFD needs no
 * normalising), anything else is the letter without accents. Built on first use: 64 Ki entries in about 30 ms.
 */
let letters: Uint16Array | undefined;

function letterTable(): Uint16Array {
  if (letters) return letters;
  const table = new Uint16Array(0x10000);
  const word = /[\p{L}\p{N}]/u;
  const mark = /\p{M}/u;
  for (let code = 0; code < 0x10000; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const letter = String.fromCharCode(code);
    if (mark.test(letter)) table[code] = MARK;
    else if (word.test(letter)) table[code] = foldAccents(letter).charCodeAt(0);
    else table[code] = BREAK;
  }
  letters = table;
  return table;
}

const FACTOR = 0x2c1b3c6d;
const FACTOR_TO_THE_4TH = Math.imul(Math.imul(FACTOR, FACTOR), Math.imul(FACTOR, FACTOR));

let scratch = new Int32Array(4096);

/**
 * Hashes every run of five syllables in reading order into a scratch buffer and returns it with its length; the buffer is
 * only good until the next call. Rolling: each syllable costs two multiplications, whatever the length of the run.
 */
export function hashRuns(text: string): { readonly runs: Int32Array; readonly count: number } {
  const table = letterTable();
  const length = text.length;
  if (scratch.length < length / 2 + 8) scratch = new Int32Array(length);
  let count = 0;
  let seen = 0;
  let rolled = 0;
  let syllable = 0;
  let h0 = 0;
  let h1 = 0;
  let h2 = 0;
  let h3 = 0;
  let h4 = 0;
  for (let at = 0; at <= length; at++) {
    const letter = at < length ? table[text.charCodeAt(at)]! : BREAK;
    if (letter > MARK) {
      syllable = Math.imul(syllable ^ letter, 0x01000193) + 0x9e37;
      continue;
    }
    if (letter === MARK || syllable === 0) continue;
    const added = mix(syllable, 0x85ebca6b);
    syllable = 0;
    rolled = (Math.imul(rolled - Math.imul(h0, FACTOR_TO_THE_4TH), FACTOR) + added) | 0;
    h0 = h1;
    h1 = h2;
    h2 = h3;
    h3 = h4;
    h4 = added;
    seen++;
    if (seen >= SHINGLE_SYLLABLES) scratch[count++] = mix(rolled, 0x27d4eb2f);
  }
  return { runs: scratch, count };
}

/** Spreads every bit over the whole number (the finishing step of MurmurHash3, with a factor to choose). */
export function mix(number: number, factor: number): number {
  let mixed = number ^ (number >>> 16);
  mixed = Math.imul(mixed, factor);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}

export function shingles(text: string): Shingles {
  const { runs, count } = hashRuns(text);
  return distinct(runs.slice(0, count));
}

/** Sorts in place and drops doubles; returns a copy of the right size. */
export function distinct(numbers: Int32Array): Int32Array {
  numbers.sort();
  let kept = 0;
  for (let at = 0; at < numbers.length; at++) {
    if (at === 0 || numbers[at] !== numbers[at - 1]) numbers[kept++] = numbers[at]!;
  }
  return numbers.slice(0, kept);
}

/** How many numbers two sorted sets have in common. */
export function sharedCount(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i]!;
    const right = b[j]!;
    if (left === right) {
      shared++;
      i++;
      j++;
    } else if (left < right) i++;
    else j++;
  }
  return shared;
}

/**
 * The part (0..1) of the smaller text's runs that the other text has too: 1 for a copy, also for a copy that is cut or
 * has something added around it. Symmetric. 0 when either text has fewer than five syllables.
 */
export function containment(a: string | Shingles, b: string | Shingles): number {
  const first = typeof a === 'string' ? shingles(a) : a;
  const second = typeof b === 'string' ? shingles(b) : b;
  const smaller = Math.min(first.length, second.length);
  return smaller === 0 ? 0 : sharedCount(first, second) / smaller;
}

/** The part (0..1) of one text's runs that stand in `source`: how much of a text was taken over. Not symmetric. */
export function takenFrom(text: string | Shingles, source: string | Shingles): number {
  const own = typeof text === 'string' ? shingles(text) : text;
  const from = typeof source === 'string' ? shingles(source) : source;
  return own.length === 0 ? 0 : sharedCount(own, from) / own.length;
}
