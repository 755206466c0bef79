// Figures that an edited text states but the data do not bear out: "12 tin, bài", "3/4", "75 %", "tăng 3 lượt",
// "tháng 8 có 5 bài", "hạn 05/09/2026". Only figures with a counting word and days that are said to be a deadline, an end
// or a day of signing are looked at, so that years, numbers of papers and other people's dates stay out of it.
import type { Day } from '../../tools/calendar/index.ts';
import { dayAsWritten } from '../../tools/calendar/index.ts';
import type { ReportContent } from './content-shape.ts';
import { figuresIn, knownFigures, NUMBER, valueOf } from './known-figures.ts';

const COUNTED = [
  'tin',
  'bài',
  'chuyên trang',
  'chuyên mục',
  'chuyên đề',
  'phóng sự',
  'chương trình phát thanh',
  'chương trình truyền hình',
  'video',
  'clip',
  'ảnh',
  'infographic',
  'podcast',
  'số báo',
  'tờ báo',
  'ấn phẩm',
  'sản phẩm',
  'tác phẩm',
  'lượt',
  'buổi',
  'lớp',
  'cuộc',
  'hội nghị',
  'việc',
  'cam kết',
  'chỉ tiêu',
  'bằng chứng',
  'gợi ý',
];

/** The figures as written, each once, in order. Empty when the data bear all of them out. */
export function unknownFigures(text: string, content: ReportContent, composed: string): string[] {
  const { numbers, pairs, percents, changePercents, changes, months, days } = knownFigures(content);
  const units = [
    ...COUNTED,
    ...content.commitments.flatMap((one) => one.goals.flatMap((goal) => goal.parts.map((part) => part.unit))),
  ];
  const words = [...new Set(units)]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
  const found: [number, string][] = [];
  const flat = text.normalize('NFC');
  const look = (pattern: RegExp, isKnown: (match: RegExpExecArray) => boolean) => {
    for (const match of flat.matchAll(pattern)) if (!isKnown(match)) found.push([match.index, match[0].trim()]);
  };
  const stated = new Set(figuresIn(composed));
  // A date such as 20/11/2026 or 20/11 after "ngày" is no share; neither is the number of a paper (05/BC-UBND).
  look(new RegExp(String.raw`(?<![\d/.,])(?<!(?:ngày|tháng) )(${NUMBER})/(${NUMBER})(?![\d/]|\.\d)`, 'gu'), (match) =>
    pairs.has(`${valueOf(match[1]!)}/${valueOf(match[2]!)}`),
  );
  look(new RegExp(String.raw`(?<![\d/.,])(${NUMBER})\s?%`, 'gu'), (match) => {
    const isChange = /(?:tăng|giảm)[^.;\n]{0,30}$/iu.test(flat.slice(0, match.index));
    return (isChange ? changePercents : percents).has(valueOf(match[1]!));
  });
  look(new RegExp(String.raw`(?<![\d/.,])(${NUMBER})\s+(?:${words})(?![\p{L}\p{N}])`, 'giu'), (match) => {
    const value = valueOf(match[1]!);
    return numbers.has(value) || stated.has(value);
  });
  // A rise or fall that the data know, and in that direction.
  look(
    new RegExp(String.raw`(tăng|giảm)\s+(?:thêm\s+)?(${NUMBER})\s*(%|(?:${words})(?![\p{L}\p{N}]))`, 'giu'),
    (match) => changes.has(`${match[1]!.toLowerCase()} ${valueOf(match[2]!)}${match[3] === '%' ? '%' : ''}`),
  );
  // What is said of a month counts for that month.
  look(
    new RegExp(
      String.raw`(?<![\p{L}\d])tháng\s+(\d{1,2})(?:/(\d{4}))?(?![/\d])(?:(?!tháng|quý|[.;\n]).){0,40}?(?<![\d/.,])(${NUMBER})\s+(?:${words})(?![\p{L}\p{N}])`,
      'giu',
    ),
    (match) => {
      const own = [...months].filter(
        ([month]) => Number(month.slice(5)) === Number(match[1]) && (!match[2] || month.startsWith(match[2])),
      );
      return own.length === 0 || own.some(([, known]) => known.has(valueOf(match[3]!)));
    },
  );
  look(DAY_SAID, (match) => {
    const day = dayOf(match);
    return day === null || days.has(day);
  });
  return [...new Set(found.toSorted((a, b) => a[0] - b[0]).map(([, figure]) => figure))];
}

function escaped(word: string): string {
  return word.normalize('NFC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** "hạn 05/09/2026", "đến hết ngày 5 tháng 9 năm 2026" */
const DAY_SAID =
  /(?:hạn|từ ngày|đến ngày|đến hết ngày|tổng hợp ngày|trước ngày|ký ngày|đăng ngày)(?: ngày)?\s+(?:(\d{1,2}\/\d{1,2}\/\d{4})|(\d{1,2}) tháng (\d{1,2}) năm (\d{4}))(?!\d)/giu;

function dayOf(match: RegExpExecArray): Day | null {
  return dayAsWritten(match[1] ?? `${match[2]}/${match[3]}/${match[4]}`);
}
