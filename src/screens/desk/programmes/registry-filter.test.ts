import { expect, it } from 'vitest';
import { filterIn, queryOf } from './registry-filter.ts';

it('reads the filters of the address', () => {
  const filter = filterIn(
    'http://x/lam-viec/chuong-trinh?tim=x%C3%A3&trang-thai=in_force&loai=plan&nam=2026&xep=title&trang=3',
  );
  expect(queryOf(filter)).toEqual({
    search: 'xã',
    state: ['in_force'],
    kind: 'plan',
    year: 2026,
    sort: 'title',
    page: 3,
  });
});

it('leaves out filters that make no sense, and keeps the others', () => {
  const filter = filterIn('http://x/?trang-thai=gone&doi-tac=nobody&nam=abc&loai=plan&trang=-4');
  expect(queryOf(filter)).toEqual({ kind: 'plan', page: 1 });
});
