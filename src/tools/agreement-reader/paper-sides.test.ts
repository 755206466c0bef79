// Whose a point of the paper is: by its article, its numbered headings, and headings on the line of the point itself.
import { expect, it } from 'vitest';
import { readAgreement } from './index.ts';

const paper = (articles: string) =>
  readAgreement(
    `UBND PHƯỜNG HOA MẪU - BÁO SÔNG MẪU\nHoa Mẫu, ngày 12 tháng 3 năm 2026\nQUY CHẾ\nPhối hợp tuyên truyền giữa UBND phường Hoa Mẫu và Báo Sông Mẫu\nCăn cứ Luật Báo chí năm 2016;\nHai bên thống nhất:\n${articles}\n`,
  ).commitments.map((one) => one.obligedSide);

it.each([
  [
    'an article with numbered headings',
    'Điều 1. Phường có trách nhiệm\n1. Về thông tin:\na) Gửi lịch họp cho tòa soạn mỗi tuần;\n2. Về điều kiện làm việc:\na) Dành một phòng cho phóng viên.\nĐiều 2. Báo có trách nhiệm\n1. Mở chuyên mục “Phố nhỏ” mỗi tháng hai kỳ.',
    ['A', 'A', 'B'],
  ],
  [
    'a heading on the line of its point',
    'Điều 1. Việc của UBND phường. Gửi lịch họp cho tòa soạn mỗi tuần.\nĐiều 2. Việc của Báo. Mở chuyên mục “Phố nhỏ” mỗi tháng hai kỳ. Cử phóng viên theo dõi địa bàn.',
    ['A', 'B', 'B'],
  ],
  [
    'sections and clauses',
    '§1. UBND phường Hoa Mẫu:\n(a) gửi lịch họp cho tòa soạn mỗi tuần;\n§2. Báo Sông Mẫu:\n(a) mở chuyên mục “Phố nhỏ” mỗi tháng hai kỳ.',
    ['A', 'B'],
  ],
  [
    'pages between points',
    'I. QUYỀN, NGHĨA VỤ CỦA BÁO\na. Mở chuyên mục “Phố nhỏ” mỗi tháng hai kỳ.\n\n   QC 12 - Trang 2/3\n\nb. Cử phóng viên theo dõi địa bàn.\nII. QUYỀN, NGHĨA VỤ CỦA PHƯỜNG\na. Gửi lịch họp cho tòa soạn mỗi tuần.',
    ['B', 'B', 'A'],
  ],
  [
    'what a side means to do within a time',
    '1. Trong thời hạn Quy chế, Báo dự kiến:\n(i) mở chuyên mục “Phố nhỏ” mỗi tháng hai kỳ;\n2. Phường dự kiến:\n(i) gửi lịch họp cho tòa soạn mỗi tuần.',
    ['B', 'A'],
  ],
])('%s', (_what, articles, sides) => {
  expect(paper(articles)).toEqual(sides);
});
