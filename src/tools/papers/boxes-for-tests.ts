// Each box of Decree 30/2020, Annex I, held against what a reader saw in a file: place, size, weight, slant, length of
// rules. Returns what is wrong, in words; nothing when all is right.
import { lineOf, middleOf, type SeenLine, type SeenPaper } from './layout-for-tests.ts';
import type { OfficialPaper } from './model.ts';
import { capitals } from './rules.ts';

/** Millimetres between what the files say and what their readers measure. */
const NEAR = 0.6;
const MIDDLE = 30 + 165 / 2;
const length = (seen: { readonly left: number; readonly right: number }): number => seen.right - seen.left;

type Look = { readonly bold?: boolean; readonly italic?: boolean };

class Faults {
  readonly found: string[] = [];
  readonly #seen: SeenPaper;

  constructor(seen: SeenPaper) {
    this.#seen = seen;
  }

  must(is: boolean, fault: string): void {
    if (!is) this.found.push(fault);
  }

  near(one: number, other: number, fault: string): void {
    this.must(Math.abs(one - other) < NEAR, `${fault}: ${one.toFixed(1)} and not ${other.toFixed(1)} mm`);
  }

  looks(line: SeenLine, [least, most]: readonly [number, number], look: Look): void {
    const { text, size, bold, italic } = line;
    this.must(size > least - 0.01 && size < most + 0.01, `"${text}" is ${size} points, not ${least} to ${most}`);
    this.must(bold === (look.bold ?? false), `"${text}" is ${bold ? '' : 'not '}bold`);
    this.must(italic === (look.italic ?? false), `"${text}" is ${italic ? '' : 'not '}italic`);
  }

  /** Length of the rule drawn in the middle below a line; 0 and a fault when there is none. */
  rule(line: SeenLine): number {
    const rule = this.#seen.rules.find((one) => one.below === line.text);
    this.must(rule !== undefined, `no rule below "${line.text}"`);
    if (!rule) return 0;
    this.near(middleOf(rule), middleOf(line), `the rule below "${line.text}" is not in its middle`);
    return length(rule);
  }

  /** One third to one half of the line. */
  shortRule(line: SeenLine): void {
    const share = this.rule(line) / length(line);
    this.must(share > 1 / 3 && share < 1 / 2, `the rule below "${line.text}" has ${share.toFixed(2)} of its length`);
  }
}

export function boxFaults(paper: OfficialPaper, seen: SeenPaper, font: RegExp): readonly string[] {
  const faults = new Faults(seen);
  page(faults, seen, font);
  heading(faults, paper, seen);
  title(faults, paper, seen);
  text(faults, paper, seen);
  closing(faults, paper, seen);
  return faults.found;
}

function page(faults: Faults, seen: SeenPaper, font: RegExp): void {
  faults.near(seen.page.width, 210, 'width of the page');
  faults.near(seen.page.height, 297, 'height of the page');
  for (const line of seen.lines) {
    faults.must(line.left > 30 - NEAR && line.right < 195 + NEAR, `"${line.text}" leaves the margins`);
    faults.must(font.test(line.font), `"${line.text}" is set in ${line.font}`);
    faults.must(!line.text.includes('__'), `"${line.text}" has a rule made of underscores`);
  }
  for (const number of seen.numbers) {
    faults.looks(number, [13, 14], {});
    faults.near(middleOf(number), MIDDLE, 'the page number is not in the middle');
    faults.must(number.page !== 1, 'the first page shows a number');
  }
}

/** Boxes 1 to 4. A Party paper has sizes and a line of its own. */
function heading(faults: Faults, paper: OfficialPaper, seen: SeenPaper): void {
  const isParty = paper.heading.kind === 'party';
  const motto = lineOf(seen, isParty ? 'ĐẢNG CỘNG SẢN VIỆT NAM' : 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  const below = isParty ? motto : lineOf(seen, 'Độc lập - Tự do - Hạnh phúc');
  faults.looks(motto, isParty ? [15, 15] : [12, 13], { bold: true });
  if (!isParty) faults.looks(below, [13, 14], { bold: true });
  faults.must(motto.left > 100, 'Quốc hiệu is not on the right');
  faults.near(faults.rule(below), length(below), `the rule below "${below.text}" is not as long as the line`);

  const left = seen.lines.slice(0, seen.lines.indexOf(motto));
  const size = isParty ? ([14, 14] as const) : ([12, 13] as const);
  for (const line of left) faults.must(line.right < motto.left, `"${line.text}" runs into Quốc hiệu`);
  for (const { body, parentBody } of [paper.heading, ...(paper.secondHeading ? [paper.secondHeading] : [])]) {
    const own = left.filter((line) => line.bold && capitals(body).includes(line.text.trim()));
    const name = own.map((line) => line.text.trim()).join(' ');
    faults.must(name === capitals(body), `"${name}" stands for "${capitals(body)}"`);
    for (const line of own) faults.looks(line, size, { bold: true });
    const above = left.filter((line) => !line.bold && capitals(parentBody ?? '').includes(line.text.trim()));
    faults.must(parentBody === undefined || above.length > 0, `"${parentBody}" is missing above "${body}"`);
    for (const line of above) faults.looks(line, size, {});
  }
  const own = left.findLast((line) => line.bold);
  if (!own) faults.must(false, 'no issuing body');
  else {
    if (isParty) faults.near(middleOf(lineOf(seen, '*')), middleOf(own), 'the star is not below the body');
    else faults.shortRule(own);
    const number = lineOf(seen, isParty ? 'Số 07-' : 'Số: 07/');
    faults.looks(number, [13, 13], {});
    faults.near(middleOf(number), middleOf(own), 'the number is not below the body');
  }
  if (paper.placeAndDate.isInText) return;
  const date = lineOf(seen, 'An Mẫu, ngày 05 tháng 02 năm 2026');
  faults.looks(date, [13, 14], { italic: true });
  faults.near(middleOf(date), middleOf(motto), 'place and date are not below Quốc hiệu');
}

/** Box 5: kind and summary with a rule below; an official letter says it under its number. */
function title(faults: Faults, paper: OfficialPaper, seen: SeenPaper): void {
  if (paper.kindName === null) return faults.looks(lineOf(seen, 'V/v '), [12, 13], {});
  const summary = lineOf(seen, paper.summary.slice(0, 12));
  for (const line of [lineOf(seen, paper.kindName), summary]) centred(faults, line);
  faults.shortRule(summary);
}

function centred(faults: Faults, line: SeenLine): void {
  faults.looks(line, [13, 14], { bold: true });
  faults.near(middleOf(line), MIDDLE, `"${line.text}" is not in the middle`);
}

/** Box 6, with the legal bases and what a decision has around them. */
function text(faults: Faults, paper: OfficialPaper, seen: SeenPaper): void {
  for (const base of paper.legalBases ?? []) {
    faults.looks(lineOf(seen, base.slice(0, 25)), [13, 14], { italic: true });
  }
  if (paper.decidedBy !== undefined) {
    for (const start of [capitals(paper.decidedBy), 'QUYẾT ĐỊNH:']) centred(faults, lineOf(seen, start));
  }
  for (const block of paper.blocks) {
    if (block.type !== 'paragraph') continue;
    const line = lineOf(seen, block.runs[0]?.text.slice(0, 15) ?? '');
    faults.looks(line, [13, 14], {});
    faults.near(line.left, 30 + 12.7, `the first line "${line.text}" is not in by 12.7 mm`);
  }
  const ends = seen.lines.filter((line) => line.text.includes('./.')).length;
  faults.must(ends === 1, `"./." stands ${ends} times`);
}

/** Boxes 7 and 9. */
function closing(faults: Faults, paper: OfficialPaper, seen: SeenPaper): void {
  const columns = paper.signature.map((signer) => {
    const name = lineOf(seen, signer.name);
    const post = seen.lines.findLast((line) => line.bold && line.text.trim() === capitals(signer.title));
    faults.must(post !== undefined, `the post of ${signer.name} is missing`);
    for (const line of post ? [name, post] : [name]) faults.looks(line, [13, 14], { bold: true });
    faults.near(middleOf(name), middleOf(post ?? name), `${signer.name} does not stand below the post`);
    return middleOf(name);
  });
  const [first = 0, second] = columns;
  if (second === undefined) faults.must(first > MIDDLE, 'the one who signs is not on the right');
  else faults.must(second - first > 60, 'two who sign do not stand side by side');

  if (paper.addressedTo) faults.looks(lineOf(seen, 'Kính gửi:'), [13, 14], {});
  faults.looks(lineOf(seen, 'Nơi nhận:'), [12, 12], { bold: true, italic: true });
  const kept = lineOf(seen, '- Lưu:');
  faults.looks(kept, [11, 11], {});
  faults.near(kept.left, 30, '"Lưu:" does not stand on the left');
  faults.must(kept.text.trim().endsWith('.'), '"Lưu:" does not end with a full stop');
}
