import { foldTones, nfc } from './fold.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The syllables of a text, folded for comparison (case, tone placement), punctuation dropped. */
export function syllables(text: string): string[] {
  return foldTones(nfc(text)).match(WORD) ?? [];
}
