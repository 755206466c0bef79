import { describe, expect, it } from 'vitest';
import {
  comparedWith,
  lastSpans,
  monthsOf,
  reportName,
  settledSpan,
  spanName,
  spanOf,
  spanSlug,
  spanText,
  type ReportSpan,
} from './span.ts';

const span = (text: string): ReportSpan => settledSpan(spanOf(text)!, { from: null, to: null }, '2026-11-22');
const days = (one: ReportSpan | null) => (one === null ? null : `${one.from}..${one.to}`);

describe('a span', () => {
  it.each([
    ['2026-Q3', '2026-07-01..2026-09-30', 'quý III năm 2026', 'quy-3-2026'],
    ['2026-H1', '2026-01-01..2026-06-30', 'sáu tháng đầu năm 2026', '6-thang-dau-2026'],
    ['2026-H2', '2026-07-01..2026-12-31', 'sáu tháng cuối năm 2026', '6-thang-cuoi-2026'],
    ['2026', '2026-01-01..2026-12-31', 'năm 2026', 'nam-2026'],
    [
      'so-ket:2026-01-01..2026-06-15',
      '2026-01-01..2026-06-15',
      'từ ngày 01/01/2026 đến ngày 15/06/2026',
      'so-ket-20260101-20260615',
    ],
    ['2026-02-03..2026-02-20', '2026-02-03..2026-02-20', 'từ ngày 03/02/2026 đến ngày 20/02/2026', '20260203-20260220'],
  ])('%s is read, named and written again', (text, period, name, slug) => {
    const found = span(text);
    expect([days(found), spanName(found).vi, spanSlug(found), spanText(found)]).toEqual([period, name, slug, text]);
  });

  it.each(['', '2026-Q5', '2026-H3', '26', '2026-02-30..2026-03-01', '2026-03-02..2026-03-01', 'so-ket:', 'x..y'])(
    '%j is none',
    (text) => {
      const found = spanOf(text);
      // "so-ket:" is the review with the days of the term.
      expect(text === 'so-ket:' ? found?.from : found).toBeNull();
    },
  );

  it('of a review takes its days from the term', () => {
    const term = { from: '2026-01-01', to: '2027-12-31' };
    expect(days(settledSpan(spanOf('so-ket')!, term, '2026-11-22'))).toBe('2026-01-01..2026-11-22');
    expect(days(settledSpan(spanOf('tong-ket')!, term, '2026-11-22'))).toBe('2026-01-01..2027-12-31');
    expect(() => settledSpan(spanOf('tong-ket')!, { from: null, to: null }, '2026-11-22')).toThrow(
      'The term does not say',
    );
    expect(reportName(settledSpan(spanOf('tong-ket')!, term, '2026-11-22')).vi).toBe(
      'báo cáo tổng kết từ ngày 01/01/2026 đến ngày 31/12/2027',
    );
  });
});

describe('the periods beside a span', () => {
  it.each([
    ['2026-Q1', '2025-10-01..2025-12-31', '2025-01-01..2025-03-31', '2026-04-01..2026-06-30'],
    ['2026-H1', '2025-07-01..2025-12-31', '2025-01-01..2025-06-30', '2026-07-01..2026-12-31'],
    ['2026', '2025-01-01..2025-12-31', null, '2027-01-01..2027-12-31'],
    // Whole months move by months, whatever their lengths.
    ['2024-01-01..2024-02-29', '2023-11-01..2023-12-31', '2023-01-01..2023-02-28', '2024-03-01..2024-04-30'],
    ['2026-01-10..2026-01-19', '2025-12-31..2026-01-09', '2025-01-10..2025-01-19', '2026-01-20..2026-01-29'],
    // Longer than a year: a year earlier would overlap.
    ['tong-ket:2025-01-01..2026-12-31', '2023-01-01..2024-12-31', null, '2027-01-01..2028-12-31'],
  ])('%s: before %s, last year %s, next %s', (text, before, lastYear, next) => {
    const found = comparedWith(span(text));
    expect([days(found.before), days(found.lastYear), days(found.next)]).toEqual([before, lastYear, next]);
  });

  it('keep their kind, so that they can be named', () => {
    expect(spanName(comparedWith(span('2026-H1')).before).vi).toBe('sáu tháng cuối năm 2025');
    expect(comparedWith(span('tong-ket:2026-01-01..2026-06-30')).before.kind).toBe('span');
  });
});

it('the last spans of a kind, and the months of a period', () => {
  expect(lastSpans('half_year', '2026-11-22', 3).map(spanText)).toEqual(['2026-H2', '2026-H1', '2025-H2']);
  expect(monthsOf({ from: '2025-12-15', to: '2026-02-01' })).toEqual(['2025-12', '2026-01', '2026-02']);
});
