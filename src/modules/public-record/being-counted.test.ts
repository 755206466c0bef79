import { expect, it } from 'vitest';
import { nextKeeping } from './being-counted.ts';

it.each([
  ['2026-11-22T03:00:00.000Z', '2026-11-22T03:05:00.000Z'],
  ['2026-11-22T03:04:59.999Z', '2026-11-22T03:05:00.000Z'],
  ['2026-11-22T03:05:00.000Z', '2026-11-22T03:15:00.000Z'],
  ['2026-11-22T03:14:30.000Z', '2026-11-22T03:15:00.000Z'],
  ['2026-11-22T03:55:10.000Z', '2026-11-22T04:05:00.000Z'],
  ['2026-11-22T16:59:00.000Z', '2026-11-22T17:05:00.000Z'],
])('after %s counting begins at %s', (now, next) => {
  expect(nextKeeping(new Date(now)).toISOString()).toBe(next);
});
