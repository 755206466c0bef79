// The boxes around the text in Word: heading, note, title, addressees, signatures and recipients. Rules are paragraph
// borders between indents: drawn lines of exact length that survive editing, not underscores and not underlining.
import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { textRuns } from './docx-blocks.ts';
import { millimetres, textWidth } from './letters.ts';
import { halfPoints, STYLE, twips } from './docx-styles.ts';
import type { HeadColumn, HeadLine } from './heading-box.ts';
import type { LaidAnnex, LaidPaper, LaidSigner, LaidVerification } from './layout.ts';
import { PAGE, QR_SIDE, SIGNING_ROOM, SIZES, VERIFY_TEXT_WIDTH } from './page.ts';
import { qrPng } from './qr.ts';

type Child = Paragraph | Table;

function headLine(line: HeadLine): Paragraph {
  return new Paragraph({
    style: STYLE.box,
    children: textRuns(line.text, {
      size: halfPoints(line.size),
      ...(line.face === 'bold' || line.face === 'boldItalic' ? { bold: true } : {}),
      ...(line.face === 'italic' || line.face === 'boldItalic' ? { italics: true } : {}),
    }),
  });
}

/** A rule of `length` in the middle of a column of `room`, both in millimetres. */
function rule(length: number, room: number): Paragraph[] {
  if (length <= 0) return [];
  const side = twips(Math.max(0, (room - length) / 2));
  return [
    new Paragraph({
      style: STYLE.rule,
      indent: { left: side, right: side },
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    }),
  ];
}

/** A table without borders and without padding, for layout. */
function columns(widths: readonly number[], rows: readonly (readonly Paragraph[])[][]): Table {
  return new Table({
    columnWidths: widths.map(twips),
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    borders: TableBorders.NONE,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({
                width: { size: twips(widths[at] ?? 0), type: WidthType.DXA },
                margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
                children: children.length > 0 ? children : [new Paragraph({ style: STYLE.box })],
              }),
          ),
        }),
    ),
  });
}

function columnTop(column: HeadColumn): Paragraph[] {
  return [...column.lines.map(headLine), ...rule(column.rule, column.width)];
}

function columnBelow(column: HeadColumn): Paragraph[] {
  return column.below.map((line, at) =>
    at === 0 ? new Paragraph({ ...spaced(), children: headRuns(line) }) : headLine(line),
  );
}

function spaced() {
  return { style: STYLE.box, spacing: { before: 140, after: 0 } } as const;
}

function headRuns(line: HeadLine) {
  return textRuns(line.text, { size: halfPoints(line.size), ...(line.face === 'italic' ? { italics: true } : {}) });
}

/** Everything before the text. */
export function opening(paper: LaidPaper): Child[] {
  const { left, right } = paper.heading;
  const children: Child[] = [
    columns(
      [left.width, right.width],
      [
        [columnTop(left), columnTop(right)],
        [columnBelow(left), columnBelow(right)],
      ],
    ),
  ];
  if (paper.note !== null) children.push(note(paper.note));
  children.push(new Paragraph({ style: STYLE.rule, spacing: { before: 160, after: 0 } }));
  if (paper.title !== null) {
    children.push(
      ...paper.title.lines.map((line) => new Paragraph({ style: STYLE.title, children: textRuns(line.text) })),
    );
    children.push(
      ...rule(paper.title.rule, PAGE.textWidth),
      new Paragraph({ style: STYLE.rule, spacing: { before: 160, after: 0 } }),
    );
  }
  children.push(...addressees(paper.addressees));
  const bold = (lines: readonly string[]): Paragraph[] =>
    lines.map((line, at) => {
      const spacing = { before: at === 0 ? 120 : 0, after: at === lines.length - 1 ? 120 : 0 };
      return new Paragraph({ style: STYLE.title, spacing, children: textRuns(line) });
    });
  if (paper.decision) children.push(...bold(paper.decision.by));
  for (const base of paper.legalBases) {
    children.push(new Paragraph({ style: STYLE.text, children: textRuns(base, { italics: true }) }));
  }
  if (paper.decision) children.push(...bold([paper.decision.word]));
  return children;
}

function note(text: string): Paragraph {
  const line = { style: BorderStyle.DASHED, size: 4, space: 4, color: '000000' } as const;
  return new Paragraph({
    spacing: { before: 200, after: 120 },
    indent: { left: twips(1.5), right: twips(1.5) },
    border: { top: line, bottom: line, left: line, right: line },
    children: textRuns(text, { italics: true, size: halfPoints(SIZES.note) }),
  });
}

function addressees(lines: readonly string[]): Paragraph[] {
  const [first] = lines;
  if (first === undefined) return [];
  const gap = { spacing: { before: 0, after: 160 } };
  if (lines.length === 1) {
    return [new Paragraph({ style: STYLE.box, ...gap, children: textRuns(`Kính gửi: ${first}`) })];
  }
  // The dashes stand under the colon (II.9.d).
  const colon = 25 + millimetres(textWidth('Kính gửi', 'regular', SIZES.text));
  return [
    new Paragraph({ indent: { left: twips(25) }, children: textRuns('Kính gửi:') }),
    ...lines.map(
      (line, at) =>
        new Paragraph({
          indent: { left: twips(colon + 3), hanging: twips(3) },
          ...(at === lines.length - 1 ? gap : {}),
          children: textRuns(line),
        }),
    ),
  ];
}

/** Signatures, recipients and the attribution. */
export function closing(paper: LaidPaper): Child[] {
  const recipients = recipientParagraphs(paper.recipients);
  const [only] = paper.signers;
  const half = PAGE.textWidth / 2;
  const children: Child[] = [new Paragraph({ style: STYLE.rule, keepNext: true, spacing: { before: 100, after: 0 } })];
  if (paper.signers.length === 1 && only) {
    children.push(columns([half - 5, half + 5], [[recipients, signer(only, 0)]]));
  } else {
    const pairs: (readonly Paragraph[])[][] = [];
    for (let at = 0; at < paper.signers.length; at += 2) {
      pairs.push(paper.signers.slice(at, at + 2).map((one) => signer(one, at === 0 ? 0 : BETWEEN_SIGNERS)));
      if (pairs.at(-1)?.length === 1) pairs.at(-1)?.push([]);
    }
    children.push(
      columns([half, half], pairs),
      new Paragraph({ style: STYLE.rule, spacing: { before: 160, after: 0 } }),
      ...recipients,
    );
  }
  children.push(new Paragraph({ style: STYLE.small, children: textRuns(paper.attribution) }));
  if (paper.verify) children.push(...verification(paper.verify));
  return children;
}

/** Words beside the QR, below the attribution. */
function verification({ lines, address }: LaidVerification): Child[] {
  const side = Math.round((QR_SIDE * 96) / 25.4);
  const qr = new ImageRun({
    type: 'png',
    data: qrPng(address),
    transformation: { width: side, height: side },
    altText: { id: '1', name: 'QR', description: `Mã QR dẫn đến ${address}` },
  });
  const text = (line: string): Paragraph =>
    new Paragraph({
      style: STYLE.recipients,
      spacing: { before: 60, after: 0 },
      children: textRuns(line, { size: halfPoints(SIZES.attribution) }),
    });
  return [
    new Paragraph({ style: STYLE.rule, spacing: { before: 120, after: 0 } }),
    columns(
      [QR_SIDE + 4, VERIFY_TEXT_WIDTH],
      [[[new Paragraph({ style: STYLE.recipients, children: [qr] })], lines.map(text)]],
    ),
  ];
}

function recipientParagraphs(lines: readonly string[]): Paragraph[] {
  if (lines.length === 0) return [];
  return [
    new Paragraph({
      style: STYLE.recipients,
      children: textRuns('Nơi nhận:', { bold: true, italics: true, size: halfPoints(SIZES.recipientsWord) }),
    }),
    ...lines.map((line) => new Paragraph({ style: STYLE.recipients, children: textRuns(line) })),
  ];
}

/** Between two rows of signatures, millimetres, as in the PDF. */
const BETWEEN_SIGNERS = 6;

function signer(signer: LaidSigner, above: number): Paragraph[] {
  const look = { bold: true, size: halfPoints(SIZES.signature) };
  const line = (text: string, before: number): Paragraph =>
    new Paragraph({ style: STYLE.box, keepNext: true, spacing: { before, after: 0 }, children: textRuns(text, look) });
  return [
    ...signer.above.map((text, at) => line(text, at === 0 ? twips(above) : 0)),
    // An empty paragraph is as high as its own mark.
    ...Array.from({ length: signer.empty }, () => new Paragraph({ style: STYLE.box, keepNext: true, run: look })),
    ...signer.below.map((text, at) => line(text, at === 0 ? twips(SIGNING_ROOM) : 0)),
  ];
}

/** The heading of an annex (III.1). */
export function annexOpening(annex: LaidAnnex): Child[] {
  return [
    new Paragraph({ style: STYLE.title, outlineLevel: 0, children: textRuns(annex.number) }),
    ...annex.title.map((line) => new Paragraph({ style: STYLE.title, children: textRuns(line) })),
    ...annex.origin.map((line) => new Paragraph({ style: STYLE.box, children: textRuns(line, { italics: true }) })),
    new Paragraph({ style: STYLE.rule, spacing: { before: 120, after: 0 }, alignment: AlignmentType.CENTER }),
  ];
}
