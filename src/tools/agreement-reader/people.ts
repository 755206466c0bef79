// Who is named in the text, with the office the text gives them. Two orders are in use: "NAME, office" in lists of those
// present and "office NAME" in speeches and captions.
import { headsAt } from './body-heads.ts';
import type { Mention } from './body-mentions.ts';
import { flat, matchAt, type Source } from './folded-text.ts';
import type { Span } from './model.ts';
import { COMMON_SURNAMES, ENDS_NAME, hasMiddleName, PROVINCES, SURNAMES } from './name-words.ts';
import { officeAbove, officeAfter, officeBefore, sharedOffice } from './person-offices.ts';
import type { TextSentence } from './sentences.ts';
import { HONORIFIC_BEFORE, OFFICE_HERE } from './titles.ts';
import { wordAt, type Word } from './word-list.ts';

export interface Person extends Span {
  readonly name: string;
  readonly key: string;
  readonly title: string;
  readonly titleSpan: Span | null;
  readonly nameSpan: Span;
  readonly sentence: TextSentence;
  /** "NAME, office": the form of lists. */
  readonly listed: boolean;
}

const NO_SURNAME_PAIRS = new Set([
  'thái lan',
  'hoa kỳ',
  'hàn quốc',
  'văn phòng',
  'cao đẳng',
  'trường sa',
  'hoàng sa',
  'ông lớn',
  'mai linh',
  'viên chức',
  'lý luận',
]);

export function findPeople(
  written: Source,
  list: readonly Word[],
  sentences: readonly TextSentence[],
  bodies: readonly Mention[],
): Person[] {
  const covered = new Set<number>();
  for (const body of bodies) for (let at = body.from; at < body.to; at++) covered.add(at);
  const people: Person[] = [];
  const keys = new Set<string>();
  const source = withoutInnerWords(written, bodies);
  // "Tổng Biên tập Mạch Mẫu": a paper by the rest of its name.
  const papers = new Set(
    bodies
      .filter((body) => body.kind === 'press')
      .map((body) => body.key.split(' ').slice(body.head.words.length).join(' ')),
  );
  for (const sentence of sentences) {
    for (let at = wordAt(list, sentence.start); at < list.length && list[at]!.start < sentence.end; at++) {
      if (covered.has(at)) continue;
      if (isAddress(list, at)) continue;
      const known =
        opensPerson(list, at, covered.has(at - 1)) ||
        ((covered.has(at - 1) || behindOffice(source, sentence, list, at)) && opensTitled(source, sentence, list, at));
      if (!known && !mayOpen(list, at)) continue;
      const to = nameEnd(source, list, at, covered);
      if (to - at < 2 || (!known && !isIntroduced(source, sentence, list, at, to))) continue;
      const before = people.at(-1);
      const from = before && before.sentence === sentence ? before.nameSpan.end : sentence.start;
      const free = before && before.sentence === sentence ? before.end : sentence.start;
      const person = personAt(source, list, { at, to, covered, from, free }, sentence, keys);
      if (!person || papers.has(person.key)) continue;
      keys.add(person.key);
      people.push(person);
      at = to - 1;
    }
  }
  return people;
}

/** Neither commas nor verbs inside a body's name end an office: "Giám đốc Sở Văn hóa, Thể thao …", "Ban An toàn giao thông". */
function withoutInnerWords(source: Source, bodies: readonly Mention[]): Source {
  let fold = '';
  let at = 0;
  for (const body of bodies) {
    const name = source.fold.slice(body.start, body.end);
    // "Tỉnh ủy viên" is an office.
    const masked = source.fold.startsWith(' viên', body.end) ? name.replaceAll(',', ' ') : 'x'.repeat(name.length);
    fold += source.fold.slice(at, body.start) + masked;
    at = body.end;
  }
  return { text: source.text, fold: fold + source.fold.slice(at) };
}

/** "tại Hà Dương": a place, whatever its first syllable. */
const AT_PLACE = new Set(['tại', 'ở', 'tỉnh', 'huyện', 'xã', 'phường', 'quận', 'về', 'đến', 'lên']);

function opensPerson(list: readonly Word[], at: number, afterBody: boolean): boolean {
  const word = list[at]!;
  const next = list[at + 1];
  if (!word.capital || !next?.capital || word.gap !== ' ') return false;
  const third = list[at + 2];
  const middle = third?.capital === true && next.gap === ' ' && hasMiddleName(next.fold, third.fold);
  if (!SURNAMES.has(word.fold) && !(afterBody && middle)) return false;
  // In capitals every word looks like a name: only the most common surnames are taken without an introduction.
  if (word.shout && next.shout && !COMMON_SURNAMES.has(word.fold)) return false;
  const pair = `${word.fold} ${next.fold}`;
  if (
    list[at - 1]?.gap === ' ' &&
    AT_PLACE.has(list[at - 1]!.fold) &&
    word.fold !== 'ông' &&
    !COMMON_SURNAMES.has(word.fold)
  )
    return false;
  if (PROVINCES.has(pair) || NO_SURNAME_PAIRS.has(pair) || PROVINCES.has(`${pair} ${list[at + 2]?.fold}`)) return false;
  const before = list[at - 1];
  // "Ủy Viên Trung Ương" is an office; "Trung ương Đoàn Lê Quốc A" has the Youth Union's office before the name.
  if (before?.gap === ' ' && before.fold === 'uỷ' && word.fold === 'viên') return false;
  if (isUnion(list, at)) return false;
  if (at > 0 && isUnion(list, at - 1)) return true;
  return afterBody || !(before?.gap === ' ' && before.capital && SURNAMES.has(before.fold) && before.fold !== 'ông');
}

/** "Tổng Biên tập Báo X Ngưu Thanh A": behind an office and its body stands who holds it, whatever the surname. */
function opensTitled(source: Source, sentence: TextSentence, list: readonly Word[], at: number): boolean {
  const [word, next] = [list[at]!, list[at + 1]];
  if (!word.capital || word.shout || !next?.capital || word.gap !== ' ') return false;
  return officeBefore(source, sentence.start, word.start) !== null;
}

/** "Phó Tổng Biên tập Hùng Thị A": nothing but the office stands before three capitals. */
function behindOffice(source: Source, sentence: TextSentence, list: readonly Word[], at: number): boolean {
  const [before, word, next, third] = [list[at - 1], list[at]!, list[at + 1], list[at + 2]];
  if (before?.gap !== ' ' || !word.capital || !next?.capital || !third?.capital || next.gap !== ' ') return false;
  if (headsAt(word.fold, next.fold).length > 0 || PROVINCES.has(`${word.fold} ${next.fold} ${third.fold}`))
    return false;
  return OFFICE_ENDS.test(source.fold.slice(Math.max(sentence.start, word.start - 40), word.start));
}

const OFFICE_ENDS =
  /(?:tổng biên tập|chủ tịch|bí thư|giám đốc|trưởng ban|trưởng phòng|cục trưởng|chánh án|viện trưởng|hiệu trưởng|thư ký toà soạn|chánh văn phòng|chính uỷ)(?: thường trực)?(?: (?:tỉnh|thành phố|huyện|quận|thị xã|phường|xã|đặc khu))? $/u;

/** "Ông" of "Ông Lê A" addresses; in "ông Ông Ích A" the second one is the surname. */
function isAddress(list: readonly Word[], at: number): boolean {
  const word = list[at]!.fold;
  // "Giám đốc Đài Ông Thị A": the middle name shows a surname.
  if (/^(?:ông|bà)$/u.test(word) && list[at]!.capital && list[at + 1]?.fold === 'thị' && list[at + 2]?.capital === true)
    return false;
  // "Chủ tịch UBND huyện Ông Thừa A": inside a sentence an address is written small.
  const before = list[at - 1];
  const inside = before?.gap === ' ' && !before.capital && !list[at]!.shout && list[at + 1]?.capital === true;
  if (word === 'ông' && list[at]!.capital && inside && list[at + 2]?.capital) return !OFFICE_TAIL.test(before.fold);
  const goesOn = ADDRESS_GOES_ON.get(word);
  if (goesOn && !goesOn.test(list[at + 1]?.fold ?? '')) return false;
  return ADDRESS.has(word) && !(at > 0 && ADDRESS.has(list[at - 1]!.fold) && list[at - 1]!.gap === ' ');
}
const OFFICE_TAIL = /^(?:tập|trưởng|huyện|tỉnh|xã|phường|tịch|thư|đốc|đài|báo|sở|bà|ông|anh|chí)$/u;

/** "Đồng chí", "Đại tá": without its second syllable such a word is a surname. */
const ADDRESS_GOES_ON: ReadonlyMap<string, RegExp> = new Map([
  ['đồng', /^chí$/u],
  ['nhà', /^(?:báo|văn|thơ|giáo|sử)$/u],
  ['luật', /^(?:sư|gia)$/u],
  ['bác', /^sĩ$/u],
  ...['đại', 'thượng', 'trung', 'thiếu'].map((rank) => [rank, /^(?:tá|tướng|uý|đức|sứ|toạ|ương)$/u] as const),
]);
const ADDRESS = new Set([
  'bsckii',
  'bscki',
  'bsck',
  'ckii',
  'cki',
  'ths',
  'ts',
  'pgs',
  'gs',
  'bs',
  'ks',
  'ông',
  'bà',
  'anh',
  'chị',
  'nhà',
  'đồng',
  'luật',
  'bác',
  'đại',
  'thượng',
  'trung',
  'thiếu',
]);

/** A surname that no list knows: it must be introduced as a person's. */
function mayOpen(list: readonly Word[], at: number): boolean {
  const [before, word, next] = [list[at - 1], list[at]!, list[at + 1]];
  return (
    word.capital &&
    next?.capital === true &&
    /^[ ’'‘-]$/u.test(word.gap) &&
    !(before?.capital && before.gap === ' ' && !before.shout && !HONORIFIC_WORD.has(before.fold))
  );
}

const HONORIFIC_WORD = new Set(['ông', 'bà', 'anh', 'chị', 'chí', 'báo', 'tá', 'tướng', 'uý', 'sĩ', 'sư', 'ts', 'ths']);

/** "ông Khưu Tài", "; Chế Thị Tường Lan, Vụ trưởng …": a form of address before it, or an office behind it in a list. */
function isIntroduced(source: Source, sentence: TextSentence, list: readonly Word[], at: number, to: number): boolean {
  const { start } = list[at]!;
  if (matchAt(OFFICE_HERE, source.fold, start) > 0) return false;
  const before = source.fold.slice(Math.max(sentence.start, start - 24), start);
  if (HONORIFIC_BEFORE.test(before)) return true;
  const opens = start === sentence.start || /(?:[;:,]|và|cùng|với|có|gồm|là)\s*$/u.test(before);
  return opens && to - at >= 3 && officeAfter(source, list[to - 1]!.end, sentence.end) !== null;
}

/** "Đoàn" of "T.Ư Đoàn", "Tỉnh Đoàn" right before a surname. */
function isUnion(list: readonly Word[], at: number): boolean {
  const [before, word, next] = [list[at - 1], list[at]!, list[at + 1]];
  return (
    word.fold === 'đoàn' &&
    before !== undefined &&
    /^(?:ư|ương|tw|tỉnh|thành|huyện)$/u.test(before.fold) &&
    next !== undefined &&
    SURNAMES.has(next.fold)
  );
}

function nameEnd(source: Source, list: readonly Word[], at: number, covered: ReadonlySet<number>): number {
  let to = at + 1;
  while (to < list.length && to - at < 6 && /^[ ’'‘]$/u.test(list[to - 1]!.gap)) {
    const word = list[to]!;
    if (!word.capital || covered.has(to) || matchAt(OFFICE_HERE, source.fold, word.start) > 0) break;
    if (word.shout && ENDS_NAME.has(word.fold) && to - at >= 3) break;
    if (word.fold === 'chức' && /^(?:vụ|danh)$/u.test(list[to + 1]?.fold ?? '')) break;
    to++;
  }
  return to;
}

function personAt(
  source: Source,
  list: readonly Word[],
  run: { at: number; to: number; covered: ReadonlySet<number>; from: number; free: number },
  sentence: TextSentence,
  known: ReadonlySet<string>,
): Person | null {
  const { covered } = run;
  const nameSpan = { start: list[run.at]!.start, end: list[run.to - 1]!.end };
  const written = flat(source, nameSpan);
  const name = written === written.toUpperCase() ? titleCased(written) : written;
  const key = source.fold.slice(nameSpan.start, nameSpan.end).replace(/\s+/gu, ' ');
  const office = officeAfter(source, nameSpan.end, sentence.end);
  const other = office ? personWithin(source, list, office, covered) : -1;
  // "Bí thư X A, Tổng Biên tập Báo Y B": the office behind the comma is that of the next one; "A, Chủ tịch và B, …": it
  // ends before the joint.
  const joint = other >= 0 ? BEFORE_NEXT.exec(source.fold.slice(office!.start, other)) : null;
  const after =
    office && other >= 0 ? (joint ? { start: office.start, end: office.start + joint.index } : null) : office;
  const base = { name, key, nameSpan, sentence };
  if (after) {
    const title = flat(source, after);
    return { ...base, title, titleSpan: after, start: nameSpan.start, end: after.end, listed: true };
  }
  const lead = source.fold.slice(Math.max(sentence.start, nameSpan.start - 30), nameSpan.start);
  const before =
    officeBefore(source, run.from, nameSpan.start) ??
    sharedOffice(source, sentence.start, nameSpan.start) ??
    officeAbove(source, { start: Math.max(sentence.start, run.free), end: nameSpan.start });
  if (before) {
    return {
      ...base,
      title: flat(source, before),
      titleSpan: before,
      start: before.start,
      end: nameSpan.end,
      listed: false,
    };
  }
  const beside = source.text.slice(Math.max(sentence.start, nameSpan.start - 140), nameSpan.start);
  if (!HONORIFIC_BEFORE.test(lead) && !known.has(key) && !ADDRESSED_TOGETHER.test(beside)) return null;
  return { ...base, title: '', titleSpan: null, start: nameSpan.start, end: nameSpan.end, listed: false };
}

/** "ba đồng chí A, B và C": one form of address for all of them. */
const ADDRESSED_TOGETHER =
  /(?:hai|ba|bốn|năm|các) (?:đồng chí|ông|bà|anh|chị|nhà báo|vị) (?:\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,4}(?:, | và |, và )){1,6}$/u;

function titleCased(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** Where the next person is named inside an office; -1 when nobody is. */
function personWithin(source: Source, list: readonly Word[], office: Span, covered: ReadonlySet<number>): number {
  for (let at = wordAt(list, office.start); at < list.length && list[at]!.end <= office.end; at++) {
    if (covered.has(at) || !opensPerson(list, at, covered.has(at - 1))) continue;
    const to = nameEnd(source, list, at, covered);
    if (to - at >= 3 && list[at - 1]?.gap === ' ' && at > 0 && list[at]!.start > office.start) return list[at]!.start;
  }
  return -1;
}

const BEFORE_NEXT =
  /,? (?:và|cùng|với|cùng với) (?:(?:ông|bà|anh|chị|cô|chú|bác|đồng chí|đ\/c|nhà báo|luật sư|bác sĩ|tiến sĩ|thạc sĩ|(?:đại|thượng|trung|thiếu) (?:tá|tướng|uý)),? )*$/u;
