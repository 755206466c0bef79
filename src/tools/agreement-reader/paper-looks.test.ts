// Papers known by their number and their foot, though no articles number their points. Everybody is invented.
import { expect, it } from 'vitest';
import { readAgreement } from './index.ts';

const FOOT =
  'TM. ỦY BAN NHÂN DÂN                    TL. TỔNG BIÊN TẬP\nCHỦ TỊCH                               TRƯỞNG PHÒNG BẠN ĐỌC\nBàng Văn Mẫu                           Trần Thị Mẫu\n';
const paper = (
  heading: string,
  body: string,
  head = 'UBND XÃ HOA MẪU - BÁO SÔNG MẪU\nSố: 18/KHPH\nHoa Mẫu, 03/02/2026',
) =>
  readAgreement(
    `${head}\n\n${heading}\nphối hợp tuyên truyền giữa UBND xã Hoa Mẫu và Báo Sông Mẫu\n\n${body}\n\n${FOOT}`,
  );

it.each([
  [
    'KẾ HOẠCH',
    'Tháng 2: Báo viết bài về lễ xuống đồng.\nTháng 3 - 4: UBND xã cho Báo xem bản đồ.\nTháng 12: hai cơ quan cùng rà soát.',
  ],
  [
    'KẾ HOẠCH LIÊN TỊCH',
    'UBND xã Hoa Mẫu và Báo Sông Mẫu ban hành kế hoạch liên tịch này để cùng làm một việc.\n\nVề cách kể, Báo làm chín phim về nghề cũ.\n\nVề hậu cần, UBND xã thu xếp nơi ăn nghỉ cho phóng viên.',
  ],
  [
    'CHƯƠNG TRÌNH',
    'PHẦN A. QUAN ĐIỂM\nHợp tác lâu dài.\nPHẦN B. PHÂN CÔNG\nB1. UBND xã gửi lịch công tác cho Báo.\nB2. Báo đăng tin về xã.',
  ],
])('%s', (heading, body) => {
  const reading = paper(heading, body);
  expect(reading.documentKind).toBe('agreement-text');
  expect(reading.signedOn).toBe('2026-02-03');
  expect(reading.signatories.map((one) => one.name)).toEqual(['Bàng Văn Mẫu', 'Trần Thị Mẫu']);
});

it('is no paper without a number', () => {
  const story = paper('Kế hoạch', 'Tháng 2, hai bên dự kiến làm việc với nhau.', 'Trang tin xã Hoa Mẫu');
  expect(story.documentKind).not.toBe('agreement-text');
});

it('knows a side by its letter above the signature', () => {
  const reading = readAgreement(
    'HỢP ĐỒNG TRUYỀN THÔNG\nA. NHÓM CHÍNH QUYỀN\nA1. Ủy ban nhân dân xã Hoa Mẫu\nBà Khuông Thị Mẫu, Chủ tịch\nA2. Ủy ban nhân dân xã Lúa Mẫu\nÔng Thục Văn Mẫu, Chủ tịch\nB. CƠ QUAN BÁO CHÍ\nTạp chí Sông Mẫu\nBà Lê Thị Mẫu, Tổng Biên tập\nĐiều 1. Tạp chí đăng tin về hai xã.\nĐiều 2. Hai xã cung cấp thông tin cho Tạp chí.\nĐiều 3. Hợp đồng lập thành ba bản.\nA1                       A2                       B\nCHỦ TỊCH                 CHỦ TỊCH                 TỔNG BIÊN TẬP\nKhuông Thị Mẫu           Thục Văn Mẫu             Lê Thị Mẫu\n',
  );
  expect(reading.signatories.map((one) => [one.name, one.party])).toEqual([
    ['Khuông Thị Mẫu', 'Ủy ban nhân dân xã Hoa Mẫu'],
    ['Thục Văn Mẫu', 'Ủy ban nhân dân xã Lúa Mẫu'],
    ['Lê Thị Mẫu', 'Tạp chí Sông Mẫu'],
  ]);
});
