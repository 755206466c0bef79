// "5 cơ quan báo chí": the press as a party without names.
import type { Head } from './body-heads.ts';
import { keyOf } from './body-keys.ts';
import type { Mention } from './body-mentions.ts';
import { flat, type Source } from './folded-text.ts';
import type { Word } from './word-list.ts';

const COLLECTIVE: Head = {
  words: ['cơ', 'quan', 'báo', 'chí'],
  kind: 'press',
  bare: true,
  place: false,
  listed: false,
};

const NUMBERS = new Set('hai|ba|bốn|năm|sáu|bảy|tám|chín|mười'.split('|'));

/** "5 cơ quan báo chí", "năm cơ quan báo chí", "4 cơ quan thông tấn, báo chí": a party of the press without names. */
export function collectiveAt(source: Source, words: readonly Word[], at: number): Mention | null {
  if (!words[at]!.digit && !NUMBERS.has(words[at]!.fold)) return null;
  if (words[at + 1]?.fold !== 'cơ' || words[at + 2]?.fold !== 'quan') return null;
  const press = words
    .slice(at + 3, at + 7)
    .findIndex((word, index, list) => word.fold === 'báo' && list[index + 1]?.fold === 'chí');
  if (press < 0) return null;
  const span = { start: words[at]!.start, end: words[at + 4 + press]!.end };
  return {
    ...span,
    name: flat(source, span),
    key: keyOf(source.fold.slice(span.start, span.end)),
    kind: 'press',
    head: COLLECTIVE,
    generic: true,
    from: at,
    to: at + 5 + press,
    reach: at + 5 + press,
  };
}

export function isCollective(mention: Mention): boolean {
  return mention.head === COLLECTIVE;
}
