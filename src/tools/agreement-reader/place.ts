// Where it was signed, and whether the two sides sat in one room.
import { findFirst, flat, has, loose, trimSpan, words, type Source } from './folded-text.ts';
import type { Span } from './model.ts';
import type { FoundParty } from './party-names.ts';
import { SIGNS } from './party-evidence.ts';
import type { TextSentence } from './sentences.ts';

export interface FoundPlace {
  readonly place: Span | null;
  readonly sites: readonly string[];
  readonly sitesSpan: Span | null;
  readonly online: Span | null;
}

const SITES = loose('(?<!\\p{L})tại (?:hai|ba|bốn|2|3|4|các|\\d{1,2}) (?:điểm cầu|điểm)\\s*:?\\s*([^.;]{3,160})');
const ONLINE = words(
  '(?:bằng|theo|dưới|với|qua) (?:hình thức )?(?:họp |kết nối )?trực tuyến|trực tuyến tại|hình thức trực tuyến|qua cầu truyền hình|(?:trực tiếp )?kết hợp(?: với)? trực tuyến|hội nghị trực tuyến|lễ ký(?: kết)? trực tuyến',
);
const VENUE = loose(
  '(?<!\\p{L})tại (?!lễ|hội nghị(?! trường)|buổi|chương trình|hội thảo|cuộc|đây|điều|khoản|địa (?:bàn|phương|chỉ)|các|những|nhiều|hai|\\d|cơ sở)((?:trụ sở|hội trường|thư viện|nhà khách|nhà văn hoá|nhà hát|khu di tích|khu du lịch|toà nhà|sân|quảng trường|công viên|đền|đình|trung tâm|nhà|phòng|khách sạn|trường|chùa|quán|đồn|sàn|rạp|cung|chợ|cảng|nông trường|hội quán|khu phố|bến|toà|số|thành phố|tp|tỉnh|huyện|xã|phường|thị xã|quận|đặc khu|uỷ ban|ubnd|toà soạn|bảo tàng|khu|văn phòng|tầng|hà nội|báo|đài)(?!\\p{L})[^;.\\n]{0,140})',
);
const VENUE_END =
  /,| (?:đã|diễn|vừa|được|do|với|giữa|và (?:báo|đài|ubnd)|báo |tổ chức|long trọng|trong|nhằm|hai|các|có)(?!\p{L})|\s-\s|:|\(/u;

export function findPlace(
  source: Source,
  sentences: readonly TextSentence[],
  parties: readonly FoundParty[],
): FoundPlace {
  const online = findOnline(source, sentences);
  const two = findSites(source, sentences);
  const place = findVenue(source, sentences);
  const sites = two ? [...two.names] : place ? [completed(source, place, parties)] : [];
  return { place, sites, sitesSpan: two?.span ?? place, online };
}

function findOnline(source: Source, sentences: readonly TextSentence[]): Span | null {
  for (const sentence of sentences) {
    if (sentence.block.kind !== 'body' && sentence.block.kind !== 'title') continue;
    const hit = findFirst(ONLINE, source.fold, sentence);
    if (
      hit &&
      has(EVENT, source.fold.slice(sentence.start, sentence.end)) &&
      !/(?:dữ liệu|giải đáp|giao lưu|toạ đàm|dịch vụ công)\s*$/u.test(
        source.fold.slice(Math.max(0, hit.start - 20), hit.start),
      )
    ) {
      return { start: hit.start, end: hit.end };
    }
  }
  return null;
}

const EVENT = words('lễ ký|ký kết|hội nghị|buổi lễ|buổi làm việc|lễ công bố');

function findSites(source: Source, sentences: readonly TextSentence[]): { names: string[]; span: Span } | null {
  for (const sentence of sentences) {
    if (sentence.block.kind !== 'body') continue;
    const hit = findFirst(SITES, source.fold, sentence);
    if (!hit) continue;
    const list = { start: hit.end - hit.found[1]!.length, end: hit.end };
    const stop = source.fold
      .slice(list.start, list.end)
      .search(/ (?:đã|diễn ra|với sự|nhằm|do|được|long trọng|trong)(?!\p{L})/u);
    if (stop > 0) list.end = list.start + stop;
    const names = splitList(source, list);
    if (names.length > 1) return { names, span: trimSpan(source.text, list) };
  }
  return null;
}

function splitList(source: Source, list: Span): string[] {
  const names: string[] = [];
  let start = list.start;
  for (const joint of source.fold.slice(list.start, list.end).matchAll(/,| và | - |$/gu)) {
    const span = trimSpan(source.text, { start, end: list.start + joint.index });
    if (span.end > span.start) names.push(flat(source, span).replace(/^điểm cầu /iu, ''));
    start = list.start + joint.index + joint[0].length;
  }
  return names;
}

/** Looked for in the opening sentences and wherever the signing itself is told. */
function findVenue(source: Source, sentences: readonly TextSentence[]): Span | null {
  let looked = 0;
  for (const sentence of sentences) {
    if (sentence.block.kind !== 'body' && sentence.block.kind !== 'dateline') continue;
    const fold = source.fold.slice(sentence.start, sentence.end);
    if (looked++ > 3 && !has(SIGNS, fold)) continue;
    const hit = findFirst(VENUE, source.fold, sentence);
    if (!hit || (!has(SIGNED_OR_HELD, fold) && looked > 2) || !has(SIGNED_OR_HELD, fold)) continue;
    const venue = { start: hit.end - hit.found[1]!.length, end: hit.end };
    const stop = source.fold.slice(venue.start, venue.end).search(VENUE_END);
    if (stop > 0) venue.end = venue.start + stop;
    const span = trimSpan(source.text, venue);
    if (span.end - span.start >= 4 && /\p{Lu}/u.test(source.text.slice(span.start, span.end))) return span;
  }
  return null;
}

const SIGNED_OR_HELD = words(
  'ký kết|ký|lễ ký|hội nghị|buổi lễ|buổi làm việc|làm việc|tổ chức|diễn ra|chúng tôi gồm|lập',
);

/** "trụ sở Thành ủy" is that of the party: the place completes it. */
function completed(source: Source, place: Span, parties: readonly FoundParty[]): string {
  const name = flat(source, place);
  const fold = source.fold.slice(place.start, place.end);
  const owner = parties.find(
    (party) =>
      party.kind !== 'press' &&
      party.key.split(' ').length > 2 &&
      fold.endsWith(party.key.split(' ').slice(0, party.mention.head.words.length).join(' ')),
  );
  return owner ? `${name} ${owner.name.split(' ').slice(owner.mention.head.words.length).join(' ')}` : name;
}
