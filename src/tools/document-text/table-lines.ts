// Tables as lines of text: one row a line, cells apart by " | ", every cell under its heading also where cells are merged.
import { Parser } from 'htmlparser2';
import { textLines } from '../markup/index.ts';

/** A row with one filled cell is a line of prose: the title of a table, a paragraph in a sheet. */
export function rowLine(cells: readonly string[]): string {
  const clean = cells.map((cell) => cell.replaceAll('|', '/').replace(/\s+/gu, ' ').trim());
  const filled = clean.filter((cell) => cell !== '');
  if (filled.length <= 1) return filled[0] ?? '';
  const last = clean.findLastIndex((cell) => cell !== '');
  return clean
    .slice(0, last + 1)
    .join(' | ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** As `textLines`, with tables laid out by their columns. For markup that a program wrote: tables are closed in order. */
export function linesWithTables(html: string): string {
  const lines: string[] = [];
  let done = 0;
  for (const table of topTables(html)) {
    lines.push(textLines(html.slice(done, table.start)), ...tableLines(html.slice(table.start, table.end)));
    done = table.end;
  }
  lines.push(textLines(html.slice(done)));
  return lines.filter((line) => line !== '').join('\n');
}

function topTables(html: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (name !== 'table') return;
      if (depth === 0) start = parser.startIndex;
      depth += 1;
    },
    onclosetag(name) {
      if (name !== 'table' || depth === 0) return;
      depth -= 1;
      if (depth === 0) found.push({ start, end: parser.endIndex + 1 });
    },
  });
  parser.end(html);
  return found;
}

interface Cell {
  readonly lines: readonly string[];
  readonly columns: number;
  readonly rows: number;
}

/** A table of a paper has ten columns; a merged cell that says more comes from a damaged file. */
const WIDEST = 200;
const TALLEST = 2_000;

function tableLines(html: string): string[] {
  const lines: string[] = [];
  /** Text of cells that reach down into later rows, by column. */
  let reaching: { text: string; left: number }[] = [];
  for (const row of rowsOf(html)) {
    const filled = row.filter((cell) => cell.lines.length > 0);
    const apart = reaching.every(({ left }) => left === 0) && row.every((cell) => cell.rows === 1);
    // Two columns of several lines are two texts side by side (heads of the paper, signatures), no row of a table.
    if (apart && row.length <= 2 && filled.some((cell) => cell.lines.length > 1)) {
      lines.push(...filled.flatMap((cell) => cell.lines));
      continue;
    }
    const cells: string[] = [];
    const next: typeof reaching = [];
    const fillReaching = () => {
      for (let over = reaching[cells.length]; over && over.left > 0; over = reaching[cells.length]) {
        next[cells.length] = { text: over.text, left: over.left - 1 };
        cells.push(over.text);
      }
    };
    for (const cell of row) {
      fillReaching();
      const text = cell.lines.join(' ');
      for (let column = 0; column < cell.columns && cells.length < WIDEST; column += 1) {
        next[cells.length] = { text: column === 0 ? text : '', left: cell.rows - 1 };
        cells.push(column === 0 ? text : '');
      }
    }
    fillReaching();
    reaching = Array.from(next, (one) => one ?? { text: '', left: 0 });
    lines.push(rowLine(cells));
  }
  return lines.filter((line) => line !== '');
}

function rowsOf(html: string): Cell[][] {
  const rows: Cell[][] = [];
  let depth = 0;
  let cell: { from: number; columns: number; rows: number } | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'table') depth += 1;
      if (depth !== 1) return;
      if (name === 'tr') rows.push([]);
      if (name === 'td' || name === 'th')
        cell = {
          from: parser.endIndex + 1,
          columns: span(attributes['colspan'], WIDEST),
          rows: span(attributes['rowspan'], TALLEST),
        };
    },
    onclosetag(name) {
      if (depth === 1 && cell && (name === 'td' || name === 'th')) {
        const text = textLines(html.slice(cell.from, parser.startIndex));
        const lines = text === '' ? [] : text.split('\n').map((line) => line.replaceAll(' | ', ', '));
        rows.at(-1)?.push({ lines, columns: cell.columns, rows: cell.rows });
        cell = null;
      }
      if (name === 'table') depth -= 1;
    },
  });
  parser.end(html);
  return rows;
}

function span(value: string | undefined, most: number): number {
  const number = Number(value ?? 1);
  return Number.isInteger(number) && number > 0 ? Math.min(number, most) : 1;
}
