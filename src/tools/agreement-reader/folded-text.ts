// The text in two forms of one length: as written, and folded (case, tone placement, dashes). Rules look into the folded
// form and take what they found from the written one, so every offset is an offset into the NFC text.
import { foldTones } from '../vietnamese/index.ts';
import type { Quote, Span } from './model.ts';

export interface Source {
  readonly text: string;
  /** Same length as `text`; line breaks inside a paragraph are blanks here. */
  readonly fold: string;
}

const LETTER = '[\\p{L}\\p{N}]';

/**
 * A rule for folded text. The pattern may be written in natural spelling: letters are folded here, escapes are not.
 * It matches whole words only (JavaScript's `\b` does not know Vietnamese letters).
 */
export function words(pattern: string, flags = 'gu'): RegExp {
  return new RegExp(`(?<!${LETTER})(?:${foldPattern(pattern)})(?!${LETTER})`, flags);
}

/** As `words`, without the demand for whole words. */
export function loose(pattern: string, flags = 'gu'): RegExp {
  return new RegExp(foldPattern(pattern), flags);
}

/** As `words`, at the place where the search stands (sticky): is this word here? */
export function here(pattern: string): RegExp {
  return new RegExp(`(?<!${LETTER})(?:${foldPattern(pattern)})(?!${LETTER})`, 'uy');
}

/** As `here`, for rules that end with a blank or a lookahead of their own. */
export function hereOpen(pattern: string): RegExp {
  return new RegExp(`(?<!${LETTER})(?:${foldPattern(pattern)})`, 'uy');
}

function foldPattern(pattern: string): string {
  return pattern.replace(/\\p\{[^}]*\}|\\.|\(\?<\w+>|[^\\(]+|\(/gu, (piece) =>
    piece.startsWith('\\') || piece.startsWith('(') ? piece : foldTones(piece),
  );
}

/** All matches of a global rule inside a span; offsets are those of the whole text. */
export function findAll(
  rule: RegExp,
  folded: string,
  span: Span,
): { start: number; end: number; found: RegExpExecArray }[] {
  const part = folded.slice(span.start, span.end);
  const hits = [];
  for (const found of part.matchAll(rule)) {
    const start = span.start + found.index;
    hits.push({ start, end: start + found[0].length, found: found as RegExpExecArray });
  }
  return hits;
}

export function findFirst(
  rule: RegExp,
  folded: string,
  span: Span,
): { start: number; end: number; found: RegExpExecArray } | null {
  const part = folded.slice(span.start, span.end);
  rule.lastIndex = 0;
  const found = rule.exec(part);
  rule.lastIndex = 0;
  if (!found) return null;
  const start = span.start + found.index;
  return { start, end: start + found[0].length, found };
}

export function has(rule: RegExp, folded: string): boolean {
  rule.lastIndex = 0;
  const yes = rule.test(folded);
  rule.lastIndex = 0;
  return yes;
}

/** Does the sticky rule match exactly at this offset? Gives the end of the match, or -1. */
export function matchAt(rule: RegExp, folded: string, at: number): number {
  rule.lastIndex = at;
  const found = rule.exec(folded);
  rule.lastIndex = 0;
  return found ? at + found[0].length : -1;
}

export function quote(source: Source, span: Span): Quote {
  return { text: source.text.slice(span.start, span.end), start: span.start, end: span.end };
}

/** The words of a span on one line: what is shown as a name. */
export function flat(source: Source, span: Span): string {
  return source.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
}

const OUTER_MARK = /[\s,;:.…•*+"“”'’‘|/-]/u;

/** Without blanks and marks at both ends (a closing bracket that was opened inside stays). */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && (OUTER_MARK.test(text[start]!) || text[start] === ')')) start++;
  while (end > start && (OUTER_MARK.test(text[end - 1]!) || text[end - 1] === '–' || text[end - 1] === '—')) end--;
  while (start < end && (text[start] === '–' || text[start] === '—')) start++;
  while (start < end && /\s/u.test(text[start]!)) start++;
  const inside = text.slice(start, end);
  if (
    /["”]/u.test(text[end] ?? '') &&
    /["“][^"”]*$/u.test(inside) &&
    (inside.split('"').length - 1 + inside.split(/[“”]/u).length - 1) % 2 === 1
  )
    end++;
  if (text[end - 1] === ')' && !text.slice(start, end).includes('(')) end--;
  return { start, end };
}
