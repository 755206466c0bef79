import { expect, it } from 'vitest';
import { changeStateInput, createProgrammeInput } from './input.ts';

const ID = '0197f1e2-7c3d-7abc-8def-0123456789ab';

it('takes text as NFC without outer blanks', () => {
  const given = createProgrammeInput.parse({ title: `  ${'Quy chế Hòa'.normalize('NFD')} `, kind: 'regulation' });
  expect(given.title).toBe('Quy chế Hòa');
});

it('refuses what the database could not keep', () => {
  const takes = (changes: object) =>
    createProgrammeInput.safeParse({ title: 'Tên (mẫu)', kind: 'plan', ...changes }).success;
  expect(takes({})).toBe(true);
  expect(takes({ title: 'Tên\0x' })).toBe(false);
  expect(takes({ title: 'x'.repeat(501) })).toBe(false);
  expect([takes({ termTo: '2026-02-30' }), takes({ termTo: '0000-01-01' }), takes({ termTo: '9999-12-31' })]).toEqual([
    false,
    false,
    false,
  ]);
  expect(takes({ people: [{ role: 'witness', title: 'Các đại biểu' }] })).toBe(true);
  expect(takes({ people: [{ role: 'witness' }] })).toBe(false);
  const version = (text: string) => changeStateInput.safeParse({ id: ID, version: text, verb: 'end' }).success;
  expect([version('3'), version('0'), version('9999999999'), version('x')]).toEqual([true, false, false, false]);
});

it('drops fields that the form should not have', () => {
  const given = createProgrammeInput.parse({ title: 'Tên (mẫu)', kind: 'plan', publishedAt: '2026-01-01', slug: 'x' });
  expect(given).not.toHaveProperty('publishedAt');
  expect(given).not.toHaveProperty('slug');
});
