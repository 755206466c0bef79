// Where the name of a body ends: word by word, with the small words, marks and places that belong to names.
import { headsAt, PLACE_WORDS, type Head } from './body-heads.ts';
import {
  COMMON_SURNAMES,
  COUNTED,
  ENDS_NAME,
  ENDS_NAME_SMALL,
  PROVINCES,
  smallBelongs,
  smallPairBelongs,
  SHOUTED_DEEDS,
  SURNAMES,
} from './name-words.ts';
import { joinsByAnd, smallRun } from './body-name-small.ts';
import type { Word } from './word-list.ts';

/** Words of places that may stand small at the beginning of a name. */
export const ORGAN_OF_NAME = new Set([
  'phường',
  'xã',
  'huyện',
  'quận',
  'tỉnh',
  'tp',
  'thành',
  'thị',
  'đặc',
  'tx',
  'thủ',
  'trung',
  'khu',
  'chi',
]);

/** Index behind the head's last word, or -1. */
export function matchHead(words: readonly Word[], at: number, head: Head): number {
  let index = at;
  let joint = '';
  for (let part = 0; part < head.words.length; part++) {
    const want = head.words[part]!;
    if (/[,&-]/u.test(want)) {
      joint = want;
      continue;
    }
    if (part > 0 && (words[index - 1]!.gap.trim() !== joint || words[index - 1]!.gap.includes('\n'))) return -1;
    if (words[index]?.fold !== want) return -1;
    joint = '';
    index++;
  }
  return index;
}

/** How many words belong to the name from here: 0 ends it. */
export function nameGoesOn(
  words: readonly Word[],
  at: number,
  name: { head: Head; from: number; own: number; alone: () => ReadonlySet<string> },
): number {
  const word = words[at]!;
  const gap = words[at - 1]!.gap;
  const next = words[at + 1];
  const before = words[at - 1]!;
  if (gap.includes('\n')) return 0;
  const joint = gap.trim();
  if (joint === ')' && name.own === 0) return capitalName(words, at) ? 1 : 0;
  if (joint === '.' && before.fold === 'tp') return 1;
  if (joint === ',' && name.head.listed && name.own > 0) return listedPart(words, at) ? 1 : 0;
  if ((joint === '&' || joint === '-') && name.own > 0 && word.capital && !isHead(words, at)) {
    return joint === '&' ||
      (gap === '-' && !ENDS_NAME.has(word.fold)) ||
      (gap.length > 1 &&
        next?.capital === false &&
        (name.head.listed || (name.head.words[0] === 'tạp' && smallBelongs(word.fold, next.fold))))
      ? 1
      : 0;
  }
  // "Chi cục Hải quan khu vực 14", "Kho bạc Nhà nước khu vực VI", "Ban Quản lý dự án số 6".
  if (joint === '' && word.fold === 'khu' && next?.fold === 'vực' && isProper(words[at + 2])) return 3;
  if (joint === '' && word.fold === 'số' && next?.digit === true && name.head.listed) return 2;
  // "Chi cục Kiểm lâm vùng Đông X".
  if (joint === '' && /^(?:vùng|miền)$/u.test(word.fold) && next?.capital === true && name.head.listed && name.own > 0)
    return 2;
  // "Ban Quản lý các Khu công nghiệp tỉnh X", "Liên hiệp các Hội …".
  if (joint === '' && name.own === 0 && word.fold === 'các' && next?.capital === true && name.head.listed) return 2;
  // "Cơ quan thường trú Báo X tại Yên Mẫu", "Văn phòng đại diện Đài Y khu vực Tây Mẫu": an office is known by its place.
  if (
    joint === '' &&
    name.own > 0 &&
    word.fold === 'tại' &&
    OFFICES_ELSEWHERE.has(name.head.words.slice(0, 3).join(' '))
  )
    return isProper(next) ? 2 : PLACE_WORDS.has(next?.fold ?? '') && isProper(words[at + 2]) ? 3 : 0;
  // "Ngân hàng Nhà nước chi nhánh X".
  if (joint === '' && word.fold === 'chi' && next?.fold === 'nhánh' && name.head.listed && isProper(words[at + 2]))
    return 3;
  // "Báo SôngMẫu.vn": a paper that is called as its address is.
  if (gap === '.' && name.own > 0 && name.head.kind === 'press' && /^(?:vn|com|net|org|example)$/u.test(word.fold))
    return 1;
  // "Phòng Văn hóa - Xã hội phường X": both words of the second field.
  if (joint === '-' && name.own > 0 && name.head.listed && word.fold === 'xã' && next?.fold === 'hội') return 2;
  // "Kênh Truyền thanh Nhà Nông 99,3": a frequency.
  if (gap === ',' && word.digit && before.digit && name.head.kind === 'press') return 1;
  if (joint !== '') return 0;
  // "Ban Quản lý Khu bảo tồn biển X", "Ban Quản lý Vườn quốc gia Y": what a board looks after has a beginning of its own.
  if (name.own === 0 && word.capital && name.head.words.slice(0, 2).join(' ') === 'ban quản') {
    const after = Math.max(...headsAt(word.fold, next?.fold ?? '').map((head) => matchHead(words, at, head)), 0);
    if (after > at && isProper(words[after])) return after - at + 1;
  }
  if (
    allCapitals(words, at) &&
    word.fold === 'và' &&
    (name.head.listed || name.head.words[0] === 'tạp') &&
    name.own > 0
  )
    return mayJoin(words, at + 1, name) ? 1 : 0;
  const ends = name.own === 0 || PLACE_WORDS.has(before.fold) ? SHOUTED_END : ENDS_NAME;
  if (
    allCapitals(words, at) &&
    ends.has(word.fold) &&
    !endsLine(words, at) &&
    !smallBelongs(before.fold, word.fold) &&
    !smallBelongs(word.fold, next?.fold ?? '')
  )
    return 0;
  if (allCapitals(words, at) && next && SHOUTED_DEEDS.has(`${word.fold} ${next.fold}`)) return 0;
  if (word.capital) return 1;
  if (word.digit && name.own === 0 && name.head.kind === 'authority' && name.head.listed) return 1;
  if (word.digit)
    return PLACE_WORDS.has(before.fold) || /^(?:vtv|vov|vtc)$/u.test(before.fold) || numberEndsName(words, at, name)
      ? 1
      : 0;
  // "Chi cục Kiểm định …": the field of a department has two syllables at least.
  if (
    name.head.listed &&
    name.head.kind === 'authority' &&
    name.own === 1 &&
    before.capital &&
    !before.shout &&
    before.fold !== 'thuế' &&
    !STOPS.has(word.fold)
  )
    return 1;
  if (word.fold === 'và') return name.own > 0 && mayJoin(words, at + 1, name) ? 1 : 0;
  if (word.fold === 'thành' && next?.fold === 'phố' && isProper(words[at + 2])) return 1;
  if (word.fold === 'phố' && before.fold === 'thành') return 1;
  if (word.fold === 'thị' && /^(?:xã|trấn)$/u.test(next?.fold ?? '') && isProper(words[at + 2])) return 1;
  if (/^(?:huyện|xã)$/u.test(word.fold) && next?.fold === 'đảo' && isProper(words[at + 2])) return 2;
  if (word.fold === 'đặc' && next?.fold === 'khu' && isProper(words[at + 2])) return 1;
  if (word.fold === 'khu' && before.fold === 'đặc') return 1;
  if (PLACE_WORDS.has(word.fold) && isProper(next) && (word.gap.trim() === '' || word.fold === 'tp')) return 1;
  if (name.head.place) return 0;
  const run = smallRun(words, at, name);
  if (run > 0) return run;
  if (name.own > 0 && smallBelongs(before.fold, word.fold) && !(word.fold === 'vận' && !before.capital)) return 1;
  if (next && smallPairBelongs(word.fold, next.fold)) return 2;
  if (
    name.own > 0 &&
    (name.head.kind !== 'authority' || name.head.listed) &&
    before.capital &&
    !ENDS_NAME.has(word.fold) &&
    !ENDS_NAME_SMALL.has(word.fold)
  ) {
    const place = PROVINCES.has(`${words[at - 2]?.fold} ${before.fold}`);
    return next?.capital || (name.head.kind !== 'other' && !place) ? 1 : 0;
  }
  return 0;
}

/** "TẠP CHÍ BẠN BÈ NĂM CHÂU", "CÔNG AN TỈNH VĨNH ĐỒNG": what ends the line ends the name, though it may mean something else. */
function endsLine(words: readonly Word[], at: number): boolean {
  for (let index = at; index < Math.min(at + 2, words.length); index++) {
    const word = words[index]!;
    if (!word.shout && index > at) return true;
    if (!word.shout || word.digit || SHOUTED_END.has(word.fold)) return false;
    if (/[\n(,;:]/u.test(word.gap)) return !SHOUTED_DEEDS.has(`${words[at]!.fold} ${word.fold}`);
    if (word.gap !== ' ') return false;
  }
  return false;
}

const OFFICES_ELSEWHERE = new Set([
  'cơ quan thường',
  'cơ quan thường trú',
  'văn phòng đại',
  'văn phòng thường',
  'văn phòng đại diện',
  'văn phòng thường trú',
]);

/** "phường An Lạc 3 ký kết …", "Kênh Khám Phá 5, …": a number belongs to the name when nothing is counted behind it. */
function numberEndsName(words: readonly Word[], at: number, name: { head: Head; from: number; own: number }): boolean {
  const [before, number, next] = [words[at - 1]!, words[at]!, words[at + 1]];
  if (name.own === 0 || !before.capital || number.end - number.start > 3) return false;
  const placed = words.slice(name.from, at).some((word) => PLACE_WORDS.has(word.fold));
  const troop = /^(?:đoàn|đội)$/u.test(name.head.words.at(-1)!);
  if (!placed && !troop && name.head.kind !== 'press') return false;
  if (!next || number.gap.trim() !== '' || number.gap.includes('\n')) return !/^[/.,:%-]\S/u.test(number.gap);
  if (next.fold === 'tổ') return words[at + 2]?.fold === 'chức';
  return !COUNTED.has(next.fold);
}

/** In capitals nearly any word may begin a name ("BÁO ĐỒNG …"), but not these. */
const SHOUTED_END = new Set([
  'và',
  'với',
  'đã',
  'sẽ',
  'ký',
  'tổ',
  'có',
  'là',
  'tại',
  'của',
  'về',
  'do',
  'phối',
  'cho',
  'chí',
  'cáo',
  'kt',
  'tm',
  'tl',
  'tuq',
]);

export function isProper(word: Word | undefined): boolean {
  return word !== undefined && (word.capital || word.digit);
}

function capitalName(words: readonly Word[], at: number): boolean {
  return words[at]!.capital || ORGAN_OF_NAME.has(words[at]!.fold);
}

function listedPart(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at]!, words[at + 1]];
  if (!word.capital || isHead(words, at)) return false;
  if (SURNAMES.has(word.fold) && !smallBelongs(word.fold, next?.fold ?? '')) return false;
  // A list inside a name ends with "và": "Sở Văn hóa, Thể thao và Du lịch".
  for (let index = at; index < Math.min(at + 5, words.length - 1); index++) {
    if (words[index]!.gap.trim() !== '') return false;
    if (words[index + 1]!.fold === 'và') return words[index + 2]?.capital === true && !isHead(words, index + 2);
  }
  return false;
}

/** "Báo Kinh tế và Đô thị" goes on; "Báo Bắc Hải và Thành ủy …", "… và Nguyễn Văn A" do not. */
function mayJoin(
  words: readonly Word[],
  at: number,
  name: { head: Head; from: number; own: number; alone: () => ReadonlySet<string> },
): boolean {
  const word = words[at];
  if (!word?.capital || isHead(words, at) || OFFICES.has(`${word.fold} ${words[at + 1]?.fold}`)) return false;
  if (allCapitals(words, at) && name.head.words[0] === 'tạp' && (/[\n(,;:]/u.test(word.gap) || endsLine(words, at)))
    return true;
  if (allCapitals(words, at)) return name.head.listed && smallBelongs(word.fold, words[at + 1]?.fold ?? '');
  if (name.head.kind === 'authority' && !name.head.listed) return false;
  if (COMMON_SURNAMES.has(word.fold) && words[at + 1]?.capital && words[at + 2]?.capital) return false;
  // The name before "và" must not be complete already: a place ends it.
  const before = words.slice(Math.max(name.from, at - 3), at - 1).map((one) => one.fold);
  if (PROVINCES.has(before.slice(-2).join(' '))) return false;
  const second = words[at + 1];
  const single = words[at]!.gap !== ' ' || second?.capital !== true;
  if ((name.head.kind === 'press' || (name.head.listed && single)) && joinsByAnd(words, at, name)) return true;
  // "Tạp chí Rừng và Người (gọi là …)": the name ends with its second noun.
  if (name.head.words[0] === 'tạp' && word.gap.trim() !== '' && !SURNAMES.has(word.fold)) return true;
  if (!second || second.capital) return false;
  // "Tạp chí Cảng và Hậu cần, …": a mark behind it ends the name with its noun.
  if (name.head.kind === 'press' && word.gap === ' ' && second.gap.trim() !== '' && !STOPS.has(second.fold))
    return true;
  return (
    smallBelongs(word.fold, second.fold) ||
    ((name.head.listed || name.head.words[0] === 'tạp') && word.gap === ' ' && !ENDS_NAME.has(second.fold))
  );
}

/** No second half of a noun. */
const STOPS = new Set('và|với|đã|sẽ|ký|có|là|tại|của|về|do|cho|được|để|cùng|cũng|trên|trong|vừa|đang'.split('|'));

/** "Giám đốc Sở A và Giám đốc Đài B": the next office is no part of the name. */
const OFFICES = new Set(
  'giám đốc|chủ tịch|tổng biên|phó chủ|phó giám|phó tổng|phó trưởng|phó bí|bí thư|trưởng ban|trưởng phòng|tổng giám|cục trưởng|chánh văn|phó cục'.split(
    '|',
  ),
);

function isHead(words: readonly Word[], at: number): boolean {
  // "Cục Đê điều và Phòng chống thiên tai": a deed, no department.
  if (words[at]!.fold === 'phòng' && /^(?:chống|cháy|ngừa|thủ|hộ)$/u.test(words[at + 1]?.fold ?? '')) return false;
  // "Phòng Văn hóa và Thông tin quận X": a field, no agency.
  if (words[at]!.fold === 'thông' && words[at + 1]?.fold === 'tin' && words[at + 2]?.capital !== true) return false;
  return headsAt(words[at]!.fold, words[at + 1]?.fold ?? '').some((head) => matchHead(words, at, head) > 0);
}

function allCapitals(words: readonly Word[], at: number): boolean {
  // Enough to look at the second letter of this word and its neighbours; the list keeps only folded forms and offsets.
  return words[at]!.shout && (words[at + 1]?.shout !== false || words[at - 1]?.shout === true);
}
