import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAccents, foldTones, sameText, searchKey } from './index.ts';

describe('folding', () => {
  it('makes the two tone placements one', () => {
    expect(foldTones('Hòa Hoà thủy thuỷ Ủy uỷ khỏe')).toBe('hoà hoà thuỷ thuỷ uỷ uỷ khoẻ');
  });
  it('leaves syllables alone where the placement is not free', () => {
    expect(foldTones('quý Quỳ hoàn toán tuyến của')).toBe('quý quỳ hoàn toán tuyến của');
  });
  it('drops accents for finding', () => {
    expect(searchKey('  Phường  Đông-Hoà (mẫu)')).toBe('phuong dong hoa mau');
  });
  it('compares across Unicode forms', () => {
    expect(sameText('Ủy ban  nhân dân', 'uỷ ban nhân dân'.normalize('NFD'))).toBe(true);
    expect(sameText('Hòa', 'Hoa')).toBe(false);
  });
  it('never changes the length of NFC text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const text = raw.normalize('NFC');
        expect(foldTones(text)).toHaveLength(text.length);
        expect(foldAccents(text)).toHaveLength(text.length);
      }),
    );
  });
});
