// The ways in which pages and papers tell who signed. All bodies and people are invented.
import { describe, expect, it } from 'vitest';
import { readAgreement } from './index.ts';

const STORY =
  'Xã Đông Hà Mẫu và Báo Lam Sa Mẫu ký chương trình phối hợp\nSáng 2/3/2025, UBND xã Đông Hà Mẫu và Báo Lam Sa Mẫu ký kết chương trình phối hợp tuyên truyền giai đoạn 2025 - 2027.\n';
const PAPER =
  'CHƯƠNG TRÌNH PHỐI HỢP\nTuyên truyền năm 2025\ngiữa UBND xã Đông Hà Mẫu và Báo Lam Sa Mẫu\nCăn cứ nhu cầu, hai bên thống nhất:\nĐiều 1. Trách nhiệm của Báo\n1. Đăng tin, bài về xã.\nĐiều 2. Trách nhiệm của xã\n1. Cung cấp thông tin cho Báo.\n';
const signers = (text: string) => readAgreement(text).signatories.map((one) => `${one.name}, ${one.party}`);
const BOTH = ['Lê Văn Minh, UBND xã Đông Hà Mẫu', 'Trần Thị Lan, Báo Lam Sa Mẫu'];

describe('who signed, in a story', () => {
  it.each([
    'Thay mặt hai đơn vị, ông Lê Văn Minh, Chủ tịch UBND xã và bà Trần Thị Lan, Tổng Biên tập đã ký kết chương trình.',
    'Chủ tịch UBND xã Lê Văn Minh cùng Tổng Biên tập Trần Thị Lan đặt bút ký chương trình.',
    'Người đặt bút ký là ông Lê Văn Minh, Chủ tịch UBND xã và bà Trần Thị Lan, Tổng Biên tập.',
    'Nghi thức ký kết diễn ra giữa ông Lê Văn Minh, Chủ tịch UBND xã và bà Trần Thị Lan, Tổng Biên tập.',
    'Bên đặt bút là UBND xã Đông Hà Mẫu, do ông Lê Văn Minh, Chủ tịch, ký; bên kia là Báo Lam Sa Mẫu, do bà Trần Thị Lan, Tổng Biên tập, ký.',
    'Đại diện hai đơn vị ký kết: ông Lê Văn Minh, Chủ tịch UBND xã; bà Trần Thị Lan, Tổng Biên tập.',
    'Tham gia ký kết, phía xã là ông Lê Văn Minh, Chủ tịch UBND xã; phía Báo là bà Trần Thị Lan, Tổng Biên tập.',
  ])('%s', (told) => {
    expect(signers(`${STORY}${told}\n`)).toEqual(BOTH);
  });

  it.each([
    'Lãnh đạo UBND xã Đông Hà Mẫu (ông Lê Văn Minh) và lãnh đạo Báo Lam Sa Mẫu (bà Trần Thị Lan) thực hiện nghi thức ký kết.',
    'Dưới sự chứng kiến của các đại biểu, ông Lê Văn Minh đại diện UBND xã Đông Hà Mẫu và bà Trần Thị Lan đại diện Báo Lam Sa Mẫu đã ký kết.',
    'Về phía xã, ông Lê Văn Minh ký; về phía Báo, bà Trần Thị Lan ký.',
    'Ông Lê Văn Minh (bìa trái), Chủ tịch UBND xã và bà Trần Thị Lan ký kết chương trình phối hợp. Ảnh: Văn Sơn',
    'Hai bên ký kết, đại diện UBND xã là ông Lê Văn Minh, Chủ tịch UBND xã; đại diện Báo là bà Trần Thị Lan, Tổng Biên tập.',
    'Đặt bút ký vào bản thỏa thuận là Chủ tịch UBND xã Lê Văn Minh và Tổng Biên tập Trần Thị Lan.',
  ])('by name: %s', (told) => {
    expect(readAgreement(`${STORY}${told}\n`).signatories.map((one) => one.name)).toEqual([
      'Lê Văn Minh',
      'Trần Thị Lan',
    ]);
  });

  it.each([
    'Ký văn bản là ông Lê Văn Minh, Chủ tịch UBND xã và bà Trần Thị Lan, Tổng Biên tập Báo.',
    'Trước sự chứng kiến của Bí thư Tỉnh ủy Bùi Văn Sao, hai đồng chí Lê Văn Minh và Trần Thị Lan đã ký chương trình.',
    'Hai người lần lượt ký: ông Lê Văn Minh (Chủ tịch UBND xã), bà Trần Thị Lan (Tổng Biên tập).',
    'Ký bên xã là Chủ tịch UBND xã Lê Văn Minh; ký bên báo là Tổng Biên tập Trần Thị Lan.',
    'Ông Lê Văn Minh, Chủ tịch UBND xã ký trước; bà Trần Thị Lan, Tổng Biên tập Báo ký sau.',
    'Ông Lê Văn Minh, Chủ tịch UBND xã, ký trước. Sau cùng là bà Trần Thị Lan, Tổng Biên tập Báo.',
    'Chủ tịch UBND xã Lê Văn Minh, thay mặt xã, cùng Tổng Biên tập Trần Thị Lan ký vào từng trang.',
    'Chủ tịch UBND xã Lê Văn Minh và Tổng Biên tập Trần Thị Lan cùng bấm nút ký số, trước sự chứng kiến của 40 cán bộ thôn.',
    'Thừa ủy quyền của Chủ tịch UBND xã Bùi Hữu Đạt, ông Lê Văn Minh, Trưởng phòng Văn hóa xã ký văn bản; người ký phía Báo là bà Trần Thị Lan, Phó Tổng Biên tập.',
    'NHỮNG NGƯỜI KÝ\nXã: Lê Văn Minh, Chủ tịch UBND xã\nBáo: Trần Thị Lan, Tổng Biên tập',
    'Đặt bút ký cho xã là ông Lê Văn Minh, Chủ tịch UBND xã. Đặt bút ký cho Báo là bà Trần Thị Lan, Tổng Biên tập.',
    'Chủ tịch UBND xã Lê Văn Minh trao bút cho Tổng Biên tập Báo Trần Thị Lan; hai chữ ký nằm trên một trang giấy.',
  ])('in turns and by other words: %s', (told) => {
    expect(readAgreement(`${STORY}${told}\n`).signatories.map((one) => one.name)).toEqual([
      'Lê Văn Minh',
      'Trần Thị Lan',
    ]);
  });

  it('is nobody of those who only watched', () => {
    expect(signers(`${STORY}Ông Lê Văn Minh, Chủ tịch UBND xã chứng kiến lễ ký kết.\n`)).toEqual([]);
  });
});

describe('who watched', () => {
  it.each([
    ['Chứng kiến có 27 bí thư chi bộ.', '27 bí thư chi bộ'],
    ['Các già làng ngồi quanh bếp lửa chứng kiến lễ ký.', 'Các già làng'],
    ['Hơn 100 người dân xã chứng kiến, vỗ tay mãi không thôi.', 'Hơn 100 người dân xã'],
    ['Lễ ký diễn ra trước sự chứng kiến của bà con thôn Hạ.', 'bà con thôn Hạ'],
    ['Đồng chí Bùi Đức Tài, Phó Bí thư Thường trực Tỉnh ủy dự, chứng kiến.', 'Bùi Đức Tài'],
    ['Chứng kiến lễ ký là đồng chí Bùi Đức Tài, Phó Trưởng Ban Tuyên giáo Tỉnh ủy.', 'Bùi Đức Tài'],
    ['Lễ ký được chứng kiến bởi đại diện Ban Tuyên giáo Tỉnh ủy.', 'đại diện Ban Tuyên giáo Tỉnh ủy'],
  ])('%s', (told, witness) => {
    expect(readAgreement(`${STORY}${told}\n`).witnesses.map((one) => one.name ?? one.title)).toEqual([witness]);
  });
});

describe('who signed, at the foot of the paper', () => {
  it.each([
    'TM. UBND XÃ                 BÁO LAM SA\nCHỦ TỊCH                    TỔNG BIÊN TẬP\n(đã ký)                     (đã ký)\nLê Văn Minh                 Trần Thị Lan',
    'Chủ tịch UBND xã: Lê Văn Minh (đã ký)\nTổng Biên tập: Trần Thị Lan (đã ký)',
    'ĐẠI DIỆN UBND XÃ\nÔng LÊ VĂN MINH - Chủ tịch\nĐẠI DIỆN BÁO\nBà TRẦN THỊ LAN - Tổng Biên tập',
    'Lê Văn Minh\nChủ tịch UBND xã\nTrần Thị Lan\nTổng Biên tập',
    'Lê Văn Minh (UBND xã Đông Hà Mẫu) ..........\nTrần Thị Lan (Báo Lam Sa Mẫu) ..........',
    'UBND xã: Chủ tịch Lê Văn Minh (đã ký)\nBáo Lam Sa Mẫu: Tổng Biên tập Trần Thị Lan (đã ký)',
    'T/M ỦY BAN NHÂN DÂN XÃ\nCHỦ TỊCH\n[chữ ký, dấu tròn]\nLÊ VĂN MINH\nT/M BÁO LAM SA MẪU\nTỔNG BIÊN TẬP\n[chữ ký]\nTRẦN THỊ LAN',
    'TM. UBND XÃ          BÁO\nKT. CHỦ TỊCH          TỔNG BIÊN TẬP\nPHÓ CHỦ TỊCH\n\nLê Văn Minh          Trần Thị Lan',
  ])('%s', (foot) => {
    expect(signers(PAPER + foot)).toEqual(BOTH);
  });
});
