import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference, type Piece } from './index.ts';

const MARK = { same: ['', ''], gone: ['[-', '-]'], new: ['{+', '+}'] } as const;
const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ kind, text }) => MARK[kind][0] + text + MARK[kind][1]).join('');
const side = (pieces: readonly Piece[], kind: 'gone' | 'new') =>
  pieces
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map((piece) => piece.text)
    .join('');

describe('the difference of two texts by words', () => {
  it.each([
    ['Mỗi quý đăng ba bài về xã', 'Mỗi quý đăng bốn bài về xã', 'Mỗi quý đăng [-ba-]{+bốn+} bài về xã'],
    ['Mỗi quý đăng ba bài', 'Mỗi tháng đăng ba bài, tin', 'Mỗi [-quý-]{+tháng+} đăng ba bài{+, tin+}'],
    ['đăng ba bài', 'đăng bốn tin', 'đăng [-ba bài-]{+bốn tin+}'],
    ['Cung cấp thông tin (hằng tuần).', 'Cung cấp thông tin.', 'Cung cấp thông tin[- (hằng tuần)-].'],
    ['', 'Mở chuyên mục', '{+Mở chuyên mục+}'],
    ['Mở chuyên mục', '', '[-Mở chuyên mục-]'],
    ['như nhau', 'như nhau', 'như nhau'],
  ])('%s → %s', (before, after, expected) => {
    expect(shown(wordDifference(before, after))).toBe(expected);
  });

  it('sees no change where only the way of writing accents in bytes differs', () => {
    expect(wordDifference('chuyển đổi'.normalize('NFD'), 'chuyển đổi')).toEqual([{ kind: 'same', text: 'chuyển đổi' }]);
  });

  it('always gives back both texts whole', () => {
    const text = fc.array(fc.constantFrom('xã', 'báo', 'đăng', 'ba', 'bài', ',', ' ', '\n', '12'), { maxLength: 40 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [before, after] = [a.join(''), b.join('')];
        const pieces = wordDifference(before, after);
        expect([side(pieces, 'gone'), side(pieces, 'new')]).toEqual([before, after]);
        expect(pieces.every((piece, at) => piece.kind !== pieces[at + 1]?.kind)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('stays quick and whole when texts have nothing in common', () => {
    const before = Array.from({ length: 4000 }, (_, at) => `a${at}`).join(' ');
    const after = Array.from({ length: 4000 }, (_, at) => `b${at}`).join(' ');
    const pieces = wordDifference(before, after);
    expect([side(pieces, 'gone'), side(pieces, 'new')]).toEqual([before, after]);
  });
});
