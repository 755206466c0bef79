// Fills sentence patterns. In braces: `{a|b|c}` one of them, `{20..90}` a whole number, `{thon}` a word of the article.
// Braces may stand in braces. Numbers from 1000 are
// written "1.234"; a range within 1900..2100 is a year and stays as it is.
import type { Chance } from './seeded.ts';

export type Words = Readonly<Record<string, () => string>>;

const INNERMOST = /\{([^{}]*)\}/;
const RANGE = /^(\d+)\.\.(\d+)$/;

/** Throws RangeError for a word that `words` does not have: a slip of the pen in a pattern must not reach a page. */
export function fill(pattern: string, words: Words, chance: Chance): string {
  let text = pattern;
  for (let found = INNERMOST.exec(text); found; found = INNERMOST.exec(text)) {
    const filled = expand(found[1]!, words, chance, pattern);
    text = text.slice(0, found.index) + filled + text.slice(found.index + found[0].length);
  }
  const tidy = text
    .replace(/ +/g, ' ')
    .replace(/ ([.,;:])/g, '$1')
    .trim();
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
}

function expand(inside: string, words: Words, chance: Chance, pattern: string): string {
  const alternatives = inside.split('|');
  const choice = alternatives.length > 1 ? chance.pick(alternatives) : inside;
  const range = RANGE.exec(choice);
  if (range) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    const number = chance.between(low, high);
    return low >= 1900 && high <= 2100 ? String(number) : grouped(number);
  }
  if (alternatives.length > 1 || /^\d+$/.test(choice)) return choice;
  const word = words[choice];
  if (!word) throw new RangeError(`no word {${choice}} for: ${pattern}`);
  return word();
}

/** "1.234": by hand, because thousands of these are written when the example starts. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '.');
}
