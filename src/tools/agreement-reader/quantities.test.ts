import { describe, expect, it } from 'vitest';
import { foldTones } from '../vietnamese/index.ts';
import { readAgreement } from './index.ts';
import { numberOf } from './number-words.ts';
import { readQuantities } from './quantities.ts';

function read(text: string): string[] {
  const found = readQuantities({ text, fold: foldTones(text) }, { start: 0, end: text.length });
  return found.map((one) =>
    [one.bound, `${one.value}${one.upTo ? `-${one.upTo}` : ''}`, one.unit, one.per].filter(Boolean).join(' '),
  );
}

describe('quantities in words', () => {
  it.each([
    ['mỗi quý 3 chuyên trang', ['3 chuyên trang quarter']],
    ['01 lớp/năm', ['1 lớp year']],
    ['2 số/tháng, mỗi số 15 phút', ['2 số month']],
    ['tối thiểu 04 tin, bài mỗi tháng', ['least 4 tin, bài month']],
    ['không quá hai lớp một năm', ['most 2 lớp year']],
    ['từ ba đến năm bài mỗi tháng', ['3-5 bài month']],
    ['hai mươi lăm tin mỗi tháng', ['25 tin month']],
    ['đăng tải 04 (bốn) bài/tháng', ['4 bài month']],
    ['mỗi tháng 02 tin và 1 phóng sự', ['2 tin month', '1 phóng sự month']],
    ['10 tin, 5 bài/tháng', ['10 tin month', '5 bài month']],
    ['3 tháng/số', ['1 số quarter']],
    ['tổ chức 2 lớp tập huấn trong năm 2026', ['2 lớp year']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
  it.each([
    'Nghị quyết số 57, Điều 3, khóa XIII',
    'hằng năm chương trình được tổng kết',
    'một số nội dung',
    'trước 15 giờ',
  ])('counts nothing in “%s”', (text) => {
    expect(read(text)).toEqual([]);
  });
  it.each([
    ['mười', 10],
    ['một trăm hai mươi', 120],
    ['1.200', 1200],
    ['1,5', 1.5],
  ])('%s is %d', (words, value) => {
    expect(numberOf(foldTones(words))).toBe(value);
  });
});

const HEAD = `CHƯƠNG TRÌNH PHỐI HỢP
Tuyên truyền giữa UBND xã An Hòa và Báo Sông Xanh năm 2026
Điều 1. Trách nhiệm của Báo Sông Xanh
a) Mở chuyên trang “Nhịp sống An Hòa” trên báo in;
b) Cử phóng viên theo dõi xã.
`;

describe('tables of quantities', () => {
  it('give one promise a row, by quarter, and none for the total', () => {
    const reading = readAgreement(`${HEAD}PHỤ LỤC
Bên | Nội dung | ĐVT | Quý I | Quý II | Cả năm
Báo Sông Xanh | Phóng sự về nghề muối | phóng sự | 1 | 2 | 3
UBND xã | Lớp tập huấn viết tin | lớp | | 1 | 1
| Tổng | | 1 | 3 | 4
Lưu ý: không có.`);
    const rows = reading.commitments.filter((one) => one.text.includes('|'));
    expect(rows.map((one) => [one.obligedSide, one.text.split(' |')[0]])).toEqual([
      ['B', 'Phóng sự về nghề muối'],
      ['A', 'Lớp tập huấn viết tin'],
    ]);
    expect(rows.map((one) => one.quantity?.[0]?.quarters?.map((part) => `${part.quarter}:${part.value}`))).toEqual([
      ['1:1', '2:2'],
      ['2:1'],
    ]);
    expect(reading.warnings.map((one) => one.code)).not.toContain('sum-differs');
  });
  it('tie a row to the article that names the same product', () => {
    const reading = readAgreement(`${HEAD}PHỤ LỤC SẢN PHẨM BÁO SÔNG XANH THỰC HIỆN
TT | Sản phẩm | Số lượng
1 | Chuyên trang “Nhịp sống An Hòa” | 12
2 | Bản tin cuối tuần | 24`);
    const named = reading.commitments.filter((one) => one.text.includes('Nhịp sống'));
    expect(named).toHaveLength(1);
    expect(named[0]!.quantity?.[0]).toMatchObject({ value: 12 });
  });
  it('ask about a total that is not the sum', () => {
    const reading = readAgreement(`${HEAD}PHỤ LỤC
Nội dung | Quý I | Quý II | Cả năm
Phóng sự về nghề muối | 1 | 2 | 4`);
    const [warning] = reading.warnings.filter((one) => one.code === 'sum-differs');
    expect(warning!.readings!.map((one) => one.text)).toEqual(['4', '3']);
  });
});

describe('what the text says in two ways', () => {
  const codes = (text: string, publishedOn?: string) =>
    readAgreement(text, publishedOn ? { publishedOn } : {})
      .warnings.filter((one) => one.readings)
      .map((one) => [one.code, ...one.readings!.map((reading) => reading.text)]);
  const SIGNED = 'UBND xã An Hòa và Báo Sông Xanh ký kết chương trình phối hợp tuyên truyền giai đoạn 2026 - 2028';
  it('is shown with both places: office, weekday, term, publication, name', () => {
    expect(codes(`${SIGNED}.\nThứ Hai, ngày 20/11/2026, hai bên tổ chức lễ ký kết.`)).toContainEqual([
      'weekday-differs',
      'Thứ Hai',
      'ngày 20/11/2026',
    ]);
    expect(codes(`${SIGNED}. Chương trình phối hợp có thời hạn 5 năm kể từ ngày ký.`)[0]![0]).toBe(
      'term-length-differs',
    );
    expect(codes(`Ngày 15/10, ${SIGNED}.`, '2026-10-09')).toEqual([
      ['date-after-publication', '09/10/2026', 'Ngày 15/10'],
    ]);
    expect(codes(`${SIGNED}.`)).toEqual([]);
  });
});
