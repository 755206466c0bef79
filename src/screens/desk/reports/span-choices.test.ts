import { expect, it } from 'vitest';
import { firstSpan, inFields, spanIn, spanOptions } from './span-choices.ts';

it('offers calendar periods that have begun, the newest first, and the reviews', () => {
  const options = spanOptions('2026-11-22').map((one) => one.value);
  expect(options.slice(0, 2)).toEqual(['2026-Q4', '2026-Q3']);
  expect(options).toContain('2026-H2');
  expect(options.slice(-4)).toEqual(['2022', 'so-ket', 'tong-ket', 'khac']);
});

it('proposes what is due longest, else the quarter that ended', () => {
  const span = { kind: 'half_year', from: '2026-01-01', to: '2026-06-30' } as const;
  const due = [{ programmeId: 'p', programmeTitle: 'P', span, since: '2026-07-01', draftId: null }];
  expect(firstSpan(due, null, '2026-11-22')).toBe('2026-H1');
  expect(firstSpan(due, 'other', '2026-11-22')).toBe('2026-Q3');
});

it.each([
  [{ span: '2026-Q3', from: '2026-01-01', to: '2026-02-01' }, '2026-Q3'],
  [{ span: 'khac', from: '2026-01-01', to: '2026-02-01' }, '2026-01-01..2026-02-01'],
  [{ span: 'so-ket', from: '2026-01-01', to: '2026-02-01' }, 'so-ket:2026-01-01..2026-02-01'],
  [{ span: 'tong-ket' }, 'tong-ket'],
  [{ span: 'khac', from: '2026-01-01' }, ''],
])('reads %j as %s', (values, span) => {
  expect(spanIn(values)).toBe(span);
});

it('puts days that are no option into the day fields', () => {
  const options = spanOptions('2026-11-22');
  expect(inFields('2026-H1', options)).toEqual({ span: '2026-H1', from: null, to: null });
  expect(inFields('2026-07-01..2026-07-31', options)).toEqual({ span: 'khac', from: '2026-07-01', to: '2026-07-31' });
  expect(inFields('tong-ket:2026-01-01..2026-06-30', options)?.span).toBe('tong-ket');
  expect(inFields('x', options)).toBeNull();
});
