/** Control characters, line and paragraph ends, and marks that turn the direction of writing or have no width. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;
const LONELY_HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text as it may stand in a header or a title: one line, NFC, at most `most` characters. */
export function oneLine(text: string, most = 200): string {
  const line = text.replace(LONELY_HALF, '').replace(UNFIT, ' ').normalize('NFC').replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`;
}
