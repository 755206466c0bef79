// The blocks with their numbers, printed cells and column widths.
import { points, textWidth } from './letters.ts';
import type { BarsBlock, Block, Column, Run, TableBlock } from './model.ts';
import { CELL_PADDING, PAGE, SIZES } from './page.ts';
import { capitals, cellText, headingNumber, withEndMark } from './rules.ts';

export interface LaidColumn {
  readonly title: string;
  /** Millimetres. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly kind: Column['kind'];
}

export interface LaidTable {
  readonly type: 'table';
  readonly caption: string | null;
  readonly columns: readonly LaidColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[] | null;
  /** Points. */
  readonly size: number;
  /** Rows higher than a page: the only ones that may be split. */
  readonly tall: ReadonlySet<number>;
}

export interface LaidBars {
  readonly type: 'bars';
  readonly title: string;
  readonly description: string;
  readonly labelTitle: string;
  readonly valueTitle: string;
  /** `share` of the longest bar, 0 to 1. */
  readonly items: readonly { readonly label: string; readonly value: string; readonly share: number }[];
}

export type LaidBlock =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly type: 'bullets'; readonly items: readonly string[] }
  | { readonly type: 'pageBreak' }
  | LaidTable
  | LaidBars;

/** Of a chart's width: label, value, bar. Millimetres. */
export const BARS_WIDTHS = [60, 25, 80] as const;

/** `closed` puts "./." at the end, as the text of a paper (not of an annex) has it. */
export function layBlocks(blocks: readonly Block[], closed: boolean): LaidBlock[] {
  const counts = [0, 0, 0, 0];
  const laid = blocks.flatMap((block) => layBlock(block, counts));
  return closed ? close(laid) : laid;
}

/** Of the counters of the three levels of headings the first place is free. */
const INSIDE_ARTICLE = 0;

function layBlock(block: Block, counts: number[]): LaidBlock[] {
  switch (block.type) {
    case 'heading': {
      counts[block.level] = (counts[block.level] ?? 0) + 1;
      counts.fill(0, block.level + 1);
      // The clauses and points of an article are text, not headings (sample 1.2).
      if (counts[INSIDE_ARTICLE] === 1 && block.level > 1) {
        const number = headingNumber(block.level, counts[block.level] ?? 1);
        return [{ type: 'paragraph', runs: [{ text: `${number} ${block.text}` }] }];
      }
      counts[INSIDE_ARTICLE] = 0;
      const text = block.level === 1 ? capitals(block.text) : block.text;
      return [
        {
          type: 'heading',
          level: block.level,
          text: `${headingNumber(block.level, counts[block.level] ?? 1)} ${text}`,
        },
      ];
    }
    case 'article': {
      counts[1] = (counts[1] ?? 0) + 1;
      counts.fill(0, 2);
      counts[INSIDE_ARTICLE] = 1;
      return [{ type: 'paragraph', runs: [{ text: `Điều ${counts[1]}. `, bold: true }, ...block.runs] }];
    }
    case 'table':
      return [layTable(block)];
    case 'bars':
      return [layBars(block)];
    case 'annex':
      return [];
    default:
      return [block];
  }
}

function close(blocks: readonly LaidBlock[]): LaidBlock[] {
  const at = blocks.findLastIndex((block) => block.type !== 'pageBreak');
  const last = blocks[at];
  if (last?.type === 'paragraph' && last.runs.length > 0) {
    const runs = last.runs.map((run, n) =>
      n === last.runs.length - 1 ? { ...run, text: withEndMark(run.text) } : run,
    );
    return blocks.with(at, { type: 'paragraph', runs });
  }
  if (last?.type === 'bullets' && last.items.length > 0) {
    const items = last.items.map((item, n) => (n === last.items.length - 1 ? withEndMark(item) : item));
    return blocks.with(at, { type: 'bullets', items });
  }
  return [...blocks, { type: 'paragraph', runs: [{ text: './.' }] }];
}

const ALIGN: Readonly<Record<Column['kind'], LaidColumn['align']>> = {
  text: 'left',
  number: 'right',
  date: 'center',
  url: 'left',
  hash: 'left',
};

function layTable(block: TableBlock): LaidTable {
  const wanted = block.columns.reduce((sum, column) => sum + column.width, 0);
  const scale = Math.min(1, PAGE.textWidth / wanted);
  const columns = block.columns.map((column) => ({
    title: column.title,
    width: Math.floor(column.width * scale * 100) / 100,
    align: column.align ?? ALIGN[column.kind],
    kind: column.kind,
  }));
  const printed = (row: TableBlock['rows'][number]): string[] =>
    row.map((cell, at) => cellText(cell, block.columns[at]?.kind ?? 'text'));
  const rows = block.rows.map(printed);
  const size = columns.length > 5 ? SIZES.tableNarrow : SIZES.table;
  const tall = new Set<number>();
  rows.forEach((row, at) => {
    if (rowHeight(row, columns, size) > TALLEST_ROW) tall.add(at);
  });
  return {
    type: 'table',
    caption: block.caption ?? null,
    columns,
    rows,
    total: block.total ? printed(block.total) : null,
    size,
    tall,
  };
}

// Points; a page has 728 and a repeated header of several lines takes some of them.
const TALLEST_ROW = 560;

/** A generous guess in points: 15 % of each line is lost at its end. */
function rowHeight(row: readonly string[], columns: readonly LaidColumn[], size: number): number {
  let lines = 1;
  row.forEach((text, at) => {
    if (text.length < 60) return;
    const room = points((columns[at]?.width ?? 10) - 2 * CELL_PADDING) * 0.85;
    const breaks = text.split('\n').length - 1;
    lines = Math.max(lines, breaks + Math.ceil(textWidth(text, 'regular', size) / room));
  });
  return lines * size * 1.2;
}

function layBars(block: BarsBlock): LaidBars {
  const most = Math.max(0, ...block.items.map((item) => item.value));
  return {
    type: 'bars',
    title: block.title,
    description: block.description,
    labelTitle: block.labelTitle,
    valueTitle: block.valueTitle,
    items: block.items.map((item) => ({
      label: item.label,
      value: cellText(item.value, 'number'),
      share: most === 0 ? 0 : item.value / most,
    })),
  };
}
