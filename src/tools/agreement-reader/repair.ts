// Damage that changes letters but not meaning – doubled blanks, blanks before commas, the Icelandic Ð for Đ, digits read
// as letters, accents lost in well-known words – is undone before the rules look, and every place is told in the text as it
// was. Only what has one possible meaning is repaired; names are left as they are.
import { foldAccents, foldTones } from '../vietnamese/index.ts';
import type { Span } from './model.ts';

export interface Repaired {
  readonly text: string;
  /** The place in the unrepaired text. */
  back<S extends Span>(span: S): S;
}

interface Change extends Span {
  readonly by: string;
}

const GAPS = /(?<=\S)(?:[ \u00a0]{2}(?=\S)(?<![ \u00a0]{3})|[ \u00a0]+(?=[,;:](?:\s|$))| (?=\.(?:\s|$)))/gmu;
const INNER = /(?<=[(“])[ \u00a0](?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.])[ \u00a0](?=[)”])/gu;
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
/** "qui chế", an older spelling of "quy chế". */
const OLD_QUY = /(?<!\p{L})qui(?=\s(?:chế|định|hoạch|mô|trình))/giu;
const ETH = /[Ðð]/gu;
/** "l5/3/2O26", "ngày O5": a digit stands beside what was read as a letter. */
const NUMBER = /(?<![\p{L}\p{N}])(?=[lIOo\d]*\d)(?=\d*[lIOo])[\dlIOo]{2,4}(?![\p{L}\p{N}])/gu;
/** "ngay 03 thang 02 nam 2026" */
const DAY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})[Nn]gay(?= \d)/gu, 'ngày'],
  [/(?<=\d )th[aàảãạ]ng(?= \d)|(?<=\d )thang(?!\p{L})|(?<!\p{L})thang(?= \d)/gu, 'tháng'],
  [/(?<=\d )nam(?= \d{4})|(?<!\p{L})nam(?= 20\d\d)/gu, 'năm'],
];
const DAY_PART = /(?<=\d[/.-])[lIOo](?=[/.-]\d)|(?<![\p{L}\p{N}])[lI](?=[/.-]\d{1,2}[/.-]\d)/gu;

/** "đọan", "hòan", "qúy", "gíao": the tone on the wrong vowel of the syllable. */
const MISPLACED: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/(?<=\p{L})[òóỏõọ][aăe](?=[nctmpiuyo])/giu, (found) => moved(found)],
  [/(?<=[qQ])[ùúủũụ][yaêeiơ]/gu, (found) => moved(found)],
];

function moved(found: string): string {
  const [first = '', second = ''] = found;
  const tone = first.normalize('NFD').slice(1).normalize('NFD');
  const mark = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(tone)?.[0] ?? '';
  return `${first.normalize('NFD').replace(mark, '').normalize('NFC')}${`${second.normalize('NFD')}${mark}`.normalize('NFC')}`;
}

/** Words that agreements and reports of them are made of; a pair that has lost its accents can mean nothing else. */
const KNOWN =
  'trưởng công an|trưởng phòng|trưởng ban|phó chủ tịch|phó giám đốc|phó bí thư|phó trưởng|phó tổng biên tập|chánh văn phòng|ký quy chế|ký chương trình|ký thỏa thuận|ký kế hoạch|ký hợp đồng|ký biên bản|ký bản ghi nhớ|công an huyện|công an xã|công an tỉnh|công an phường|tuyên dương|loa truyền thanh|nhà báo|ubnd phường|ubnd xã|ubnd huyện|ubnd tỉnh|ubnd thị xã|đại diện bên|ký kết|phối hợp|chương trình|tuyên truyền|truyền thông|thông tin|cung cấp|thống nhất|thỏa thuận|quy chế|kế hoạch|hợp đồng|ghi nhớ|biên bản|hợp tác|giai đoạn|trách nhiệm|nội dung|ủy ban|nhân dân|hội đồng|chủ tịch|bí thư|giám đốc|biên tập|tổng biên tập|phát thanh|truyền hình|tạp chí|báo chí|phóng viên|tác nghiệp|điều kiện|tạo điều kiện|đăng tải|phản ánh|quảng bá|giới thiệu|chuyên mục|chuyên trang|phóng sự|tổ chức|thực hiện|triển khai|cam kết|đề nghị|hằng năm|hằng quý|hằng tháng|mỗi tháng|mỗi quý|mỗi năm|hai bên|các bên|hai đơn vị|cơ quan|địa phương|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|ban tuyên giáo|buổi lễ|lễ ký|hội nghị|làm việc|đại diện|lãnh đạo|chứng kiến|phát biểu|thời hạn|hiệu lực|số liệu|tài liệu|kịp thời|chính xác|tập huấn|đào tạo|bồi dưỡng|kỹ năng|nghiệp vụ|sơ kết|tổng kết|định kỳ|đầu mối|kinh phí|thanh toán|nghiệm thu|chủ trương|chính sách|pháp luật|nghị quyết|phát triển|kinh tế|xã hội|văn hóa|quốc phòng|an ninh|nông thôn mới|chuyển đổi số|cải cách|hành chính|mô hình|điển hình|tin giả|sai sự thật|đính chính|phản bác|người dân|dư luận|bạn đọc|trụ sở|hội trường|thành phố|thị xã|phường|đồng chí|mạng xã hội|báo điện tử|nền tảng|kênh|hình thức|thường xuyên|chỉ đạo|hỗ trợ|tọa đàm|hội thảo|diễn đàn|cuộc thi|thi đua|khen thưởng|liên đoàn|liên hiệp|công đoàn|đoàn viên|hội viên|mặt trận|thông báo|đặt mua|tham dự|chủ trì|vận động|phát sóng|phát hành|bản tin|tin bài|sự kiện|lễ hội|trực tiếp|định hướng|lan tỏa|biểu dương|cổ vũ|tham gia|duy trì|bố trí|phân công|giải đáp|trả lời|góp ý|ý kiến|thôn bản|khu phố|giúp đỡ|học bổng|chuyên đề|kết quả|giải pháp|nhiệm vụ|tiếp nhận|phản hồi|kiến nghị|cử tri|quý|đơn vị|trao đổi|xây dựng|nâng cao|chất lượng|hiệu quả|du lịch|di sản|môi trường|đất đai|giáo dục|y tế|thể thao|khoa học|công nghệ|doanh nghiệp|đầu tư|sáng|chiều';
const BY_PLAIN = new Map(
  KNOWN.split('|')
    .filter((phrase) => phrase.includes(' '))
    .map((phrase) => [foldAccents(phrase).toLowerCase(), phrase.split(' ')]),
);
/** Pairs in which one word may be misread: with the other word beside it nothing else can be meant. */
const STRONG = new Set(
  'phối hợp|chương trình|tuyên truyền|truyền thông|thông tin|cung cấp|thống nhất|thỏa thuận|quy chế|kế hoạch|hợp đồng|ghi nhớ|biên bản|hợp tác|giai đoạn|trách nhiệm|nội dung|ủy ban|hội đồng|chủ tịch|giám đốc|biên tập|phát thanh|truyền hình|tạp chí|tác nghiệp|điều kiện|đăng tải|quảng bá|giới thiệu|chuyên mục|chuyên trang|phóng sự|tổ chức|thực hiện|triển khai|cam kết|cơ quan|địa phương|lãnh đạo|chứng kiến|phát biểu|hiệu lực|số liệu|tài liệu|kịp thời|tập huấn|đào tạo|bồi dưỡng|kỹ năng|nghiệp vụ|sơ kết|tổng kết|định kỳ|kinh phí|nghiệm thu|chính sách|pháp luật|nghị quyết|phát triển|nông thôn mới|chuyển đổi số|mạng xã hội|hỗ trợ|tọa đàm|diễn đàn|tiếp nhận|phản hồi|đơn vị|trao đổi'.split(
    '|',
  ),
);
const FIRST_PLAIN = new Set([...BY_PLAIN.keys()].map((phrase) => phrase.split(' ')[0]!));
const LONGEST_PHRASE = 3;

export function repair(text: string): Repaired {
  const changes: Change[] = [];
  const add = (rule: RegExp, by: (found: string) => string) => {
    for (const found of text.matchAll(rule))
      changes.push({ start: found.index, end: found.index + found[0].length, by: by(found[0]) });
  };
  add(GAPS, (found) => (/^[ \u00a0]{2}$/u.test(found) ? ' ' : ''));
  add(INNER, () => '');
  add(UNSEEN, () => '');
  add(OLD_QUY, (found) => `${found[0]!}${found[1]!}${found[2] === 'I' ? 'Y' : 'y'}`);
  add(ETH, (found) => (found === 'Ð' ? 'Đ' : 'đ'));
  add(NUMBER, digits);
  add(DAY_PART, digits);
  for (const [rule, by] of MISPLACED) add(rule, by);
  for (const [rule, right] of DAY_WORDS) add(rule, (found) => cased(right, found));
  changes.push(...accents(text));
  return applied(text, changes);
}

function digits(found: string): string {
  return found.replace(/[lI]/gu, '1').replace(/[Oo]/gu, '0');
}

/** Words of a known phrase that stand without any accent get them back. */
function accents(text: string): Change[] {
  const changes: Change[] = [];
  const list = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map((found) => ({ start: found.index, word: found[0] }));
  const plain = list.map(({ word }) => foldAccents(word).toLowerCase());
  for (let at = 0; at < list.length; at++) {
    if (!FIRST_PLAIN.has(plain[at]!)) continue;
    for (let length = LONGEST_PHRASE; length > 1; length--) {
      const phrase = BY_PLAIN.get(plain.slice(at, at + length).join(' '));
      if (!phrase) continue;
      const run = list.slice(at, at + length);
      // "Bao Cao Nguyen": a capital within is a name's, and names are left alone.
      const named = run.slice(1).some(({ word }) => /^\p{Lu}\p{Ll}/u.test(word));
      if (named || !isRun(text, run)) continue;
      const wrong = phrase.filter((right, index) => foldTones(right) !== foldTones(run[index]!.word)).length;
      const misread = STRONG.has(phrase.join(' ')) && wrong === 1;
      for (const [index, right] of phrase.entries()) {
        const { start, word } = list[at + index]!;
        // A word with an accent of its own means what it says; one that has lost them all is plain ASCII.
        const isPlain = /^[A-Za-z]+$/u.test(word) && foldTones(right) !== word.toLowerCase();
        if (!isPlain && !(misread && foldTones(right) !== foldTones(word))) continue;
        changes.push({ start, end: start + word.length, by: cased(right, word) });
      }
      at += length - 1;
      break;
    }
  }
  return changes;
}

function isRun(text: string, run: readonly { start: number; word: string }[]): boolean {
  return run.every(
    (one, at) => at === 0 || /^\s+$/u.test(text.slice(run[at - 1]!.start + run[at - 1]!.word.length, one.start)),
  );
}

function cased(right: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return right.toUpperCase();
  return like[0] === like[0]!.toUpperCase() ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}

function applied(text: string, given: readonly Change[]): Repaired {
  const changes = given.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let repaired = '';
  let done = 0;
  /** Where repaired text and the text run apart: from `to` on, the text is `shift` further. */
  const steps: { readonly to: number; readonly shift: number }[] = [];
  let shift = 0;
  for (const change of changes) {
    if (change.start < done) continue;
    repaired += text.slice(done, change.start) + change.by;
    done = change.end;
    const grown = change.end - change.start - change.by.length;
    if (grown === 0) continue;
    shift += grown;
    steps.push({ to: repaired.length, shift });
  }
  repaired += text.slice(done);
  const original = (offset: number, isEnd: boolean): number => {
    let low = 0;
    let high = steps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // An end right at a removed blank stays before it; a start goes behind it.
      if (isEnd ? steps[middle]!.to < offset : steps[middle]!.to <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + (steps[low - 1]?.shift ?? 0);
  };
  return {
    text: repaired,
    back: (span) => ({ ...span, start: original(span.start, false), end: original(span.end, true) }),
  };
}
