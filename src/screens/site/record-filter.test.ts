import { describe, expect, it } from 'vitest';
import { recordFilter } from './record-filter.ts';

describe('the address of the public list', () => {
  it('says what to filter by', () => {
    const asked = recordFilter(
      new URLSearchParams('tim=chuyển đổi&noi=xa-ben-thu&ky=2026-Q3&kinh-phi=none&trang-thai=in_force&trang=2'),
    );
    expect(asked).toEqual({
      search: 'chuyển đổi',
      place: 'xa-ben-thu',
      quarter: '2026-Q3',
      money: 'none',
      state: 'in_force',
      page: 2,
    });
  });

  it('is taken field by field: one that means nothing spoils no other', () => {
    expect(
      recordFilter(new URLSearchParams("ky=2026-Q5&noi=' or 1=1&nam=mới&don-vi=x&trang=0&chu-de=nong-thon-moi")),
    ).toEqual({
      topic: 'nong-thon-moi',
    });
  });
});
