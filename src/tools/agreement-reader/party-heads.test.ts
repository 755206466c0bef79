// Beginnings of names of bodies that sign: each must be found whole, with its kind. Everybody is invented.
import { expect, it } from 'vitest';
import { readAgreement } from './index.ts';

const parties = (authority: string, press: string) =>
  readAgreement(
    `Ký kết chương trình phối hợp tuyên truyền\nThứ Ba, 17/3/2026\nSáng 16/3, ${authority} và ${press} tổ chức lễ ký kết chương trình phối hợp tuyên truyền giai đoạn 2026-2030.\nTheo đó, hai bên phối hợp đăng tải tin, bài.`,
  ).parties.map((one) => `${one.kind} ${one.name}`);

it.each([
  'authority Ban Xây dựng Đảng Đảng ủy phường Hoa Mẫu',
  'authority Kho bạc Nhà nước khu vực VI',
  'authority Thi hành án dân sự tỉnh Hoa Mẫu',
  'authority Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh Hoa Mẫu',
  'authority Phòng Văn hóa - Xã hội phường Hoa Mẫu',
  'authority Ban Quản lý di tích Đền Mẫu',
  'authority Đảng ủy các cơ quan Đảng tỉnh Hoa Mẫu',
  'authority Vùng Cảnh sát biển 2',
  'authority Bộ CHQS tỉnh Hoa Mẫu',
  'other Đoàn Luật sư tỉnh Hoa Mẫu',
  'authority Chi cục Bảo vệ môi trường tỉnh Hoa Mẫu',
  'authority Cục Đê điều và Phòng chống thiên tai',
  'authority Cục Quản lý đường bộ',
  'authority Ban Quản lý các khu công nghiệp tỉnh Hoa Mẫu',
  'authority Ban Quản lý rừng phòng hộ Suối Mẫu',
  'authority Phòng Kinh tế, Hạ tầng và Đô thị phường Hoa Mẫu',
  'authority Ban Chỉ huy Phòng thủ khu vực 2',
  'authority Ngân hàng Nhà nước chi nhánh Hoa Mẫu',
  'authority UBND thị trấn Hoa Mẫu',
  'authority UBND huyện đảo Hòn Mẫu',
  'authority Trung tâm Xúc tiến đầu tư và Du lịch tỉnh Hoa Mẫu',
  'other Hội Bảo vệ quyền trẻ em tỉnh Hoa Mẫu',
])('%s', (body) => {
  expect(parties(body.slice(body.indexOf(' ') + 1), 'Báo Sông Mẫu')).toEqual([body, 'press Báo Sông Mẫu']);
});

it.each([
  'Trung tâm Truyền thông - Văn hóa thành phố Hạ Mẫu',
  'Trung tâm Văn hóa, Thông tin và Truyền thông phường Hạ Mẫu',
  'Cơ quan thường trú TTXVN tại Hoa Mẫu',
  'Văn phòng đại diện Báo Sông Mẫu tại Hoa Mẫu',
  'Tổ hợp truyền thông Sao Mẫu',
  'Báo Đất và Nước',
  'Báo Đô Thị Hôm Qua và Hôm Nay',
  'Báo Nhịp sống miền Mẫu',
  'Báo Kinh tế nông thôn',
  'Báo SôngMẫu.vn',
  'Tạp chí Người Đô Thị Mẫu',
  'Báo ảnh Sông Mẫu',
  'Trung tâm Văn hóa - Thể thao và Truyền thanh huyện Hạ Mẫu',
])('press %s', (press) => {
  expect(parties('UBND phường Hoa Mẫu', press)).toEqual(['authority UBND phường Hoa Mẫu', `press ${press}`]);
});

it('an editorial office is its paper', () => {
  expect(parties('UBND phường Hoa Mẫu', 'Tòa soạn Báo Sông Mẫu')[1]).toBe('press Báo Sông Mẫu');
});

it.each(['Đội Cứu hộ Hoa Mẫu', 'Chùa Hoa Mẫu', 'Làng nghề gốm Hoa Mẫu'])('a partner that no list knows: %s', (body) => {
  expect(parties(body, 'Báo Sông Mẫu')).toEqual([`other ${body}`, 'press Báo Sông Mẫu']);
});

it.each(['Tổng Biên tập Lê Văn An', 'Sáng nay'])('is nobody: %s', (words) => {
  expect(parties(words, 'Báo Sông Mẫu')).toEqual([]);
});

it('whoever holds an office is no part of the body', () => {
  expect(
    readAgreement(
      'Ký kết\n17/3/2026\nSáng 16/3, UBND tỉnh Hoa Mẫu và Báo Sông Mẫu ký kết chương trình phối hợp tuyên truyền. Phó Chủ tịch UBND tỉnh Chử Đức Nhu và Giám đốc Sở Trưng Quốc Kha cùng dự.',
    ).parties.map((one) => one.name),
  ).toEqual(['UBND tỉnh Hoa Mẫu', 'Báo Sông Mẫu']);
});

it('two committees of one place that sign for themselves are two', () => {
  expect(parties('Đảng ủy phường Hoa Mẫu, UBND phường Hoa Mẫu', 'Báo Sông Mẫu')).toEqual([
    'authority Đảng ủy phường Hoa Mẫu',
    'authority UBND phường Hoa Mẫu',
    'press Báo Sông Mẫu',
  ]);
});

it.each([
  'Bên thứ nhất: Ủy ban nhân dân xã Hoa Mẫu - bà Lê Thị Thơm, Chủ tịch\nBên thứ tư: Báo Sông Mẫu - ông Lèng Văn Chấn, Tổng Biên tập',
  'A1. Ủy ban nhân dân xã Hoa Mẫu\n    Bà Lê Thị Thơm, Chủ tịch\nB. Báo Sông Mẫu\n    Ông Lèng Văn Chấn, Tổng Biên tập',
  'Giữa: Ủy ban nhân dân xã Hoa Mẫu; Báo Sông Mẫu.',
])('the head of a paper: %s', (head) => {
  expect(
    readAgreement(
      `BIÊN BẢN THỎA THUẬN\nvề truyền thông làng nghề\nHôm nay, ngày 15/01/2026, chúng tôi gồm:\n${head}\ncùng thỏa thuận:\n1. Ủy ban mở cửa làng nghề cho tòa soạn.\n2. Báo đăng tin, bài về làng nghề.\n3. Mỗi quý họp một lần.`,
    ).parties.map((one) => one.name),
  ).toEqual(['Ủy ban nhân dân xã Hoa Mẫu', 'Báo Sông Mẫu']);
});
