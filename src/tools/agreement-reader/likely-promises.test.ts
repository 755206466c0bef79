// Promises told in flowing prose, in words that no frame knows. Everything is invented.
import { describe, expect, it } from 'vitest';
import { readAgreement } from './index.ts';
import { chooseClauses } from './clause-words.ts';
import type { Clause } from './clauses.ts';

const SIGNED =
  'Phường An Khê ký kết với Báo Sông Lam\n\nSáng 12/3/2026, UBND phường An Khê và Báo Sông Lam ký chương trình phối hợp tuyên truyền giai đoạn 2026 - 2028.\n\n';

const read = (told: string) =>
  readAgreement(SIGNED + told).commitments.map((one) => `${one.obligedSide} ${one.modality}: ${one.text}`);

describe('promises in flowing prose', () => {
  it.each([
    [
      'Văn bản ba trang giao cho tòa soạn giữ chuyên mục “Bến quê” trên báo điện tử, còn phường cắt người dẫn đường.',
      ['B agreed: tòa soạn giữ chuyên mục “Bến quê” trên báo điện tử', 'A agreed: phường cắt người dẫn đường'],
    ],
    [
      'Thỏa thuận dặn báo dựng bản tin “Chiều bãi ngang”. Phường thì gửi lịch tiếp dân vào thứ Hai hằng tuần.',
      ['B agreed: báo dựng bản tin “Chiều bãi ngang”', 'A agreed: Phường thì gửi lịch tiếp dân vào thứ Hai hằng tuần'],
    ],
    [
      'Những việc phải làm thì ngắn. Báo mở chuyên mục “Gần dân”, mỗi tháng hai kỳ. Hai bên ngồi lại sáu tháng một lần.',
      ['B agreed: Báo mở chuyên mục “Gần dân”, mỗi tháng hai kỳ', 'both agreed: Hai bên ngồi lại sáu tháng một lần'],
    ],
  ])('%s', (told, promises) => {
    expect(read(told)).toEqual(promises);
  });

  it('takes who speaks for the one who promises, and who is asked for the one asked', () => {
    const told = read(
      'Chủ tịch UBND phường Lê Văn Hòa nói phường sẽ trả lời mọi câu hỏi của phóng viên trong ba ngày. Ông Hòa muốn báo chí viết cả những việc phường làm chưa tốt.',
    );
    expect(told).toEqual([
      'A pledged: phường sẽ trả lời mọi câu hỏi của phóng viên trong ba ngày',
      expect.stringMatching(/^B requested: báo chí viết cả những việc phường làm chưa tốt/u),
    ]);
  });

  it.each([
    'Năm ngoái, Báo đã đăng 40 bài về phường và phóng viên đã ở lại khu phố 5 suốt mùa mưa.',
    'Trời tạnh lúc gần trưa, đoàn nhà báo ra bến, mang theo mấy giỏ cá khô.',
    'Báo Sông Lam là cơ quan ngôn luận của Đảng bộ tỉnh, góp phần đưa chính sách vào cuộc sống.',
    'Phường An Khê có 21 tổ dân phố, gần chín nghìn người, phần đông sống bằng nghề lưới.',
  ])('takes nothing of what was done or is: %s', (told) => {
    expect(read(told)).toEqual([]);
  });
});

it('chooses the clauses that together weigh most', () => {
  const clause = (start: number, end: number) => ({ start, end }) as Clause;
  const [whole, first, second, poor] = [clause(0, 90), clause(0, 40), clause(42, 90), clause(95, 120)];
  const weighed = [
    { clause: whole, weight: 2 },
    { clause: first, weight: 1.5 },
    { clause: second, weight: 1 },
    { clause: poor, weight: -0.5 },
  ];
  expect(chooseClauses(weighed)).toEqual([first, second]);
  expect(chooseClauses(weighed.map((one) => (one.clause === second ? { ...one, weight: 0.4 } : one)))).toEqual([whole]);
});
