// Folding of Vietnamese text for comparison. All folds here keep the length of NFC text, so that an offset into the
// folded text is an offset into the original (all Vietnamese letters are single UTF-16 units in NFC).

import { visible } from './hidden.ts';

/** Unicode NFC; stored text is always NFC, input often is not (macOS file names, some newspaper systems). */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

const PLAIN = 'aeiouy';
const TONES: Record<string, string> = {
  '\u0300': 'àèìòùỳ',
  '\u0301': 'áéíóúý',
  '\u0303': 'ãẽĩõũỹ',
  '\u0309': 'ảẻỉỏủỷ',
  '\u0323': 'ạẹịọụỵ',
};

/** "òa" → "oà" and so on: two spellings of one syllable, both in official use, often within one text. */
const OLD_TO_NEW = new Map<string, string>();
for (const toned of Object.values(TONES)) {
  for (const [first, second] of [
    ['o', 'a'],
    ['o', 'e'],
    ['u', 'y'],
  ] as const) {
    const oldStyle = toned[PLAIN.indexOf(first)] + second;
    OLD_TO_NEW.set(oldStyle, first + toned[PLAIN.indexOf(second)]!);
  }
}
/** At the end of a syllable only: "hoàn" has one spelling. No look at what stands before: that is slow on long texts. */
const OLD_STYLE = new RegExp(`(?:${[...OLD_TO_NEW.keys()].join('|')})(?!\\p{L})`, 'gu');
/** Icelandic and African letters that look like the Vietnamese one, as some keyboards write it. */
const STRUCK_D = /[ðɖ]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/g;

/** Lower case, one tone placement (hòa = hoà), plain dashes and spaces. Same length as the NFC input. */
export function foldTones(text: string): string {
  return lower(text)
    .replace(STRUCK_D, 'đ')
    .replace(DASHES, '-')
    .replace(SPACES, ' ')
    .replace(OLD_STYLE, (pair: string, at: number, all: string) =>
      // "quý" keeps its tone: the u belongs to the consonant "qu".
      pair[1] === 'y' && all[at - 1] === 'q' ? pair : OLD_TO_NEW.get(pair)!,
    );
}

/** Lower case without any accents (đ → d), plain dashes and spaces. Same length as the NFC input. */
export function foldAccents(text: string): string {
  let folded = '';
  for (const letter of lower(text).replace(DASHES, '-').replace(SPACES, ' ')) folded += bare(letter);
  return folded;
}

/** Key for finding: no accents, no case, single spaces, trimmed. Not for offsets. */
export function searchKey(text: string): string {
  return foldAccents(visible(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Same words with accents, whatever the case, tone placement, Unicode form and spacing. */
export function sameText(a: string, b: string): boolean {
  const key = (text: string) => foldTones(visible(text)).replace(/\s+/g, ' ').trim();
  return key(a) === key(b);
}

/** Lower case that never changes the length ("İ" alone would). */
function lower(text: string): string {
  const lowered = text.toLowerCase();
  if (lowered.length === text.length) return lowered;
  let kept = '';
  for (const letter of text) {
    const small = letter.toLowerCase();
    kept += small.length === letter.length ? small : letter;
  }
  return kept;
}

/**
 * Letters that look like a Latin one (Unicode TS39, confusables): the three kinds of struck d, and Cyrillic and Greek letters,
 * with which a name could be written that nobody can tell from another body's.
 */
const LOOKS_LIKE = new Map([
  ...pairs('đðɖ', 'ddd'),
  ...pairs('авеѕіјкмнорстухһԁԛԝ', 'abesijkmhopctyxhdqw'),
  ...pairs('αβεικνορτυχ', 'abeiknoptux'),
]);

function pairs(letters: string, latin: string): [string, string][] {
  return [...letters].map((letter, at) => [letter, latin[at]!]);
}

const BARE = new Map<string, string>();
function bare(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code < 0xc0) return letter;
  let found = BARE.get(letter);
  if (found === undefined) {
    const plain = letter.normalize('NFD').replace(/\p{M}+/gu, '');
    found = LOOKS_LIKE.get(plain) ?? plain;
    if (found.length !== letter.length) found = letter;
    BARE.set(letter, found);
  }
  return found;
}
