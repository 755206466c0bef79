// A clipping's words with what is needed to tell names from words: capitals, what joins them, and where they stand.
import { foldAccents, foldTones, nfc } from '../vietnamese/index.ts';

export type Zone = 'title' | 'sapo' | 'body';

export interface MarkedText {
  /** Folded syllables of title, sapo and body, one after the other. */
  readonly words: readonly string[];
  readonly capital: readonly boolean[];
  /** Whether only spaces or dashes stand between this word and the one before. */
  readonly joined: readonly boolean[];
  readonly zones: readonly Zone[];
  /** The text came without accents, so words are compared without. */
  readonly bare: boolean;
  /** Where each word stands. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Days of the year that the text names, as `MM-DD`. */
  readonly days: ReadonlySet<string>;
}

/** Folded syllables to look for, with and without accents. */
export interface Phrase {
  /** As a person would read it. */
  readonly shown: string;
  readonly toned: readonly string[];
  readonly plain: readonly string[];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** "12/5", "12-5-2026", "12 tháng 5" */
const NAMED_DAY =
  /(?<![\d/.,-])(0?[1-9]|[12]\d|3[01])(?:\s?[/-]\s?|\s+tháng\s+|\s+thang\s+)(0?[1-9]|1[0-2])(?!\d|[.,]\d)/giu;
/** Fewer accented letters than this share: the accents are lost (Vietnamese text has about a quarter). */
const ACCENTS_LOST = 0.02;

export function markText(parts: { readonly title: string; readonly sapo: string; readonly body: string }): MarkedText {
  const zones: [Zone, string][] = [
    ['title', nfc(parts.title)],
    ['sapo', nfc(parts.sapo)],
    ['body', nfc(parts.body)],
  ];
  const bare = accentsLost(zones.map(([, text]) => text).join(' '));
  const fold = bare ? foldAccents : foldTones;
  const words: string[] = [];
  const capital: boolean[] = [];
  const joined: boolean[] = [];
  const zoneOf: Zone[] = [];
  const places = new Map<string, number[]>();
  for (const [zone, text] of zones) {
    const folded = fold(text);
    let end = -1;
    for (const found of folded.matchAll(WORD)) {
      const word = found[0];
      const at = found.index;
      const first = text.charAt(at);
      const known = places.get(word);
      if (known) known.push(words.length);
      else places.set(word, [words.length]);
      words.push(word);
      capital.push(first !== first.toLowerCase());
      joined.push(end >= 0 && /^[ \-\u2013]*$/.test(text.slice(end, at)));
      zoneOf.push(zone);
      end = at + word.length;
    }
  }
  return { words, capital, joined, zones: zoneOf, bare, places, days: namedDays(zones.map(([, text]) => text)) };
}

function namedDays(texts: readonly string[]): Set<string> {
  const days = new Set<string>();
  for (const text of texts) {
    for (const [, day, month] of text.matchAll(NAMED_DAY))
      days.add(`${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`);
  }
  return days;
}

export function phrase(text: string): Phrase {
  const shown = nfc(text).trim();
  const toned = foldTones(shown).match(WORD) ?? [];
  return { shown, toned, plain: toned.map(foldAccents) };
}

/** Where the phrase begins, each time that it stands in one piece. */
export function occurrences(text: MarkedText, wanted: Phrase): number[] {
  const words = text.bare ? wanted.plain : wanted.toned;
  const starts = words.length > 0 ? text.places.get(words[0]!) : undefined;
  if (!starts) return [];
  return starts.filter((start) => {
    for (let at = 1; at < words.length; at++) {
      if (text.words[start + at] !== words[at] || !text.joined[start + at]) return false;
    }
    return true;
  });
}

/** The words of a name by their capitals: "xã [Đồng Sậy] vừa …". Empty when the word there has none. */
export function nameFrom(text: MarkedText, start: number): string[] {
  const name: string[] = [];
  for (let at = start; at < text.words.length && name.length < 4; at++) {
    if (!text.capital[at] || (at > start && !text.joined[at])) break;
    name.push(text.words[at]!);
  }
  return name;
}

function accentsLost(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const accented = text.match(/[^\p{ASCII}\P{L}]/gu)?.length ?? 0;
  return letters > 40 && accented < letters * ACCENTS_LOST;
}
