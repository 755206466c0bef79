// How people are introduced, and to whom they belong. All bodies and people are invented.
import { describe, expect, it } from 'vitest';
import { readAgreement } from './index.ts';

const STORY =
  'Phường Hoa Mẫu và Báo Sông Mẫu ký chương trình phối hợp\n17/3/2026\nSáng 16/3, UBND phường Hoa Mẫu và Báo Sông Mẫu ký kết chương trình phối hợp tuyên truyền giai đoạn 2026 - 2028.\n';
const read = (told: string) => readAgreement(`${STORY}${told}\n`);
const people = (told: string) => read(told).parties.map((one) => one.representatives.map((person) => person.name));

describe('whose people they are', () => {
  it.each([
    ['Dự có chú Trang Văn Hòa - Trưởng phòng Văn hóa - Xã hội phường.', [['Trang Văn Hòa'], []]],
    [
      'Về phía phường có bà Mã Thị Trinh, Chánh Văn phòng; phía Báo có ông Đỗ Hải, Thư ký tòa soạn.',
      [['Mã Thị Trinh'], ['Đỗ Hải']],
    ],
    ['Ông Cao Minh Nhựt, Giám đốc Trung tâm Nội dung số của Báo giới thiệu chuyên trang.', [[], ['Cao Minh Nhựt']]],
    ['BSCKII Thái Thị Liễu, Phó Chủ tịch UBND phường điều hành buổi lễ.', [['Thái Thị Liễu'], []]],
    ['Đồng chí Sùng Mí Phà, Phó Chủ tịch UBND tỉnh dự và chứng kiến.', [[], []]],
    ['Tổng Biên tập Báo Sông Mẫu Ngưu Thanh Lương đọc diễn văn.', [[], ['Ngưu Thanh Lương']]],
    ['Trưởng Ban Bạn đọc của Báo, ông Đường Minh Quế, chỉ mong có tin vui.', [[], ['Đường Minh Quế']]],
    ['Bà Mông Thị Thu, Chánh Văn phòng phường công bố nội dung.', [['Mông Thị Thu'], []]],
    ['Ông Cát Huy Hoàn, Trưởng Văn phòng đại diện Báo Sông Mẫu trình bày báo cáo.', [[], ['Cát Huy Hoàn']]],
    ['Chị Đỗ Minh Nguyệt, Trưởng Văn phòng thường trú của Báo tại địa bàn, đề nghị.', [[], ['Đỗ Minh Nguyệt']]],
    [
      'Thư ký Tòa soạn Đinh Công Lữ nhận lời; ông Sử Quang Đại, Trưởng Ban Bạn đọc, cũng vậy.',
      [[], ['Đinh Công Lữ', 'Sử Quang Đại']],
    ],
    ['Phó Tổng Biên tập Hùng Thị Vân nói.', [[], ['Hùng Thị Vân']]],
    ['Thay mặt Ban Biên tập, nhà báo Lò Thị Én hứa đăng đều.', [[], ['Lò Thị Én']]],
    ['Theo người đứng đầu phường, ông Vi Đức Thắng, việc này là cần thiết.', [['Vi Đức Thắng'], []]],
    ['Chủ tịch phường Vi Đức Thắng nói.', [['Vi Đức Thắng'], []]],
    ['Nhà đài có Phó Giám đốc Bàng Thanh Vụ.', [[], ['Bàng Thanh Vụ']]],
  ])('%s', (told, expected) => {
    expect(people(told)).toEqual(expected);
  });
});

describe('who signed', () => {
  it.each([
    'Chị Đồng Thị Hậu - Chủ tịch UBND phường và anh Khâu Minh Triết - Phó Tổng Biên tập Báo đã ký vào văn bản.',
    'Chị Đồng Thị Hậu, Phó Chủ tịch UBND phường ký thay mặt phường; phía Báo là nhà báo Khâu Minh Triết, Phó Tổng Biên tập.',
    'Đại tá Đồng Thị Hậu, Chủ tịch UBND phường và Tiến sĩ, nhà báo Khâu Minh Triết, Tổng Biên tập Báo ký kết chương trình.',
    'Chủ tịch UBND phường Đồng Thị Hậu và Tổng Biên tập Khâu Minh Triết cùng ký, trước sự chứng kiến của người dân.',
    'Ông Đồng Thị Hậu, Chủ tịch UBND phường lần lượt ký với ông Khâu Minh Triết, Tổng Biên tập Báo và đại diện các đơn vị.',
  ])('%s', (told) => {
    expect(read(told).signatories.map((one) => one.name)).toEqual(['Đồng Thị Hậu', 'Khâu Minh Triết']);
  });
});

describe('which bodies stand together', () => {
  const parties = (lede: string) =>
    readAgreement(`Ký kết phối hợp\n17/3/2026\n${lede}\n`).parties.map((one) => one.name);
  it('a list behind a number of papers names each of them', () => {
    expect(
      parties(
        'Sáng 16/3, UBND tỉnh Hoa Mẫu ký kết chương trình phối hợp truyền thông với 3 cơ quan báo chí, gồm: Báo Sông Mẫu, Tạp chí Rừng Mẫu và Đài PT-TH Hoa Mẫu.',
      ),
    ).toEqual(['UBND tỉnh Hoa Mẫu', 'Báo Sông Mẫu', 'Tạp chí Rừng Mẫu', 'Đài PT-TH Hoa Mẫu']);
  });
  it('departments of one province stay apart', () => {
    expect(
      parties(
        'Sáng 16/3, Sở Y tế tỉnh Hoa Mẫu, Công an tỉnh Hoa Mẫu, Hội Chữ thập đỏ tỉnh Hoa Mẫu và Báo Sông Mẫu ký kết chương trình phối hợp tuyên truyền.',
      ),
    ).toHaveLength(4);
  });
  it('a name in capitals ends with its line', () => {
    expect(
      readAgreement(
        'HỢP ĐỒNG TRUYỀN THÔNG\nHôm nay, ngày 16/3/2026, hai bên gồm:\nBÊN A: CÔNG AN TỈNH HOA ĐỒNG\nĐại diện: Ông Lê A, Giám đốc\nBÊN B: TẠP CHÍ BẠN BÈ NĂM CHÂU\nĐại diện: Ông Trần B, Tổng Biên tập\nĐiều 1. Bên A cung cấp thông tin.\nĐiều 2. Bên B đăng tin, bài.',
      ).parties.map((one) => one.name.toLowerCase()),
    ).toEqual(['công an tỉnh hoa đồng', 'tạp chí bạn bè năm châu']);
  });
});

it('a paper by the rest of its name is nobody', () => {
  const told = readAgreement(
    'Ký kết\n17/3/2026\nSáng 16/3, UBND phường Hoa Mẫu và Tạp chí Mạch Nước ký kết chương trình phối hợp tuyên truyền. Ký có bà Ngũ Thị Giang (Tổng Biên tập Mạch Nước) và ông Lê Văn An (Chủ tịch UBND phường).\n',
  );
  expect(told.parties.flatMap((one) => one.representatives.map((person) => person.name)).toSorted()).toEqual([
    'Lê Văn An',
    'Ngũ Thị Giang',
  ]);
});
