import { describe, expect, it } from 'vitest';
import { readConversionTable } from './conversion-table.ts';

const HEAD = 'Mã cũ,Tên cũ,Huyện cũ,Tỉnh cũ,Mã mới,Tên mới,Tỉnh mới,Ngày hiệu lực';
const ROW = '655,xã Tam Hiệp,Huyện Thanh Trì,Thành phố Hà Nội,337,Phường Hoàng Liệt,Thành phố Hà Nội,1/7/2025';

describe('reading a conversion table', () => {
  it('gives back zeros that spreadsheets ate, and writes kinds as the lists do', () => {
    expect(readConversionTable(`${HEAD}\n${ROW}`)).toEqual({
      problems: [],
      rows: [
        {
          line: 2,
          oldCode: '00655',
          oldName: 'Xã Tam Hiệp',
          oldDistrict: 'Huyện Thanh Trì',
          oldProvince: 'Thành phố Hà Nội',
          newCode: '00337',
          newName: 'Phường Hoàng Liệt',
          newProvince: 'Thành phố Hà Nội',
          effectiveOn: '2025-07-01',
          extent: null,
        },
      ],
    });
  });
  it('knows other spellings of the heads, in any order and with other separators', () => {
    const { rows, problems } = readConversionTable(
      'STT;Tên ĐVHC mới;TỈNH/THÀNH PHỐ MỚI;ten phuong xa cu;Hiệu lực từ ngày;Phạm vi\n1;Xã A Lưới 1;Huế;Xã Hồng Thủy;2025-07-01;một phần',
    );
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({ oldName: 'Xã Hồng Thủy', newProvince: 'Huế', extent: 'part', oldCode: null });
  });
  it('names each row that cannot be used, and goes on', () => {
    const { rows, problems } = readConversionTable(
      [
        HEAD,
        ROW,
        ROW.replace('655', '65x'),
        ROW.replace('xã Tam Hiệp', 'Tam Hiệp'),
        ROW.replace('xã Tam Hiệp', ''),
        ROW.replace('1/7/2025', '31/2/2025'),
      ].join('\r\n'),
    );
    expect(rows).toHaveLength(1);
    expect(problems.map((one) => one.line)).toEqual([3, 4, 5, 6]);
    expect(problems[1]!.why.vi).toContain('Tam Hiệp');
  });
  it('says what a file lacks', () => {
    expect(readConversionTable('')).toMatchObject({ rows: [], problems: [{ line: 0 }] });
    expect(readConversionTable(HEAD).problems[0]!.why.en).toContain('no rows');
    expect(readConversionTable('Tên cũ,Mã mới\nXã A,1').problems[0]!.why.vi).toBe(
      'Dòng tiêu đề thiếu cột: Tên mới, Ngày hiệu lực.',
    );
  });
});
