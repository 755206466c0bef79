// What the paper itself looks like where no articles number its points: an office's number above, offices in capitals below.
import type { Laid } from './blocks.ts';
import { loose } from './folded-text.ts';

/** "Tháng 3 - 4: …", "Về hậu cần, …": points that a plan in prose is told by. */
export const POINT = loose(
  '^\\W*(?:(?:tháng|quý|tuần|đợt|kỳ) [\\divx]{1,4}(?: ?(?:-|,|và|đến) ?[\\divx]{1,4})*:|về [^.,;:]{3,30}[,:.])',
  'u',
);
/** "Số: 19/KHLT-SDL-ĐTH" beside the heading. */
const NUMBERED = /(?:^|[\s(])số:? ?[\d.…_]{0,6} ?\/ ?[\p{L}\d]/u;
const SIGNED_FOR = loose(
  '^\\W*(?:tm|kt|tl|tuq|t/m|k/t)\\W|(?<!\\p{L})(?:chủ tịch|giám đốc|tổng biên tập|trưởng (?:ban|phòng|đài)|bí thư|đại diện)(?!\\p{L})',
  'u',
);

export function isNumbered(laid: Laid, at: number): boolean {
  return laid.blocks
    .slice(0, at + 6)
    .some((one) => NUMBERED.test(laid.source.fold.slice(one.start, Math.min(one.end, one.start + 160))));
}

/** Offices in capitals on short lines at the end: it is signed there. */
export function isSigned(laid: Laid, at: number): boolean {
  return laid.blocks.slice(Math.max(at + 1, laid.blocks.length - 12)).some((one) => {
    const [line = ''] = laid.source.text.slice(one.start, one.end).split('\n');
    return line.length < 130 && line === line.toUpperCase() && SIGNED_FOR.test(line.toLowerCase());
  });
}
