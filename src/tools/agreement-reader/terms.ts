// How long it holds.
import { isDay } from '../calendar/index.ts';
import type { Block } from './blocks.ts';
import { findAll, findFirst, has, loose, words, type Source } from './folded-text.ts';
import type { Span, Term } from './model.ts';
import { lastDayOf, monthTerms } from './month-terms.ts';
import { INSTRUMENT_WORDS, SIGNS } from './party-evidence.ts';
import type { TextSentence } from './sentences.ts';

const SPAN_YEARS = words(
  '(?:giai đoạn|năm học|thời kỳ|thời hạn[^.;:\\d]{0,24}:?|thời gian(?: thực hiện)?:?|(?:chương trình|thoả thuận|quy chế|kế hoạch|bản ghi nhớ|hợp đồng)(?: (?!nhiệm|khoá|năm)\\p{L}+,?){1,8}?|trong các năm|các năm|từ năm|từ|năm|(?:trong )?(?:hai|ba|bốn|năm|2|3|4|5|02|03|05) năm(?:,| \\(| là)?)(?: từ)?(?: năm)? \\(?(?<a>20\\d{2}|19\\d{2}) ?(?:-|đến(?: hết)?(?: năm)?|và|,(?: 20\\d{2},?)*(?: và)?) ?(?:năm )?(?<b>20\\d{2}|19\\d{2}|(?<=20\\d{2} ?- ?)\\d{2}(?=[^\\d/.-]|$))',
);
const SPAN_DAYS = words(
  'từ (?:ngày )?(?<a>\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{4}|\\d{1,2}[/.-]\\d{1,2}(?= )|\\d{1,2} tháng \\d{1,2}(?= (?:đến|tới))|\\d{1,2} tháng \\d{1,2} năm \\d{4}|ngày ký)(?: cho)? (?:đến|tới)(?: hết)?(?: ngày)? (?<b>\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{4}|\\d{1,2} tháng \\d{1,2} năm \\d{4})',
);
const ONE_YEAR = words(`(?:${INSTRUMENT_WORDS})(?: \\p{L}+,?){0,12}? (?:trong )?năm (?<y>20\\d{2})(?! ?- ?\\d{4})`);
const UNTIL = words(
  '(?:(?:từ nay|từ ngày ký|có hiệu lực|có giá trị|hiệu lực|thời hạn|thực hiện|kéo dài)[^.;]{0,40} (?:đến|tới)(?: hết| cuối)?|(?:đến|tới) (?:hết|cuối))(?: ngày)?(?: năm)? (?<b>\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{4}|\\d{1,2} tháng \\d{1,2} năm \\d{4}|tháng \\d{1,2}(?: ?[/.-] ?| năm )20\\d{2}|20\\d{2})',
);
const FOREIGN = words(
  'nhiệm kỳ|khoá|tầm nhìn|đề án|dự án|nghị quyết|chương trình (?:mục tiêu|nông thôn|phát triển|giảm nghèo|quốc gia)|kết quả|từ năm|trước đây|giai đoạn trước|tổng kết|sơ kết|phát triển kinh tế',
);

const NO_TERM_BEFORE = loose('(nhiệm kỳ|khoá [ivx]+|tầm nhìn|tiếp nối|kế thừa|kết quả[^,;]{0,60})\\W*$');
const INSTRUMENT = words(INSTRUMENT_WORDS);
const DURATION = words('thời hạn|hiệu lực|thời gian thực hiện|kéo dài|có giá trị');

export interface FoundTerm extends Span {
  readonly term: Term;
  readonly weight: number;
}

/** All terms that stand with an instrument; the first is the strongest. */
export function findTerms(
  source: Source,
  sentences: readonly TextSentence[],
  blocks: readonly Block[],
  paper: { readonly start: number; readonly bodyStart: number } | null,
): FoundTerm[] {
  const found: FoundTerm[] = [];
  const lead = blocks.find((block) => block.kind === 'body')?.start ?? 0;
  for (const sentence of sentences) {
    const fold = source.fold.slice(sentence.start, sentence.end);
    // In the paper the heading's own term counts, not that of a programme which it puts into effect.
    const ofOther =
      paper !== null &&
      /^\W*(?:để |nhằm )?(?:thực hiện|triển khai|căn cứ|trên cơ sở|tiếp nối|theo|kế thừa|phát huy)(?!\p{L})/u.test(
        fold,
      );
    const headed =
      paper !== null &&
      sentence.start >= paper.start &&
      sentence.end < paper.bodyStart &&
      sentence.start < paper.start + 400;
    const head = ofOther ? -4 : sentence.block.kind === 'title' || headed ? 3 : sentence.start === lead ? 2 : 0;
    const weigh = (span: Span, base: number): number => {
      const before = source.fold.slice(Math.max(sentence.start, span.start - 110), span.start);
      if (has(NO_TERM_BEFORE, before)) return 0;
      const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(':')) + 1);
      // "tổng kết 5 năm thực hiện chương trình … 2021 - 2025 và ký kết …": the older one's.
      if (Math.max(clause.lastIndexOf('tổng kết'), clause.lastIndexOf('sơ kết')) > clause.lastIndexOf('ký kết'))
        return 0;
      const tied = has(INSTRUMENT, clause) || /nội dung ký kết/u.test(clause);
      if (!tied && !headed && !has(DURATION, fold)) return 0;
      if (has(FOREIGN, clause) && !has(SIGNS, fold)) return 0;
      return base + head + (has(SIGNS, fold) ? 2 : 0) + (has(DURATION, fold) ? 3 : 0);
    };
    const push = (hit: Span, term: Term, base: number) => {
      const weight = weigh(hit, base);
      if (weight > 0) found.push({ start: hit.start, end: hit.end, term, weight });
    };
    for (const hit of findAll(SPAN_DAYS, source.fold, sentence))
      push(hit, spanOf(hit.found.groups!['a']!, hit.found.groups!['b']!), 3);
    for (const hit of monthTerms(source, sentence)) push(hit, hit.term, 3);
    for (const hit of findAll(SPAN_YEARS, source.fold, sentence)) {
      const { a, b } = yearsOf(hit.found);
      // "Thỏa thuận đồng hành truyền thông 2026 - 2028": the words of the paper's name are not the term's.
      const own =
        hit.start + Math.max(0, hit.found[0].search(/(?:giai đoạn |thời hạn|thời gian|năm )?\(?(?:19|20)\d\d/u));
      if (a <= b && Number(b) - Number(a) <= 15) push({ start: own, end: hit.end }, { from: a, to: b }, 2);
    }
    if (headed) {
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
      if (/(?:đầu|cuối|giữa|vào|trước|sau|từ|đến|hết) năm$/u.test(source.fold.slice(hit.start, hit.end - 5))) continue;
      push({ start: hit.end - 8, end: hit.end }, { from: year, to: year }, 1.5);
    }
    if (found.length === 0) {
      const until = findFirst(UNTIL, source.fold, sentence);
      // "từ tháng 4 đến tháng 2 năm 2026": two ends that do not fit are no term.
      const to = until && !/từ [\p{L} ]{0,10}\d/u.test(until.found[0]) && writtenDay(until.found.groups!['b']!);
      if (to) push(until, { from: null, to }, 1);
    }
  }
  if (found.length === 0 && paper) found.push(...loneTerms(source, sentences));
  return found.sort((a, b) => b.weight - a.weight || a.start - b.start);
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
