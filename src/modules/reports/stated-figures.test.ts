import { describe, expect, it } from 'vitest';
import { assemble } from './assemble.ts';
import type { ReportContent } from './content-shape.ts';
import { fullQuarter, proposedFor } from './facts-for-tests.ts';
import { composedTexts } from './narrative.ts';
import { unknownFigures } from './stated-figures.ts';
import { TEXT_PARTS } from './model.ts';

const facts = fullQuarter();
const data = assemble(facts);
const content: ReportContent = {
  ...data,
  edition: { number: 1, changes: null, earlyReason: null },
  texts: composedTexts(data),
  official: proposedFor(facts),
};

describe('figures stated in an edited text', () => {
  it.each([
    ['Báo đã đăng 2/3 bài, đạt 66,7%; còn 1 bài.', []],
    ['Báo đã đăng 02 bài về chuyển đổi số.', []],
    ['Báo đã đăng 17 bài.', ['17 bài']],
    ['Đạt 3/3 bài.', ['3/3']],
    ['Đạt 100 % chỉ tiêu, 1.250 lượt.', ['100 %', '1.250 lượt']],
    ['Ngày 20/11/2026 và ngày 20/11, quý III năm 2026, Điều 5, văn bản số 05/BC-UBND, Nghị định 30/2020/NĐ-CP.', []],
    ['Có 12 chuyên trang và 12 chuyên trang, 2 video.', ['12 chuyên trang']],
    ['Có 45 tin, bài.', ['45 tin']],
    ['Xã có 12 thôn và 3.400 dân.', []],
    ['Báo ghi nhận 12.500 lượt xem; 12.600 lượt xem là số cũ.', ['12.600 lượt']],
    // 7 now, 1 in the quarter before, none a year ago.
    ['So với quý trước tăng 6 lượt (600%).', []],
    ['So với quý trước giảm 6 lượt, tức giảm 600%.', ['giảm 6 lượt', 'giảm 600%']],
    ['Tăng 9 lượt, tăng 12,5%.', ['Tăng 9 lượt', 'tăng 12,5%', '12,5%']],
    ['Tháng 8 có 4 lượt, tháng 7 có 1 lượt; tháng 8/2026: 1 video.', []],
    ['Tháng 8 có 3 lượt bằng chứng; tháng 11 có 3 bài.', ['Tháng 8 có 3 lượt']],
    ['Việc có hạn 05/09/2026, gửi trước ngày 6 tháng 9 năm 2026.', ['trước ngày 6 tháng 9 năm 2026']],
    ['Hai bên gặp nhau ngày 17/08/2026.', []],
  ])('%s', (text, found) => {
    expect(unknownFigures(text, content, '')).toEqual(found);
  });

  it('are all borne out in what the program composes', () => {
    for (const part of TEXT_PARTS) expect(unknownFigures(content.texts[part], content, '')).toEqual([]);
  });
});
