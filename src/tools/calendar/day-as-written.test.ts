import { expect, it } from 'vitest';
import { dayAsWritten } from './index.ts';

it('reads days as people write them, and none that does not exist', () => {
  const written = ['1/7/2025', '01-07-2025', ' 1.7.2025 ', '2025-07-01', '31/2/2025', '1/7/25', '7/2025', ''];
  expect(written.map(dayAsWritten)).toEqual([...Array(4).fill('2025-07-01'), ...Array(4).fill(null)]);
});
