// Blocks as Word paragraphs and tables. Numbers of headings and dashes of lists are typed text, as official papers here
// have them: renumbering by Word would change what was signed.
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { rowXml, type RowsXml } from './docx-rows.ts';
import { STYLE, twips } from './docx-styles.ts';
import { BARS_WIDTHS, type LaidBars, type LaidBlock, type LaidTable } from './layout-blocks.ts';
import { CELL_PADDING, SIZES } from './page.ts';

type Look = Omit<IParagraphOptions, 'text' | 'children'>;

/** Runs of a text; a line break in it becomes a break in Word. */
export function textRuns(text: string, look: { bold?: boolean; italics?: boolean; size?: number } = {}): TextRun[] {
  return text.split('\n').map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 ? { break: 1 } : {}) }));
}

/** `rows` takes the bodies of the tables; `main` says that signatures follow the last block. */
export function wordBlocks(blocks: readonly LaidBlock[], main: boolean, rows: RowsXml): (Paragraph | Table)[] {
  return blocks.flatMap((block, at) => wordBlock(block, main && at === blocks.length - 1, rows));
}

const HEADING = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

// The last paragraph keeps with the signatures, so that these never stand alone on a page.
function wordBlock(block: LaidBlock, last: boolean, rows: RowsXml): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ heading: HEADING[block.level], children: textRuns(block.text) })];
    case 'paragraph':
      return [
        new Paragraph({
          style: STYLE.text,
          ...(last ? { keepNext: true } : {}),
          children: block.runs.flatMap((run) =>
            textRuns(run.text, {
              ...(run.bold === true ? { bold: true } : {}),
              ...(run.italic === true ? { italics: true } : {}),
            }),
          ),
        }),
      ];
    case 'bullets':
      return block.items.map(
        (item, at) =>
          new Paragraph({
            style: STYLE.text,
            ...(last && at === block.items.length - 1 ? { keepNext: true } : {}),
            children: textRuns(`- ${item}`),
          }),
      );
    case 'table':
      return wordTable(block, rows);
    case 'bars':
      return wordBars(block);
    case 'pageBreak':
      return [new Paragraph({ style: STYLE.rule, pageBreakBefore: true })];
  }
}

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

function grid(widths: readonly number[], rows: TableRow[]): Table {
  const columnWidths = widths.map(twips);
  const padding = {
    marginUnitType: WidthType.DXA,
    top: 40,
    bottom: 40,
    left: twips(CELL_PADDING),
    right: twips(CELL_PADDING),
  };
  return new Table({
    rows,
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: padding,
    borders: BORDERS,
  });
}

function cell(width: number, look: Look, runs: TextRun[], middle = false): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    ...(middle ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    children: [new Paragraph({ ...look, children: runs })],
  });
}

function headRow(style: string, titles: readonly string[], widths: readonly number[]): TableRow {
  const look = { style, alignment: AlignmentType.CENTER };
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: titles.map((title, at) => cell(widths[at] ?? 0, look, textRuns(title, { bold: true }), true)),
  });
}

// A table needs a paragraph behind it in Word; this one also keeps the distance.
function after(): Paragraph {
  return new Paragraph({ style: STYLE.rule, spacing: { before: 0, after: 120 } });
}

function wordTable(table: LaidTable, bodies: RowsXml): (Paragraph | Table)[] {
  const style = table.size < SIZES.table ? STYLE.cellNarrow : STYLE.cell;
  const widths = table.columns.map((column) => column.width);
  const aligns = table.columns.map((column) => column.align);
  const look = { style, widths: widths.map(twips), aligns };
  const body = table.rows.map((texts, at) => rowXml(texts, look, !table.tall.has(at))).join('');
  const total = (texts: readonly string[]): TableRow =>
    new TableRow({
      cantSplit: true,
      children: texts.map((text, at) =>
        cell(widths[at] ?? 0, { style, alignment: ALIGN[aligns[at] ?? 'left'] }, textRuns(text, { bold: true })),
      ),
    });
  return [
    ...(table.caption === null ? [] : [new Paragraph({ style: STYLE.caption, children: textRuns(table.caption) })]),
    grid(widths, [
      headRow(
        style,
        table.columns.map((column) => column.title),
        widths,
      ),
      ...(body === '' ? [] : [bodies.placeFor(body)]),
      ...(table.total ? [total(table.total)] : []),
    ]),
    after(),
  ];
}

/** A bar is a shaded paragraph whose right indent leaves the bar's length: no picture, and editable. */
function bar(share: number): Paragraph {
  if (share === 0) return new Paragraph({ style: STYLE.cell });
  const room = twips(BARS_WIDTHS[2] - 2 * CELL_PADDING);
  return new Paragraph({
    style: STYLE.cell,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: '3C3C3C' },
    indent: { right: Math.round(room * (1 - share)) },
  });
}

function wordBars(bars: LaidBars): (Paragraph | Table)[] {
  const [label, value, picture] = BARS_WIDTHS;
  const rows = bars.items.map(
    (item) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(label, { style: STYLE.cell, keepNext: true }, textRuns(item.label), true),
          cell(value, { style: STYLE.cell, alignment: AlignmentType.RIGHT }, textRuns(item.value), true),
          new TableCell({
            width: { size: twips(picture), type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [bar(item.share)],
          }),
        ],
      }),
  );
  return [
    new Paragraph({ style: STYLE.caption, children: textRuns(bars.title) }),
    grid(BARS_WIDTHS, [headRow(STYLE.cell, [bars.labelTitle, bars.valueTitle, 'Biểu đồ'], BARS_WIDTHS), ...rows]),
    new Paragraph({
      style: STYLE.cell,
      alignment: AlignmentType.BOTH,
      spacing: { before: 60, after: 120 },
      children: textRuns(bars.description, { italics: true }),
    }),
  ];
}
