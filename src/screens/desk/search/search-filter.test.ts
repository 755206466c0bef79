import { describe, expect, it } from 'vitest';
import { changed, searchIn } from './search-filter.ts';

const at = (query: string) => searchIn(`http://nha.example/lam-viec/tim${query}`);

describe('the address of a search', () => {
  it('says everything', () => {
    const id = '0190a0b0-0000-7000-8000-000000000001';
    expect(
      at(`?tim=%22chuyển đổi%22&trong=tin-bai&xep=phu-hop&noi=Bến Thử&kenh=${id}&tu=2026-01-01&den=2026-03-31&trang=2`),
    ).toMatchObject({
      text: '"chuyển đổi"',
      among: 'clippings',
      order: 'best',
      place: 'Bến Thử',
      outletId: id,
      from: '2026-01-01',
      to: '2026-03-31',
      page: 2,
    });
  });
  it('leaves out what makes no sense', () => {
    const found = at('?trong=moi-thu&xep=1&kenh=x&tu=hom-qua&trang=-3');
    expect(Object.values(found).filter((value) => value !== undefined)).toEqual(['', 1]);
    expect(at(`?tim=${'a'.repeat(5_000)}`).text).toHaveLength(1_000);
  });
  it('changes one thing and begins at the first page', () => {
    expect(changed('?tim=a&trang=3', { xep: 'phu-hop' })).toBe('?tim=a&xep=phu-hop');
    expect(changed('?tim=a&xep=phu-hop', { xep: '' })).toBe('?tim=a');
  });
});
