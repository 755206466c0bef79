import { describe, expect, it } from 'vitest';
import { assemble } from './assemble.ts';
import type { ReportContent } from './content-shape.ts';
import { fullQuarter } from './facts-for-tests.ts';
import { composedTexts } from './narrative.ts';
import { proposedOfficial } from './official.ts';
import { unknownFigures } from './stated-figures.ts';
import { TEXT_PARTS } from './model.ts';

const facts = fullQuarter();
const data = assemble(facts);
const content: ReportContent = {
  ...data,
  edition: { number: 1, changes: null, earlyReason: null },
  texts: composedTexts(data),
  official: proposedOfficial(facts.programme, facts.issuer),
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
  ])('%s', (text, found) => {
    expect(unknownFigures(text, content, '')).toEqual(found);
  });

  it('are all borne out in what the program composes', () => {
    for (const part of TEXT_PARTS) expect(unknownFigures(content.texts[part], content, '')).toEqual([]);
  });
});
