// Tables of existing programmes that are brought in: words, limits and what is wrong with a row. Pure; screens may import it.
import { say, type Sentence } from '../../tools/sentence/index.ts';

export const IMPORT_STATES = ['draft', 'importing', 'imported', 'taken_back', 'dropped'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const IMPORT_STATE_WORDS: Readonly<Record<ImportState, Sentence>> = {
  draft: say('đang soát', 'being checked'),
  importing: say('đang nhập', 'being imported'),
  imported: say('đã nhập', 'imported'),
  taken_back: say('đã rút lại', 'taken back'),
  dropped: say('đã bỏ', 'dropped'),
};

/** An uploaded table may be so large; what it unpacks to is limited by the reader. */
export const MOST_BYTES = 10 * 1024 * 1024;
export const MOST_PROGRAMMES = 2_000;
/** Up to so many are made while the person waits; more in the background, with progress. */
export const MOST_WHILE_WAITING = 100;

export const SHEETS = ['programmes', 'commitments', 'targets'] as const;
export type SheetKey = (typeof SHEETS)[number];
/** As they are called in the file. */
export const SHEET_NAMES: Readonly<Record<SheetKey, string>> = {
  programmes: 'Chương trình',
  commitments: 'Cam kết',
  targets: 'Chỉ tiêu',
};

/** What is wrong at one place of the table, and what to do about it. */
export interface Problem {
  readonly sheet: SheetKey;
  /** As the spreadsheet program counts rows; the head is 1. */
  readonly row: number;
  /** Title of the column; null when it is the row as a whole. */
  readonly column: string | null;
  readonly what: Sentence;
  readonly advice: Sentence;
}

/** What a written name may stand for: a known body by id, or a new one of a kind. */
export const NEW_BODIES = ['new-authority', 'new-press', 'new-other'] as const;
export type NewBody = (typeof NEW_BODIES)[number];

export const NEW_BODY_WORDS: Readonly<Record<NewBody, Sentence>> = {
  'new-authority': say('Đăng ký mới: cơ quan nhà nước, địa phương', 'Register as a new public authority'),
  'new-press': say('Đăng ký mới: cơ quan báo chí', 'Register as a new press agency'),
  'new-other': say('Đăng ký mới: tổ chức khác', 'Register as another new body'),
};

export const DUPLICATES = ['stop', 'skip'] as const;
export type Duplicates = (typeof DUPLICATES)[number];
