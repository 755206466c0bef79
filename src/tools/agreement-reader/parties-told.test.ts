// Ways in which stories and papers tell who signs with whom. Everybody is invented.
import { describe, expect, it } from 'vitest';
import { readAgreement } from './index.ts';

const names = (text: string) => readAgreement(text).parties.map((one) => one.name);
const DUTIES =
  'Theo đó, hai bên thống nhất Báo đăng tin, bài về địa phương; địa phương cung cấp thông tin cho phóng viên.';
const story = (lede: string) => `Ký kết hợp tác truyền thông\nThứ Ba, 17/3/2026\n${lede} ${DUTIES}\n`;

describe('parties', () => {
  it.each([
    [
      'Sáng 16/3, Chi cục Kiểm định xe miền Lúa Mẫu và Báo Sông Mẫu ký kết chương trình phối hợp tuyên truyền.',
      ['Chi cục Kiểm định xe miền Lúa Mẫu', 'Báo Sông Mẫu'],
    ],
    [
      'Sáng 16/3, Ban Quản lý Khu bảo tồn biển Vịnh Mẫu và tòa soạn Báo Sông Mẫu ký kết quy chế phối hợp tuyên truyền.',
      ['Ban Quản lý Khu bảo tồn biển Vịnh Mẫu', 'Báo Sông Mẫu'],
    ],
    [
      'Sáng 16/3, Đài Khí tượng Thủy văn khu vực Nam Mẫu và Báo Sông Mẫu ký kết quy chế phối hợp tuyên truyền.',
      ['Đài Khí tượng Thủy văn khu vực Nam Mẫu', 'Báo Sông Mẫu'],
    ],
    [
      'Sáng 16/3, UBND xã Hoa Mẫu ký kết chương trình phối hợp tuyên truyền với Tạp chí Cảng và Hậu cần, Báo và Đài Lúa Mẫu.',
      ['UBND xã Hoa Mẫu', 'Tạp chí Cảng và Hậu cần', 'Báo và Đài Lúa Mẫu'],
    ],
    [
      'Sáng 16/3, Tỉnh ủy Lúa Mẫu ký kết chương trình phối hợp tuyên truyền với 3 cơ quan báo chí. Các cơ quan báo chí tham gia ký kết gồm: Báo Đảng Miền Mẫu (đồng chí Lê Thị Hoa, Phó Tổng Biên tập); Đài Phát thanh Sông Mẫu (đồng chí Trần Văn Lúa, Giám đốc); Hãng tin Đất Mẫu (đồng chí Vũ Lan Mai, Phó Tổng Giám đốc).',
      ['Tỉnh ủy Lúa Mẫu', 'Báo Đảng Miền Mẫu', 'Đài Phát thanh Sông Mẫu', 'Hãng tin Đất Mẫu'],
    ],
    [
      'Sáng 16/3, Tỉnh ủy Lúa Mẫu và năm cơ quan báo chí ký kết chương trình phối hợp tuyên truyền. Thay mặt năm cơ quan báo chí, Tổng Biên tập Báo Sông Mẫu Lê Trung Kiên ký.',
      ['Tỉnh ủy Lúa Mẫu', 'Năm cơ quan báo chí'],
    ],
    [
      'Sáng 16/3, Chi cục Hải quan khu vực Cửa Mẫu và Kênh Giao thông Miền Mẫu ký kết quy chế phối hợp tuyên truyền giữa Hải quan Cửa Mẫu và Kênh Giao thông Miền Mẫu.',
      ['Chi cục Hải quan khu vực Cửa Mẫu', 'Kênh Giao thông Miền Mẫu'],
    ],
  ])('%s', (lede, parties) => {
    expect(names(story(lede)).toSorted()).toEqual(parties.toSorted());
  });

  it('are those whom the paper will call by a short word', () => {
    const text =
      'BẢN GHI NHỚ HỢP TÁC\nHoa Mẫu, ngày 10 tháng 9 năm 2025\nNgày 10 tháng 9 năm 2025, ba bên có tên sau đây gặp nhau: Ban Quản lý Di tích Hoa Mẫu (Ban), Báo Sông Mẫu (Báo), Đài Truyền hình Lúa Mẫu (Đài). Bản ghi nhớ này có giá trị ba năm.\nI. Các bên cùng làm gì\nBa bên cùng giới thiệu nghề cũ.\nII. Riêng từng bên\nBáo lập trang “Di tích”. Đài quay sáu phim.\n';
    expect(names(text)).toEqual(['Ban Quản lý Di tích Hoa Mẫu', 'Báo Sông Mẫu', 'Đài Truyền hình Lúa Mẫu']);
  });
  it('end with their line where it is in capitals', () => {
    const text =
      'HỢP ĐỒNG TRUYỀN THÔNG\nHôm nay, ngày 10 tháng 3 năm 2025, chúng tôi gồm:\nBÊN A: BAN QUẢN LÝ KHU KINH TẾ VŨNG MẪU\nĐại diện: Ông Đoàn Nhất Huy - Trưởng Ban\nBÊN B: TẠP CHÍ CẢNG VÀ HẬU CẦN\nĐại diện: Bà Mai Tường Lan - Phó Tổng Biên tập\nHai bên đồng ý ký Hợp đồng với các điều khoản:\nĐIỀU 1: Bên B đăng 14 bài.\nĐIỀU 2: Bên A cung cấp thông tin.\n';
    expect(names(text)[1]?.toLowerCase()).toBe('tạp chí cảng và hậu cần');
  });
});

it('takes those for representatives who stand in brackets behind their house', () => {
  const { parties } = readAgreement(
    story(
      'Sáng 16/3, Tỉnh ủy Lúa Mẫu ký kết chương trình phối hợp tuyên truyền với các cơ quan báo chí gồm: Báo Sông Mẫu (đồng chí Lê Thị Hoa, Phó Tổng Biên tập); Đài Phát thanh Lúa Mẫu (đồng chí Trần Văn Lúa, Giám đốc).',
    ),
  );
  expect(
    parties.filter((one) => one.kind === 'press').map((one) => one.representatives.map((two) => two.name)),
  ).toEqual([['Lê Thị Hoa'], ['Trần Văn Lúa']]);
});

it('takes all for signatories who are listed before the verb, whatever they are addressed as', () => {
  const { signatories } = readAgreement(
    story(
      'Sáng 16/3, UBND xã Hoa Mẫu và Báo Sông Mẫu, Tạp chí Văn nghệ Lúa Mẫu ký kết kế hoạch phối hợp tuyên truyền. Đồng chí Lê Văn Lúa, Chủ tịch UBND xã; nhà báo Trần Thị Hoa, Tổng Biên tập Báo Sông Mẫu; nhà văn Kiều An Nhiên, Tổng Biên tập Tạp chí Văn nghệ Lúa Mẫu đã ký vào bản Kế hoạch.',
    ),
  );
  expect(signatories.map((one) => one.name)).toEqual(['Lê Văn Lúa', 'Trần Thị Hoa', 'Kiều An Nhiên']);
});

it('gives an office told for both to each of two, in the order of their bodies', () => {
  const { parties } = readAgreement(
    story(
      'Sáng 16/3, UBND phường Hoa Mẫu, UBND phường Lúa Mẫu và Tạp chí Sông Mẫu ký kết bản ghi nhớ truyền thông. Ông Lê Văn Lúa và bà Phó Thị Hoa, chủ tịch hai phường, ký cùng ông Hứa Lập Mẫu, Phó Tổng Biên tập Tạp chí.',
    ),
  );
  expect(parties.map((one) => one.representatives.map((two) => two.name))).toEqual([
    ['Lê Văn Lúa'],
    ['Phó Thị Hoa'],
    ['Hứa Lập Mẫu'],
  ]);
});

it('keeps those who only watched apart from those who sign and stand for a side', () => {
  const reading = readAgreement(
    story(
      'Sáng 16/3, UBND thành phố Hoa Mẫu và Báo Sông Mẫu ký kết thỏa thuận hợp tác truyền thông. Phó Chủ tịch UBND thành phố Lê Văn Lúa và Tổng Biên tập Trần Thị Hoa đặt bút, Chủ tịch HĐND thành phố Triệu Đức Mẫu chứng kiến.',
    ),
  );
  expect(reading.signatories.map((one) => one.name)).toEqual(['Lê Văn Lúa', 'Trần Thị Hoa']);
  expect(reading.witnesses.map((one) => one.name)).toEqual(['Triệu Đức Mẫu']);
  expect(reading.parties.flatMap((one) => one.representatives.map((two) => two.name))).toEqual([
    'Lê Văn Lúa',
    'Trần Thị Hoa',
  ]);
});
