// The lines of a text as words and marks, with what stands above and ahead of them: for `span-looks`.
import type { Block } from './blocks.ts';
import type { Source } from './folded-text.ts';
import type { Span } from './model.ts';
import { cellsOf, type Table } from './tables.ts';

export interface SpanWord extends Span {
  /** Folded; a number is "#", an address "@". */
  readonly word: string;
}

const WORD = /[\p{L}\p{N}]+(?:[./-][\p{L}\p{N}]+)*|\S/gu;
export const MARK = /^[,;:.!?|()“”"]$/u;
/** Words that link others and say nothing of what is told about. */
export const LINKS = new Set('và|của|cho|các|những|với|trên|để|từ|trong|đến|tại|khi|là|có|được|một'.split('|'));
export const LISTED = /^\s*(?:[-+*•–✅📌]|\(?\d{1,2}[.)/]|[a-zđ][.)])/u;
const ARTICLE = /^\s*(?:điều|[ivx]{1,4}\.|chương|mục|phần)\s/u;

export function lineOf(source: Source, block: Span): SpanWord[] {
  return [...source.fold.slice(block.start, block.end).matchAll(WORD)].map((found) => {
    const written = found[0];
    return {
      start: block.start + found.index,
      end: block.start + found.index + written.length,
      word: /^\d/u.test(written) ? '#' : /\.[a-z]{2,}/u.test(written) ? '@' : written === '_' ? '-' : written,
    };
  });
}

/** Which of the spans holds this place? For places that only grow. */
export function pointer<S extends Span>(spans: readonly S[]): (at: number) => S | null {
  let next = 0;
  return (at) => {
    while (next < spans.length && spans[next]!.end <= at) next++;
    return next < spans.length && spans[next]!.start <= at ? spans[next]! : null;
  };
}

/** The words of the heading that the next line stands under. */
export function headingBelow(
  source: Source,
  block: Block,
  line: readonly SpanWord[],
  heading: readonly string[],
): readonly string[] {
  const fold = source.fold.slice(block.start, block.end);
  const opens = line.at(-1)!.word === ':';
  const telling = (list: readonly SpanWord[]) =>
    list.map(({ word }) => word).filter((word) => /\p{L}/u.test(word) && !LINKS.has(word));
  if (block.kind === 'heading' || (ARTICLE.test(fold) && line.length < 30) || (line.length < 14 && opens))
    return telling(line).slice(0, 12);
  if (!LISTED.test(fold) && block.kind !== 'table' && line.length > 25 && !opens) return [];
  return opens && line.length < 40 ? telling(line.slice(-9)) : heading;
}

export interface MarkAhead {
  readonly mark: string;
  /** The mark with whether it is near, made once for all words before it. */
  readonly near: string;
  readonly far: string;
  readonly away: number;
}

/** For each word, the next mark and how many words away it is. */
export function marksAhead(line: readonly SpanWord[]): readonly MarkAhead[] {
  const marks: MarkAhead[] = [];
  let next = { mark: '$', near: '$_near', far: '$_far', at: line.length };
  for (let at = line.length - 1; at >= 0; at--) {
    if (MARK.test(line[at]!.word)) {
      const mark = line[at]!.word;
      next = { mark, near: `${mark}_near`, far: `${mark}_far`, at };
    }
    marks.push({ mark: next.mark, near: next.near, far: next.far, away: next.at - at });
  }
  return marks.reverse();
}

/** Of a row: which column a word stands in, and what that column's title says. */
export function columnTitles(source: Source, table: Table, block: Span) {
  if (table.head.start >= block.start && table.head.start < block.end) return null;
  const [cells, titles] = [cellsOf(source.text, block), cellsOf(source.text, table.head)];
  const title = titles.map(({ start, end }) =>
    source.fold
      .slice(start, end)
      .trim()
      .replace(/[\s_]+/gu, '·'),
  );
  const place = pointer(cells);
  return {
    see(start: number, see: (kind: string, value: string) => void): void {
      const cell = place(start);
      const column = cell ? cells.indexOf(cell) : -1;
      see('column', `${Math.min(column, 5)}`);
      const said = title[column];
      if (said === undefined) return;
      see('title', said);
      for (const one of said.split(/[·,/]+/u)) see('titled', one);
    },
  };
}
