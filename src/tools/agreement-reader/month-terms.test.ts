import { expect, it } from 'vitest';
import { readAgreement } from './index.ts';

const told = (term: string) =>
  readAgreement(
    `Sáng 5/3/2025, UBND xã Hoa Mẫu (mẫu) và Báo Sông Mẫu (mẫu) ký kết chương trình phối hợp truyền thông. Chương trình thực hiện ${term}.`,
  ).term;

it.each([
  ['từ tháng 3/2025 đến hết tháng 12/2027', { from: '2025-03-01', to: '2027-12-31' }],
  ['từ đầu tháng 4 đến tháng 2 năm 2026', null],
  ['từ tháng 5 đến tháng 11 năm 2025', { from: '2025-05-01', to: '2025-11-30' }],
  ['từ tháng 3 năm 2025 tới hết tháng 2/2028', { from: '2025-03-01', to: '2028-02-29' }],
  ['từ tháng 3/2025 đến tháng 13/2027', null],
])('%s', (words, term) => {
  expect(told(words)).toEqual(term);
});
