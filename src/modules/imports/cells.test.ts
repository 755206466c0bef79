import { describe, expect, it } from 'vitest';
import { dayIn, listIn, meant, numberIn, periodIn } from './cells.ts';

describe('days', () => {
  it.each([
    ['01/07/2025', '2025-07-01'],
    ['1-7-2025', '2025-07-01'],
    ['1.7.2025', '2025-07-01'],
    ['1 / 7 / 2025', '2025-07-01'],
    ['2025-07-01', '2025-07-01'],
    ['2025-07-01T00:00:00.000Z', '2025-07-01'],
    ['01/07/2025 08:30', '2025-07-01'],
    ['1/7/25', '2025-07-01'],
    ['ngày 1 tháng 7 năm 2025', '2025-07-01'],
    ['1 tháng 7 năm 2025', '2025-07-01'],
    [45839, '2025-07-01'],
    [45839.75, '2025-07-01'],
    ['45839', '2025-07-01'],
  ])('%s is a day', (cell, day) => {
    expect(dayIn(cell)).toBe(day);
  });

  it.each(['31/02/2025', '7/2025', 'tháng 7', '12', 12, '', null, '2025', 99_999_999])('%s is none', (cell) => {
    expect(dayIn(cell)).toBeNull();
  });
});

describe('numbers', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1.234', 1234],
    ['1.234.567', 1_234_567],
    ['3', 3],
    ['3,5', 3.5],
    ['3.5', 3.5],
    ['1 200', 1200],
    [7.25, 7.25],
  ])('%s', (cell, number) => {
    expect(numberIn(cell)).toBe(number);
  });

  it.each(['ba', '3 bài', '1,234,567', '', null, '1.23.4'])('%s is none', (cell) => {
    expect(numberIn(cell)).toBeNull();
  });
});

describe('periods', () => {
  it.each([
    ['Quý 1/2026', '2026-01-01', '2026-03-31'],
    ['Quý IV năm 2026', '2026-10-01', '2026-12-31'],
    ['QUÝ III/2026', '2026-07-01', '2026-09-30'],
    ['2026-Q2', '2026-04-01', '2026-06-30'],
    ['Q2/2026', '2026-04-01', '2026-06-30'],
    ['Tháng 2/2028', '2028-02-01', '2028-02-29'],
    ['tháng 12 năm 2026', '2026-12-01', '2026-12-31'],
    ['Năm 2026', '2026-01-01', '2026-12-31'],
    [2026, '2026-01-01', '2026-12-31'],
  ])('%s', (cell, from, to) => {
    expect(periodIn(cell)).toEqual({ from, to });
  });

  it.each(['Quý 5/2026', 'Tháng 13/2026', 'đầu năm', ''])('%s is none', (cell) => {
    expect(periodIn(cell)).toBeNull();
  });
});

describe('lists and words', () => {
  it('parts by semicolons and lines, once each, never by commas', () => {
    expect(listIn('Báo Ví Dụ, số cuối tuần; Đài Ví Dụ\n- Báo Ví Dụ, số cuối tuần')).toEqual([
      'Báo Ví Dụ, số cuối tuần',
      'Đài Ví Dụ',
    ]);
  });
  it('knows a word with and without accents and by its beginning', () => {
    const kinds = { regulation: ['quy che'], plan: ['ke hoach'] } as const;
    expect(meant('QUY CHẾ phối hợp', kinds)).toBe('regulation');
    expect(meant('Ke hoach', kinds)).toBe('plan');
    expect(meant('Quyết định', kinds)).toBeNull();
  });
});
