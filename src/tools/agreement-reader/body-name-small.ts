// Small words inside the name of a body: "Chi cục Bảo vệ môi trường tỉnh X", "Báo Nhịp sống miền Tây", "Cục Quản lý đường bộ".
import { headsAt, PLACE_WORDS, type Head } from './body-heads.ts';
import { ENDS_NAME, ENDS_NAME_SMALL, hasMiddleName, smallBelongs, SURNAMES } from './name-words.ts';
import type { Word } from './word-list.ts';

/** The longest run of small words that stands between two capitals of one name ("Dịch vụ hành chính công xã Y"). */
const LONGEST_RUN = 6;

/** Two small words that are no deed, whatever stands before them: "Cục Quản lý đường bộ". */
const DEEDS = new Set(
  'tuyên truyền|thông tin|phát triển|bảo vệ|quản lý|nghiên cứu|kiểm tra|thanh tra|tổ chức|xây dựng|đào tạo|đầu tư|sản xuất|giải phóng|chuyển đổi|phòng chống|sáng tạo|hội nhập|thống kê|hợp tác|đưa tin|đại diện|thành phố|kiểm soát|phát thanh|truyền hình|truyền thông|thị xã|quan tâm|hôm nay|cuối tuần|kế hoạch|đất nước|chính sách|cộng đồng|chất lượng'.split(
    '|',
  ),
);

/** What leads from a noun to the proper part of a newspaper's name: "Nhịp sống miền Tây", "Truyền hình cáp Sông Mới". */
const LEADS_ON = new Set(
  'miền|vùng|quê|xứ|đất|phố|sông|núi|biển|làng|cáp|số|thời|mùa|phương|đảo|rừng|ruộng|vườn|bờ|dòng|trời|nẻo|đường|ven'.split(
    '|',
  ),
);

/**
 * How many small words from here belong to the name of a department or society: all those up to its place ("… môi trường
 * tỉnh X"), else a noun of two syllables. 0 when none do.
 */
export function smallRun(words: readonly Word[], at: number, name: { head: Head; own: number }): number {
  const { head, own } = name;
  if (words[at]!.capital || words[at]!.digit || PLACE_WORDS.has(words[at]!.fold)) return 0;
  if (head.kind === 'press') return ofPress(words, at, own);
  if (!head.listed) return 0;
  const toPlace = runToPlace(words, at, own === 0 && head.words.join(' ') === 'ban quản lý');
  if (toPlace > 0) return toPlace;
  return own > 0 && isNoun(words, at) ? 2 : 0;
}

function ofPress(words: readonly Word[], at: number, own: number): number {
  const [before, word, next] = [words[at - 1]!, words[at]!, words[at + 1]];
  if (own === 0) return 0;
  if (isNoun(words, at) && !before.capital) return 2;
  const leads = LEADS_ON.has(word.fold) && word.gap === ' ' && next?.capital === true && !isHeadAt(words, at + 1);
  return leads && !before.capital && !SURNAMES.has(next.fold) ? 1 : 0;
}

function isNoun(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at]!, words[at + 1]];
  if (!next || word.gap !== ' ' || next.capital || next.digit) return false;
  return smallBelongs(word.fold, next.fold) && !DEEDS.has(`${word.fold} ${next.fold}`);
}

/**
 * The number of words from here to "tỉnh X", "xã Y" (`toName`: or to any capital); 0 when a verb, a joint or another name
 * comes first. "Xúc tiến đầu tư và Du lịch tỉnh X": one more noun may be joined.
 */
function runToPlace(words: readonly Word[], at: number, toName: boolean): number {
  let joined = -1;
  for (let index = at; index <= at + LONGEST_RUN && index < words.length; index++) {
    const word = words[index]!;
    const [before, next] = [words[index - 1]!, words[index + 1]];
    if (before.gap !== ' ') return 0;
    if (isPlaceAt(words, index)) return index - at;
    if (word.digit || (word.capital && joined !== index)) return toName && !isHeadAt(words, index) ? index - at : 0;
    if (word.fold === 'và' && joined < 0 && next?.capital === true && !isHeadAt(words, index + 1)) {
      if (!smallBelongs(next.fold, words[index + 2]?.fold ?? '')) return 0;
      joined = index + 1;
      continue;
    }
    const inNoun = smallBelongs(before.fold, word.fold) || (next !== undefined && smallBelongs(word.fold, next.fold));
    const ends = ENDS_NAME.has(word.fold) || ENDS_NAME_SMALL.has(word.fold);
    if (ends && !inNoun && word.fold !== 'các') return 0;
  }
  return 0;
}

function isPlaceAt(words: readonly Word[], at: number): boolean {
  const [word, next, third] = [words[at]!, words[at + 1], words[at + 2]];
  const proper = (one: Word | undefined) => one !== undefined && (one.capital || one.digit) && !isHeadAt(words, at + 1);
  if (/^(?:thành phố|thị xã|thị trấn|đặc khu)$/u.test(`${word.fold} ${next?.fold ?? ''}`)) return proper(third);
  if (word.fold === 'miền' || word.fold === 'vùng') return proper(next);
  return PLACE_WORDS.has(word.fold) && word.fold !== 'khu' && word.fold !== 'phố' && proper(next);
}

function isHeadAt(words: readonly Word[], at: number): boolean {
  return headsAt(words[at]!.fold, words[at + 1]?.fold ?? '').some((head) =>
    head.words.filter((word) => !/^[,&-]$/u.test(word)).every((word, part) => words[at + part]?.fold === word),
  );
}

/** Folded beginnings of capitals that the text writes without "và" before them: "Bến Nghè", "Công an". */
export function namesAlone(words: readonly Word[]): ReadonlySet<string> {
  const alone = new Set<string>();
  words.forEach((word, at) => {
    if (!word.capital || word.shout) return;
    const before = words[at - 1];
    if (before?.gap === ' ' && (before.fold === 'và' || before.capital)) return;
    alone.add(firstOf(words, at));
  });
  return alone;
}

function firstOf(words: readonly Word[], at: number): string {
  const next = words[at + 1];
  return words[at]!.gap === ' ' && next?.capital === true ? `${words[at]!.fold} ${next.fold}` : words[at]!.fold;
}

/**
 * "Báo Đô Thị Hôm Qua và Hôm Nay", "Báo Biển và Thuyền": capitals behind "và" that are no body, nobody's name and stand
 * nowhere else by themselves.
 */
export function joinsByAnd(
  words: readonly Word[],
  at: number,
  name: { head: Head; own: number; alone: () => ReadonlySet<string> },
): boolean {
  const { own, alone } = name;
  const word = words[at]!;
  if (word.shout || isHeadAt(words, at) || PLACE_WORDS.has(word.fold)) return false;
  const [second, third] = [words[at + 1], words[at + 2]];
  const two = word.gap === ' ' && second?.capital === true;
  const three = two && second.gap === ' ' && third?.capital === true;
  if (two && SURNAMES.has(word.fold) && (three || hasMiddleName(second.fold, third?.fold))) return false;
  if (three || alone().has(firstOf(words, at))) return false;
  // One word behind one: "Đất và Nước". Behind more, a word alone may be anything.
  return two ? own > 1 : (own === 1 && name.head.kind === 'press') || !SURNAMES.has(word.fold);
}
