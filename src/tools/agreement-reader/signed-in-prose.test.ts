// Who signed, as flowing prose tells it, and who did not. Everybody is invented.
import { expect, it } from 'vitest';
import { readAgreement } from './index.ts';

const signers = (told: string) =>
  readAgreement(
    `Xã Hoa Mẫu thêm bạn đồng hành\nThứ Sáu, 13/3/2026 - 08:15\nSáng 12/3, UBND xã Hoa Mẫu và Báo Sông Mẫu ký kết chương trình phối hợp tuyên truyền. ${told}\nTheo đó, hai bên thống nhất Báo Sông Mẫu tuyên truyền chủ trương của xã; UBND xã cung cấp thông tin cho Báo.\n`,
  )
    .signatories.map((one) => one.name)
    .toSorted();
const BOTH = ['Lê Văn Lúa', 'Trần Thị Hoa'];

it.each([
  'Hai chữ ký, của Chủ tịch UBND xã Lê Văn Lúa và Tổng Biên tập Trần Thị Hoa, khép lại buổi lễ.',
  'Văn bản mang chữ ký Chủ tịch UBND xã Lê Văn Lúa và Tổng Biên tập Trần Thị Hoa.',
  'Chủ tịch UBND xã Lê Văn Lúa ký xong thì chuyển bút sang Tổng Biên tập Trần Thị Hoa.',
  'Chủ tịch UBND xã Lê Văn Lúa cùng Tổng Biên tập Trần Thị Hoa ký giữa tiếng trống hội.',
  'Bên này là Chủ tịch UBND xã Lê Văn Lúa, bên kia là Tổng Biên tập Trần Thị Hoa, hai người cùng ký.',
  'Văn bản được Chủ tịch UBND xã Lê Văn Lúa và Tổng Biên tập Trần Thị Hoa ký ngay tại sân.',
  'Ông Lúa và bà Hoa ký. Ông Lê Văn Lúa là Chủ tịch UBND xã, bà Trần Thị Hoa là Tổng Biên tập.',
  'Ngồi vào bàn ký có Chủ tịch UBND xã Lê Văn Lúa và Tổng Biên tập Trần Thị Hoa.',
  'Cầm bút ký là Chủ tịch UBND xã Lê Văn Lúa và Tổng Biên tập Trần Thị Hoa.',
  'Sau khi ký, Chủ tịch UBND xã Lê Văn Lúa và Tổng Biên tập Trần Thị Hoa trao đổi văn bản.',
  'Tổng Biên tập Trần Thị Hoa ký tên bên phải, Chủ tịch UBND xã Lê Văn Lúa ký tên bên trái.',
  'Phó Chủ tịch UBND xã Lê Văn Lúa được ủy quyền ký thay mặt xã; Tổng Biên tập Trần Thị Hoa ký cho Báo.',
  'Ông Lê Văn Lúa, Chủ tịch UBND xã, ký trước; rồi đến bà Trần Thị Hoa, Tổng Biên tập.',
])('%s', (told) => {
  expect(signers(told)).toEqual(BOTH);
});

it('is one where only one is told', () => {
  expect(signers('Vừa đặt bút xuống, Chủ tịch UBND xã Lê Văn Lúa nói rằng xã đã chờ lâu.')).toEqual(['Lê Văn Lúa']);
});

it.each([
  'Dự lễ có ông Lê Văn Lúa, Chủ tịch UBND xã; bà Trần Thị Hoa, Tổng Biên tập.',
  'Chủ tịch UBND xã Lê Văn Lúa cho hay xã đã ký với nhiều đơn vị.',
  'Tổng Biên tập Trần Thị Hoa nói Báo ký với xã nào cũng làm thật.',
  'Ông Lê Văn Lúa, Bí thư Đảng ủy xã, chúc mừng hai bên ký kết chương trình.',
])('nobody: %s', (told) => {
  expect(signers(told)).toEqual([]);
});
