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
  const words: Word[] = [];
  let line = toned.indexOf('\n');
  let inLine = false;
  WORD.lastIndex = 0;
  for (let found = WORD.exec(toned); found; found = WORD.exec(toned)) {
    const word = found[0];
    const start = found.index;
    if (line >= 0 && line < start) {
      inLine = false;
      line = toned.indexOf('\n', start);
    }
    words.push({ start, end: start + word.length, toned: word, bare: bareOf(word), joined: inLine });
    inLine = true;
  }
  return words;
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
