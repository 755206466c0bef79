// Sizes of the page and of the letters, each within the range that Decree 30/2020/NĐ-CP, Annex I allows, and going
// together as in its sample table (part V): Quốc hiệu 12, Tiêu ngữ 13, place and date 13, text 14.

/**
 * Counted up by hand whenever the writers put the same paper elsewhere or otherwise than before (the golden files of the
 * kinds change then): who compares a frozen file with one made anew must be able to say that the writer has changed.
 */
export const LAYOUT_VERSION = 3;

/** Millimetres: A4 upright, margins 20-25 above and below, 30-35 left, 15-20 right (I.3). */
export const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, textWidth: 165 } as const;

/** Points. */
export const SIZES = {
  motto: 12,
  mottoBelow: 13,
  body: 12,
  number: 13,
  placeAndDate: 13,
  about: 12,
  title: 14,
  text: 14,
  table: 12,
  tableNarrow: 11.5,
  signature: 14,
  recipientsWord: 12,
  recipients: 11,
  pageNumber: 13,
  attribution: 10,
  note: 11,
} as const;

/** First line of a paragraph, millimetres (II.6.e: 10 or 12.7). */
export const FIRST_LINE = 12.7;
/** Between paragraphs, points (at least 6). */
export const BETWEEN_PARAGRAPHS = 6;
/** Room for a signature and a seal, millimetres. */
export const SIGNING_ROOM = 28;
/** Kept free beside the lines of each of two who sign side by side. */
export const SIGNER_MARGIN = 4;
/** Padding left and right in a table cell, millimetres. */
export const CELL_PADDING = 1.5;
/** Side of the printed QR, and the room for the words beside it, millimetres. */
export const QR_SIDE = 20;
export const VERIFY_TEXT_WIDTH = PAGE.textWidth - QR_SIDE - 4;
