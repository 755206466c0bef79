// Topics that stand in lists of their own, outside any promise. Everybody is invented.
import { expect, it } from 'vitest';
import { readAgreement } from './index.ts';

const told = (sentences: string) =>
  readAgreement(
    `Ký kết hợp tác\n14/03/2026\n\nSáng 12/3, UBND xã Hoa Mẫu (mẫu) và Báo Sông Mẫu (mẫu) ký kết chương trình phối hợp truyền thông.\n\nTheo đó, Báo mở trang “Xóm nhỏ” mỗi tháng một kỳ; xã gửi lịch họp cho tòa soạn.\n\n${sentences}\n`,
  ).topics.map((one) => one.text);

it.each([
  [
    'Nội dung ưu tiên tuyên truyền: tiêm phòng cho đàn bò; nước sạch học đường; bến đò an toàn.',
    ['tiêm phòng cho đàn bò', 'nước sạch học đường', 'bến đò an toàn'],
  ],
  [
    'Quy chế chọn ba điểm nóng: đốt rơm ven đường; đò ngang quá tải; chợ cóc đầu cầu.',
    ['đốt rơm ven đường', 'đò ngang quá tải', 'chợ cóc đầu cầu'],
  ],
  ['Thành phần tham dự gồm: đại diện các ấp; thầy cô giáo.', []],
])('%s', (sentence, topics) => {
  expect(told(sentence)).toEqual(topics);
});

it('takes a line of several subjects under their heading apart', () => {
  const paper =
    'UBND XÃ HOA MẪU - BÁO SÔNG MẪU\nHoa Mẫu, ngày 12 tháng 3 năm 2026\nQUY CHẾ\nPhối hợp tuyên truyền giữa UBND xã Hoa Mẫu và Báo Sông Mẫu\nHai bên thống nhất:\nĐiều 1. Việc của Báo\nMở chuyên mục “Xóm nhỏ” mỗi tháng một kỳ.\nĐiều 2. Nội dung ưu tiên\nNước sạch học đường; bến đò an toàn; cách giữ nghề dệt chiếu.\nĐiều 3. Việc của UBND xã\nGửi lịch họp cho tòa soạn.\n';
  expect(readAgreement(paper).topics.map((one) => one.text)).toEqual([
    'Nước sạch học đường',
    'bến đò an toàn',
    'cách giữ nghề dệt chiếu',
  ]);
});
