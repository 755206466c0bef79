// Characters that nobody sees and that make two equal texts differ, or one text read as another: marks that turn the
// direction round, zero-width ones, soft hyphens, control characters (Unicode TR36 §2, TR55). Vietnamese needs none of them.

/** Joiners stay within emoji, where they are part of the picture. */
const HIDDEN =
  /(?![\t\n\r])\p{Cc}|[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D]/gu;

/** NFC without what cannot be seen; lines and tabs stay, and half a character becomes U+FFFD. */
export function visible(text: string): string {
  return text.toWellFormed().replace(HIDDEN, '').normalize('NFC');
}
