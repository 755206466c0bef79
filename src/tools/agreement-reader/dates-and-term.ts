// When it was signed, when the page was published, and how long it holds.
import { isDay, type Day } from '../calendar/index.ts';
import type { Block, Laid } from './blocks.ts';
import { findAll, findFirst, has, loose, words, type Source } from './folded-text.ts';
import type { Span, Term } from './model.ts';
import { monthTerms } from './month-terms.ts';
import { INSTRUMENT_WORDS, SIGNS } from './party-evidence.ts';
import type { TextSentence } from './sentences.ts';

export interface DatedPlace extends Span {
  readonly day: Day;
}

const DAY = words(
  '(?:(?:sáng|trưa|chiều|tối)(?: nay)?,? ?)?(?:ngày )?\\(?(?:ngày )?(?<d>\\d{1,2})(?: ?[/.-] ?(?<m>\\d{1,2})(?: ?[/.-] ?(?<y>\\d{4}))?| tháng (?<m2>\\d{1,2})(?:(?:,? năm | ?[/-] ?)(?<y2>\\d{4}))?)',
);
const ISO = /(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})/u;

interface RawDay extends Span {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  /** Said with "ngày", "sáng", "chiều" … or in full: safely a date and no fraction or decree number. */
  readonly sure: boolean;
}

function daysIn(source: Source, span: Span): RawDay[] {
  const days: RawDay[] = [];
  for (const { start, end, found } of findAll(DAY, source.fold, span)) {
    const group = found.groups ?? {};
    const day = Number(group['d']);
    const month = Number(group['m'] ?? group['m2']);
    const year = Number(group['y'] ?? group['y2']) || null;
    if (day < 1 || day > 31 || month < 1 || month > 12) continue;
    const tail = source.fold.slice(end, end + 3);
    // 213/2020, 11-CT/TW, 24/7: numbers of papers, not days.
    if (/^[/.-]?\p{L}/u.test(tail.trim().slice(0, 2)) && /^[/-]/u.test(tail)) continue;
    const sure =
      /^(?:sáng|trưa|chiều|tối|ngày|\(ngày)/u.test(found[0].trim()) || year !== null || group['m2'] !== undefined;
    days.push({ start, end, day, month, year, sure });
  }
  return days;
}

function dayOf(year: number, raw: RawDay): Day | null {
  const day = `${year}-${String(raw.month).padStart(2, '0')}-${String(raw.day).padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

const PUBLISHED = words('(?:xuất bản|đăng (?:ngày|lúc)|ngày đăng|cập nhật|date)');

/** "ĐTSC 21.6.2023 - …": the agency's sign with the day of its issue. */
const AGENCY_DAY = /^\s*\(?\p{Lu}{2,8}\)?,? \(?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)? ?[-–:]/u;

/** What the page says about its publication: a line of its own near the top, or `date 2025-12-07` before the text. */
export function findPublication(laid: Laid): DatedPlace | null {
  const { source, blocks } = laid;
  const title = blocks.findIndex((block) => block.kind === 'title');
  let first: DatedPlace | null = null;
  for (const [at, block] of blocks.slice(0, 14).entries()) {
    const agency = block.kind === 'body' && AGENCY_DAY.exec(source.text.slice(block.start, block.start + 40));
    if (agency) {
      const [raw] = daysIn(source, { start: block.start, end: block.start + agency[0].length });
      const day = raw?.year ? dayOf(raw.year, raw) : null;
      if (raw && day) return { day, start: raw.start, end: raw.end };
    }
    const line = { start: block.start, end: Math.min(block.end, block.start + 160) };
    const iso = ISO.exec(source.text.slice(line.start, line.start + 40));
    if (iso && isDay(iso[0]))
      return { day: iso[0], start: line.start + iso.index, end: line.start + iso.index + iso[0].length };
    const labelled = has(PUBLISHED, source.fold.slice(line.start, line.end));
    if (block.kind !== 'dateline' && !(labelled && block.kind !== 'body' && at < 8)) continue;
    const raw = daysIn(source, line).find((one) => one.year !== null);
    const day = raw ? dayOf(raw.year!, raw) : null;
    if (!raw || !day) continue;
    const found = { day, start: raw.start, end: raw.end };
    // The line under the title is the article's; one above it may be the day the page was fetched.
    if (title < 0 || at > title) return found;
    first ??= found;
  }
  return first;
}

export interface SigningDay extends DatedPlace {
  readonly yearFrom: 'text' | 'publication' | 'term';
  readonly afterPublication: boolean;
}

const NOT_SIGNING = words(
  'khoá|nghị quyết|quyết định|chỉ thị|số|luật|nghị định|công văn|kế hoạch số|căn cứ|thành lập|ra đời|kỷ niệm|hiệu lực|trước ngày|hạn',
);
const EVENT = words(
  'lễ ký|ký kết|ký|hội nghị|buổi lễ|buổi làm việc|làm việc|tổ chức|diễn ra|thoả thuận|chúng tôi gồm|hôm nay',
);
const DONE_AT = loose('(hôm nay,? |lập |làm |ký )?(tại [^,]{2,60}, )?(hôm nay,? )?ngày');

/** The first safe date that stands with the event, in the story (or the head of an agreement). */
export function findSigningDay(
  source: Source,
  sentences: readonly TextSentence[],
  known: {
    publishedOn: Day | null;
    published: DatedPlace | null;
    term: Term | null /** A signing is told: a review's, letter's or meeting's day is none. */;
    told: boolean;
  },
): SigningDay | null {
  if (!known.told) return null;
  let looked = 0;
  for (const sentence of sentences) {
    const kind = sentence.block.kind;
    if (kind !== 'body' && kind !== 'heading' && kind !== 'dateline' && kind !== 'caption') continue;
    const signs = has(SIGNS, source.fold.slice(sentence.start, sentence.end));
    if (looked > 5 && !signs) continue;
    if (kind === 'body') looked++;
    for (const raw of daysIn(source, sentence)) {
      if (known.published && raw.start < known.published.end && raw.end > known.published.start) continue;
      if (
        kind === 'dateline' &&
        !has(DONE_AT, source.fold.slice(Math.max(sentence.start, raw.start - 70), raw.start + 5))
      )
        continue;
      if (kind === 'dateline' && source.fold.slice(sentence.start, sentence.end).includes(':')) continue;
      if (!standsWithEvent(source, sentence, raw)) continue;
      const signing = withYear(raw, known);
      if (signing) return signing;
    }
  }
  return null;
}

function standsWithEvent(source: Source, sentence: TextSentence, raw: RawDay): boolean {
  const before = source.fold.slice(Math.max(sentence.start, raw.start - 30), raw.start);
  if (has(NOT_SIGNING, before) || /(?:từ|đến|đến hết|trước|sau)\s*$/u.test(before)) return false;
  const opening =
    raw.start - sentence.start < 12 ||
    /(?:^|\s)(?:vào|hôm|trong|tuần qua|tuần trước|hôm qua|vừa qua|vừa rồi)\s*$/u.test(before) ||
    /,\s*$/u.test(before);
  if (!raw.sure && !opening) return false;
  const all = source.fold.slice(sentence.start, sentence.end);
  return has(EVENT, all) || sentence.block.kind === 'dateline' || sentence.block.kind === 'heading';
}

function withYear(raw: RawDay, known: { publishedOn: Day | null; term: Term | null }): SigningDay | null {
  const span = { start: raw.start, end: raw.end };
  if (raw.year !== null) {
    const day = dayOf(raw.year, raw);
    return day
      ? { ...span, day, yearFrom: 'text', afterPublication: known.publishedOn !== null && day > known.publishedOn }
      : null;
  }
  // A page fetched when the term was over says nothing about the year of the signing.
  const over = known.publishedOn && known.term?.to ? known.publishedOn.slice(0, 4) > known.term.to.slice(0, 4) : false;
  if (known.publishedOn && !over) {
    const year = Number(known.publishedOn.slice(0, 4));
    const day = dayOf(year, raw);
    if (!day || day <= known.publishedOn)
      return day ? { ...span, day, yearFrom: 'publication', afterPublication: false } : null;
    // A page of January telling of December; anything else later than its own page is a contradiction to show.
    const earlier = dayOf(year - 1, raw);
    const wraps = raw.month >= 10 && Number(known.publishedOn.slice(5, 7)) <= 3;
    return wraps && earlier
      ? { ...span, day: earlier, yearFrom: 'publication', afterPublication: false }
      : { ...span, day, yearFrom: 'publication', afterPublication: true };
  }
  // A programme of one year is often signed at the end of the year before.
  const [from, to] = [known.term?.from?.slice(0, 4), known.term?.to?.slice(0, 4)];
  const year = from === to && raw.month >= 11 ? undefined : from;
  const day = year ? dayOf(Number(year), raw) : null;
  return day ? { ...span, day, yearFrom: 'term', afterPublication: false } : null;
}

const SPAN_YEARS = words(
  '(?:giai đoạn|năm học|thời kỳ|thời hạn[^.;:\\d]{0,24}:?|thời gian(?: thực hiện)?:?|(?:chương trình|thoả thuận|quy chế|kế hoạch|bản ghi nhớ|hợp đồng)(?: (?!nhiệm|khoá|năm)\\p{L}+,?){1,8}?|trong các năm|các năm|từ năm|từ|năm|(?:trong )?(?:hai|ba|bốn|năm|2|3|4|5|02|03|05) năm(?:,| \\(| là)?)(?: từ)?(?: năm)? \\(?(?<a>20\\d{2}|19\\d{2}) ?(?:-|đến(?: hết)?(?: năm)?|và|,(?: 20\\d{2},?)*(?: và)?) ?(?:năm )?(?<b>20\\d{2}|19\\d{2})',
);
const SPAN_DAYS = words(
  'từ (?:ngày )?(?<a>\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{4}|\\d{1,2}[/.-]\\d{1,2}(?= )|\\d{1,2} tháng \\d{1,2}(?= (?:đến|tới))|\\d{1,2} tháng \\d{1,2} năm \\d{4}|ngày ký)(?: cho)? (?:đến|tới)(?: hết)?(?: ngày)? (?<b>\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{4}|\\d{1,2} tháng \\d{1,2} năm \\d{4})',
);
const ONE_YEAR = words(`(?:${INSTRUMENT_WORDS})(?: \\p{L}+,?){0,12}? (?:trong )?năm (?<y>20\\d{2})(?! ?- ?\\d{4})`);
const UNTIL = words(
  '(?:từ nay|từ ngày ký|có hiệu lực|có giá trị|hiệu lực|thời hạn|thực hiện)[^.;]{0,40} (?:đến|tới)(?: hết)?(?: năm)? (?<b>\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{4}|20\\d{2})',
);
const FOREIGN = words(
  'nhiệm kỳ|khoá|tầm nhìn|đề án|dự án|nghị quyết|chương trình (?:mục tiêu|nông thôn|phát triển|giảm nghèo|quốc gia)|kết quả|từ năm|trước đây|giai đoạn trước|tổng kết|sơ kết|phát triển kinh tế',
);

const NO_TERM_BEFORE = loose('(nhiệm kỳ|khoá [ivx]+|tầm nhìn|tiếp nối|kế thừa|kết quả[^,;]{0,60})\\W*$');
const INSTRUMENT = words(INSTRUMENT_WORDS);
const DURATION = words('thời hạn|hiệu lực|thời gian thực hiện');

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
    const ofOther = paper !== null && /^\W*(?:thực hiện|căn cứ|trên cơ sở|tiếp nối|theo|kế thừa)(?!\p{L})/u.test(fold);
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
      if (!tied && !has(DURATION, fold)) return 0;
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
      const { a, b } = hit.found.groups as { a: string; b: string };
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
      if (until) push(until, { from: null, to: writtenDay(until.found.groups!['b']!) }, 1);
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
  const parts = words.match(/\d+/gu);
  if (!parts || parts.length < 3) return null;
  const day = `${parts[2]}-${parts[1]!.padStart(2, '0')}-${parts[0]!.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** The term inside the programme's own name, when no sentence ties one to the signing (reviews of an older programme). */
export function termOfName(source: Source, name: Span | null): FoundTerm | null {
  const hit = name && findFirst(SPAN_YEARS, source.fold, name);
  if (!hit) return null;
  const { a, b } = hit.found.groups as { a: string; b: string };
  return a <= b ? { start: hit.start, end: hit.end, term: { from: a, to: b }, weight: 1 } : null;
}
