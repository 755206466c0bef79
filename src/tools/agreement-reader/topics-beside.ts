// What is told about in sentences that hold no promise that the reader knows: "theo đến cùng chuyện nước thải", "Tháng 3
// nói về voọc, tháng 4 về cháy rừng". Only verbs that speak of articles and programmes count there.
import { has, loose, trimSpan, words, type Source } from './folded-text.ts';
import type { Span } from './model.ts';

const ARTICLES =
  '(?:nói|kể|viết) (?:(?:nhiều|rõ|kỹ|thêm|lại)(?: hơn)? )?(?:cho (?:\\p{L}+ ){1,3}(?:hiểu|biết|nghe) )?về|kể chuyện|(?:theo|theo dõi|đeo|bám) đến (?:cùng|khi xong|nơi đến chốn)|(?:làm|dựng|quay|sản xuất|viết|mở|phát|đăng|thực hiện)(?: \\p{L}+){0,3} (?:phim|phim tài liệu|video|clip|phóng sự|loạt bài|bài|podcast|chuyên đề|tuyến bài|ký sự)(?: (?!cho|tại|ở|trên)\\p{L}+){0,3} (?:về|giải thích)|cổ động';
const OF_ARTICLES = words(ARTICLES);
const TELLS = words(
  `${ARTICLES}|(?:đưa tin|loan tin|thông tin) về|giải thích|tuyên truyền|quảng bá|giới thiệu|phản ánh|phê phán|nói hộ|nói giúp|nêu gương|nêu những`,
);
/** What was done, and who says so. */
const REPORTED = words(
  'đã|vừa qua|trong những năm qua|những năm qua|thời gian qua|lâu nay|lần đó|hồi|(?:từ )?năm \\d{4}|trước đây|trước kia|năm ngoái|năm qua|phát biểu|cho biết|cho hay|khẳng định|nhấn mạnh|đánh giá cao',
);
/** Before the verb: an aim, or what is not done. */
const UNTOLD = words('từng|vừa|nhằm|để|không|chưa|chẳng');
const SPEAKER =
  /^(?:ông|bà|anh|chị|cô|chú|đồng chí|thầy|nhà báo|(?:phó )?(?:tổng biên tập|giám đốc|chủ tịch|bí thư|trưởng)) /u;
const WISHES = words('sẽ|mong|mong muốn|muốn|đề nghị|yêu cầu|nhờ|hứa|cam kết|kỳ vọng|gợi ý|đặt hàng');

/** A quick look before the long one: a syllable of each of those verbs. */
const TELLS_SOON = loose('về|kể|đến|thích|truyền|bá|thiệu|ánh|phán|hộ|giúp|nêu|động', 'u');

/** The first sentences tell who signs, and in which words the paper is called. */
const EARLIEST = 2;

/** Clauses parted by semicolons that tell of something and lie outside every promise, from the verb on. */
export function clausesBeside(source: Source, sentences: readonly Span[], commitments: readonly Span[]): Span[] {
  const first = commitments[0]?.start ?? Infinity;
  const found: Span[] = [];
  let next = 0;
  for (const sentence of sentences.slice(EARLIEST)) {
    const promised = sentence.end > first;
    while (next < commitments.length && commitments[next]!.end <= sentence.start) next++;
    // One promise over the whole sentence leaves nothing.
    if (
      next < commitments.length &&
      commitments[next]!.start <= sentence.start &&
      commitments[next]!.end >= sentence.end
    )
      continue;
    let start = sentence.start;
    for (const part of source.fold.slice(sentence.start, sentence.end).split(';')) {
      const clause = { start, end: start + part.length };
      start += part.length + 1;
      if (overlaps(clause, commitments, next) || !TELLS_SOON.test(part)) continue;
      const at = part.search(promised ? TELLS : OF_ARTICLES);
      const from = trimSpan(source.text, clause).start;
      if (at < 0 || UNSAID.test(part) || isName(source, clause.start + at, from)) continue;
      const before = part.slice(0, at);
      if (has(REPORTED, part) || has(UNTOLD, before)) continue;
      if (SPEAKER.test(part.trimStart()) && !has(WISHES, before)) continue;
      found.push({ start: clause.start + at, end: clause.end });
    }
  }
  return found;
}

/** A question, columns apart by blanks or marks. */
const UNSAID = /\?["”]?\s*$|\S {3,}\S|![^!]*!/u;

function overlaps(clause: Span, commitments: readonly Span[], from: number): boolean {
  for (let at = from; at < commitments.length && commitments[at]!.start < clause.end; at++)
    if (commitments[at]!.end > clause.start) return true;
  return false;
}

/** "Phòng Tuyên truyền", "Thông tin Đồng Bằng": a capital inside a sentence that is not all capitals. */
export function isName(source: Source, at: number, from: number): boolean {
  return (
    at > from &&
    /^\p{Lu}\p{L}*\p{Ll}/u.test(source.text.slice(at, at + 12)) &&
    /[\p{L}\d,] $/u.test(source.text.slice(at - 2, at))
  );
}
