// Invented newspaper texts in any number, the same on every machine: syllables and word pairs of the example articles put
// together by chance, with set phrases that many texts have in common, as news has them. They mean nothing; what is
// measured on them asks only which words stand beside which.
import { exampleArticles, type ExampleArticle } from '../src/start/example/content/index.ts';
import { chanceFrom, type Chance } from '../src/start/example/content/seeded.ts';

/** A fixed day: the example's articles, and with them everything invented here, depend on it. */
export const TODAY = '2026-11-20';

export function articles(): readonly ExampleArticle[] {
  return exampleArticles(TODAY);
}

export interface Inventor {
  /** About `syllables` syllables in sentences of about 20. */
  text(syllables: number): string;
  chance: Chance;
}

const SET_PHRASES = 400;

export function inventorOf(seed: string): Inventor {
  const chance = chanceFrom(seed);
  const words = articles()
    .flatMap((article) => article.paragraphs)
    .join(' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)!;
  const pairs = [...new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))];
  const some = (count: number): string => Array.from({ length: count }, () => chance.pick(pairs)).join(' ');
  const phrases = Array.from({ length: SET_PHRASES }, () => some(5));
  const sentence = (): string => {
    // Few set phrases are met often and most of them seldom.
    const phrase = chance.next() < 0.3 ? ` ${phrases[Math.floor(chance.next() ** 2 * SET_PHRASES)]!}` : '';
    const made = some(phrase ? 5 : 10) + phrase;
    return `${made.charAt(0).toUpperCase()}${made.slice(1)}.`;
  };
  return {
    chance,
    text: (syllables) => Array.from({ length: Math.ceil(syllables / 20) }, sentence).join('\n'),
  };
}

/** Every `one`-th syllable becomes another one. */
export function rewritten(text: string, one: number, chance: Chance): string {
  const tokens = text.split(/(\s+)/);
  const syllables = tokens.filter((token) => /\p{L}/u.test(token));
  return tokens
    .map((token) => (/\p{L}/u.test(token) && chance.next() < 1 / one ? chance.pick(syllables) : token))
    .join('');
}

/** The part of a text between two shares of its length, cut at spaces. */
export function cut(text: string, from: number, to: number): string {
  const words = text.split(/(?<=\s)/);
  return words.slice(Math.floor(words.length * from), Math.ceil(words.length * to)).join('');
}
