import { describe, expect, it } from 'vitest';
import { dayInVietNam, isDay, periodName, quarterPeriod, quartersBetween } from './index.ts';

describe('periods', () => {
  it('counts days in Viet Nam, not in UTC', () => {
    expect(dayInVietNam(new Date('2026-09-30T17:00:00Z'))).toBe('2026-10-01');
  });
  it('knows the ends of a quarter', () => {
    expect(quarterPeriod('2024-Q1')).toEqual({ from: '2024-01-01', to: '2024-03-31' });
    expect(quarterPeriod('2026-Q4')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(() => quarterPeriod('2026-Q5')).toThrow(RangeError);
  });
  it('lists the quarters of a term', () => {
    expect(quartersBetween({ from: '2025-11-10', to: '2026-04-01' })).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
  });
  it('names them as people do', () => {
    expect(periodName('2026-Q3').vi).toBe('quý III năm 2026');
  });
  it('tells real days', () => {
    expect([isDay('2026-02-28'), isDay('2026-02-30'), isDay('28/2/2026')]).toEqual([true, false, false]);
  });
});
