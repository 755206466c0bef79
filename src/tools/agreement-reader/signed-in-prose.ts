// Signings told in flowing prose: "A ký trước, rồi đến B", "Sau khi ký, A và B trao văn bản", "Bên này là A, bên kia là B, hai
// người cùng đặt bút", "Hai chữ ký, của A và B, …".
import { findFirst, has, loose, words, type Source } from './folded-text.ts';
import type { Person } from './people.ts';
import type { KnownPerson } from './representatives.ts';
import type { TextSentence } from './sentences.ts';

const SIGN =
  '(?:đã |cùng |cùng nhau |vừa |lần lượt |trực tiếp |đại diện |thay mặt (?:\\p{L}+ ){1,4}|được (?:uỷ quyền|giao|cử) |đặt bút |hạ bút |cầm bút )*(?:ký(?: kết| tên)?(?! (?:túc|ức|hoạ|sự|giả))|đặt bút|hạ bút)';
/** What a person does: "…, ký tên bên phải", "ký với tư cách Chủ tịch". */
const SIGNS_HERE = loose(
  `^ ?,? ?(?:thì |cũng |mới )?${SIGN}(?!\\p{L})(?<rest>[^,;.]{0,60})(?=[,;.]|$| và | còn )`,
  'u',
);
/** Signing of other things, or with others. */
const NOT_THIS =
  /(?<!\p{L})(?:nhiều|từng|mọi|hàng loạt|với (?:nhiều|các|những|\d+)|đơn|quyết định|giấy|công văn|tặng)(?!\p{L})/u;
const THEN_OTHER = loose(
  '^[^.;]{0,24}(?:[,;] ?)(?:rồi|tiếp|sau|kế|và|còn)?(?: \\p{L}+){0,3} (?:đến(?: lượt)?|tới(?: lượt)?|là) (?:ông|bà|anh|chị|đồng chí|nhà báo)? ?$',
  'u',
);
const HANDS_PEN = words('(?:chuyển|trao|đưa|nhường) (?:cây )?bút (?:cho|sang|qua)(?: cho)?');
/** Both of them sign, or have just done so, and give each other the papers or their hands. */
const BOTH_SIGN = words(
  `(?:hai|cả hai|ba|cả ba|bốn) (?:người|ông|bà|vị|đồng chí|nhà báo|lãnh đạo|anh chị|bên|chữ ký)?(?: [^.,;]{0,24})? ?${SIGN}`,
);
const AFTER_SIGNING = loose(
  '^\\W*(?:ngay )?(?:sau khi|khi|vừa)(?: cùng| hai bên)? (?:đặt bút|hạ bút|ký)(?: ký| kết| xong)*(?: [^,.;]{0,40})?, ',
  'u',
);
const SHAKES = /(?<!\p{L})(?:bắt tay|siết tay|ôm|trao (?:đổi |cho |nhau )|chụp ảnh)/u;
/** Names follow: "ngồi vào bàn ký có A và B", "hai chữ ký, của A và B". */
const NAMED_BEHIND = words(
  '(?:ngồi (?:vào )?bàn ký|cầm bút(?: ký)?|hạ bút(?: ký(?: kết)?)?|đặt bút(?: ký)?|người ký|người cầm bút|bước lên ký|lên bàn ký)(?: [^,.;:]{0,16})? (?:có|là|gồm)|(?:mang|có|đủ|đặt|với) (?:đủ )?(?:hai |ba |các )?chữ ký(?: của)?|(?:hai|ba|bốn) chữ ký,? (?:là )?của',
);
const JOINED =
  /^[\s,;(]*(?:\([^)]*\)[\s,]*)?(?:và|cùng|với|cùng với|còn|lẫn|bên kia là|phía bên kia là|phía \p{L}+ là|của|,|;|\s|ông|bà|anh|chị|đồng chí|nhà báo|đại diện|chữ ký|người đồng cấp[^,]{0,30},)*\s*$/u;

/** Those of this sentence (or, for "hai người cùng ký", of the one before) that are told to sign. */
export function signedInProse(
  source: Source,
  sentence: TextSentence,
  here: readonly Person[],
  before: readonly Person[],
): Person[] {
  const fold = source.fold.slice(sentence.start, sentence.end);
  if (!/k[ýí]|bút/u.test(fold)) return [];
  const end = (person: Person) => Math.max(person.end, person.nameSpan.end);
  const gap = (one: Person, other: Person) => source.fold.slice(end(one), other.start);
  const chain = (first: number): Person[] => {
    const found = here.slice(first, first + 1);
    for (const one of here.slice(first + 1)) {
      if (!JOINED.test(gap(found.at(-1)!, one))) break;
      found.push(one);
    }
    return found;
  };
  const signs = here.filter((person) => {
    const rest = SIGNS_HERE.exec(source.fold.slice(end(person), sentence.end))?.groups?.['rest'];
    return rest !== undefined && !NOT_THIS.test(rest);
  });
  if (signs.length > 1) return signs;
  const [one] = signs;
  if (one) {
    const next = here[here.indexOf(one) + 1];
    const between = next ? gap(one, next) : '';
    if (next && (THEN_OTHER.test(between) || has(HANDS_PEN, between))) return [one, next];
  }
  const behind = findFirst(NAMED_BEHIND, source.fold, sentence);
  const first = behind ? here.findIndex((person) => person.nameSpan.start >= behind.end) : -1;
  if (behind && first >= 0 && here[first]!.start - behind.end < 24) {
    const named = chain(first);
    if (named.length > 1) return named;
  }
  const both = findFirst(BOTH_SIGN, source.fold, sentence);
  if (both && !NOT_THIS.test(source.fold.slice(both.end, both.end + 40))) {
    const told = here.filter((person) => person.end <= both.start);
    if (told.length === 2 || told.length === 3) return told;
    if (here.length === 0 && before.length === 2 && both.start - sentence.start < 40) return [...before];
  }
  const after = AFTER_SIGNING.exec(fold);
  const opened = after ? here.findIndex((person) => person.start - sentence.start >= after[0].length) : -1;
  if (after && opened >= 0 && here[opened]!.start - sentence.start < after[0].length + 20) {
    const named = chain(opened);
    if (named.length > 1 && SHAKES.test(fold)) return named;
    if (named.length === 1 && /bút|xong/u.test(after[0])) return named;
  }
  return [];
}

const SHORT = '(?:ông|bà|anh|chị|cô|chú|bác|đồng chí|nhà báo) (?<who>\\p{L}+)';
const SHORT_SIGNS = loose(
  `(?<!\\p{L})${SHORT}(?:(?:,| và| cùng| với)+ ${SHORT.replace('who', 'other')})? ${SIGN}(?!\\p{L})(?<rest>[^,;.]{0,40})`,
  'gu',
);

/** "Ông Lúa và bà Hoa cùng ký": those whom the text names in full elsewhere. */
export function shortlySigned(source: Source, sentence: TextSentence, known: readonly KnownPerson[]): KnownPerson[] {
  const fold = source.fold.slice(sentence.start, sentence.end);
  if (!/k[ýí]|bút/u.test(fold)) return [];
  const found: KnownPerson[] = [];
  for (const hit of fold.matchAll(SHORT_SIGNS)) {
    const { who, other, rest } = hit.groups as { who: string; other?: string; rest: string };
    if (NOT_THIS.test(rest)) continue;
    for (const short of [who, other]) {
      const named = short === undefined ? [] : known.filter((one) => one.party && one.key.endsWith(` ${short}`));
      if (named.length === 1) found.push(named[0]!);
    }
  }
  return found;
}
