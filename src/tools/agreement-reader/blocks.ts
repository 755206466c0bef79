// First step: which lines are the story and which are furniture. A page arrives with counters, related headlines,
// captions and comment forms around the story; none of those may become a party, a date or a commitment.
import { foldTones, nfc } from '../vietnamese/index.ts';
import { has, loose, words, type Source } from './folded-text.ts';
import type { Span } from './model.ts';
import { findTables, isRow, type Table } from './tables.ts';

export type BlockKind = 'title' | 'body' | 'heading' | 'caption' | 'dateline' | 'boilerplate' | 'credit' | 'table';

export interface Block extends Span {
  readonly kind: BlockKind;
}

export interface Laid {
  readonly source: Source;
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
}

const RELATED_HEAD = loose(
  '^\\W*(có thể bạn quan tâm|nên xem|tin khác|tin liên quan|tin cùng chuyên mục|bài cùng chuyên mục|(tin |bài )?cùng chủ đề|tin bài khác|tin tức khác|đừng bỏ lỡ|xem nhiều|tin xem nhiều|bài nổi bật|tin bài mới|tin mới|bài viết liên quan|bài liên quan|đọc thêm|xem thêm|đọc nhiều|tin nổi bật|mới nhất|cùng chuyên mục|các tin khác|trả lời|bình luận|phản hồi|ý kiến bạn đọc|từ khoá|tags?|video đang được xem nhiều|chia sẻ|quảng cáo)\\s*:?\\W*$',
);
const RELATED_LINE = loose('^\\W*(xem thêm|đọc thêm|tin liên quan|>>|từ khoá|tags?|mời (bạn|quý) )[:\\s>]');
const FURNITURE = loose(
  '^\\W*(skip ribbon|skip to main|nhảy đến nội dung|chế độ ban đêm|-a a|view count|lượt xem|số lượt (xem|truy cập)|đường dây nóng|hotline|trang chủ|google news|theo dõi .{0,40} trên|email của bạn|banner|lưu ý|đăng (nhập|ký)(?=\\W*$| để| tài khoản| nhận)|\\[?quảng cáo\\]?|người đăng|tin nóng|[^|]{0,40}\\| ?in trang|copyright|bản quyền|giấy phép số|điện thoại:|thích 0|zalo|facebook|gửi (email|bình luận)|in trang|cỡ chữ|đánh giá bài viết|bắt buộc được đánh dấu|img_\\d+|nghe đọc bài|audio)',
);
const ADVERT = loose(
  '[★⭐☎✔℠™©①②]|uy tín hàng đầu|click (vào )?đây|khuyến mãi|đặt hàng ngay|liên hệ quảng cáo|tải (ngay )?ứng dụng',
);
const CREDIT = loose(
  '^\\W*(nguồn\\s*:|nguồn\\s|tác giả\\s*:|tin,? ?(và )?(bài|ảnh)|ảnh\\s*:|bài,? (và )?ảnh|thực hiện:|ctv\\W*$|pv\\W*$|https?://|www\\.|xem toàn bộ)',
);
/** "Theo Báo Sông Xanh", never "Theo đó, hai bên …". */
const TAKEN_FROM = loose(
  '^\\W*theo (?!đó|nội dung|chương trình|kế hoạch|thoả thuận|quy chế|biên bản|hợp đồng)[^,;:.]{2,50}\\W*$',
);
const CAPTION_HEAD = loose(
  '^\\W*(ảnh\\s*[:\\d]|hình ảnh|quang cảnh|toàn cảnh|clip\\s*:|video\\s*:|chú thích|ảnh minh hoạ|các đại biểu (chụp|tham dự|dự|chứng kiến))',
);
const CAPTION_VERB = words(
  'phát biểu (tại|khai mạc|chỉ đạo)|chụp (ảnh|hình)|ký kết|ký|trao (đổi )?(biên bản|bản)|bắt tay|chứng kiến|tặng hoa|trao quà|tại (lễ|buổi|hội nghị)',
);
const PROMISES = words('hai bên|các bên|thống nhất|phối hợp|cung cấp|sẽ');
const DATELINE = loose(
  '^\\W*(cập nhật|đăng (ngày|lúc)|ngày đăng|xuất bản|date|chủ nhật|thứ (hai|ba|tư|năm|sáu|bảy|[2-7])|\\d{1,2}:\\d{2}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}\\W*$|\\d{1,2} tháng [\\p{L}\\d]+,? 20\\d{2}(?=\\W*$|,? \\d{1,2}[:h])|[\\p{L} ]{3,24}, (?:ngày )?\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}\\W*$|ngày \\d{1,2}([/.-]\\d{1,2}[/.-]\\d{4}| tháng \\d{1,2} năm \\d{4}))',
);
/** "toasoan.example | 05/03/2024, 07:05 | Thời sự", "Đăng bởi … lúc 07:45, 09/07/2026". */
const PAGE_TIME = loose(
  '\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}[\\s,|-]{1,5}\\d{1,2}[:h]\\d{2}|\\d{1,2}[:h]\\d{2}[\\s,|-]{1,5}(?:ngày )?\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}',
);
const DATED_HEADLINE = loose('\\d{1,2}/\\d{1,2}/\\d{4}(\\s+\\d{1,2}:\\d{2})?\\W*$');
const ENDED = /[.!?;:…]["”’')\]]*\s*\|?\s*$/u;
const SENTENCE_END = /[.!?…]["”’')\]]*\s*$/u;
const ITEM_HEAD =
  /^\s*(?:[-+*•●▪–—]\s|[■□◆➢➤►✅☑👉📌🔹🔸]\ufe0f?\s?|\(?\d{1,2}(?:\.\d{1,2})*\s?[.)/]\s|\d{1,2}(?:\.\d{1,2}){1,3}\s|\([a-zđ\d]{1,2}\)\s|[a-zđA-DĐ][.)/]\s|[IVX]{1,5}\s?[.)/]\s|Điều\s+\d|ĐIỀU\s+\d|Chương\s|CHƯƠNG\s|Phần\s+[\dIVX]|PHẦN\s+[\dIVX]|Mục\s+[\dIVX]|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy) là)/u;
const AGREEMENT_HEAD = loose('^\\W*(điều\\s+\\d|chương\\s+[ivx\\d]|bên\\s+[a-c]\\b|[ivx]{1,4}\\.\\s)');
const LONG_PROSE = 120;

interface Line extends Span {
  readonly soft: boolean;
}

/** Normalises to NFC, joins lines that a page width broke, and says what each block is. */
export function layOut(raw: string): Laid {
  const text = nfc(raw);
  const lined = text.replace(/\r\n?|[\u2028\u2029]/gu, (mark) => (mark.length === 2 ? ' \n' : '\n'));
  const folded = foldTones(lined);
  const lines = joinBroken(lined, cutLines(lined));
  const tables = findTables(lined, folded, lines);
  const blocks = nameBlocks(lined, folded, lines, tables);
  return { source: { text, fold: unbroken(folded, blocks) }, blocks, tables };
}

/** Line breaks stay between blocks and become blanks inside them. */
function unbroken(folded: string, blocks: readonly Block[]): string {
  let fold = '';
  let at = 0;
  for (const block of blocks) {
    fold += folded.slice(at, block.start) + folded.slice(block.start, block.end).replace(/\s/gu, ' ');
    at = block.end;
  }
  return (fold + folded.slice(at)).replace(/[\t\f\v\r\u200b\ufeff]/gu, ' ');
}

function cutLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (;;) {
    const brk = text.indexOf('\n', start);
    const end = brk < 0 ? text.length : brk;
    lines.push({ start, end, soft: false });
    if (brk < 0) return lines;
    start = brk + 1;
  }
}

/** PDF text breaks at the page's width: a line that does not end, followed by one that does not begin, is one line. */
function joinBroken(text: string, lines: readonly Line[]): Line[] {
  const full = lines.filter((line) => line.end - line.start > 40);
  const unended = full.filter((line) => !ENDED.test(text.slice(line.start, line.end)));
  const widest = full.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  // In a text of short points only the lines as wide as the page tell that there is one.
  const wide = full.filter((line) => line.end - line.start > widest * 0.85);
  const broken = wide.filter((line) => !ENDED.test(text.slice(line.start, line.end)));
  const wrapped =
    widest <= 130 &&
    ((full.length >= 8 && unended.length > full.length / 2) ||
      (broken.length >= 6 && broken.length >= wide.length * 0.6));
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const words = text.slice(line.start, line.end);
    if (before && words.trim() !== '' && joins(text, before, words, wrapped ? widest : 0)) {
      joined[joined.length - 1] = { start: before.start, end: line.end, soft: true };
    } else joined.push(line);
  }
  return joined.filter((line) => text.slice(line.start, line.end).trim() !== '');
}

function joins(text: string, before: Line, next: string, width: number): boolean {
  const tail = text.slice(Math.max(before.start, before.end - 200), before.end);
  if (isRow(text, { start: before.start, end: before.end }) || / \| |\t/u.test(next)) return false;
  if (tail.trim() === '') return false;
  // "Đài Phát thanh" / "- Truyền hình X": a name broken before its own dash is no list.
  if (NAME_BREAKS.test(tail) && NAME_RESUMES.test(next)) return true;
  if (/phát thanh\s*[-–]\s*$/iu.test(tail) && /^\s*truyền hình/iu.test(next)) return true;
  // "nhiệm kỳ 2025" / "- 2030".
  if (/(?:19|20)\d{2}\s*$/u.test(tail) && /^\s*[-–] ?20\d{2}(?!\d)/u.test(next)) return true;
  if (ENDED.test(tail) || ITEM_HEAD.test(next) || SIDE_LINE.test(next)) return false;
  // "… giữa Sở A và" goes on below, whatever the next line begins with.
  if (/(?:\sgiữa|\svà|\svới|\scủa|\scho|\svề)\s*$/iu.test(tail) && !/[|\t]/u.test(tail)) return true;
  if (/^\s*\p{Ll}/u.test(next) && !/^\s*[a-zđ][.)]\s/u.test(next)) return before.end - before.start > 30;
  const last = tail.slice(tail.lastIndexOf('\n') + 1);
  return width > 0 && last.length > width * 0.8;
}

/** Lines below a side's name in a contract. */
const SIDE_LINE =
  /^\s*(?:(?:Ông|Bà|Đồng chí|Nhà báo):? \p{Lu}|(?:Người )?[Đđ]ại diện\s*:|Địa chỉ|Điện thoại|Mã số thuế|Tài khoản|Chức vụ)/u;
const NAME_BREAKS = /(?:phát thanh|kinh tế|văn hóa|văn hoá|quốc phòng|thông tin|lao động|khoa học)\s*$/iu;
const NAME_RESUMES = /^\s*[-–] (?:truyền hình|xã hội|thể thao|an ninh|truyền thông|thương binh|kỹ thuật)/iu;

function nameBlocks(text: string, folded: string, lines: readonly Line[], tables: readonly Table[]): Block[] {
  let nextTable = 0;
  const blocks: Block[] = [];
  const seen = new Set<string>();
  let related = false;
  let bodyBegan = false;
  let titled = false;
  lines.forEach((line, at) => {
    while (nextTable < tables.length && tables[nextTable]!.end <= line.start) nextTable++;
    const table = tables[nextTable];
    if (table && table.start <= line.start) {
      bodyBegan = true;
      blocks.push({ start: line.start, end: line.end, kind: 'table' });
      return;
    }
    const written = text.slice(line.start, line.end);
    const fold = folded.slice(line.start, line.end).trim();
    const prose = written.length >= LONG_PROSE && SENTENCE_END.test(written);
    if (has(RELATED_HEAD, fold)) related = true;
    else if (related && prose && !has(ADVERT, fold)) related = false;
    const kind = related ? 'boilerplate' : nameLine(written, fold, { at, bodyBegan, prose, repeated: seen.has(fold) });
    const title = kind === 'heading' && !bodyBegan && !titled;
    titled ||= title;
    if (kind === 'body') bodyBegan = true;
    if (fold.length > 30) seen.add(fold);
    blocks.push({ start: line.start, end: line.end, kind: title ? 'title' : kind });
  });
  return blocks;
}

/** A row of a table: cells on both sides of the bars. */
const ROW = /[^|]+\|[^|]+\|[^|]{3}/u;
const SIGNED_OR_AT = words('ký kết|tại');
const SIGNS_OR_AT = words('ký kết|ký|phối hợp|tại');
const SIGNS_PAPER = words('ký (kết|quy|chương|thoả|bản|biên|hợp)');

function nameLine(
  written: string,
  fold: string,
  where: { at: number; bodyBegan: boolean; prose: boolean; repeated: boolean },
): BlockKind {
  const piped = /\|\s*$/u.test(written);
  if (has(FURNITURE, fold) || has(ADVERT, fold) || has(RELATED_LINE, fold)) return 'boilerplate';
  if (fold.length < 120 && !where.bodyBegan && has(PAGE_TIME, fold) && !has(SIGNED_OR_AT, fold)) return 'dateline';
  if (fold.length < 120 && has(DATELINE, fold) && !has(SIGNS_OR_AT, fold)) return 'dateline';
  if (
    fold.length < 140 &&
    (has(TAKEN_FROM, fold) || (has(CREDIT, fold) && !ROW.test(fold) && !has(PROMISES, fold) && !has(SIGNS_PAPER, fold)))
  )
    return 'credit';
  if (piped)
    return SENTENCE_END.test(written.replace(/\|\s*$/u, '')) ||
      /ảnh\s*:/u.test(fold) ||
      has(CAPTION_HEAD, fold) ||
      (where.bodyBegan && has(CAPTION_VERB, fold) && !has(DATED_HEADLINE, fold))
      ? 'caption'
      : 'boilerplate';
  if (where.repeated) return 'caption';
  if (ITEM_HEAD.test(written) || has(AGREEMENT_HEAD, fold)) return 'body';
  if (/\(ảnh\s*[:)]/u.test(fold) || has(CAPTION_HEAD, fold)) return fold.length < 300 ? 'caption' : 'body';
  if (where.prose || ENDED.test(written) || written.length > 320) return 'body';
  if (fold.length < 140 && has(DATED_HEADLINE, fold) && !/từ ngày/u.test(fold)) return 'boilerplate';
  if (where.bodyBegan && has(CAPTION_VERB, fold) && fold.length > 30) return 'caption';
  return fold.length < 250 ? 'heading' : 'body';
}
