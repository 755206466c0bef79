// Whether words say an amount: in digits ("03", "1.200", "2,5") or as a Vietnamese number word.
import { foldTones } from '../vietnamese/index.ts';

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};
const BY_FOLD = new Map(Object.entries(NUMBER_WORDS).map(([word, value]) => [foldTones(word), value]));

/** All numbers written in digits; "1.200" is 1200, "2,5" is 2.5, "12/1/2026" is three numbers. */
export function numbersIn(words: string): Set<number> {
  const found = new Set<number>();
  for (const [hit] of words.matchAll(/\d+(?:\.\d{3})*(?:,\d{1,2})?(?!\d)/gu)) {
    found.add(Number(hit.replaceAll('.', '').replace(',', '.')));
    for (const part of hit.split(/[.,]/u)) found.add(Number(part));
  }
  return found;
}

/** In digits anywhere; as a word only before the counted thing, because "năm" is a year and "hai bên" no amount. */
export function saysAmount(words: string, value: number, unit: string): boolean {
  if (numbersIn(words).has(value)) return true;
  const text = foldTones(words);
  const counted = foldTones(unit);
  return [...BY_FOLD].some(([word, number]) => number === value && text.includes(`${word} ${counted}`));
}
