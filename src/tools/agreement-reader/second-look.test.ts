// Promises whose side or kind the first reading left open: by their words a second look knows. Everything is invented.
import { expect, it } from 'vitest';
import { readAgreement } from './index.ts';

const PAPER = (points: string) => `UBND PHƯỜNG AN KHÊ - BÁO SÔNG LAM
Số: 12/CTPH

CHƯƠNG TRÌNH PHỐI HỢP TUYÊN TRUYỀN

UBND phường An Khê và Báo Sông Lam thống nhất:

Điều 1. Nội dung phối hợp
${points}

Điều 2. Hiệu lực
Chương trình có hiệu lực từ ngày ký.

CHỦ TỊCH                 TỔNG BIÊN TẬP
Lê Văn Hòa               Trần Thị Mai
`;

it.each([
  ['- Mở chuyên mục “Gần dân” trên báo điện tử, mỗi tháng hai kỳ.', 'B', 'coverage'],
  ['- Cung cấp thông tin, tài liệu, lịch công tác cho phóng viên vào thứ Hai hằng tuần.', 'A', 'information'],
  ['- Bố trí chỗ làm việc, phương tiện đi lại cho phóng viên khi xuống địa bàn.', 'A', 'access'],
  ['- Hai bên gặp nhau mỗi quý một lần để rút kinh nghiệm.', 'both', 'governance'],
])('%s', (point, side, kind) => {
  const [promise] = readAgreement(PAPER(point)).commitments;
  expect(promise?.obligedSide).toBe(side);
  expect(promise?.kind.split('.')[0]).toBe(kind);
});
