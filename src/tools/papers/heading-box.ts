// The top of page 1: left who issues it and under which number, right Quốc hiệu and Tiêu ngữ, place and date (boxes 1-4
// and 5b). The right column is as wide as its longest line, so Quốc hiệu can never wrap; the left has the rest.
import { millimetres, points, textWidth, type Face } from './letters.ts';
import { evenLines } from './lines.ts';
import type { IssuingBody, OfficialPaper } from './model.ts';
import { PAGE, SIZES } from './page.ts';
import { capitals, numberLine, placeAndDateLine } from './rules.ts';

export interface HeadLine {
  readonly text: string;
  readonly size: number;
  readonly face: Face;
}

export interface HeadColumn {
  /** Millimetres. */
  readonly width: number;
  readonly lines: readonly HeadLine[];
  /** Length of the drawn rule below the lines in millimetres; 0 for none. */
  readonly rule: number;
  readonly below: readonly HeadLine[];
}

export interface Heading {
  readonly left: HeadColumn;
  readonly right: HeadColumn;
}

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO_BELOW = 'Độc lập - Tự do - Hạnh phúc';
const PARTY_NAME = 'ĐẢNG CỘNG SẢN VIỆT NAM';
// Party sizes from memory of Hướng dẫn 36-HD/VPTW; a Party heading says on its face that it is to be confirmed.
const PARTY_SIZE = 14;
const PARTY_NAME_SIZE = 15;
const SLACK = 3;
const WIDEST_RIGHT = 102;

export function heading(paper: OfficialPaper): Heading {
  const party = paper.heading.kind === 'party';
  const top: HeadLine[] = party
    ? [{ text: PARTY_NAME, size: PARTY_NAME_SIZE, face: 'bold' }]
    : [
        { text: MOTTO, size: SIZES.motto, face: 'bold' },
        { text: MOTTO_BELOW, size: SIZES.mottoBelow, face: 'bold' },
      ];
  const dateLine: HeadLine[] = paper.placeAndDate.isInText
    ? []
    : [{ text: placeAndDateLine(paper.placeAndDate), size: SIZES.placeAndDate, face: 'italic' }];
  const right = Math.min(Math.max(...[...top, ...dateLine].map(width)) + SLACK, WIDEST_RIGHT);
  const left = PAGE.textWidth - right;
  const lastOnTop = top.at(-1);
  return {
    left: leftColumn(paper, left),
    right: {
      width: right,
      lines: top,
      rule: lastOnTop ? width(lastOnTop) : 0,
      below: dateLine.flatMap((line) => broken(line, right)),
    },
  };
}

function leftColumn(paper: OfficialPaper, columnWidth: number): HeadColumn {
  const party = paper.heading.kind === 'party';
  const bodies = [paper.heading, ...(paper.secondHeading ? [paper.secondHeading] : [])];
  const lines = bodies.flatMap((body, at) => [
    ...(at === 0 ? [] : [{ text: '-', size: SIZES.body, face: 'bold' } as const]),
    ...bodyLines(body, columnWidth),
  ]);
  if (party) lines.push({ text: '*', size: PARTY_SIZE, face: 'regular' });
  const own = lines.findLast((line) => line.face === 'bold');
  const below: HeadLine[] = [];
  if (paper.number) {
    below.push({ text: numberLine(paper.number, paper.heading.kind), size: SIZES.number, face: 'regular' });
  }
  if (paper.kindName === null) {
    below.push(...broken({ text: aboutLine(paper.summary), size: SIZES.about, face: 'regular' }, columnWidth));
  }
  // Under a Party body stands the star, under all others a rule of 1/3 to 1/2 of the line (II.2.b).
  return { width: columnWidth, lines, rule: party || !own ? 0 : width(own) * 0.42, below };
}

function bodyLines(body: IssuingBody, columnWidth: number): HeadLine[] {
  const size = body.kind === 'party' ? PARTY_SIZE : SIZES.body;
  const parent: HeadLine[] = body.parentBody ? [{ text: capitals(body.parentBody), size, face: 'regular' }] : [];
  return [...parent, { text: capitals(body.body), size, face: 'bold' as const }].flatMap((line) =>
    broken(line, columnWidth),
  );
}

/** "V/v cung cấp thông tin …" */
function aboutLine(summary: string): string {
  const subject = summary.trim().replace(/^(?:V\/v|Về việc|Về)\s+/iu, '');
  const second = subject.charAt(1);
  const acronym = second !== '' && second === capitals(second) && second !== second.toLocaleLowerCase('vi');
  return `V/v ${acronym ? subject : subject.charAt(0).toLocaleLowerCase('vi') + subject.slice(1)}`;
}

function width(line: HeadLine): number {
  return millimetres(textWidth(line.text, line.face, line.size));
}

function broken(line: HeadLine, columnWidth: number): HeadLine[] {
  return evenLines(line.text, line.face, line.size, points(columnWidth - SLACK / 2)).map((text) => ({ ...line, text }));
}
