// How long it holds.
import { isDay, type Day } from '../calendar/index.ts';
import type { Block } from './blocks.ts';
import { findAll, findFirst, has, loose, words, type Source } from './folded-text.ts';
import type { Span, Term } from './model.ts';
import { lastDayOf, monthTerms } from './month-terms.ts';
import { NUMBER, numberOf } from './number-words.ts';
import { INSTRUMENT_WORDS, SIGNS } from './party-evidence.ts';
import type { TextSentence } from './sentences.ts';
import { DAY, termsFromSigning, withYearsSaid } from './terms-from-signing.ts';

const YEARS =
  '(?:giai đoạn|năm học|niên khoá|niên học|thời kỳ|thời hạn[^.;:\\d]{0,24}:?|thời gian(?: thực hiện| áp dụng| phối hợp)?:?|trong các năm|các năm|từ năm|từ|năm|(?:trong )?(?:hai|ba|bốn|năm|2|3|4|5|02|03|04|05) (?:năm|mùa|kỳ|vụ)(?: (?:du lịch|lễ hội|giải|tuyển sinh|cao điểm|sản xuất))?(?:,| \\(| là)?)(?: mới| mới,| này)?(?: từ| là)?(?: năm)? \\(?';
const SPAN_YEARS = words(
  `(?:${YEARS}|(?:chương trình|thoả thuận|quy chế|kế hoạch|bản ghi nhớ|hợp đồng)(?: (?!nhiệm|khoá|năm)\\p{L}+,?){1,8}? \\(?)(?<a>20\\d{2}|19\\d{2}) ?(?:-|/|(?:cho )?(?:đến|tới)(?: hết| cuối)?(?: năm)?|và|,(?: 20\\d{2},?)*(?: và)?) ?(?:năm ?)?(?<b>20\\d{2}|19\\d{2}|(?<=20\\d{2} ?- ?)\\d{2}(?=[^\\d/.-]|$))`,
);
const SPAN_DAYS = words(
  `(?:(?:từ|bắt đầu|khởi đầu|triển khai)(?: từ| vào)? (?:(?:khai giảng|khai mạc|thời điểm|hôm) )?(?:ngày )?|\\((?:từ )?(?:ngày )?)(?<a>${DAY}|\\d{1,2}[/.-]\\d{1,2}(?= )|\\d{1,2} tháng \\d{1,2}(?= (?:đến|tới)))(?: cho)?,?(?: và)? ?(?:(?:đến|tới|-)(?: hết)?|(?:sẽ )?(?:kết thúc|hết hạn|hết hiệu lực|khép lại|dừng lại|chấm dứt|đáo hạn|mãn hạn)(?: vào)?)(?: ngày)? (?<b>${DAY})`,
);
/** "Thời hạn 24 tháng kể từ 01/4/2026": a first day and a length. */
const FROM_FOR = words(
  `(?<n>${NUMBER})(?: \\([^()]{2,14}\\))? (?<unit>năm|tháng)(?: \\([^()]{2,24}\\))?,? (?:bắt đầu |kể |tính |tính kể )?từ (?:ngày )?(?<a>${DAY})(?!,? (?:cho )?(?:đến|tới))`,
);
const ONE_YEAR = words(`(?:${INSTRUMENT_WORDS})(?: \\p{L}+,?){0,22}? (?:trong )?năm (?<y>20\\d{2})(?! ?- ?\\d{4})`);
/** "Thời gian thực hiện: năm 2026." */
const LASTING_YEAR = words(
  '(?:thời hạn|thời gian)(?: (?:thực hiện|áp dụng|phối hợp|hợp tác|của|thoả thuận|chương trình|quy chế|kế hoạch|hợp đồng|hiệu lực))* ?:? (?:là |trong )*(?:cả )?năm (?<y>20\\d{2})(?! ?- ?\\d{4})',
);
/** "kế hoạch truyền thông 2026": a year right behind the paper's name. */
const BARE_YEAR = words(
  '(?:chương trình|thoả thuận|quy chế|kế hoạch|bản ghi nhớ|hợp đồng)(?: (?:công tác|phối hợp|hợp tác|tuyên truyền|truyền thông|thông tin|báo chí|quảng bá))+ (?<y>20\\d{2})(?=[.,;)]|$| giữa | với )',
);
const LAST_DAY = `(?<b>${DAY}|tháng \\d{1,2}(?: ?[/.-] ?| năm )20\\d{2}|20\\d{2})`;
const UNTIL = words(
  `(?:(?:từ nay|có hiệu lực|có giá trị|hiệu lực|thời hạn|thực hiện|áp dụng|kéo dài)[^.;]{0,40} (?:đến|tới)(?: hết| cuối)?|(?:đến|tới) (?:hết|cuối)(?: nhiệm kỳ 20\\d{2} ?-)?|(?:hết (?:hiệu lực|hạn)|kết thúc|khép lại|mãn hạn|đáo hạn)(?: vào)?(?: cuối| hết)?)(?: ngày)? (?:năm ?)?${LAST_DAY}`,
);
/** "ký kết chương trình phối hợp … đến năm 2030": only in the sentence that tells of the signing. */
const UP_TO = words('(?:đến|tới)(?: năm)? (?<b>20\\d{2})');
const NO_END_BEFORE = loose('(?:định hướng|tầm nhìn|mục tiêu|phấn đấu|chiến lược|quy hoạch|đề án)[^,;]{0,60}$', 'u');
const FOREIGN = words(
  'nhiệm kỳ|khoá|tầm nhìn|đề án|dự án|nghị quyết|chương trình (?:mục tiêu|nông thôn|phát triển|giảm nghèo|quốc gia)|kết quả|từ năm|trước đây|giai đoạn trước|tổng kết|sơ kết|phát triển kinh tế',
);
/** "chương trình phối hợp công tác nhiệm kỳ 2025 - 2030": the years in office are the paper's own term; those of a congress never. */
const OWN_OFFICE_TERM = words(
  `(?:${INSTRUMENT_WORDS})(?: (?!nghị|đại|đảng|khoá|ban|hđnd|hội|quyết|kết|thực|chào|mừng)[\\p{L}-]+,?){0,6},? (?<!(?:cuối|hết|đầu|giữa|trong) )(?<own>nhiệm kỳ (?<a>20\\d{2}) ?(?:-|đến) ?(?<b>20\\d{2}))`,
);
const HEADED_OFFICE_TERM = loose('nhiệm kỳ (?<a>20\\d{2}) ?(?:-|đến) ?(?<b>20\\d{2})\\W*$', 'u');
const FOREIGN_CONGRESS = words('nghị quyết|đại hội|khoá|ban chấp hành');
/** "Trong giai đoạn 2026 - 2030, hai bên sẽ …": years of what is promised. */
const AHEAD = loose(
  '^,? (?:hai bên|2 bên|các bên|ba bên|hai đơn vị|hai cơ quan|[^,.;]{2,50} sẽ |[^,.;]{2,60} (?:phối hợp|đồng hành|cam kết|tiếp tục) )(?! ?đã)',
  'u',
);

const NO_TERM_BEFORE = loose('(nhiệm kỳ|khoá [ivx]+|tầm nhìn|tiếp nối|kế thừa|kết quả[^,;]{0,60})\\W*$');
const LEGAL_BASIS = loose('^\\W*(?:-|\\+)?\\s*căn cứ(?!\\p{L})', 'u');
const YEAR_OR_SIGNING = /(?:19|20)\d{2}|(?:từ|sau|khi) .*(?:ký|hôm|này|ấy|đó|bây giờ)(?!\p{L})/u;
/** "Từ hôm ấy đến hết năm 2025, xã đã …": what was. */
const WAS = /^[^.;]{0,24}(?<!\p{L})đã(?!\p{L})/u;
const INSTRUMENT = words(INSTRUMENT_WORDS);
/** "… thay thế quy chế ký năm 2019": another's. */
const REPLACED = /(?<!\p{L})(?:thay thế|thay cho|bãi bỏ|huỷ bỏ|kế thừa)(?!\p{L})[^;]{0,60}$/u;
const SAID_HERE = /(?:thực hiện|thời gian|thời hạn|hiệu lực|áp dụng):? ?$/u;
const DURATION = words('quãng thời gian|thời hạn|hiệu lực|thời gian (?:thực hiện|áp dụng|phối hợp)|kéo dài|có giá trị');

export interface FoundTerm extends Span {
  readonly term: Term;
  readonly weight: number;
  /** Years in office: they say nothing about the year of the signing. */
  readonly inOffice?: true;
  /** It begins with the signing. */
  readonly fromSigning?: true;
  /** It lasts so long from there on. */
  readonly length?: { readonly count: number; readonly unit: string };
}

/** All terms that stand with an instrument; the first is the strongest. */
export function findTerms(
  written: Source,
  sentences: readonly TextSentence[],
  blocks: readonly Block[],
  paper: { readonly start: number; readonly bodyStart: number } | null,
  /** The year of the page: "đến hết năm sau" is told from it. */
  now: number | null,
): FoundTerm[] {
  const source = withYearsSaid(written, now);
  const found: FoundTerm[] = [];
  const lead = blocks.find((block) => block.kind === 'body')?.start ?? 0;
  let above = '';
  for (const [at, sentence] of sentences.entries()) {
    const fold = source.fold.slice(sentence.start, sentence.end);
    // "Điều 2. Thời gian thực hiện" says of what the next line is the time.
    const before = above;
    above = fold;
    // Every term is told with a year, or counted from the signing.
    if (!YEAR_OR_SIGNING.test(fold) || LEGAL_BASIS.test(fold)) continue;
    const lasts = has(DURATION, fold) || (before.length < 80 && has(DURATION, before));
    // In the paper the heading's own term counts, not that of a programme which it puts into effect.
    const ofOther =
      paper !== null &&
      /^\W*(?:để |nhằm )?(?:(?:thực hiện|triển khai)(?! (?:từ|trong) )|căn cứ|trên cơ sở|tiếp nối|theo|kế thừa|phát huy)(?!\p{L})/u.test(
        fold,
      );
    const headed =
      paper !== null &&
      sentence.start >= paper.start &&
      sentence.end < paper.bodyStart &&
      sentence.start < paper.start + 400;
    const head = ofOther ? -4 : sentence.block.kind === 'title' || headed ? 3 : sentence.start - lead < 4 ? 2 : 0;
    const weigh = (span: Span, base: number): number => {
      const before = source.fold.slice(Math.max(sentence.start, span.start - 220), span.start);
      if (has(NO_TERM_BEFORE, before)) return 0;
      const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(':')) + 1);
      // "tổng kết 5 năm thực hiện chương trình … 2021 - 2025 và ký kết …": the older one's.
      if (
        Math.max(clause.lastIndexOf('tổng kết'), clause.lastIndexOf('sơ kết')) >
        Math.max(clause.lastIndexOf('ký kết'), clause.lastIndexOf(' ký '))
      )
        return 0;
      const opens = span.start - sentence.start < 12 && AHEAD.test(source.fold.slice(span.end, sentence.end));
      const tied = has(INSTRUMENT, clause) || /nội dung ký kết/u.test(clause) || opens;
      if (!tied && !headed && !lasts) return 0;
      if (REPLACED.test(clause)) return 0;
      if (has(FOREIGN, clause) && !has(SIGNS, fold) && !SAID_HERE.test(clause)) return 0;
      return base + head + (has(SIGNS, fold) ? 2 : 0) + (lasts ? 3 : 0);
    };
    const push = (hit: Span, term: Term, base: number) => {
      const weight = weigh(hit, base);
      if (weight > 0) found.push({ start: hit.start, end: hit.end, term, weight });
    };
    const next = sentences[at + 1];
    const more = next?.block === sentence.block ? Math.min(next.end, sentence.end + 60) : sentence.end;
    for (const { start, end, to, whole, length } of termsFromSigning(source, sentence, more)) {
      const last = to === undefined ? null : writtenDay(to);
      const term = { from: null, to: whole && last?.length === 4 ? `${last}-12-31` : last };
      const clause = source.fold.slice(Math.max(sentence.start, start - 60), start);
      // "Trong ba tháng kể từ ngày ký, Báo mở chuyên mục": a length may be that of one duty.
      const past = REPLACED.test(clause) || WAS.test(source.fold.slice(end, end + 40));
      // A year alone says less than the heading's two.
      const toDay = last !== null && last.length > 4;
      const weight = length ? weigh({ start, end }, 1) : past ? 0 : toDay ? Math.max(3, weigh({ start, end }, 3)) : 1;
      if (weight > 0) found.push({ start, end, term, weight, fromSigning: true, ...(length && { length }) });
    }
    if (!/20\d{2}|19\d{2}/u.test(fold)) continue;
    for (const hit of findAll(SPAN_DAYS, source.fold, sentence))
      push(hit, spanOf(hit.found.groups!['a']!, hit.found.groups!['b']!), 3);
    for (const hit of findAll(FROM_FOR, source.fold, sentence)) {
      const { a, n, unit } = hit.found.groups as { a: string; n: string; unit: string };
      const [from, count] = [writtenDay(a), numberOf(n)];
      if (from && isDay(from) && count > 0) push(hit, { from, to: lasting(from, count, unit) }, 2.5);
    }
    for (const hit of monthTerms(source, sentence)) push(hit, hit.term, 3);
    for (const hit of findAll(SPAN_YEARS, source.fold, sentence)) {
      const { a, b } = yearsOf(hit.found);
      // "Thỏa thuận đồng hành truyền thông 2026 - 2028": the words of the paper's name are not the term's.
      const own =
        hit.start + Math.max(0, hit.found[0].search(/(?:giai đoạn |thời hạn|thời gian|năm )?\(?(?:19|20)\d\d/u));
      if (a <= b && Number(b) - Number(a) <= 15) push({ start: own, end: hit.end }, { from: a, to: b }, 2);
    }
    for (const hit of findAll(OWN_OFFICE_TERM, source.fold, sentence)) {
      const { a, b, own } = hit.found.groups as { a: string; b: string; own: string };
      found.push({ start: hit.end - own.length, end: hit.end, term: { from: a, to: b }, weight: 0.5, inOffice: true });
    }
    if (headed && !ofOther) {
      const office = HEADED_OFFICE_TERM.exec(fold)?.groups as { a: string; b: string } | undefined;
      if (office && !has(FOREIGN_CONGRESS, fold))
        found.push({
          start: sentence.start,
          end: sentence.end,
          term: { from: office.a, to: office.b },
          weight: 0.5,
          inOffice: true,
        });
      const years = /(?<=[ ,(])(20\d\d) ?- ?(20\d\d)\W*$/u.exec(fold);
      if (years && !has(FOREIGN, fold))
        found.push({
          start: sentence.start + years.index,
          end: sentence.start + years.index + years[0].trimEnd().length,
          term: { from: years[1]!, to: years[2]! },
          weight: 2,
        });
      const year = /(?<!\p{L})(?<!tháng \d{1,2} )năm (20\d\d)\W*$/u.exec(fold);
      if (year)
        found.push({
          start: sentence.start + year.index,
          end: sentence.start + year.index + 8,
          term: { from: year[1]!, to: year[1]! },
          weight: 2,
        });
    }
    for (const hit of findAll(ONE_YEAR, source.fold, sentence)) {
      const year = hit.found.groups!['y']!;
      if (/(?:đầu|cuối|giữa|vào|trước|sau|từ|đến|tới|hết) năm$/u.test(source.fold.slice(hit.start, hit.end - 5)))
        continue;
      push({ start: hit.end - 8, end: hit.end }, { from: year, to: year }, 1.5);
    }
    for (const hit of [...findAll(BARE_YEAR, source.fold, sentence), ...findAll(LASTING_YEAR, source.fold, sentence)]) {
      const year = hit.found.groups!['y']!;
      push({ start: hit.end - 4, end: hit.end }, { from: year, to: year }, 1);
    }
    if (found.length === 0) {
      const until = findFirst(UNTIL, source.fold, sentence);
      // "từ tháng 4 đến tháng 2 năm 2026": two ends that do not fit are no term.
      const to = until && !/từ [\p{L} ]{0,10}\d/u.test(until.found[0]) && writtenDay(until.found.groups!['b']!);
      if (to) push(until, { from: null, to }, 1);
      const upTo = has(SIGNS, fold) && !to ? findFirst(UP_TO, source.fold, sentence) : null;
      if (upTo && !NO_END_BEFORE.test(source.fold.slice(sentence.start, upTo.start)))
        push(upTo, { from: null, to: upTo.found.groups!['b']! }, 0.5);
    }
  }
  if (found.length === 0 && paper) found.push(...loneTerms(source, sentences));
  found.sort((a, b) => b.weight - a.weight || a.start - b.start);
  const [first] = found;
  const days = first && found.find((one) => isOfYears(one.term, first.term));
  return days ? [days, ...found.filter((one) => one !== days)] : found;
}

/** "giai đoạn 2026 - 2030" and, in an article, "từ 01/01/2026 đến 31/12/2030": the days of the same years say more. */
function isOfYears(days: Term, years: Term): boolean {
  return (
    years.from?.length === 4 &&
    days.from?.length === 10 &&
    days.to?.length === 10 &&
    days.from.startsWith(`${years.from}-`) &&
    days.to.startsWith(`${years.to}-`)
  );
}

/** "Điều 2. Thời gian" – "Từ 01/4/2026 đến 30/9/2026.": in the paper itself two full days are its term. */
function loneTerms(source: Source, sentences: readonly TextSentence[]): FoundTerm[] {
  for (const sentence of sentences) {
    const [months] = monthTerms(source, sentence);
    if (months && !has(FOREIGN, source.fold.slice(sentence.start, months.start))) return [{ ...months, weight: 1 }];
    const years = findFirst(SPAN_YEARS, source.fold, sentence);
    if (years?.found[0].startsWith('giai đoạn') && !has(FOREIGN, source.fold.slice(sentence.start, years.start))) {
      const { a, b } = yearsOf(years.found);
      if (a <= b) return [{ start: years.start, end: years.end, term: { from: a, to: b }, weight: 1 }];
    }
    const hit = findFirst(SPAN_DAYS, source.fold, sentence);
    if (!hit || has(FOREIGN, source.fold.slice(sentence.start, hit.start))) continue;
    const term = spanOf(hit.found.groups!['a']!, hit.found.groups!['b']!);
    if (term.to) return [{ start: hit.start, end: hit.end, term, weight: 1 }];
  }
  return [];
}

/** "từ 01/3 đến 31/12/2026": the first day has the year of the last. */
function spanOf(a: string, b: string): Term {
  const to = writtenDay(b);
  const [day, month, ...rest] = a.match(/\d+/gu) ?? [];
  const from =
    rest.length === 0 && day && month && to ? writtenDay(`${day}/${month}/${to.slice(0, 4)}`) : writtenDay(a);
  return { from, to };
}

/**
 * Two years from 01/4/2026 end on 01/4/2028: a term told in years or months ends on the same day of the last one
 * (Civil Code 2015, article 148).
 */
export function lasting(from: Day, count: number, unit: string): Day {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const months = year * 12 + month - 1 + (unit === 'năm' ? 12 : 1) * count;
  const [lastYear, lastMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const last = Math.min(day, Number(lastDayOf(lastYear, lastMonth).slice(8)));
  return `${lastYear}-${String(lastMonth).padStart(2, '0')}-${String(last).padStart(2, '0')}` as Day;
}

/** "1/1/2026", "1 tháng 1 năm 2026" → 2026-01-01; "2026" stays; "ngày ký" → null. */
function writtenDay(words: string): string | null {
  if (/^\d{4}$/u.test(words)) return words;
  const month = /^tháng (\d{1,2})\D+(\d{4})$/u.exec(words);
  if (month) return Number(month[1]) <= 12 ? lastDayOf(Number(month[2]), Number(month[1])) : null;
  const parts = words.match(/\d+/gu);
  if (!parts || parts.length < 3) return null;
  const day = `${parts[2]}-${parts[1]!.padStart(2, '0')}-${parts[0]!.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** "2026-28" is 2026 and 2028. */
function yearsOf(found: RegExpExecArray): { a: string; b: string } {
  const { a, b } = found.groups as { a: string; b: string };
  return { a, b: b.length === 2 ? `${a.slice(0, 2)}${b}` : b };
}

/** The term inside the programme's own name, when no sentence ties one to the signing (reviews of an older programme). */
export function termOfName(source: Source, name: Span | null): FoundTerm | null {
  const hit = name && findFirst(SPAN_YEARS, source.fold, name);
  if (!hit) return null;
  const { a, b } = yearsOf(hit.found);
  return a <= b ? { start: hit.start, end: hit.end, term: { from: a, to: b }, weight: 1 } : null;
}
