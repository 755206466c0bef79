// Terms that begin with the signing: "từ ngày ký đến hết nhiệm kỳ 2025 - 2030", "hai năm tính từ hôm nay", "có hiệu lực từ
// ngày ký, thời hạn hai năm". The day itself is known only later; years said from today ("năm sau") are told as figures.
import { findAll, has, loose, words, type Source } from './folded-text.ts';
import type { Span } from './model.ts';
import { NUMBER, numberOf } from './number-words.ts';

export const DAY =
  '\\d{1,2} ?[/.-] ?\\d{1,2}(?: ?[/.-] ?| năm ?)\\d{4}|(?:mồng |mùng )?\\d{1,2} tháng \\d{1,2} năm ?\\d{4}';
const SIGNED = `(?:(?:hai|các|ba|đôi|đại diện hai) bên )?(?:cùng |chính thức )*(?:đặt bút |hạ bút )?ký(?: kết)?(?! túc)`;
const AT = '(?:ngày|hôm|lúc|khi|lễ|buổi lễ|buổi|thời điểm|giờ phút|phút|bữa) ';
const DAY_SAID = `(?:,?(?: là)?(?: ngày)? \\(?(?:${DAY})\\)?)?`;
/** From when: the signing, or the day on which the story tells it. */
const SINCE = `(?:từ|ngay sau|ngay khi|sau) (?:chính |ngay |sau )*(?:(?:${AT})*${SIGNED}${DAY_SAID}|(?:ngày |sáng |chiều |bữa )?hôm (?:nay|ấy|đó|ký)|(?:ngày|bữa|buổi|sáng|chiều) (?:này|ấy|đó|nay)|bây giờ)`;
const LENGTH = `(?<n>${NUMBER})(?: \\([^()]{1,14}\\))? (?<unit>năm|tháng)(?: \\([^()]{2,24}\\))?`;
const UNTIL = words(
  `${SINCE}(?: cho)?,?(?: và)?(?: (?:có hiệu lực|có giá trị|kéo dài|chạy|thực hiện|áp dụng))?(?: cho)? (?:đến|tới)(?: (?:hết|cuối|khi|kết thúc|khép lại|ngày|hạn))*(?: nhiệm kỳ (?:[^.,;\\d]{0,40})?20\\d{2} ?(?:-|đến) ?)?(?: ngày)? (?:(?<whole>năm) ?)?(?<to>${DAY}|tháng \\d{1,2}(?: ?[/.-] ?| năm ?)20\\d{2}|20\\d{2})`,
);
const FOR = words(
  `${LENGTH},? (?:(?:bắt đầu|kể|tính|áp dụng|thực hiện|có hiệu lực|là),? )*(?:và )?${SINCE}(?!,? (?:cho )?(?:đến|tới))`,
);
const SINCE_FOR = words(
  `${SINCE}[^.;:\\d]{0,24}[.;,]?(?: và| với)?(?: (?:có|là|trong|vòng|thời gian|thời hạn|hiệu lực|giá trị|kéo dài|đủ|tròn|suốt|của nó))+:? ${LENGTH}(?! (?:một lần|đầu|cuối))`,
);

export interface FromSigning extends Span {
  /** The last day, month or year as written, or how long it lasts. */
  readonly to?: string;
  /** "đến hết năm 2028" is the last day of it; the end of a term of office has no day. */
  readonly whole?: boolean;
  readonly length?: { readonly count: number; readonly unit: string };
}

/** `more` reaches into the next sentence, which may name the length. */
export function termsFromSigning(source: Source, sentence: Span, more: number): FromSigning[] {
  const until = findAll(UNTIL, source.fold, sentence).map(({ start, end, found }) => ({
    start,
    end,
    to: found.groups!['to']!,
    whole: found.groups!['whole'] !== undefined,
  }));
  if (until.length > 0) return until;
  const wide = { start: sentence.start, end: more };
  return [...findAll(FOR, source.fold, sentence), ...findAll(SINCE_FOR, source.fold, wide)].flatMap(
    ({ start, end, found }) => {
      const { n, unit } = found.groups as { n: string; unit: string };
      const count = numberOf(n);
      return count > 0 && count <= (unit === 'năm' ? 20 : 120) ? [{ start, end, length: { count, unit } }] : [];
    },
  );
}

const SAID_YEAR = loose(
  '(?<!(?<![/.\\-\\d]|tháng )(?:\\d{1,2}|một|hai|ba|bốn|năm|mười|chục|nhiều|những|các|mấy|vài|mỗi|bao) )(?<!\\p{L})(?:năm (?:nay|sau|tới)|sang năm)(?!\\p{L})',
);

/** Years told from the page's own ("đến hết năm sau") as figures, in as many letters: "đến hết năm2027". */
export function withYearsSaid(source: Source, now: number | null): Source {
  if (now === null || !has(SAID_YEAR, source.fold)) return source;
  const fold = source.fold.replace(SAID_YEAR, (said) =>
    `năm${now + (said.endsWith('nay') ? 0 : 1)}`.padEnd(said.length),
  );
  return { ...source, fold };
}
