import { expect, it } from 'vitest';
import { namedColumns } from './index.ts';

it('finds columns in any order and spelling, the first that fits', () => {
  const spellings = { code: ['ma cu', 'ma so'], name: ['ten cu'], day: ['ngay hieu luc'] };
  const found = namedColumns(['TÊN CŨ', 'Ghi chú', 'Mã số', ' mã   cũ '], spellings);
  expect([...found]).toEqual([
    ['name', 0],
    ['code', 2],
  ]);
});
