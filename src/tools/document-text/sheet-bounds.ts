// How large the sheets of a workbook are and which cells are merged, before any of it becomes a grid: one cell at XFD1048576
// would make a grid of seventeen thousand million cells.
import { Parser } from 'htmlparser2';
import { Refusal, say } from '../sentence/index.ts';
import { attribute, localName } from './xml-parts.ts';

/** Filled cells in all sheets together; the largest annex of a programme has some thousands. */
export const MOST_CELLS = 200_000;
/** Rows times columns of one sheet, empty ones too. */
const MOST_AREA = 2_000_000;
const COLUMNS = 1_000;
const ROWS = 100_000;

/** Zero-based, inclusive. */
export interface Merged {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetBounds {
  readonly cells: number;
  readonly merged: readonly Merged[];
}

/** Throws Refusal 'too-wide' for a sheet whose used area no paper has. */
export function boundsOf(xml: string): SheetBounds {
  const merged: Merged[] = [];
  let cells = 0;
  let rows = 0;
  let columns = 0;
  let row = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = localName(tag);
        if (name === 'row') row = Number(attribute(attributes, 'r') ?? row + 1);
        if (name === 'c') {
          cells += 1;
          const at = placeOf(attribute(attributes, 'r') ?? '');
          columns = Math.max(columns, at.column);
          rows = Math.max(rows, at.row, row);
        }
        if (name === 'row') rows = Math.max(rows, row);
        if (name === 'mergeCell') {
          const [from = '', to = from] = (attribute(attributes, 'ref') ?? '').split(':');
          const [first, last] = [placeOf(from), placeOf(to)];
          if (first.row > 0 && last.row >= first.row && last.row - first.row < 1_000)
            merged.push({ top: first.row - 1, left: first.column - 1, bottom: last.row - 1, right: last.column - 1 });
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  if (columns > COLUMNS || rows > ROWS || columns * rows > MOST_AREA) throw tooWide();
  return { cells, merged };
}

export function tooWide(): Refusal {
  return new Refusal(
    'too-wide',
    say(
      'Bảng tính có quá nhiều ô; hãy chỉ giữ lại trang tính có nội dung thỏa thuận hoặc phụ lục.',
      'The workbook has too many cells; keep only the sheet with the agreement or its annex.',
    ),
  );
}

/** "B12" → row 12, column 2; 0 where there is none. */
function placeOf(reference: string): { row: number; column: number } {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (!found) return { row: 0, column: 0 };
  const column = [...found[1]!.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(found[2]), column };
}
