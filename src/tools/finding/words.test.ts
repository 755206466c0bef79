import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion, wordsOf } from './index.ts';
import { askedWordsOf, hitsIn } from './snippet.ts';

const TEXT = 'Nông thôn mới: xã Hoà Bình (mẫu) làm nông,\nthôn xóm mới. Xã hòa thuận; nông\u0323 thôn 𝒳 mới'.normalize(
  'NFC',
);

describe('the words that are asked for', () => {
  it('are those of the whole text in their places, the others left empty', () => {
    const found = askedWordsOf(TEXT, readQuestion('hòa "thôn mới"'));
    const all = wordsOf(TEXT);
    expect(found).toHaveLength(all.length);
    expect(found).toEqual(all.map((word) => (['hoa', 'thon', 'moi'].includes(word.bare) ? word : undefined)));
  });

  it('give the same hits as all words', () => {
    const syllable = fc.constantFrom(
      'nông',
      'nong',
      'thôn',
      'hòa',
      'hoà',
      'mới',
      'xã',
      'Đông',
      'đồng',
      '2026',
      'a',
      '"',
    );
    const line = fc.array(syllable, { maxLength: 30 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), line, (lines, typed) => {
        const [text, question] = [lines.join('\n'), readQuestion(typed)];
        expect(hitsIn(askedWordsOf(text, question), question)).toEqual(hitsIn(wordsOf(text), question));
      }),
    );
  });
});
