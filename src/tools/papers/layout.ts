// From the structure to what stands where: every string final, every rule with its length, every column with its width.
// The writers only draw. Sizes are points, widths millimetres; Decree 30/2020/NĐ-CP, Annex I, parts I-V.
import type { Day } from '../calendar/index.ts';
import { CODE_MARK } from '../paper-code/index.ts';
import { insist } from '../sentence/index.ts';
import { mayBePrinted } from './check.ts';
import { heading, type Heading, type HeadLine } from './heading-box.ts';
import { layBlocks, type LaidBlock } from './layout-blocks.ts';
import { evenLines, fitted } from './lines.ts';
import type { OfficialPaper, PaperVerification } from './model.ts';
import { millimetres, points, textWidth } from './letters.ts';
import { PAGE, SIGNER_MARGIN, SIZES, VERIFY_TEXT_WIDTH } from './page.ts';
import {
  addresseeLines,
  capitals,
  dayInWords,
  legalBaseLines,
  numberAndSymbol,
  recipientLines,
  roman,
  signatureLines,
  splitAnnexes,
} from './rules.ts';
import { cleaned } from './text.ts';

export interface LaidSigner {
  readonly above: readonly string[];
  /** Empty lines below `above`, so that the names of two who sign side by side stand level. */
  readonly empty: number;
  readonly below: readonly string[];
}

/** Bold and centred, above and below the legal bases. */
export interface LaidDecision {
  readonly by: readonly string[];
  readonly word: string;
}

export interface LaidVerification {
  readonly lines: readonly string[];
  readonly address: string;
  /** What the file's descriptive data carry. */
  readonly mark: string;
}

export interface LaidAnnex {
  /** "Phụ lục II" */
  readonly number: string;
  readonly title: readonly string[];
  /** "(Kèm theo Báo cáo số …)" */
  readonly origin: readonly string[];
  readonly blocks: readonly LaidBlock[];
}

export interface LaidPaper {
  readonly fileTitle: string;
  readonly author: string;
  readonly attribution: string;
  readonly date: Day;
  readonly heading: Heading;
  readonly note: string | null;
  readonly title: { readonly lines: readonly HeadLine[]; readonly rule: number } | null;
  readonly addressees: readonly string[];
  readonly decision: LaidDecision | null;
  readonly legalBases: readonly string[];
  readonly blocks: readonly LaidBlock[];
  readonly signers: readonly LaidSigner[];
  readonly recipients: readonly string[];
  readonly verify: LaidVerification | null;
  readonly annexes: readonly LaidAnnex[];
}

const NOTE =
  'Ghi chú: thể thức phần đầu văn bản này chưa được văn phòng của cơ quan ban hành xác nhận. Đề nghị kiểm tra, xác nhận rồi bỏ khung ghi chú này trước khi ký.';

/** Throws a Refusal when the paper may not be printed (see `mayBePrinted`). */
export function layOut(given: OfficialPaper): LaidPaper {
  const paper = cleaned(given);
  insist(mayBePrinted(paper));
  const { main, annexes } = splitAnnexes(paper.blocks);
  const bodies = [paper.heading, ...(paper.secondHeading ? [paper.secondHeading] : [])];
  return {
    fileTitle: [paper.kindName, paper.summary].filter((part) => part !== null).join(' - '),
    author: bodies.map((body) => body.body).join('; '),
    attribution: paper.attribution,
    date: paper.placeAndDate.date,
    heading: heading(paper),
    note: bodies.some((body) => body.toBeConfirmed ?? body.kind === 'party') ? NOTE : null,
    title: title(paper),
    addressees: addresseeLines(paper.addressedTo ?? []),
    decision: decision(paper),
    legalBases: legalBaseLines(paper.legalBases ?? []),
    blocks: layBlocks(main, true),
    signers: signers(paper),
    recipients: recipientLines(paper.recipients),
    verify: paper.verify ? verification(paper.verify) : null,
    annexes: annexes.map((annex, at) => ({
      number: annexes.length > 1 ? `Phụ lục ${roman(at + 1)}` : 'Phụ lục',
      title: evenLines(capitals(annex.title), 'bold', SIZES.title, points(PAGE.textWidth)),
      origin: evenLines(origin(paper), 'italic', SIZES.text, points(PAGE.textWidth)),
      blocks: layBlocks(annex.blocks, false),
    })),
  };
}

/** Several sign in two columns: their lines are broken here, since how many there are says where the names stand. */
function signers({ signature, heading: { kind } }: OfficialPaper): LaidSigner[] {
  const room = points(PAGE.textWidth / 2 - SIGNER_MARGIN);
  const broken = (line: string): string[] => evenLines(line, 'bold', SIZES.signature, room);
  const laid = signature.map((signer) => ({
    above: signatureLines(signer, kind).flatMap((line) => (signature.length > 1 ? broken(line) : [line])),
    below: [...(signer.subTitle === undefined ? [] : [capitals(signer.subTitle)]), signer.name],
  }));
  return laid.map((signer, at) => {
    const beside = laid[at % 2 === 0 ? at + 1 : at - 1];
    return { ...signer, empty: Math.max(0, (beside?.above.length ?? 0) - signer.above.length) };
  });
}

/** Sample 1.2 of Annex III. */
function decision(paper: OfficialPaper): LaidDecision | null {
  if (paper.decidedBy === undefined) return null;
  const room = points(PAGE.textWidth - 10);
  return {
    by: evenLines(capitals(paper.decidedBy.trim()), 'bold', SIZES.title, room),
    word: `${capitals(paper.kindName ?? 'Quyết định')}:`,
  };
}

function verification({ address, code }: PaperVerification): LaidVerification {
  const lines = [`Kiểm tra văn bản này tại ${address}`, `Mã kiểm tra: ${code}`];
  return {
    lines: lines.map((line) => fitted(line, 'regular', SIZES.attribution, points(VERIFY_TEXT_WIDTH))),
    address,
    mark: `${CODE_MARK}${code}`,
  };
}

function title(paper: OfficialPaper): LaidPaper['title'] {
  if (paper.kindName === null) return null;
  const room = points(PAGE.textWidth - 10);
  const summary = evenLines(paper.summary, 'bold', SIZES.title, room);
  const kind = evenLines(capitals(paper.kindName), 'bold', SIZES.title, room);
  const bold = (text: string): HeadLine => ({ text, size: SIZES.title, face: 'bold' });
  const longest = Math.max(...summary.map((line) => textWidth(line, 'bold', SIZES.title)));
  return { lines: [...kind, ...summary].map(bold), rule: millimetres(longest) * 0.4 };
}

/** "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 02 năm 2026 của …)" */
function origin(paper: OfficialPaper): string {
  const kind = paper.kindName ?? 'công văn';
  const name = kind.charAt(0).toLocaleUpperCase('vi') + kind.slice(1).toLocaleLowerCase('vi');
  const number = paper.number ? ` số ${numberAndSymbol(paper.number, paper.heading.kind)}` : '';
  // Held together by no-break spaces: a date torn over two lines reads badly.
  const day = dayInWords(paper.placeAndDate.date).replaceAll(' ', '\u00a0');
  const bodies = [paper.heading.body, ...(paper.secondHeading ? [paper.secondHeading.body] : [])].join(' và ');
  return `(Kèm theo ${name}${number} ${day} của ${bodies})`;
}
