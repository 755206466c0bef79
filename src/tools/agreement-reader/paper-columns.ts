// Duties told by columns: a heading row that names the sides ("Lĩnh vực | UBND tỉnh | Đài"), and below it what each does.
import type { Source } from './folded-text.ts';
import type { Span } from './model.ts';
import type { Obliged, Subjects } from './subjects.ts';
import { cellsOf } from './tables.ts';

/** Whose each column is; null for the column of subjects. */
export type SideColumns = readonly (Obliged | null)[];

export interface SideCell {
  readonly span: Span;
  readonly who: Obliged;
}

/** The sides that the line heads columns with; null for any other line. */
export function sideColumns(source: Source, line: Span, subjects: Subjects): SideColumns | null {
  const cells = cellsOf(source.text, line);
  if (cells.length < 2) return null;
  const columns = cells.map((cell) => sideOfCell(source, cell, subjects));
  const sides = new Set(columns.flatMap((who) => (who === null ? [] : who === 'both' ? 'both' : who.side)));
  return sides.size > 1 && columns.filter((who) => who === null).length < 2 ? columns : null;
}

function sideOfCell(source: Source, cell: Span, subjects: Subjects): Obliged | null {
  const fold = source.fold.slice(cell.start, cell.end);
  const lead = /^(?:(?:phần|việc|phần việc|trách nhiệm|nhiệm vụ|nghĩa vụ)(?: của)? )*/u.exec(fold)![0].length;
  const subject = subjects.at(cell.start + lead);
  if (subject && cell.end - subject.end < 12) return subject.who;
  return subjects.bare(fold.slice(lead));
}

/** What each side does by this row; null where the line is none of the table. */
export function sideCells(source: Source, line: Span, columns: SideColumns): SideCell[] | null {
  const cells = cellsOf(source.text, line);
  if (cells.length !== columns.length) return null;
  return cells.flatMap((span, at) => {
    const who = columns[at];
    return who ? [{ span, who }] : [];
  });
}
