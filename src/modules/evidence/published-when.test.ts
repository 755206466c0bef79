import { expect, it } from 'vitest';
import { publishedWhen } from './model.ts';

it('gives the minute, in Viet Nam', () => {
  expect(publishedWhen({ publishedAt: '2026-01-08T01:05:00.000Z', publishedOrigin: 'json_ld' })).toBe(
    '08:05, 08/01/2026',
  );
});

it('gives only the day where a person gave no time', () => {
  expect(publishedWhen({ publishedAt: '2026-01-07T17:00:00.000Z', publishedOrigin: 'typed' })).toBe('08/01/2026');
});

it('keeps midnight that a page says itself', () => {
  expect(publishedWhen({ publishedAt: '2026-01-07T17:00:00.000Z', publishedOrigin: 'json_ld' })).toBe(
    '00:00, 08/01/2026',
  );
});
