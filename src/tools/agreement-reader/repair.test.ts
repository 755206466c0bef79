import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repair } from './repair.ts';

describe('repairing a text', () => {
  it.each([
    ['HỢP  ĐỒNG tuyên truyền', 'HỢP ĐỒNG tuyên truyền'],
    ['mời chuyên gia , nhà báo ; gửi tin .', 'mời chuyên gia, nhà báo; gửi tin.'],
    ['ngày l5/3/2O26', 'ngày 15/3/2026'],
    ['HÐND và ðài', 'HĐND và đài'],
    ['chuong trinh phoi hop tuyen truyen', 'chương trình phối hợp tuyên truyền'],
    ['ngay 03 thang 02 nam 2026', 'ngày 03 tháng 02 năm 2026'],
    ['phối họp cung câp thông tin', 'phối hợp cung cấp thông tin'],
    ['giai đọan, qúy IV', 'giai đoạn, quý IV'],
    ['qui chế', 'quy chế'],
  ])('“%s” is “%s”', (damaged, right) => {
    expect(repair(damaged.normalize('NFC')).text).toBe(right.normalize('NFC'));
  });

  it.each([
    'Báo Cao Nguyên Xanh',
    'ông Phan Anh Hai',
    'lễ kỷ niệm 10 năm',
    'hai bến tàu',
    'cột một   cột hai',
    '3.5 km; 11-CT/TW',
  ])('leaves “%s” alone', (text) => {
    expect(repair(text).text).toBe(text);
  });

  it('tells every place in the text as it was given', () => {
    const text = 'Hai bên  ký ket , gửi  tin .';
    const repaired = repair(text);
    const start = repaired.text.indexOf('gửi');
    const place = repaired.back({ start, end: start + 'gửi tin'.length });
    expect(text.slice(place.start, place.end)).toBe('gửi  tin');
  });

  it('never loses its way, whatever the text', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      '  ',
      ' ,',
      ' .',
      'l5/3',
      'Ð',
      '\u200b',
      'phoi hop',
      '(',
      ')',
      '“ ',
      '\n',
      'òan',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const text = pieces.join('').normalize('NFC');
        const repaired = repair(text);
        const [start, end] = [a % (repaired.text.length + 1), b % (repaired.text.length + 1)].toSorted(
          (x, y) => x - y,
        ) as [number, number];
        const place = repaired.back({ start, end });
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
