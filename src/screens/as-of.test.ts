import { expect, it } from 'vitest';
import { askedDay } from './as-of.ts';

const asked = (query: string) => askedDay(new Request(`http://caunoi.example/lam-viec${query}`));

it('takes a day in either writing, today when none is given, and says a sentence for anything else', () => {
  expect(['?ngay=2025-06-30', '?ngay=30/6/2025', '', '?ngay='].map((query) => asked(query).day)).toEqual([
    '2025-06-30',
    '2025-06-30',
    null,
    null,
  ]);
  for (const query of ['?ngay=31/2/2025', '?ngay=hom-qua', '?ngay=0001-01-01']) {
    expect(asked(query)).toMatchObject({
      day: null,
      problem: { vi: expect.stringContaining('không phải là một ngày') },
    });
  }
});
