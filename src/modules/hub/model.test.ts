import { describe, expect, it } from 'vitest';
import { byMonth, horizonOf, monthsFrom, provinceOf } from './model.ts';

describe('months', () => {
  it('begin with that of the day and cross the year', () => {
    expect(monthsFrom('2026-11-22', 4)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect(horizonOf('2026-11-22')).toBe('2027-10-31');
    expect(horizonOf('2027-03-01')).toBe('2028-02-29');
  });
  it('count the days that fall into them, and no others', () => {
    expect(byMonth(['2026-11-30', '2026-11-22', '2027-10-31', '2027-11-01', '2026-10-31'], '2026-11-22')).toEqual([
      2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
    ]);
  });
});

describe('the province of a body', () => {
  it.each([
    ['TỈNH MẪU', null, 'Tỉnh Mẫu'],
    ['THÀNH PHỐ HÀ MẪU', null, 'Thành phố Hà Mẫu'],
    ['Ủy ban nhân dân tỉnh Mẫu', 'xã Bến Thử', 'Tỉnh Mẫu'],
    [null, 'tỉnh Mẫu', 'Tỉnh Mẫu'],
    ['Đảng bộ phường Mẫu', 'phường Mẫu', null],
    [null, null, null],
  ])('under %s, in %s is %s', (parentName, place, province) => {
    expect(provinceOf({ parentName, place })).toBe(province);
  });
});
