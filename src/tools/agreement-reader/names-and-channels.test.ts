// Names with numbers, people behind the names of bodies, and channels by their own names.
import { expect, it } from 'vitest';
import { readAgreement } from './index.ts';

const told = (sentences: string) => readAgreement(`Ký kết hợp tác\n14/03/2026\n\n${sentences}\n`);

it.each([
  [
    'Sáng 12/3, UBND phường Hoa Mẫu 3, tỉnh Sa Mẫu và Báo Sông Mẫu ký kết chương trình phối hợp truyền thông.',
    ['UBND phường Hoa Mẫu 3', 'Báo Sông Mẫu'],
  ],
  [
    'Sáng 12/3, Quận 10 và Kênh truyền hình Mẫu Hoa 5 ký kết chương trình phối hợp truyền thông.',
    ['Quận 10', 'Kênh truyền hình Mẫu Hoa 5'],
  ],
  [
    'Sáng 12/3, UBND xã Hoa Mẫu ký kết chương trình phối hợp truyền thông với Nguyệt san Người Mẫu.',
    ['UBND xã Hoa Mẫu', 'Nguyệt san Người Mẫu'],
  ],
])('%s', (sentence, names) => {
  expect(told(sentence).parties.map((one) => one.name)).toEqual(names);
});

it.each([
  ['Báo giới thiệu nông sản trên ứng dụng Công dân số Hoa Mẫu', ['ứng dụng Công dân số Hoa Mẫu']],
  ['Báo phát chuyên đề trên HMTV và HM Radio', ['HMTV', 'HM Radio']],
  ['Báo in mục “Chuyện làng”, 8 trang mỗi tháng', ['mục “Chuyện làng”']],
  ['Báo đưa ấn phẩm của Báo vào tủ sách của xã', []],
])('%s', (promise, channels) => {
  const text = `Sáng 12/3, UBND xã Hoa Mẫu (mẫu) và Báo Sông Mẫu (mẫu) ký kết chương trình phối hợp truyền thông.\n\nTheo đó, ${promise}.`;
  expect(told(text).channels.map((one) => one.text)).toEqual(channels);
});

it.each([
  [
    'Chủ tịch UBND xã Trần Văn Hiếu (bên trái) và Tổng Biên tập Báo Sông Mẫu Lê Thị Mai thực hiện nghi thức ký kết.',
    ['Trần Văn Hiếu', 'Lê Thị Mai'],
  ],
  [
    'Trước sự chứng kiến của các đại biểu, ông Trần Văn Hiếu, Chủ tịch UBND xã và bà Lê Thị Mai, Tổng Biên tập Báo Sông Mẫu đã ký kết chương trình phối hợp.',
    ['Trần Văn Hiếu', 'Lê Thị Mai'],
  ],
  [
    'Ông Trần Văn Hiếu, Chủ tịch UBND xã (trái) và bà Lê Thị Mai, Tổng Biên tập Báo Sông Mẫu (phải) bắt tay sau khi ký kết.',
    [],
  ],
])('%s', (sentence, names) => {
  const text = `Sáng 12/3, UBND xã Hoa Mẫu (mẫu) và Báo Sông Mẫu (mẫu) ký kết chương trình phối hợp truyền thông.\n\n${sentence}`;
  expect(told(text).signatories.map((one) => one.name)).toEqual(names);
});
