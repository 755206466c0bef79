// What the layout readers (docx-layout-for-tests.ts, pdf-layout-for-tests.ts) see in a file: where each line stands and
// how it looks, and where the drawn rules are. They know nothing of the structure that the file was written from.

/** Millimetres from the left edge of the page; letters in points. */
export interface SeenLine {
  readonly text: string;
  readonly page: number | null;
  readonly left: number;
  readonly right: number;
  /** From the top of the page to the foot of the letters; null in a DOCX, whose reader does not set pages. */
  readonly y: number | null;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly font: string;
}

export interface SeenRule {
  readonly left: number;
  readonly right: number;
  readonly y: number | null;
  /** The line right above it. */
  readonly below: string;
}

export interface SeenPaper {
  readonly page: { readonly width: number; readonly height: number };
  /** All but page numbers. */
  readonly lines: readonly SeenLine[];
  readonly rules: readonly SeenRule[];
  /** Lines above the text area: page numbers. A DOCX has one field for all pages. */
  readonly numbers: readonly SeenLine[];
}

export function lineOf(paper: SeenPaper, start: string): SeenLine {
  const found = paper.lines.find((line) => line.text.replaceAll('\u00a0', ' ').startsWith(start));
  if (!found) throw new Error(`no line begins with "${start}": ${paper.lines.map((line) => line.text).join(' | ')}`);
  return found;
}

export const middleOf = (seen: { readonly left: number; readonly right: number }): number =>
  (seen.left + seen.right) / 2;

/** One line of text for each line and rule: left-right (mm), foot (mm), size, look. */
export function digest(paper: SeenPaper): string {
  const mm = (value: number): string => value.toFixed(0);
  const place = (seen: SeenLine | SeenRule): string =>
    `${mm(seen.left)}-${mm(seen.right)}${seen.y === null ? '' : ` y${mm(seen.y)}`}`;
  const look = (line: SeenLine): string =>
    `${Math.round(line.size * 2) / 2}pt${line.bold ? ' bold' : ''}${line.italic ? ' italic' : ''}`;
  return [
    ...paper.lines.map((line) => `${place(line)} ${look(line)} | ${line.text.trim()}`),
    ...paper.rules.map((rule) => `${place(rule)} rule | below: ${rule.below.trim()}`),
    ...paper.numbers.map((line) => `${place(line)} ${look(line)} page number | ${line.text}`),
  ]
    .join('\n')
    .concat('\n');
}
