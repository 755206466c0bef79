// The piece of a text that shows why it was found, and which words of it are hits. Also for the browser.
import { nfc } from '../vietnamese/index.ts';
import type { Part, Question } from './question.ts';
import { wordsAmong, wordsOf, type Word } from './words.ts';

/** Pieces in order; `hit` ones are to be marked. Letters are those of the text. */
export interface MarkedPiece {
  readonly text: string;
  readonly hit: boolean;
}

const AROUND = 32;

interface Hit {
  readonly at: number;
  /** Which of the asked words. */
  readonly asked: number;
  /** Beside its neighbour as asked, and with the accents asked: what a reader looks for first. */
  readonly weight: number;
}

/** The whole text, marked. For titles. */
export function marked(text: string, question: Question): MarkedPiece[] {
  const whole = nfc(text);
  const words = askedWordsOf(whole, question);
  return piecesOf(whole, words, hitsIn(words, question), 0, whole.length);
}

/** About 32 words where most of what was asked stands closest together; null when none of it stands in the text. */
export function snippetOf(text: string, question: Question): MarkedPiece[] | null {
  const whole = nfc(text);
  const words = wordsOf(whole);
  const hits = hitsIn(words, question);
  if (hits.length === 0) return null;
  const first = bestStart(hits);
  const from = Math.max(0, Math.min(first - 8, words.length - AROUND));
  const to = Math.min(words.length, from + AROUND);
  const start = from === 0 ? 0 : words[from]!.start;
  const end = to === words.length ? whole.length : words[to - 1]!.end;
  const pieces = piecesOf(whole, words, hits, start, end);
  return [
    ...(start > 0 ? [{ text: '… ', hit: false }] : []),
    ...pieces,
    ...(end < whole.length ? [{ text: ' …', hit: false }] : []),
  ];
}

/** Whether every quotation stands in one of the texts word by word, with its accents when `toned`, and no unwanted one does. */
export function holdsPhrases(texts: readonly string[], question: Question, toned: boolean): boolean {
  const quoted = question.asked.filter((part) => part.quoted && part.words.length > 2);
  const unwanted = question.unwanted;
  if (quoted.length === 0 && unwanted.length === 0) return true;
  const all = texts.map(wordsOf);
  return (
    quoted.every((part) => all.some((words) => stands(part, words, toned))) &&
    !unwanted.some((part) => all.some((words) => stands(part, words, true)))
  );
}

function stands({ words: asked }: Part, words: readonly Word[], toned: boolean): boolean {
  return words.some((_, at) => asked.every((word, step) => sameWord(words[at + step], word, toned)));
}

/** An asked word without accents meets any accents: whoever types none wants all. */
function sameWord(found: Word | undefined, asked: Word, toned: boolean): boolean {
  if (!found || found.bare !== asked.bare) return false;
  return !toned || asked.toned === asked.bare || found.toned === asked.toned;
}

interface Place {
  readonly word: Word;
  readonly asked: number;
  readonly before: Word | undefined;
  readonly after: Word | undefined;
}

/** Of each bare form the places where it stands in a question; kept with the question, which is put to hundreds of texts. */
const PLACES = new WeakMap<Question, ReadonlyMap<string, readonly Place[]>>();

function placesOf(question: Question): ReadonlyMap<string, readonly Place[]> {
  const known = PLACES.get(question);
  if (known) return known;
  const places = new Map<string, Place[]>();
  let asked = 0;
  for (const part of question.asked) {
    for (const [at, word] of part.words.entries()) {
      const place = { word, asked: asked++, before: part.words[at - 1], after: part.words[at + 1] };
      const others = places.get(word.bare);
      if (others) others.push(place);
      else places.set(word.bare, [place]);
    }
  }
  PLACES.set(question, places);
  return places;
}

/** The words of a text that can be hits in their places; all others are left empty. */
export function askedWordsOf(text: string, question: Question): readonly (Word | undefined)[] {
  return wordsAmong(text, placesOf(question));
}

export function hitsIn(words: readonly (Word | undefined)[], question: Question): Hit[] {
  const places = placesOf(question);
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = words[at];
    const asked = found && places.get(found.bare);
    if (!asked) continue;
    let best: Hit | null = null;
    for (const place of asked) {
      const beside =
        (place.before && found.joined && words[at - 1]?.bare === place.before.bare) ||
        (place.after && words[at + 1]?.joined && words[at + 1]?.bare === place.after.bare);
      const alone = !place.before && !place.after;
      const toned = place.word.toned === found.toned;
      // On its own, a word with other accents than those typed is another word.
      if (!beside && !alone && !toned && place.word.toned !== place.word.bare) continue;
      const weight = (beside || alone ? 4 : 1) * (toned ? 2 : 1);
      if (!best || weight > best.weight) best = { at, asked: place.asked, weight };
    }
    if (best) hits.push(best);
  }
  // Where pairs stand, scattered single words are noise: "số" is in every text.
  const most = hits.reduce((greatest, { weight }) => Math.max(greatest, weight), 0);
  return most >= 4 ? hits.filter((hit) => hit.weight >= 4) : hits;
}

function bestStart(hits: readonly Hit[]): number {
  let best = hits[0]!.at;
  let most = -1;
  for (const [index, first] of hits.entries()) {
    const seen = new Map<number, number>();
    for (let next = index; next < hits.length && hits[next]!.at < first.at + AROUND - 8; next++) {
      const { asked, weight } = hits[next]!;
      seen.set(asked, Math.max(seen.get(asked) ?? 0, weight));
    }
    let sum = 0;
    for (const weight of seen.values()) sum += weight;
    if (sum > most) {
      most = sum;
      best = first.at;
    }
    if (index > 2_000) break;
  }
  return best;
}

function piecesOf(
  text: string,
  words: readonly (Word | undefined)[],
  hits: readonly Hit[],
  start: number,
  end: number,
): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = start;
  let last = -2;
  const put = (piece: string, hit: boolean) => {
    if (piece !== '') pieces.push({ text: piece.replace(/\s+/g, ' '), hit });
  };
  for (const hit of hits) {
    const word = words[hit.at]!;
    if (word.start < at || word.end > end) continue;
    const before = pieces.at(-1);
    // Neighbouring hits are one mark, the space between them too.
    if (before?.hit && hit.at === last + 1 && /^\s*$/.test(text.slice(at, word.start))) {
      pieces[pieces.length - 1] = { text: `${before.text} ${text.slice(word.start, word.end)}`, hit: true };
    } else {
      put(text.slice(at, word.start), false);
      put(text.slice(word.start, word.end), true);
    }
    at = word.end;
    last = hit.at;
  }
  put(text.slice(at, end), false);
  return pieces;
}
