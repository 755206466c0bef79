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
  ['Báo đăng bài trên nhóm Zalo các chi bộ và loa hai xã', ['nhóm Zalo các chi bộ', 'loa hai xã']],
  ['Báo giữ trang 5 số báo thứ Sáu cho xã', ['trang 5 số báo thứ Sáu']],
  ['Báo phát bản tin song ngữ Việt - Khmer mỗi tuần', ['bản tin song ngữ Việt - Khmer']],
  [
    'Báo dựng vệt bài “Xóm mới” và vẽ truyện tranh “Cu Tí đi chợ”',
    ['vệt bài “Xóm mới”', 'truyện tranh “Cu Tí đi chợ”'],
  ],
  ['Báo mở chuyên mục về xã', []],
  ['Báo in mục “Chuyện làng”, 8 trang mỗi tháng', ['mục “Chuyện làng”']],
  ['Báo đưa ấn phẩm của Báo vào tủ sách của xã', []],
  [
    'Báo đăng tin, bài trên báo in, Báo Sông Mẫu điện tử và các nền tảng mạng xã hội',
    ['báo in', 'Báo Sông Mẫu điện tử', 'các nền tảng mạng xã hội'],
  ],
  [
    'Báo giới thiệu xã trên chuyên trang Địa phương, mục Du lịch và bản tin thời sự 18 giờ 30',
    ['chuyên trang Địa phương', 'mục Du lịch', 'bản tin thời sự 18 giờ 30'],
  ],
  [
    'Báo đưa tin trên Bản tin Thời sự và Chuyên mục Pháp luật và Đời sống',
    ['Bản tin Thời sự', 'Chuyên mục Pháp luật và Đời sống'],
  ],
  ['Báo sẽ phát chương trình trên kênh HM1, HM2 và ứng dụng HMPlay', ['kênh HM1', 'HM2', 'ứng dụng HMPlay']],
  ['Báo truyền hình trực tiếp lễ hội trên VTV8 và fanpage', ['VTV8', 'fanpage']],
  [
    'xã tuyên truyền trên bảng tin điện tử khu dân cư, nhóm Zalo thôn',
    ['bảng tin điện tử khu dân cư', 'nhóm Zalo thôn'],
  ],
  ['Báo giới thiệu sản phẩm của xã trên website songmau.example', ['website songmau.example']],
  ['xã tuyên truyền qua tờ rơi, pa-nô, băng rôn', ['tờ rơi', 'pa-nô', 'băng rôn']],
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

it.each([
  ['Báo duy trì mục “Chuyện xóm” ở trang 5', ['mục “Chuyện xóm”', 'trang 5']],
  ['Báo thực hiện tuyến bài “Giữ rừng”', ['tuyến bài “Giữ rừng”']],
  ['UBND xã cung cấp thông tin cho Báo qua nhóm Zalo chung', ['nhóm Zalo chung']],
  ['UBND xã cung cấp thông tin cho Báo qua thư điện tử', ['thư điện tử']],
])('%s', (promise, channels) => {
  const text = `Sáng 12/3, UBND xã Hoa Mẫu (mẫu) và Báo Sông Mẫu (mẫu) ký kết chương trình phối hợp truyền thông.\n\nTheo đó, ${promise}.`;
  expect(told(text).channels.map((one) => one.text)).toEqual(channels);
});

it('gives the points below a line to the side that the line names, whatever marks them', () => {
  const text =
    'Sáng 12/3, UBND xã Hoa Mẫu (mẫu) và Báo Sông Mẫu (mẫu) ký kết chương trình phối hợp truyền thông.\nTheo kế hoạch, năm nay Báo làm mấy việc:\n✅ Mở chuyên mục “Chuyện xóm”;\n✅ Giới thiệu nghề dệt chiếu.\nCòn xã thì:\n✅ Gửi lịch hoạt động cho Báo.\n';
  expect(told(text).commitments.map((one) => one.obligedSide)).toEqual(['B', 'B', 'A']);
});

it('takes a side and what it does for agreed once the signing is told, and nothing that was done', () => {
  const text =
    'Sáng 12/3, UBND xã Hoa Mẫu (mẫu) và Báo Sông Mẫu (mẫu) ký kết chương trình phối hợp truyền thông.\nBuổi lễ diễn ra ngay bên bến đò.\nBáo cũng dựng phim ngắn về nghề dệt chiếu của xã. Năm ngoái, Báo đã đăng 20 bài về xã.\nĐổi lại, xã lo chỗ nghỉ cho phóng viên mỗi khi về thôn.\n';
  expect(told(text).commitments.map((one) => one.obligedSide)).toEqual(['B', 'A']);
});
