import { expect, it } from 'vitest';
import { hubFilterIn } from './hub-filter.ts';

it('reads the filters of the address', () => {
  const query = new URLSearchParams(
    'tim=xã mẫu&viec=qua-han&thang=2026-12&nhom=dia-phuong&xep=den-han&trang=2&tat-ca=1',
  );
  expect(hubFilterIn(query)).toEqual({
    filter: { search: 'xã mẫu', work: 'late', month: '2026-12', group: 'place', sort: 'due', page: 2 },
    unknown: [],
  });
});

it('leaves out what makes no sense, and names it', () => {
  const query = new URLSearchParams('viec=gi-do&thang=2026-13&doi-tac=nobody&la=1&loai=plan&trang=0');
  const { filter, unknown } = hubFilterIn(query);
  expect(filter).toEqual({ kind: 'plan' });
  expect(unknown.toSorted()).toEqual(['doi-tac', 'la', 'thang', 'trang', 'viec']);
});
