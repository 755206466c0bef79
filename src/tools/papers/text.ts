// Text that may go into any of the formats: composed letters (NFC), no halves of letters, none of the control
// characters that XML forbids. Line ends become "\n", tabs spaces.
import type { OfficialPaper } from './model.ts';

// XML 1.0, 2.2 allows no control characters but tab and line ends, and neither U+FFFE nor U+FFFF.
// Marks that turn the direction of writing go as well: Vietnamese needs none, and they can disguise what is signed.
const FORBIDDEN = /(?!\n)\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(FORBIDDEN, '');
}

/** The same structure with every text in it cleaned. */
export function cleaned(paper: OfficialPaper): OfficialPaper {
  return cleanedValue(paper) as OfficialPaper;
}

function cleanedValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanedValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanedValue(part)]));
}
