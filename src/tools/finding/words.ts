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

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Offsets are those of the text in NFC. */
export function wordsOf(text: string): Word[] {
  const toned = foldTones(nfc(text));
  const bare = foldAccents(toned);
  const words: Word[] = [];
  let before = -1;
  for (const { 0: word, index } of toned.matchAll(WORD)) {
    const end = index + word.length;
    const joined = before >= 0 && !toned.slice(before, index).includes('\n');
    words.push({ start: index, end, toned: word, bare: bare.slice(index, end), joined });
    before = end;
  }
  return words;
}
