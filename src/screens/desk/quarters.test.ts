import { expect, it } from 'vitest';
import { quarterIn, quartersOf, quarterToAssess } from './quarters.ts';

it('offers the quarters of the term and assesses the last ended first', () => {
  const offered = quartersOf({ from: '2025-10-01', to: '2026-06-30' }, '2026-02-10');
  expect(offered).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
  expect(quarterToAssess(offered, '2026-02-10')).toBe('2025-Q4');
  expect(quarterToAssess(offered, '2025-10-02')).toBe('2025-Q4');
  expect(quarterToAssess(offered, '2030-01-01')).toBe('2026-Q2');
});

it('stays sane with an open term or a strange address', () => {
  expect(quartersOf({ from: null, to: null }, '2026-05-05')).toHaveLength(9);
  expect(quartersOf({ from: '2030-01-01', to: null }, '2026-05-05')).toEqual(['2026-Q2']);
  expect(quarterIn('http://x/?quy=2026-Q1', ['2026-Q1'])).toBe('2026-Q1');
  expect(quarterIn('http://x/?quy=2026-Q9', ['2026-Q1'])).toBeNull();
  expect(quarterIn('http://x/', ['2026-Q1'])).toBeNull();
});
