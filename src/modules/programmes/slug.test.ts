import { expect, it } from 'vitest';
import { slugOf } from './slug.ts';

it('makes addresses of titles', () => {
  expect(slugOf('Chương trình phối hợp truyền thông 2026–2028 (mẫu)')).toBe(
    'chuong-trinh-phoi-hop-truyen-thong-2026-2028-mau',
  );
  expect(slugOf('Đ')).toBe('chuong-trinh-d');
  expect(slugOf('— ! —')).toBe('chuong-trinh');
  expect(slugOf('a '.repeat(200))).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(slugOf('a '.repeat(200)).length).toBeLessThanOrEqual(90);
});
