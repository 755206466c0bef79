// Where the text names bodies: "UBND phường Xuân Lộc", "Báo Lao động Sông Hậu", "huyện Thanh Bình".
import { collectiveAt } from './collective-press.ts';
import { flat, type Source } from './folded-text.ts';
import {
  CAPITAL_HEADS,
  headsAt,
  headsFrom,
  isPortal,
  NO_BODY,
  NO_BODY_STARTS,
  PLACE_WORDS,
  type Head,
} from './body-heads.ts';
import type { PartyKind, Span } from './model.ts';
import { matchHead, nameGoesOn, ORGAN_OF_NAME } from './body-name-end.ts';
import { namesAlone, smallRun } from './body-name-small.ts';
import { smallBelongs } from './name-words.ts';
import { introducedPeople, isTitled, placesAlone, withoutPerson, type Places } from './person-tail.ts';
import { bodyKey, keyOf, placeKey } from './body-keys.ts';
import type { Word } from './word-list.ts';

export interface Mention extends Span {
  readonly name: string;
  /** Folded, one blank between words, no marks. */
  readonly key: string;
  readonly kind: PartyKind;
  readonly head: Head;
  /** No proper name in it: "UBND", "UBND huyện". */
  readonly generic: boolean;
  /** Index of its first and of the word behind its last one. */
  readonly from: number;
  readonly to: number;
  /** Index behind the last word that might belong to it when a person's name follows at once. */
  readonly reach: number;
}

export function findBodies(source: Source, words: readonly Word[]): Mention[] {
  const found: Mention[] = [];
  const told = {
    people: introducedPeople(words),
    alone: once(() => namesAlone(words)),
    places: once(() => placesAlone(words)),
  };
  for (let at = 0; at < words.length; at++) {
    const mention = bodyAt(source, words, at, told) ?? collectiveAt(source, words, at) ?? stationAt(source, words, at);
    if (!mention) continue;
    found.push(mention);
    at = mention.to - 1;
  }
  return withKnownNames(source, dropTentative(found, words), words);
}

const STATION: Head = { words: ['truyền', 'hình'], kind: 'press', bare: true, place: false, listed: false };

/** "HMTV", "THM3", "VTV5": a station known by its letters, where no channel of somebody is meant ("kênh HMTV"). */
function stationAt(source: Source, words: readonly Word[], at: number): Mention | null {
  const word = words[at]!;
  if (!word.shout || word.end - word.start > 8) return null;
  const written = source.text.slice(word.start, word.end);
  if (!/^(?:\p{Lu}{1,5}TV\d{0,2}|V(?:OV|TC)\d{1,2}|VOH|THVL\d?)$/u.test(written)) return null;
  const before = words[at - 1];
  if (before?.gap === ' ' && /^(?:kênh|sóng|trên|lên|hình|thanh|qua|tần|số)$/u.test(before.fold)) return null;
  if (before?.gap === ', ' || (before?.fold === 'và' && words[at - 2]?.gap === ' ' && !words[at - 2]!.capital))
    return null;
  const span = { start: word.start, end: word.end };
  return {
    ...span,
    name: written,
    key: word.fold,
    kind: 'press',
    head: STATION,
    generic: false,
    from: at,
    to: at + 1,
    reach: at + 1,
  };
}

/** "Phó Giám đốc Hãng tin Trung Châu Viên Chấn Hưng": where the text names the body alone elsewhere, that is its name. */
function withKnownNames(source: Source, found: readonly Mention[], words: readonly Word[]): Mention[] {
  const alone = new Map<string, number>();
  for (const mention of found)
    if (!mention.generic && mention.reach === mention.to && mention.kind !== 'authority')
      alone.set(mention.key, mention.to - mention.from);
  return found.map((mention) => {
    if (mention.reach <= mention.to && !isTitled(words, mention.from)) return mention;
    for (let to = mention.reach; to > mention.from + 1; to--) {
      const span = { start: words[mention.from]!.start, end: words[to - 1]!.end };
      const written = keyOf(source.fold.slice(span.start, span.end));
      const key = mention.kind === 'authority' ? placeKey(written) : bodyKey(written);
      if (alone.get(key) !== to - mention.from) continue;
      return to === mention.to ? mention : { ...mention, ...span, to, key, name: flat(source, span), generic: false };
    }
    return mention;
  });
}

/** What the text tells of names: people it introduces, and capitals that stand by themselves. */
interface Told {
  readonly people: ReadonlySet<string>;
  readonly alone: () => ReadonlySet<string>;
  readonly places: () => Places;
}

/** Looked up only where a name asks for it. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function bodyAt(source: Source, words: readonly Word[], at: number, told: Told): Mention | null {
  for (const head of headsAt(words[at]!.fold, words[at + 1]?.fold ?? '')) {
    const after = matchHead(words, at, head);
    if (after < 0 || (CAPITAL_HEADS.has(head.words[0]!) && !opensName(words, at))) continue;
    if (head.words[0] === 'trường' && words[at - 1]?.gap === ' ' && BEFORE_TRUONG.has(words[at - 1]!.fold)) continue;
    if (head.words.length === 1 && head.words[0] === 'trường' && !SCHOOL.has(words[after]?.fold ?? '')) continue;
    // "Tòa soạn Báo X" is Báo X.
    if (
      head.words[0] === 'toà' &&
      head.words[1] === 'soạn' &&
      (words[at - 1]?.fold === 'ký' || !words[after]?.capital || headsFrom(words[after]!.fold).length > 0)
    )
      continue;
    if (head.words[0] === 'thông' && head.words[1] === 'tin' && !isAgency(words, at)) continue;
    if (head.words[0] === 'kênh' && head.words.length === 1 && NETS.has(words[after]?.fold ?? '')) continue;
    if (head.words[0] === 'hội' && words[at - 1]?.gap === ' ' && BEFORE_HOI.has(words[at - 1]!.fold)) continue;
    if (words[at - 1]?.gap === ' ' && NOT_A_PAPER.has(words[at - 1]!.fold) && head.words[0] === 'báo') continue;
    // "phường phường Xuân Lộc": the second one opens the name.
    if (head.place && words[after]?.fold === words[at]!.fold) continue;
    const mention = extend(source, words, { from: at, after, head, ...told });
    if (mention) return mention;
  }
  return null;
}

/** "…, Báo X và Thông tin Trung Mẫu": an agency that is called so stands beside others; elsewhere "Thông tin" is a word. */
function isAgency(words: readonly Word[], at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 2]];
  if (words[at]!.shout || !before || !/^(?: |, |; )$/u.test(before.gap) || next?.capital !== true) return false;
  if (before.gap === ' ' && !/^(?:và|với|cùng|giữa|của|phía|là)$/u.test(before.fold)) return false;
  return !headsFrom(next.fold).some((head) => matchHead(words, at + 2, head) > 0);
}

/** "hội trường", "thị trường": no school begins here. */
const BEFORE_TRUONG = new Set(['hội', 'thị', 'môi', 'quảng', 'công', 'lập', 'trưởng']);

/** "kênh YouTube X" is a channel of somebody, no body. */
const NETS = new Set('youtube|tiktok|zalo|facebook|fanpage|podcast|telegram|spotify|viber|instagram'.split('|'));

/** Behind "Trường": without one of these it is the beginning of a place ("Trường Giang"). */
const SCHOOL = new Set(
  'đại|cao|trung|thpt|thcs|th|tiểu|mầm|mẫu|phổ|pt|ptdtnt|ptdtbt|dân|chính|dạy|nghề|sĩ|quân|bồi|cán|giáo|nghiệp|liên|quốc|song|đào|nội|bán'.split(
    '|',
  ),
);

/** "xã hội", "đại hội": no society begins here. */
const BEFORE_HOI = new Set(['xã', 'đại', 'quốc', 'lễ', 'cơ', 'vũ', 'ngày']);

/** "nhà báo Trần Văn An", "thông báo": no newspaper begins here. */
const NOT_A_PAPER = new Set(['nhà', 'thông', 'cảnh', 'quảng', 'dự', 'tình']);

function opensName(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return words[at]!.capital && !(before?.capital && before.gap === ' ' && !before.shout);
}

function extend(
  source: Source,
  words: readonly Word[],
  given: Told & { from: number; after: number; head: Head },
): Mention | null {
  const { from, after, head, people, alone, places } = given;
  const start = skipBracket(words, after);
  let to = start;
  let own = 0;
  while (to < words.length) {
    const step = nameGoesOn(words, to, { head, from, own, alone });
    if (step === 0) break;
    own += step;
    to += step;
  }
  const reach = to;
  to = withoutPerson(words, { from, after: start, to, head, people, places });
  own = to - start;
  const named =
    own > 0 &&
    (words[start]!.capital ||
      words[start]!.digit ||
      words[start]!.fold === 'các' ||
      (words[start]!.fold === 'số' && words[start + 1]?.digit === true) ||
      smallRun(words, start, { head, own: 0 }) > 0 ||
      ORGAN_OF_NAME.has(words[start]!.fold)) &&
    (hasProper(words, start, to) || (head.kind === 'press' && words[start]!.fold === 'phố' && words[start]!.capital));
  const local = !named && own === 0 && mayStandLocal(head) ? withGenericPlace(words, start) : start;
  if (!named && !head.bare && local === start) return null;
  if (local > start) to = local;
  const end = words[Math.max(to, after) - 1]!.end;
  const span = { start: words[from]!.start, end: closeBracket(source, words[from]!.start, end) };
  const name = flat(source, span).replace(/\s*\([^)]*\)/gu, '');
  const written = keyOf(source.fold.slice(span.start, span.end));
  // "Báo Đảng Miền Đông" is called so; "báo Đảng" is any.
  const called = /^báo đảng \p{L}/u.test(written) && words[from]!.capital && words[from + 2]?.capital === true;
  if (!called && (NO_BODY.has(written) || NO_BODY_STARTS.some((none) => written.startsWith(none)))) return null;
  const kind = kindOf(head, written);
  const key = kind === 'authority' ? placeKey(written) : bodyKey(written);
  return {
    ...span,
    name,
    key,
    kind,
    head,
    generic: !named,
    from,
    to: Math.max(to, after),
    reach: Math.max(reach, to, after),
  };
}

const LOCAL_HEADS = new Set(['hội', 'liên', 'lđlđ', 'hnd', 'đoàn', 'tỉnh', 'thành', 'huyện']);

/** "UBND huyện", "Đài PT-TH tỉnh", "Cổng Thông tin điện tử tỉnh": the one body of its kind in its place. */
function mayStandLocal(head: Head): boolean {
  if (head.kind !== 'press' && head.bare) return true;
  if (head.kind === 'authority' && head.words[0] === 'ban' && head.words.length > 1) return true;
  return (
    (head.words[0] === 'đài' && head.words.length > 1) ||
    isPortal(head) ||
    (LOCAL_HEADS.has(head.words[0]!) && head.words.join(' ') !== 'hội')
  );
}

function kindOf(head: Head, key: string): PartyKind {
  // A provincial or city "Trung tâm Truyền thông" has published the local paper since the mergers of 2019.
  if (/^trung tâm truyền thông (và văn hoá )?(tỉnh|thành phố|tp) /u.test(key)) return 'press';
  // "Trung tâm Văn hóa - Thể thao và Truyền thanh huyện X" broadcasts, whatever else it does.
  if (head.words.join(' ') === 'trung tâm' && /(?:truyền thanh|truyền thông|truyền hình|phát thanh)(?: |$)/u.test(key))
    return 'press';
  return head.kind;
}

/** "Ủy ban nhân dân (UBND) huyện": the short form in brackets is stepped over. */
function skipBracket(words: readonly Word[], after: number): number {
  const opens = words[after - 1]?.gap.trim() === '(' && words[after]?.gap.startsWith(')');
  return opens && words[after]!.gap.trim() === ')' ? after + 1 : after;
}

function closeBracket(source: Source, start: number, end: number): number {
  return source.text.slice(start, end).includes('(') && source.text[end] === ')' ? end + 1 : end;
}

function hasProper(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    if (word.digit || (word.capital && !PLACE_WORDS.has(word.fold) && !opensPlaceType(words, at))) return true;
  }
  return false;
}

/** "Thành" of "Thành phố", "Thị" of "Thị xã", "Đặc" of "Đặc khu". */
function opensPlaceType(words: readonly Word[], at: number): boolean {
  const pair = `${words[at]!.fold} ${words[at + 1]?.fold}`;
  return /^(?:thành phố|thị xã|thị trấn|đặc khu)$/u.test(pair);
}

function withGenericPlace(words: readonly Word[], at: number): number {
  if (words[at - 1]?.gap.trim() !== '') return at;
  const one = words[at]?.fold ?? '';
  if (
    (one === 'thành' && words[at + 1]?.fold === 'phố') ||
    (one === 'thị' && /^(?:xã|trấn)$/u.test(words[at + 1]?.fold ?? ''))
  )
    return at + 2;
  return /^(?:tỉnh|tp|quận|huyện|phường|xã)$/u.test(one) ? at + 1 : at;
}

/** An unknown small ending ("Báo X mới") is kept only when the text never writes the name without it. */
function dropTentative(found: readonly Mention[], words: readonly Word[]): Mention[] {
  const whole = new Set(found.map((mention) => mention.key));
  return found.map((mention) => {
    const last = words[mention.to - 1]!;
    const before = words[mention.to - 2];
    const tentative =
      !last.capital && !last.digit && before?.capital && !mention.generic && !smallBelongs(before.fold, last.fold);
    const shorter = mention.key.split(' ').slice(0, -1).join(' ');
    if (!tentative || !whole.has(shorter)) return mention;
    return {
      ...mention,
      end: before.end,
      key: shorter,
      name: mention.name.split(' ').slice(0, -1).join(' '),
      to: mention.to - 1,
    };
  });
}
