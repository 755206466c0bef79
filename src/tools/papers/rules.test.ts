import { describe, expect, it } from 'vitest';
import {
  addresseeLines,
  capitals,
  cellText,
  dayInWords,
  headingNumber,
  KIND_SYMBOLS,
  legalBaseLines,
  numberLine,
  placeAndDateLine,
  recipientLines,
  roman,
  signatureLines,
  splitAnnexes,
  symbolOf,
  withEndMark,
} from './rules.ts';

describe('symbols of kinds', () => {
  it.each([
    ['CHƯƠNG TRÌNH', 'CTr'],
    ['KẾ HOẠCH', 'KH'],
    ['BÁO CÁO', 'BC'],
    ['BIÊN BẢN', 'BB'],
    ['HỢP ĐỒNG', 'HĐ'],
    ['BẢN GHI NHỚ', 'BGN'],
    ['BẢN THỎA THUẬN', 'BTT'],
    ['THÔNG CÁO', 'TC'],
    ['THÔNG BÁO', 'TB'],
    ['TỜ TRÌNH', 'TTr'],
    ['GIẤY MỜI', 'GM'],
    ['GIẤY GIỚI THIỆU', 'GGT'],
    ['PHIẾU CHUYỂN', 'PC'],
    ['PHIẾU GỬI', 'PG'],
    ['QUY CHẾ', 'QC'],
    ['QUYẾT ĐỊNH', 'QĐ'],
    ['GIẤY ỦY QUYỀN', 'GUQ'],
  ])('%s is %s', (kind, symbol) => {
    expect(KIND_SYMBOLS[kind]).toBe(symbol);
  });
  it('joins kind and body without spaces, and gives công văn no kind', () => {
    expect(symbolOf('Báo cáo', 'UBND')).toBe('BC-UBND');
    expect(symbolOf(null, 'UBND', 'state', 'VP')).toBe('UBND-VP');
    expect(symbolOf('KẾ HOẠCH', 'ĐU', 'party')).toBe('KH/ĐU');
  });
});

describe('numbers and dates', () => {
  it('puts a zero before numbers under 10 and leaves a gap for the clerk', () => {
    expect(numberLine({ ordinal: 5, symbol: 'BC-UBND' }, 'state')).toBe('Số: 05/BC-UBND');
    expect(numberLine({ ordinal: 10, symbol: 'BC-UBND' }, 'press')).toBe('Số: 10/BC-UBND');
    expect(numberLine({ ordinal: 123, symbol: 'BC-UBND' }, 'state')).toBe('Số: 123/BC-UBND');
    expect(numberLine({ symbol: 'BC-UBND' }, 'state')).toMatch(/^Số:\s{7}\/BC-UBND$/);
    expect(numberLine({ ordinal: 5, symbol: 'BC/ĐU' }, 'party')).toBe('Số 05-BC/ĐU');
  });
  it('puts zeros before days under 10 and before January and February only', () => {
    expect(dayInWords('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026');
    expect(dayInWords('2026-01-31')).toBe('ngày 31 tháng 01 năm 2026');
    expect(dayInWords('2026-03-09')).toBe('ngày 09 tháng 3 năm 2026');
    expect(dayInWords('2026-12-20')).toBe('ngày 20 tháng 12 năm 2026');
    expect(placeAndDateLine({ place: 'An Mẫu ', date: '2026-07-01' })).toBe('An Mẫu, ngày 01 tháng 7 năm 2026');
  });
  it('prints cells as people here write them', () => {
    expect([0, 7, 999, 1000, -5, 1234.567].map((value) => cellText(value, 'number'))).toEqual([
      '0',
      '7',
      '999',
      '1.000',
      '-5',
      '1.234,57',
    ]);
    expect(cellText(1234.5, 'number')).toBe('1.234,5');
    expect(cellText('2026-02-05', 'date')).toBe('05/02/2026');
    expect(cellText('2026-02-05', 'text')).toBe('2026-02-05');
    expect(cellText(null, 'number')).toBe('');
  });
});

describe('ends of lines', () => {
  it('closes legal bases with ; and the last with .', () => {
    expect(legalBaseLines(['Căn cứ A.', 'Căn cứ B;', 'Căn cứ C'])).toEqual(['Căn cứ A;', 'Căn cứ B;', 'Căn cứ C.']);
  });
  it('closes the text with ./. once', () => {
    expect(withEndMark('Trân trọng cảm ơn.')).toBe('Trân trọng cảm ơn./.');
    expect(withEndMark('Trân trọng cảm ơn./.')).toBe('Trân trọng cảm ơn./.');
    expect(withEndMark('gồm hai việc;')).toBe('gồm hai việc./.');
  });
  it('lists recipients with dashes, and one addressee without', () => {
    expect(recipientLines(['Như trên', '- Lưu: VT, VHXH.'])).toEqual(['- Như trên;', '- Lưu: VT, VHXH.']);
    expect(addresseeLines(['Sở A.'])).toEqual(['Sở A']);
    expect(addresseeLines(['Sở A', 'Sở B'])).toEqual(['- Sở A;', '- Sở B.']);
  });
});

describe('who signs', () => {
  it('writes the authority before the body or, without one, before the post', () => {
    expect(
      signatureLines(
        {
          authority: 'TM.',
          authorityBody: 'Ủy ban nhân dân',
          secondAuthority: { authority: 'KT.', body: 'Chủ tịch' },
          title: 'Phó Chủ tịch',
          name: 'A',
        },
        'state',
      ),
    ).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
    expect(signatureLines({ authority: 'Q.', title: 'Chủ tịch', name: 'A' }, 'state')).toEqual(['Q. CHỦ TỊCH']);
    expect(
      signatureLines({ authority: 'TM.', authorityBody: 'Ban Thường vụ', title: 'Bí thư', name: 'A' }, 'party'),
    ).toEqual(['T/M BAN THƯỜNG VỤ', 'BÍ THƯ']);
  });
  it('capitalises decomposed letters too', () => {
    expect(capitals('đại diện'.normalize('NFD'))).toBe('ĐẠI DIỆN');
  });
});

describe('order of blocks', () => {
  it('numbers I., 1., a) with đ after d', () => {
    expect([1, 4, 5, 9].map((at) => headingNumber(3, at))).toEqual(['a)', 'd)', 'đ)', 'i)']);
    expect(headingNumber(3, 24)).toBe('aa)');
    expect(headingNumber(1, 14)).toBe('XIV.');
    expect(headingNumber(2, 3)).toBe('3.');
    expect([4, 9, 40, 99].map(roman)).toEqual(['IV', 'IX', 'XL', 'XCIX']);
  });
  it('moves everything from the first annex on behind the signatures', () => {
    const text = { type: 'paragraph', runs: [] } as const;
    const split = splitAnnexes([text, { type: 'annex', title: 'Một' }, text, text, { type: 'annex', title: 'Hai' }]);
    expect(split.main).toHaveLength(1);
    expect(split.annexes.map((annex) => [annex.title, annex.blocks.length])).toEqual([
      ['Một', 2],
      ['Hai', 0],
    ]);
  });
});
