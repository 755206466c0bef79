// Topics told of in sentences that hold no promise. Everybody is invented.
import { expect, it } from 'vitest';
import { readAgreement } from './index.ts';

const told = (sentences: string) =>
  readAgreement(
    `Ký kết hợp tác\n14/03/2026\n\nSáng 12/3, UBND xã Hoa Mẫu (mẫu) và Báo Sông Mẫu (mẫu) ký kết chương trình phối hợp truyền thông.\n\nTheo đó, Báo mở trang “Xóm nhỏ” mỗi tháng một kỳ; xã gửi lịch họp cho tòa soạn.\n\n${sentences}\n`,
  ).topics.map((one) => one.text);

it.each([
  [
    'Tháng 4 nói về đò ngang an toàn, tháng 5 về sạt lở bờ bãi, tháng 6 về chợ nổi đầu mùa.',
    ['đò ngang an toàn', 'sạt lở bờ bãi', 'chợ nổi đầu mùa'],
  ],
  ['Phần chung: nói cho bà con hiểu về nước sạch nông thôn.', ['nước sạch nông thôn']],
  ['Bà Mẫu mong tờ báo theo đến cùng chuyện bến đò cũ.', ['chuyện bến đò cũ']],
  // What was done, and what somebody says there and then, is no topic of what was signed.
  ['Năm 2019, chị viết về nghề đan lờ.', []],
  ['Phó Chủ tịch Mẫu Văn An giới thiệu lịch sử cù lao.', []],
  ['Phòng Tuyên truyền Báo chí giúp việc.', []],
])('%s', (sentence, topics) => {
  expect(told(sentence)).toEqual(topics);
});

it('reads the column of a table that is headed by its subjects, and what a row of works tells of', () => {
  const paper = (table: string) =>
    readAgreement(
      `UBND XÃ HOA MẪU - BÁO SÔNG MẪU\nHoa Mẫu, ngày 12 tháng 3 năm 2026\nQUY CHẾ\nPhối hợp tuyên truyền giữa UBND xã Hoa Mẫu và Báo Sông Mẫu\nHai bên thống nhất:\nĐiều 1. Việc của UBND xã\nGửi lịch họp cho tòa soạn.\nPHỤ LỤC\n${table}\n`,
    ).topics.map((one) => one.text);
  expect(
    paper(
      'STT | Chủ đề | Hình thức | Số lượng/tháng\n1 | Bến đò an toàn | phóng sự | 2\n2 | Nghề dệt chiếu | bài ảnh | 3',
    ),
  ).toEqual(['Bến đò an toàn', 'Nghề dệt chiếu']);
  expect(
    paper('TT|Sản phẩm|ĐVT|SL\n01|Bài viết về đò ngang quá tải, đăng báo in|bài|6\n02|Podcast về nghề dệt chiếu|tập|4'),
  ).toEqual(['đò ngang quá tải', 'nghề dệt chiếu']);
});
