// The words of a text with their places, so that names can be read word by word.
import type { Source } from './folded-text.ts';

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly fold: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Wholly in capitals, longer than one letter. */
  readonly shout: boolean;
  readonly digit: boolean;
  /** What stands between this word and the next, blanks squeezed: " ", " - ", ", ", … */
  readonly gap: string;
}

export function listWords(source: Source): Word[] {
  const list: Word[] = [];
  const rule = /[\p{L}\p{M}\p{N}]+/gu;
  let previous: { start: number; end: number } | null = null;
  const push = (span: { start: number; end: number }, next: number) => {
    const first = source.text[span.start]!;
    list.push({
      ...span,
      fold: source.fold.slice(span.start, span.end),
      capital: first !== source.fold[span.start] && first.toLowerCase() !== first,
      shout: span.end - span.start > 1 && isShout(source.text.slice(span.start, span.end)),
      digit: first >= '0' && first <= '9',
      gap: gapOf(source.fold, span.end, next),
    });
  };
  for (const found of source.text.matchAll(rule)) {
    if (previous) push(previous, found.index);
    previous = { start: found.index, end: found.index + found[0].length };
  }
  if (previous) push(previous, source.text.length);
  return list;
}

function isShout(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

/** A line break is kept as such, and so is the gap between two columns: a name runs over neither. */
function gapOf(fold: string, from: number, to: number): string {
  return fold
    .slice(from, Math.min(to, from + 12))
    .replace(/\t|[^\S\n]{4,}/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ');
}

/** Index of the first word that begins at or after the offset. */
export function wordAt(list: readonly Word[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
