// Terms counted from the signing or from the page's own year. Everybody is invented.
import { expect, it } from 'vitest';
import { readAgreement } from './index.ts';

const told = (more: string) => {
  const { term } = readAgreement(
    `UBND xã Hoa Mẫu và Báo Sông Mẫu ký kết hợp tác\nThứ Ba, 17/3/2026\nSáng 16/3, UBND xã Hoa Mẫu (mẫu) và Báo Sông Mẫu (mẫu) đã ký kết thỏa thuận hợp tác truyền thông. ${more} Theo đó, hai bên thống nhất Báo Sông Mẫu tuyên truyền chủ trương của xã.`,
  );
  return term && [term.from, term.to];
};

it.each([
  ['Thỏa thuận được áp dụng từ ngày ký đến hết nhiệm kỳ 2025 - 2030.', ['2026-03-16', '2030']],
  ['Hai bên hẹn nhau làm từ hôm ấy cho đến hết nhiệm kỳ 2025 - 2030.', ['2026-03-16', '2030']],
  ['Kể từ khi hai bên đặt bút ký cho tới ngày 31/12/2028, hai bên cùng làm.', ['2026-03-16', '2028-12-31']],
  ['Văn bản chạy từ hôm nay tới hết tháng 6/2027.', ['2026-03-16', '2027-06-30']],
  ['Thỏa thuận có hiệu lực từ ngày ký, thời hạn hai năm.', ['2026-03-16', '2028-03-16']],
  ['Thỏa thuận có hiệu lực ngay sau lễ ký và kéo dài 18 tháng.', ['2026-03-16', '2027-09-16']],
  ['Thỏa thuận có hiệu lực từ ngày ký. Thời hạn là ba năm.', ['2026-03-16', '2029-03-16']],
  ['Thỏa thuận có giá trị hai năm tính từ hôm nay.', ['2026-03-16', '2028-03-16']],
  ['Thỏa thuận kéo dài một năm, bắt đầu từ chính hôm ký.', ['2026-03-16', '2027-03-16']],
  ['Thỏa thuận chạy từ ngày đầu tháng tám năm nay đến hết tháng bảy năm sau.', ['2026-08-01', '2027-07-31']],
  ['Thỏa thuận có hiệu lực từ 1/4 năm nay đến 31/3 sang năm.', ['2026-04-01', '2027-03-31']],
  ['Thỏa thuận có giá trị đến hết năm sau.', [null, '2027']],
  ['Hai bên làm từ hôm ấy cho đến hết nhiệm kỳ 2025\n- 2030.', ['2026-03-16', '2030']],
  [
    'Thỏa thuận thuộc giai đoạn 2026 - 2030. Thỏa thuận được thực hiện từ 01/01/2026 đến 31/12/2030.',
    ['2026-01-01', '2030-12-31'],
  ],
  ['Trong hai năm nay, xã đã nói nhiều về thỏa thuận.', null],
  ['Trong ba tháng kể từ ngày ký, Báo mở chuyên mục.', null],
  ['Từ hôm ấy đến hết năm 2025, xã đã gửi 20 tin.', null],
  ['Hai bên lập kế hoạch tuyên truyền năm sau vào tháng 12.', null],
])('%s', (more, term) => {
  expect(told(more)).toEqual(term);
});
