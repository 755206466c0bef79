// Who is meant where a clause begins: "hai bên", a party by any of its names, "Báo", "huyện", or units of a side.
import type { Mention } from './body-mentions.ts';
import { here, loose, matchAt, type Source } from './folded-text.ts';
import { bodyKey, keyOf } from './body-keys.ts';
import type { Span } from './model.ts';
import type { FoundParty } from './party-names.ts';
import { partyOfBody } from './party-of-office.ts';

export type Obliged = FoundParty | 'both';

export interface Subject {
  readonly who: Obliged;
  readonly end: number;
}

export interface Subjects {
  readonly parties: readonly FoundParty[];
  at(offset: number): Subject | null;
  /** At the beginning of a point in an open list also a side by its short name before any small word ("Phường đều đặn …"). */
  opens(offset: number): Subject | null;
  /** A side by its short name before any word at all: for who is asked ("đề nghị Báo sớm …"). */
  loosely(offset: number): Subject | null;
  /** The party that the paper calls by one of these words ("sau đây gọi là “Hiệp hội”"), in folded text. */
  named(folded: string): FoundParty | null;
  /** The party that a heading or a cell begins with by a word alone: "Báo", "Sở", "Hai bên"; null for anything longer. */
  bare(folded: string): Obliged | null;
}

const CALLED = loose(
  '(?:(?:gọi|viết)(?: chung| tắt)? là|viết tắt|dưới đây là|sau đây là)\\s*:?\\s*["“]?([\\p{L} ]{2,30}?)\\s*(?=["”),;.])',
  'u',
);

/** What the paper says it will call each party. */
function calledNames(
  source: Source,
  bodies: readonly Mention[],
  parties: readonly FoundParty[],
): Map<string, FoundParty> {
  const called = new Map<string, FoundParty>();
  for (const [index, body] of bodies.slice(0, 60).entries()) {
    // "Cục X, do ông A, Cục trưởng làm đại diện (sau đây gọi là “CX”)": up to the next body or the end of the item.
    const next = bodies[index + 1]?.start ?? source.fold.length;
    const reach = source.fold.slice(body.end, Math.min(next + 30, body.end + 70));
    const item = /^[^;\n]*/u.exec(source.fold.slice(body.end, Math.min(next, body.end + 170)))![0];
    const found = CALLED.exec(reach) ?? CALLED.exec(item);
    const party = found && partyOfBody(body, parties);
    if (found && party && !/^bên [abc]$/u.test(found[1]!)) called.set(found[1]!.trim(), party);
  }
  return called;
}

const BOTH = here(
  '(?:cả )?(?:hai|2|02|ba|3|03|bốn|4|năm|các|mỗi|đôi) (?:bên|phía|nơi|nhà(?! (?:báo|văn|trường))|đơn vị|cơ quan(?! (?:báo|chức|chuyên|thông|liên))|tổ chức ký)(?: (?:tham gia|ký kết|phối hợp))?|cả (?:hai|ba|bốn|năm)(?! (?:xã|phường|huyện|bờ|nước))|chúng tôi|lãnh đạo (?:hai|2|các) (?:bên|đơn vị)',
);
const OUTSIDE = /trung ương|chính phủ|^bộ |quốc hội/u;
const LEAD = here('(?:về phía|phía|đối với|lãnh đạo|thường trực|tập thể|ban biên tập|đại diện|bên)');
/** First syllables of what a side does; "báo chí", "đài phun nước" begin no clause. */
const DOES =
  'sẽ|cam|có|tiếp|phải|cần|cử|mở|tập|thực|phối|tổ|tuyên|thông|đăng|hỗ|chủ|xây|luôn|kịp|phản|dành|bố|thường|đã|cũng|tạo|xác|được|bảo|đảm|chịu|đồng|tham|tích|giới|quảng|ưu|duy|triển|ban|không|tặng|phát|nghiên|đưa|làm|trung|tăng|nâng|đẩy|đa|quan|viết|dựng|sản|in|ra|gửi|giúp|cấp|cung|chỉ|giao|đặt|mời|vận|chia|nhận|tiếp|trả|chi|lập|nắm|chuyển|cùng|xuất|thu|điểm|lồng|quay|truyền|phân|cập|báo|biên|kiểm|đối|giữ|nâng|lo|cũng|dồn|ra|hiệu|hướng|bồi|đào|huy|đóng|tài|chuẩn|sắp|lắp|điều|khai|mua|hợp|trao|góp|nêu|theo|định|tư|bám|ký|xử|nghiệm|thanh|bàn|nộp|đề|hoàn|thẩm|sử|khuyến|trích|đi|tác|đấu|xem|giải';
const PRESS = here(
  `(?:các |những |đội ngũ |cả |hai |2 |ba |3 |bốn |4 |năm |5 |sáu |bảy )*(?:tờ )?(?:báo|đài|cổng|kênh|tạp chí|tuần báo|thời báo|nhật báo|hãng|toà soạn|cơ quan báo chí|cơ quan thông tấn|đơn vị báo chí|bộ biên tập|ban biên tập|phóng viên|nhà báo)(?= (?:${DOES}|địa phương|và|,|truyền hình trực tiếp)(?! (?:chí|cáo)(?!\\p{L}))|:|,)`,
);
const AUTHORITY = here(
  `(?:các |những |chính quyền |lãnh đạo |cấp uỷ,? )?(?:địa phương|chính quyền|cấp uỷ|huyện|quận|thành phố|tp|thị xã|phường|xã|tỉnh|đặc khu|uỷ ban|hội|sở|bộ|ban|công an(?: (?:tỉnh|thành phố|xã|phường))?|mặt trận|liên đoàn|tỉnh đoàn|cục|tổng cục|toà án|sở, ngành|sở, ban, ngành|phòng, ban|cơ quan chức năng|đơn vị chức năng|cơ quan, đơn vị|ban, ngành|cơ quan chuyên môn|người phát ngôn)(?: (?:các )?(?:cấp|huyện|quận|thành phố|phường|xã|tỉnh|của \\p{L}+))*(?= (?:${DOES}|và|,)(?!\\p{L})|:|,)`,
);
const LOOSE =
  /^(?:các |hai |những |anh em |anh chị em )?(?:(báo chí|nhà đài|người làm báo|báo|đài|tạp chí|hãng|toà soạn|tờ báo|cơ quan báo chí|cơ quan thông tấn|phóng viên|nhà báo)|phường|xã|huyện|quận|tỉnh|thành phố|thị xã|đặc khu|sở|ban|công an|địa phương|chính quyền|cơ quan chức năng|cấp uỷ)(?= (?!chí|cáo|điện tử|in |ngành|uỷ))/u;
const SHORT_SIDE =
  /^(?:các |cả |hai |ba |bốn |năm |sáu |những |mỗi |phía |về phía |bên |đội ngũ |riêng |còn |lãnh đạo |phần |về phần )*(?:tờ )?(?:(báo|đài|kênh|tạp chí|cổng|hãng tin|hãng|toà soạn|toà báo|nhà đài|cơ quan báo chí|đơn vị báo chí|ban biên tập|bộ biên tập|phóng viên|nhà báo|tuần báo|thời báo|tờ báo)|phường|xã|huyện|quận|tỉnh|thành phố|thị xã|thị trấn|đặc khu|sở|ban|bộ|cục|chi cục|tổng cục|hội|uỷ ban|ubnd|công an|liên đoàn|mặt trận|trường|bệnh viện|địa phương|chính quyền|vườn|tổng công ty|công ty|tỉnh đoàn|tỉnh uỷ|huyện uỷ|thành uỷ|đảng uỷ) (?!chí|cáo|hiệu|động|vệ|tàng|hữu|phận|viên|nghị|thảo|thi |đồng|của|là|này|đó|nào|thì|mà|cũ|mới|hoá|bạn|khác|điện|in |giấy|hay|hoặc|ngành|uỷ|lân|liên|trực|và|quản|thường|chỉ huy|tịch|phun|hội|cho|trước|tin |ngay |sớm|lại)/u;
const BARE_PRESS =
  /^(?:báo|đài|tạp chí|toà soạn|cơ quan báo chí|báo chí|hãng|hãng tin|kênh|cổng|các báo|các cơ quan báo chí|tờ báo|bên báo|tuần báo|thời báo|nhật báo|nhà đài|đài phát thanh|đài truyền hình|kênh truyền hình|(?:hai|ba|bốn|năm|các) (?:báo|đài|toà soạn|tạp chí|cơ quan báo chí)|cơ quan truyền thông|khối báo chí|đơn vị truyền thông)$/u;
const BARE_AUTHORITY =
  /^(?:(?:các|những|hai|ba|bốn|năm|sáu|bảy|tám) (?:phường|xã|sở|ban|thôn|huyện)|sở|phường|xã|huyện|quận|tỉnh|thành phố|thị xã|đặc khu|uỷ ban|ubnd|địa phương|chính quyền|ban|công an|hội|cục|chi cục|tổng cục|vườn|bộ|tỉnh đoàn|cơ quan thuế|trường|thị trấn|cơ quan quản lý|cơ quan nhà nước|chính quyền địa phương|bên phường|bên xã|(?:ubnd|công an|uỷ ban nhân dân|hội nông dân|thị uỷ|tỉnh uỷ|huyện uỷ|thành uỷ|đảng uỷ)(?: (?:phường|xã|huyện|quận|tỉnh|thành phố|thị xã|đặc khu))?)$/u;
const ORDINAL_SIDE = /^(?:bên )?thứ (nhất|hai|ba)$/u;
const PAPERS = here('(?:hai|2|ba|3|các) (?:tờ )?(?:báo|đài|toà soạn|cơ quan báo chí)');
const JOINT = /^\s*(?:,|và|với|cùng|cùng với|-|;)\s+(?:các |lãnh đạo )?/u;
const SIDE = here('bên [abc]');
/** "Báo cho Bên B …", "Báo trước …": to tell, not the paper. */
const TELLS =
  /^báo (?:(?:cho|trước|tin|ngay|sớm|lại|kịp)(?!\p{L})|(?:[\p{L}]+ ){1,6}cho (?:báo|đài|kênh|toà soạn|tạp chí|bên|phóng viên|hãng)(?!\p{L}))/u;

/** "Đài Tiếng nói X (TNX) sẽ …": the short form belongs to the name. */
function behindBracket(source: Source, end: number): number {
  return end + (/^\s?\([^()]{1,30}\)/u.exec(source.fold.slice(end, end + 34))?.[0].length ?? 0);
}

/** "Hà Nội sẽ …" for the committee of that place. */
function isNamedAt(source: Source, place: string, offset: number): boolean {
  const end = offset + place.length;
  return (
    place.includes(' ') &&
    source.fold.startsWith(place, offset) &&
    /^ (?:sẽ|cam kết|có trách nhiệm|cũng|tiếp tục|tạo điều kiện|cung cấp|chỉ đạo)(?!\p{L})/u.test(
      source.fold.slice(end, end + 16),
    )
  );
}

const ENDS_PART = /^ (?:của|và|với|là|tại|ở|cho|về|này|đã|vừa)(?!\p{L})/u;

/** Of "Kênh truyền hình Khám Phá 5": "khám phá 5" and "kênh truyền hình"; only parts that one party alone has. */
function partsOfNames(source: Source, parties: readonly FoundParty[]): { part: string; who: FoundParty }[] {
  const found = parties.flatMap((who) => {
    const { mention } = who;
    if (mention.generic || mention.head.place) return [];
    const written = source.fold.slice(mention.start, mention.end);
    const head = mention.head.words.filter((word) => /\p{L}/u.test(word)).length;
    const marks = [...written.matchAll(/[\p{L}\p{N}]+/gu)];
    const cut = marks[head]?.index ?? written.length;
    const [first, proper] = [written.slice(0, cut).replace(/[^\p{L}]+$/u, ''), written.slice(cut)];
    return [first, who.kind === 'press' ? proper : '']
      .filter((part) => part.includes(' '))
      .map((part) => ({ part, who }));
  });
  return found.filter(({ part, who }) => found.every((one) => one.who === who || one.part !== part));
}

export function findSubjects(
  source: Source,
  parties: readonly FoundParty[],
  bodies: readonly Mention[],
  heads: readonly { span: Span; body: Mention }[],
): Subjects {
  const called = [...calledNames(source, bodies, parties)].toSorted(([a], [b]) => b.length - a.length);
  const calledAt = (offset: number): Subject | null => {
    for (const [name, who] of called) {
      const end = offset + name.length;
      if (
        source.fold.startsWith(name, offset) &&
        !/^[\p{L}\p{N}]|^ (?:\p{L}+, )/u.test(source.fold.slice(end, end + 12))
      )
        return { who, end };
    }
    return null;
  };
  /** "Lữ Hành Việt phát hành …", "Báo và Phát thanh, truyền hình tổ chức …": a side by a part of its name before a verb. */
  const parts = partsOfNames(source, parties);
  const partAt = (offset: number): Subject | null => {
    if (!/\p{Lu}/u.test(source.text[offset] ?? '')) return null;
    for (const { part, who } of parts) {
      const end = offset + part.length;
      if (
        source.fold.startsWith(part, offset) &&
        /^,? (?:sẽ )?\p{Ll}/u.test(source.text.slice(end, end + 8)) &&
        !ENDS_PART.test(source.fold.slice(end, end + 8))
      )
        return { who, end };
    }
    return null;
  };
  const byStart = new Map(bodies.map((body) => [body.start, body]));
  const press = parties.filter((party) => party.kind === 'press');
  const authorities = parties.filter((party) => party.kind !== 'press');
  const lettered = new Map<string, FoundParty>();
  for (const head of heads) {
    const letter = /bên ([abc])(?!\p{L})/u.exec(source.fold.slice(head.span.start, head.span.start + 240))?.[1];
    const party = partyOfBody(head.body, parties);
    if (letter && party && !lettered.has(letter)) lettered.set(letter, party);
  }
  const first = parties.toSorted((a, b) => a.side.localeCompare(b.side) || a.mention.start - b.mention.start);
  first.forEach((party, index) => {
    const letter = String.fromCharCode(97 + index);
    if (heads.length === 0 && !lettered.has(letter)) lettered.set(letter, party);
  });
  for (const body of bodies.slice(0, 60)) {
    const ordinal = /^\s*\((?:gọi là )?bên thứ (nhất|hai|ba)\)/u.exec(source.fold.slice(body.end, body.end + 30))?.[1];
    const party = ordinal && partyOfBody(body, parties);
    if (party) lettered.set(ordinal === 'nhất' ? 'a' : ordinal === 'hai' ? 'b' : 'c', party);
  }
  /** "UBND tỉnh X và Báo Y sẽ …" means both sides; "Báo Y, Đài Z …" the press alone. */
  const together = (party: FoundParty, body: Mention): Subject => {
    let end = behindBracket(source, body.end);
    let both = false;
    for (let turn = 0; turn < 5; turn++) {
      const joint = JOINT.exec(source.fold.slice(end, end + 20));
      const next = joint && byStart.get(end + joint[0].length);
      const other = next && partyOfBody(next, parties);
      if (!next || !other) break;
      both ||= other.side !== party.side;
      end = behindBracket(source, next.end);
    }
    return both ? { who: 'both', end } : { who: party, end };
  };
  const at = (offset: number): Subject | null => {
    const papers = authorities.length === 0 && press.length > 1 ? matchAt(PAPERS, source.fold, offset) : -1;
    if (papers > 0) return { who: 'both', end: papers };
    const both = matchAt(BOTH, source.fold, offset);
    if (both > 0) return { who: 'both', end: both };
    const side = matchAt(SIDE, source.fold, offset);
    const named = side > 0 ? lettered.get(source.fold[side - 1]!) : undefined;
    if (named) return { who: named, end: side };
    const short = calledAt(offset) ?? (byStart.has(offset) ? null : partAt(offset));
    if (short) return short;
    const lead = matchAt(LEAD, source.fold, offset);
    const from = lead > 0 && source.fold[lead] === ' ' ? lead + 1 : offset;
    const body = byStart.get(offset) ?? byStart.get(from);
    if (body) {
      // An office of the place ("Phòng Văn hóa và Thông tin huyện") acts for the one authority there is.
      const own =
        body.kind === 'authority' && authorities.length === 1 && !OUTSIDE.test(body.key) ? authorities[0]! : null;
      const party = partyOfBody(body, parties) ?? own;
      return party ? together(party, body) : null;
    }
    if (from !== offset) {
      const deeper = at(from);
      if (deeper) return deeper;
    }
    const placed = authorities.find((party) => isNamedAt(source, party.place, offset));
    if (placed) return { who: placed, end: offset + placed.place.length };
    const paper = TELLS.test(source.fold.slice(offset, offset + 60)) ? -1 : matchAt(PRESS, source.fold, offset);
    if (paper > 0 && press.length > 0) return { who: press[0]!, end: paper };
    const local = matchAt(AUTHORITY, source.fold, offset);
    if (local > 0 && authorities.length > 0) return { who: authorities[0]!, end: local };
    return null;
  };
  const named = (folded: string): FoundParty | null =>
    called.find(([name]) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(folded))?.[1] ?? null;
  /** The one party whose name begins with these words, or holds them: "Đài Phát thanh và Truyền hình", "Biên phòng". */
  const partly = (word: string): FoundParty | null => {
    const key = bodyKey(keyOf(word));
    if (!key.includes(' ')) return null;
    const near = parties.filter((party) => party.key.startsWith(`${key} `) || party.key === key);
    const inside = near.length > 0 ? near : parties.filter((party) => ` ${party.key} `.includes(` ${key} `));
    return inside.length === 1 ? inside[0]! : null;
  };
  const bare = (folded: string): Obliged | null => {
    const word =
      /^(?:các |phía |bên |về phía |đối với |việc của |phần việc của |trách nhiệm của |nhiệm vụ của |của |cơ quan )*(.+?)(?:,? (?:có|chịu|nhận|đảm nhận|đảm trách|thực hiện|phụ trách|lo|cam kết|phải|dự kiến|đồng ý|sẽ|bảo đảm|làm|cần)(?: (?:làm|thực hiện))?(?: (?:các |những )?(?:nhiệm vụ|trách nhiệm|nghĩa vụ|phần việc|việc|công việc|nội dung)(?: [\p{L}]+){0,3}?)?(?: sau(?: đây)?| như sau)?)?[\s:.;,)]*$/u.exec(
        folded.trim(),
      )?.[1] ?? '';
    if (
      /^(?:(?:cả )?(?:hai|ba|bốn|năm|các|mỗi) (?:bên|phía|đơn vị|cơ quan)|cả (?:hai|ba|bốn|năm)(?: bên| phía| cơ quan| đơn vị)?|cùng thực hiện|cùng làm|chung|trách nhiệm chung|nhiệm vụ chung|việc chung|phối hợp chung|(?:hai|ba|các) bên (?:phối hợp|cùng làm|cùng thực hiện))$/u.test(
        word,
      )
    )
      return 'both';
    const ordinal = ORDINAL_SIDE.exec(word);
    if (ordinal) return lettered.get(ordinal[1] === 'nhất' ? 'a' : ordinal[1] === 'hai' ? 'b' : 'c') ?? null;
    if (BARE_PRESS.test(word)) return press[0] ?? null;
    if (BARE_AUTHORITY.test(word)) return authorities[0] ?? null;
    return partly(word);
  };
  const loosely = (offset: number): Subject | null => {
    const found = LOOSE.exec(source.fold.slice(offset, offset + 40));
    if (!found || !/^\p{Ll}/u.test(source.text.slice(offset + found[0].length + 1, offset + found[0].length + 2)))
      return null;
    const who = found[1] ? press[0] : authorities[0];
    return who ? { who, end: offset + found[0].length } : null;
  };
  const opens = (offset: number): Subject | null => {
    const sure = at(offset);
    if (sure) return sure;
    const part = /^\p{L}+ \p{L}+(?= \p{Ll})/u.exec(source.text.slice(offset, offset + 30));
    const holder = part && /^\p{Lu}/u.test(part[0]) ? partly(source.fold.slice(offset, offset + part[0].length)) : null;
    if (holder) return { who: holder, end: offset + part![0].length };
    const short = TELLS.test(source.fold.slice(offset, offset + 60))
      ? null
      : SHORT_SIDE.exec(source.fold.slice(offset, offset + 60));
    if (!short || !/^\p{Ll}/u.test(source.text.slice(offset + short[0].length, offset + short[0].length + 1)))
      return null;
    const who = short[1] ? press[0] : authorities[0];
    return who ? { who, end: offset + short[0].trimEnd().length } : null;
  };
  return { parties, at, opens, loosely, named, bare };
}
