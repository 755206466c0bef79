// The words of a text as finding sees them: syllables with their place, with accents and without.
import { foldAccents, foldTones, nfc } from '../vietnamese/index.ts';

/** A syllable at UTF-16 offsets of the NFC text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case, one placement of tones. */
  readonly toned: string;
  /** Without any accents. */
  readonly bare: string;
  /** Stands in one line with the word before it. */
  readonly joined: boolean;
}

const IN_WORD = /[\p{L}\p{M}\p{N}]/u;
/** For each UTF-16 unit whether words have it: looked up, since asking the expression for every letter takes longest. */
const LETTERS = Uint8Array.from({ length: 0x3000 }, (_, unit) => (IN_WORD.test(String.fromCharCode(unit)) ? 1 : 0));

function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < LETTERS.length) return LETTERS[unit] === 1;
  // Both halves of a pair belong to the letter.
  const low = unit >= 0xdc00 && unit <= 0xdfff;
  return IN_WORD.test(String.fromCodePoint(text.codePointAt(low && at > 0 ? at - 1 : at)!));
}

/** Offsets are those of the text in NFC. */
export function wordsOf(text: string): Word[] {
  const toned = foldTones(nfc(text));
  const words: Word[] = [];
  eachWord(toned, (start, end, joined) => {
    const word = toned.slice(start, end);
    words.push({ start, end, toned: word, bare: bareOf(word), joined });
  });
  return words;
}

/**
 * The same words with only those filled in that have one of these bare forms: what is asked of a text says whether it holds a
 * few words, and a text has hundreds. Each is looked at by its length first, which folding keeps.
 */
export function wordsAmong(text: string, bares: ReadonlyMap<string, unknown>): readonly (Word | undefined)[] {
  let lengths = 0;
  for (const bare of bares.keys()) lengths |= 1 << Math.min(bare.length, 31);
  const toned = foldTones(nfc(text));
  const words: (Word | undefined)[] = [];
  eachWord(toned, (start, end, joined) => {
    let word: Word | undefined;
    if ((lengths & (1 << Math.min(end - start, 31))) !== 0) {
      const found = toned.slice(start, end);
      const bare = bareOf(found);
      if (bares.has(bare)) word = { start, end, toned: found, bare, joined };
    }
    words.push(word);
  });
  return words;
}

function eachWord(text: string, take: (start: number, end: number, joined: boolean) => void): void {
  let joined = false;
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text, at)) {
      if (text.charCodeAt(at) === 10) joined = false;
      continue;
    }
    const start = at;
    while (at < text.length && isLetter(text, at)) at++;
    take(start, at, joined);
    joined = true;
    at--;
  }
}

const BARE = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** Syllables come again and again: there are some seven thousand. */
function bareOf(word: string): string {
  let bare = BARE.get(word);
  if (bare === undefined) {
    bare = foldAccents(word);
    if (BARE.size >= MOST_KNOWN) BARE.clear();
    BARE.set(word, bare);
  }
  return bare;
}
