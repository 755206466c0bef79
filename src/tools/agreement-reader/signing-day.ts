// When it was signed and when the page was published.
import { addDays, isDay, type Day } from '../calendar/index.ts';
import type { Laid } from './blocks.ts';
import { has, loose, words, type Source } from './folded-text.ts';
import type { Span, Term } from './model.ts';
import { SIGNS } from './party-evidence.ts';
import { dayFromOther, relativeDay } from './relative-days.ts';
import type { TextSentence } from './sentences.ts';
import { dayOf, daysIn, type RawDay } from './written-days.ts';

export interface DatedPlace extends Span {
  readonly day: Day;
}

/** "Oct 16, 2026": what some page builders write. */
const ENGLISH = /(?<!\p{L})(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?<d>\d{1,2}),? (?<y>20\d{2})/u;
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'.split('|');
/** "Nguyễn Văn A | 16/3/2026", "Tin tức > Chính trị > 16/03/2026": a day behind a bar on a short line. */
const BARRED =
  /^[^.:;!?]{2,60} ?[|•·>»–—] ?(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[ ,|–-]+\d{1,2}[:h]\d{2})?(?: ?[|•·].{0,40})?\s*$/u;

const ISO = /(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})/u;

const PUBLISHED = words(
  '(?:xuất bản|đăng (?:ngày|lúc|bởi)|ngày đăng|cập nhật|date|phát(?: (?:lúc|vào|ngày|sóng|thanh))*|số ra|số \\d+ \\(|công khai|chương trình phát thanh|posted on|phát hành|ra ngày|bản tin)',
);

const WEEKDAY = loose(
  '^[^.:]{0,40}(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật),? (?:ngày )?\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}',
  'u',
);

/** "ĐTSC 21.6.2023 - …": the agency's sign with the day of its issue. */
const AGENCY_DAY =
  /^\s*(?:\(?\p{Lu}{2,8}\)?,? \(?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)? ?[-–:]|\(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\) (?=\p{Lu}))/u;
/** "Sông Mẫu Online (28-1-2026)" on a line of its own. */
const BRACKETED = /^[\p{L}\p{N}. ]{3,40} \(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)\s*$/u;

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
    const english =
      at < 8 && block.end - block.start < 80 ? ENGLISH.exec(source.fold.slice(line.start, line.end)) : null;
    if (english) {
      const { d, m, y } = english.groups as { d: string; m: string; y: string };
      const day = dayOf(Number(y), { day: Number(d), month: MONTHS.indexOf(m) + 1 });
      const start = line.start + english.index;
      if (day) return { day, start, end: start + english[0].length };
    }
    const barred =
      at < 8 &&
      block.end - block.start < 110 &&
      [BARRED, BRACKETED].some((rule) => rule.test(source.fold.slice(block.start, block.end).trim()));
    const labelled = has(PUBLISHED, source.fold.slice(line.start, line.end));
    const weekday = at < 8 && block.end - block.start < 80 && has(WEEKDAY, source.fold.slice(line.start, line.end));
    if (
      block.kind !== 'dateline' &&
      !weekday &&
      !barred &&
      !(labelled && (block.kind !== 'body' || block.end - block.start < 110) && at < 8)
    )
      continue;
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
  'khoá|nghị quyết|quyết định|chỉ thị|số|luật|nghị định|công văn|kế hoạch số|căn cứ|thành lập|ra đời|kỷ niệm|hiệu lực|trước ngày|hạn|cuộc họp|buổi họp|phiên họp|thông báo|tờ trình|văn bản|sau (?:buổi|cuộc|chuyến|hội nghị|kỳ|lần|đợt)',
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
  const tellsOfSigning = new Map<number, boolean>();
  const signing = (index: number): boolean => {
    const one = sentences[index];
    const said = tellsOfSigning.get(index) ?? (one !== undefined && has(SIGNS, source.fold.slice(one.start, one.end)));
    tellsOfSigning.set(index, said);
    return said;
  };
  /** A day on which they only met, as long as no day of the signing itself is told. */
  let met: SigningDay | null = null;
  let last: Day | null = null;
  for (const [index, sentence] of sentences.entries()) {
    const kind = sentence.block.kind;
    if (kind !== 'body' && kind !== 'heading' && kind !== 'dateline' && kind !== 'caption') continue;
    if (EARLIER.test(source.fold.slice(sentence.start, sentence.end))) continue;
    const signs = signing(index);
    const leads = signing(index + 1);
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
      const day = withYear(raw, known);
      // "… khép lại vào ngày 31/8/2028" on a page of 2026: nobody tells of a signing so long before.
      if (day && known.publishedOn && day.day > addDays(known.publishedOn, SOONEST)) continue;
      if (raw.sure && day) last = day.day;
      const stands = standsWithEvent(source, sentence, raw, leads);
      // "Đúng ngày truyền thống, 3-3, hai nơi cùng bật sáng. … ký kết …": the day told right before the signing.
      if (!stands && leads && raw.start - sentence.start < 60 && standsWithEvent(source, sentence, raw, true, true))
        met ??= day;
      if (!stands && signs && day && isNow(source, sentence, raw, day.day, known.publishedOn)) met ??= day;
      if (!stands) continue;
      const anew = leads && last !== null && dayFromOther(source, sentences[index + 1]!, last) !== null;
      if (day && kind === 'body' && !signs && (anew || has(ONLY_MEETS, source.fold.slice(raw.end, sentence.end))))
        met ??= day;
      else if (day) return day;
    }
    const told =
      (last !== null && signs ? dayFromOther(source, sentence, last) : null) ??
      ((signs || leads) && kind === 'body' && known.publishedOn
        ? relativeDay(source, sentence, known.publishedOn)
        : null);
    if (told && signs) return withPublication(told);
    met ??= withPublication(told);
  }
  const at = sentences.findIndex((one, index) => one.block.kind === 'body' && signing(index));
  return met ?? dayBeside(source, sentences, known, at);
}

/** "Đúng ngày Quốc tế Phụ nữ 8/3", "nhân Ngày Đại dương 8-6" on a page of 9/6: a day of remembrance on which they signed. */
function isNow(source: Source, sentence: Span, raw: RawDay, day: Day, publishedOn: Day | null): boolean {
  const on = ON_DAY.exec(source.fold.slice(Math.max(sentence.start, raw.start - 90), raw.start))?.[1];
  if (!on || publishedOn === null || raw.year !== null || day > publishedOn) return false;
  return addDays(day, on === 'nhân' || on === 'dịp' ? 2 : FRESH) >= publishedOn;
}

const ON_DAY = /(?<!\p{L})(nhân|dịp|đúng|vào|trong|ngay) (?:dịp )?ngày [^,.;:\d]{3,70} \(?$/u;

/** How far from the sentence of the signing, and how long before its page, a day may be told that nothing ties to it. */
const BESIDE = [-1, 1, -2, 2, -3];
const FRESH = 14;
const SOONEST = 45;

/** "Đoàn nhà báo ra đảo ngày 21/3. … ký …": the day of the story, where no other is told beside the signing. */
function dayBeside(
  source: Source,
  sentences: readonly TextSentence[],
  known: { publishedOn: Day | null; published: DatedPlace | null; term: Term | null },
  at: number,
): SigningDay | null {
  const { publishedOn } = known;
  if (publishedOn === null) return null;
  const lead = sentences.findIndex((one) => one.block.kind === 'body');
  for (const step of [...BESIDE, ...(lead < at ? [lead - at] : [])]) {
    const sentence = sentences[at + step];
    if (!sentence || sentence.block.kind !== 'body') continue;
    if (EARLIER.test(source.fold.slice(sentence.start, sentence.end))) continue;
    const raw = daysIn(source, sentence).find(
      (one) => one.sure && standsWithEvent(source, sentence, { ...one, sure: true }, true, true),
    );
    const day = raw
      ? withYear(raw, known)
      : step < 0
        ? withPublication(relativeDay(source, sentence, publishedOn))
        : null;
    if (day && day.day <= publishedOn && addDays(day.day, FRESH) >= publishedOn) return day;
  }
  return null;
}

function withPublication(told: (Span & { day: Day }) | null): SigningDay | null {
  return told && { ...told, yearFrom: 'publication', afterPublication: false };
}

/** "Ngày 3/2, đoàn … đến làm việc với phường." */
const ONLY_MEETS = loose(
  '^(?!.*(?<!\\p{L})(?:lễ|hội nghị|ký|thoả thuận)(?!\\p{L})).*(?<!\\p{L})(?:làm việc|họp bàn|trao đổi|khảo sát|gặp gỡ)(?!\\p{L})',
  'u',
);

/** "Trước đó, ngày 5/3/2021, …", "Năm 2021, hai bên đã ký …": what was before. */
const EARLIER = loose(
  '^\\W*(?:trước (?:đó|đây)|cách đây(?! (?:đúng |tròn )?[\\p{L}\\d]+ (?:hôm|ngày|tuần))|(?:từ )?năm \\d{4},)',
  'u',
);

/** "Ngày Báo chí Cách mạng Việt Nam (21/6/1925 - 21/6/2026)": one of two days of an anniversary, or from when till when. */
function inRange(source: Source, sentence: Span, raw: RawDay): boolean {
  const before = source.fold.slice(Math.max(sentence.start, raw.start - 16), raw.start);
  const after = source.fold.slice(raw.end, Math.min(sentence.end, raw.end + 16));
  return (
    raw.year !== null &&
    (/\d{4} ?(?:-|đến|tới) ?(?:ngày )?$/u.test(before) ||
      /^ ?(?:-|đến|tới) ?(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u.test(after))
  );
}

/** `leads`: the next sentence tells of the signing ("Phường X sáng 16/3 rộn ràng. …"). */
function standsWithEvent(source: Source, sentence: TextSentence, raw: RawDay, leads: boolean, bare = false): boolean {
  const wide = source.fold.slice(Math.max(sentence.start, raw.start - 30), raw.start);
  // "Mừng 95 năm ngày thành lập …, sáng 26/3, …": a part of the day begins anew behind the comma.
  const anew = /^(?:sáng|trưa|chiều|tối)(?!\p{L})/u.test(source.fold.slice(raw.start, raw.end));
  const fresh = anew || /,\s*(?:hôm|vào)\s*$/u.test(wide);
  const before = fresh ? wide.slice(wide.lastIndexOf(',') + 1) : wide;
  if (inRange(source, sentence, raw)) return false;
  if (/ngày ký(?: kết)?,? ?\(?(?:là )?(?:ngày )?$/u.test(wide)) return true;
  if (has(NOT_SIGNING, before) || /(?:từ|đến hết|trước|sau)\s*$/u.test(before)) return false;
  const came = /(?:^|\s)đến\s*$/u.test(before);
  if (came && (source.fold[raw.end] !== ',' || !has(SIGNS, source.fold.slice(raw.end, sentence.end)))) return false;
  const opening =
    raw.start - sentence.start < 12 ||
    /(?:^|\s)(?:vào|hôm|trong|là|\d{1,2} ?(?:giờ|h)(?: ?\d{1,2})?(?: phút)?|tuần qua|tuần trước|hôm qua|vừa qua|vừa rồi)\s*$/u.test(
      before,
    ) ||
    /,\s*$/u.test(before) ||
    /(?:^|\s)(?:thứ \p{L}+|chủ nhật)\s*$/u.test(before) ||
    (source.fold[raw.start] === '(' && has(SIGNS, source.fold.slice(sentence.start, sentence.end)));
  if (!raw.sure && !opening) return false;
  const all = source.fold.slice(sentence.start, sentence.end);
  return (
    bare ||
    has(EVENT, all) ||
    (leads && anew) ||
    sentence.block.kind === 'dateline' ||
    sentence.block.kind === 'heading'
  );
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
