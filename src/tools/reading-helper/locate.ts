// Where a quote stands in the text: letter by letter, else by folded forms whose offsets lead back to the text. What is
// found nowhere was not said by the text.
import { foldAccents, foldTones, nfc } from '../vietnamese/index.ts';
import type { Span } from '../agreement-reader/index.ts';

/** Accents carry meaning, so only longer quotes may be found without them (texts whose accents were lost). */
const LEAST_WITHOUT_ACCENTS = 16;
const LETTER = /[\p{L}\p{N}]/u;
const OUTER = /^[\s"'“”‘’«».,;:…()[\]–—-]+|[\s"'“”‘’«».,;:…([–—-]+$/gu;

/** A text made of one letter could make each search as long as text and quote together. */
const MOST_TRIES = 1_000;

/** A folded form of the text, with blanks as one, and the place in the text of each of its letters. */
interface Folded {
  readonly words: string;
  readonly places: Uint32Array;
}

export interface Locator {
  /** The first place of these words, as whole words; null when there is none. */
  find(quote: string): Span | null;
}

/** `text` is NFC. The folded forms are made once, when the first quote needs them. */
export function locatorIn(text: string): Locator {
  let tones: Folded | null = null;
  let plain: Folded | null = null;
  return {
    find(quote) {
      const wanted = nfc(quote).replace(OUTER, '');
      if (wanted === '') return null;
      const exact = placeOf(wanted, text);
      if (exact !== null) return { start: exact, end: exact + wanted.length };
      tones ??= folded(foldTones(text));
      const byTones = within(tones, folded(foldTones(wanted)).words);
      if (byTones) return byTones;
      const bare = folded(foldAccents(wanted)).words;
      if (bare.length < LEAST_WITHOUT_ACCENTS) return null;
      plain ??= folded(foldAccents(text));
      return within(plain, bare);
    },
  };
}

function folded(text: string): Folded {
  const places = new Uint32Array(text.length);
  let words = '';
  let piece: string[] = [];
  let count = 0;
  let blank = true;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    const isBlank = /\s/u.test(letter);
    if (isBlank && blank) continue;
    blank = isBlank;
    piece.push(isBlank ? ' ' : (MARKS[letter] ?? letter));
    places[count] = at;
    count += 1;
    if (piece.length >= 4096) {
      words += piece.join('');
      piece = [];
    }
  }
  return { words: words + piece.join(''), places: places.subarray(0, count) };
}

const MARKS: Readonly<Record<string, string>> = { '“': '"', '”': '"', '«': '"', '»': '"', '‘': "'", '’': "'" };

function within({ words, places }: Folded, wanted: string): Span | null {
  const at = placeOf(wanted, words);
  return at === null ? null : { start: places[at]!, end: places[at + wanted.length - 1]! + 1 };
}

/** The first place where the words are not the inside of longer ones. */
function placeOf(wanted: string, text: string): number | null {
  const beginsWithLetter = LETTER.test(wanted[0]!);
  const endsWithLetter = LETTER.test(wanted.at(-1)!);
  let at = text.indexOf(wanted);
  for (let tries = 0; at >= 0 && tries < MOST_TRIES; tries += 1, at = text.indexOf(wanted, at + 1)) {
    const before = text[at - 1];
    const after = text[at + wanted.length];
    if (beginsWithLetter && before !== undefined && LETTER.test(before)) continue;
    if (endsWithLetter && after !== undefined && LETTER.test(after)) continue;
    return at;
  }
  return null;
}
