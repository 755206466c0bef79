// Numbers as they are written in agreements: "03", "1.200", "1,5", "ba", "hai mươi lăm", "mười (10)".
import { foldTones } from '../vietnamese/index.ts';

const ONES: readonly (readonly [string, number])[] = [
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
];
const LAST: readonly (readonly [string, number])[] = [...ONES, ['mốt', 1], ['lăm', 5], ['nhăm', 5]];
const ONE = ONES.map(([word]) => word).join('|');
const END = LAST.map(([word]) => word).join('|');

/** For folded text. Longest forms first. */
export const NUMBER = foldTones(
  `(?:(?:${ONE}) trăm(?: (?:linh |lẻ )?(?:(?:${ONE}) mươi(?: (?:${END}))?|mười(?: (?:${END}))?|(?:${ONE})))?|(?:${ONE}) mươi(?: (?:${END}))?|mười(?: (?:${END}))?|\\d{1,3}(?:\\.\\d{3})+|\\d{1,6}(?:,\\d{1,2})?|${ONE})`,
);

const VALUES = new Map(LAST.map(([word, value]) => [foldTones(word), value]));
const [HUNDRED, TENS, TEN] = ['trăm', 'mươi', 'mười'].map(foldTones);

/** Value of what NUMBER matched; NaN for anything else. */
export function numberOf(folded: string): number {
  if (/^\d/u.test(folded)) return Number(folded.replace(/\.(?=\d{3})/gu, '').replace(',', '.'));
  let value = 0;
  let last = 0;
  for (const word of folded.split(' ')) {
    if (word === HUNDRED) {
      value += (last || 1) * 100;
      last = 0;
    } else if (word === TENS) {
      value += last * 10;
      last = 0;
    } else if (word === TEN) {
      value += 10;
      last = 0;
    } else last = VALUES.get(word) ?? (word === 'linh' || word === 'lẻ' ? 0 : Number.NaN);
  }
  return value + last;
}
