// How often the sides report to each other: said near báo cáo, đánh giá, sơ kết, họp only. "mỗi tuần một kỳ" is the
// frequency of a column, not of a report.
import { findAll, has, words, type Source } from './folded-text.ts';
import type { Every, ReportingCadence, Span } from './model.ts';
import type { TextSentence } from './sentences.ts';

const REPORTS = words(
  'báo cáo(?! (?:thủ tướng|chính phủ|viên))|đánh giá|sơ kết|tổng kết|họp|giao ban|rút kinh nghiệm|kiểm điểm|gặp (?:nhau|mặt|gỡ|trực tuyến)|ngồi (?:lại|với nhau)|rà soát|rà (?:việc|lại)|soát (?:lại|xét)|soát xét|nhìn lại|đối chiếu|đối soát|trao đổi (?:tiến độ|biên bản|kết quả|công việc)|kiểm đếm|bảng kê|điểm lại|chấm điểm|làm việc trực tiếp|thông báo kết quả|hội ý|gửi nhau|xem điều gì|trao đổi, rút|điểm việc|kiểm kê|kiểm lại|nhìn nhận|thống kê|bàn việc|coi lại|xem lại|rà lại|nhóm họp|tính sổ|đếm số|công khai số|trao đổi qua|kiểm đếm|khen thưởng|công bố số|gửi bảng kê',
);
const PERIOD = words(
  '(?<twice>(?:mỗi năm|một năm|hằng năm) (?:hai|2|02) (?:lần|kỳ|bận)|(?:hai|2|02) lần ?(?:/|một|mỗi) ?năm|(?:tháng|tuần cuối tháng) \\d{1,2} và (?:tháng )?\\d{1,2}(?: (?:hằng|hàng) năm)?|(?:6|06|sáu) tháng (?:đầu năm|và (?:cuối )?năm|và một năm)|sơ kết nửa năm)|(?<four>(?:mỗi năm|một năm) (?:bốn|4|04) (?:lần|kỳ)|(?:bốn|4|04) lần ?(?:/|một|mỗi) ?năm)|(?:định kỳ )?(?:(?:hằng|hàng|mỗi|theo|từng|cứ mỗi|cứ) |định kỳ |cuối cùng của (?:mỗi )?|(?:cuối|đầu|giữa) (?:mỗi|hằng|hàng) |cuối (?=quý))(?<p>(?:mười hai|12) tháng|tháng|quý|(?:6|06|sáu) tháng|nửa năm|năm)|(?<p2>(?:6|06|sáu|3|ba|12|mười hai) tháng) ?(?:/|một|1) ?(?:lần|bận)|(?:cách|hết|cứ|mỗi dịp|đầu|ngày \\d{1,2}|mùng \\d{1,2}) (?:mỗi |hằng |hàng |của )?(?<p7>quý|tháng|năm|(?:6|sáu|3|ba) tháng)(?! \\d| (?:cuối|đầu) quý)|(?<p8>(?:6|sáu|3|ba) tháng(?= (?:hai|ba|các|đôi|nhóm|họp|gặp|ngồi) ))|(?:trước ngày \\d{1,2} )?(?:của )?tháng (?:đầu|cuối) (?<p9>quý)|(?:hết|trong) tháng \\d{1,2},? (?:và )?(?:hết )?(?<p10>tháng) \\d{1,2}(?= thì| họp| để)|(?<p11>tháng) \\d{1,2}(?:,| và) tháng \\d{1,2}|(?<p6>giữa năm và cuối năm|đầu tháng \\d+ và đầu tháng \\d+|sáu tháng(?= (?:thông|gặp|họp|báo|sơ)))|(?:sơ kết|họp|đánh giá|báo cáo|giao ban) (?<p5>(?:6|06|sáu) tháng)|(?<p3>quý|tháng|năm) ?/ ?lần|(?:1|một|\\d+) lần ?/ ?(?<p4>tháng|quý|năm)',
);
const FAR = 80;

export function findCadence(source: Source, sentences: readonly TextSentence[]): ReportingCadence | null {
  for (const sentence of sentences) {
    if (sentence.block.kind !== 'body') continue;
    const fold = source.fold.slice(sentence.start, sentence.end);
    if (!/năm|tháng|quý|tuần/u.test(fold) || !has(REPORTS, fold)) continue;
    for (const period of findAll(PERIOD, source.fold, sentence)) {
      const clause = clauseAround(source, sentence, period);
      const report = nearest(findAll(REPORTS, source.fold, clause), period);
      if (!report || Math.abs(report.start - period.start) > FAR) continue;
      const said = period.found.groups ?? {};
      const every = said['twice']
        ? 'half-year'
        : said['four']
          ? 'quarter'
          : everyOf(
              said['p'] ??
                said['p2'] ??
                said['p3'] ??
                said['p4'] ??
                said['p5'] ??
                said['p6'] ??
                said['p7'] ??
                said['p8'] ??
                said['p9'] ??
                (said['p10'] !== undefined || said['p11'] !== undefined ? 'nửa năm' : ''),
            );
      return { every, start: Math.min(report.start, period.start), end: Math.max(report.end, period.end) };
    }
  }
  return null;
}

function clauseAround(source: Source, sentence: Span, at: Span): Span {
  const before = source.fold.lastIndexOf(';', at.start);
  const after = source.fold.indexOf(';', at.end);
  return { start: Math.max(sentence.start, before + 1), end: after < 0 ? sentence.end : Math.min(after, sentence.end) };
}

function nearest<T extends Span>(hits: readonly T[], at: Span): T | null {
  return hits.toSorted((a, b) => Math.abs(a.start - at.start) - Math.abs(b.start - at.start))[0] ?? null;
}

function everyOf(said: string): Every {
  if (said === 'tháng') return 'month';
  if (said === 'quý' || said.startsWith('3') || said.startsWith('ba')) return 'quarter';
  if (said === 'năm' || said.startsWith('12') || said.startsWith('mười')) return 'year';
  return 'half-year';
}
