// The one structure that every official paper is made of. The writers (DOCX, PDF, HTML) print it; nothing in it says
// how it looks. Layout follows Decree 30/2020/NĐ-CP, Annex I; see README.md for what is from there and what is ours.
import type { Day } from '../calendar/index.ts';

/** Whose layout rules apply: state bodies, Party bodies, press agencies, or anybody else. */
export type HeadingKind = 'state' | 'party' | 'press' | 'other';

export interface IssuingBody {
  readonly kind: HeadingKind;
  /** The body directly above ("UBND tỉnh …", the governing body of a newspaper); printed first, not bold. */
  readonly parentBody?: string | undefined;
  /** Full official name in ordinary case; the writers capitalise it. */
  readonly body: string;
  /**
   * True prints a visible note that the layout waits for the office's word. A Party heading carries the note until
   * somebody sets this to false, because no open source of the Party's layout rules could be read.
   */
  readonly toBeConfirmed?: boolean | undefined;
}

/** No ordinal: the clerk fills it in, and the line prints a gap. */
export interface PaperNumber {
  readonly ordinal?: number | undefined;
  /** "BC-UBND" for state bodies, "BC/ĐU" for Party bodies; see `symbolOf`. */
  readonly symbol: string;
}

/** On behalf of a collective, for the head, by order, by sub-authorisation, acting head (Annex I, II.7.b). */
export type Authority = 'TM.' | 'KT.' | 'TL.' | 'TUQ.' | 'Q.';

export interface Signature {
  /** Where several sides sign one paper: "Đại diện bên A", above all other lines. */
  readonly standsFor?: string | undefined;
  readonly authority?: Authority | undefined;
  /** What the authority stands before: "Ủy ban nhân dân", "Chủ tịch". Left out, it stands before `title`. */
  readonly authorityBody?: string | undefined;
  /** A second one below the first: TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH. */
  readonly secondAuthority?: { readonly authority: Authority; readonly body: string } | undefined;
  /** Post, without degrees or honours. A line break starts a new line. */
  readonly title: string;
  /** The signer's other post, printed above the name (box 7b). */
  readonly subTitle?: string | undefined;
  readonly name: string;
}

export interface Run {
  readonly text: string;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
}

export interface HeadingBlock {
  readonly type: 'heading';
  /** 1 prints "I.", 2 "1.", 3 "a)"; a level may not be skipped on the way down. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** "Điều 1. …" of a decision: the number is bold; headings of level 2 and 3 below it are its clauses and points. */
export interface ArticleBlock {
  readonly type: 'article';
  readonly runs: readonly Run[];
}

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly runs: readonly Run[];
}

export type ColumnKind = 'text' | 'number' | 'date' | 'url' | 'hash';

export interface Column {
  readonly title: string;
  /** Millimetres; all columns are narrowed in proportion when together they are wider than the text. */
  readonly width: number;
  readonly kind: ColumnKind;
  /** Default: numbers right, dates centred, the rest left. */
  readonly align?: 'left' | 'center' | 'right' | undefined;
}

/** Text, a number, or nothing. In a `date` column the text is a Day. */
export type Cell = string | number | null;

export interface TableBlock {
  readonly type: 'table';
  readonly caption?: string | undefined;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total?: readonly Cell[] | undefined;
}

export interface BulletsBlock {
  readonly type: 'bullets';
  readonly items: readonly string[];
}

/** A bar chart that prints in black and white: the values stand as a table beside the bars. */
export interface BarsBlock {
  readonly type: 'bars';
  readonly title: string;
  /** What the picture says, in words, for those who cannot see it. */
  readonly description: string;
  readonly labelTitle: string;
  readonly valueTitle: string;
  readonly items: readonly { readonly label: string; readonly value: number }[];
}

export interface PageBreakBlock {
  readonly type: 'pageBreak';
}

/** Starts an annex: it and all blocks after it stand behind the signatures, on pages numbered anew. */
export interface AnnexBlock {
  readonly type: 'annex';
  readonly title: string;
}

export type Block =
  | HeadingBlock
  | ArticleBlock
  | ParagraphBlock
  | TableBlock
  | BulletsBlock
  | BarsBlock
  | PageBreakBlock
  | AnnexBlock;

export interface PaperVerification {
  /** The whole address of the answer for this paper. */
  readonly address: string;
  /** As `codeOfContent` of tools/paper-code gives it. */
  readonly code: string;
}

export interface OfficialPaper {
  readonly heading: IssuingBody;
  /** A second body that issues and signs together with the first. */
  readonly secondHeading?: IssuingBody | undefined;
  readonly number?: PaperNumber | undefined;
  /** The date also dates the file itself, so that the same paper is the same bytes. */
  readonly placeAndDate: {
    readonly place: string;
    readonly date: Day;
    /** Minutes say in their text when and where (sample 1.9 of the decree): the line at the top is left out. */
    readonly isInText?: boolean | undefined;
  };
  /** "BÁO CÁO", "BIÊN BẢN", …; null for công văn, which prints "V/v" and the summary under its number. */
  readonly kindName: string | null;
  readonly summary: string;
  readonly addressedTo?: readonly string[] | undefined;
  readonly legalBases?: readonly string[] | undefined;
  /** Of a decision: whose power it is ("Chủ tịch Ủy ban nhân dân xã …"), printed above the legal bases (sample 1.2). */
  readonly decidedBy?: string | undefined;
  readonly blocks: readonly Block[];
  readonly signature: readonly Signature[];
  /** Without dashes and end marks; the last one begins with "Lưu". */
  readonly recipients: readonly string[];
  /** Who asked for it, who paid, who wrote it, whether AI helped. Printed with every paper; may not be empty. */
  readonly attribution: string;
  /** Where anybody can check a frozen paper: printed below the attribution as words and QR, carried in the file's data. */
  readonly verify?: PaperVerification | undefined;
  readonly language: 'vi';
}

export interface SheetColumn {
  readonly title: string;
  /** Characters. */
  readonly width: number;
  readonly type: 'text' | 'number' | 'date';
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
}
