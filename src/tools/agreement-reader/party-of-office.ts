// Whose office it is: the party that a body, or an office that names none, belongs to.
import type { Mention } from './body-mentions.ts';
import { isCollective } from './collective-press.ts';
import { has, words, type Source } from './folded-text.ts';
import type { Span } from './model.ts';
import { placeOf } from './party-full-names.ts';
import type { FoundParty } from './party-names.ts';
import type { Person } from './people.ts';

const PRESS_OFFICE = words(
  'tổng biên tập|thư ký toà soạn|toà soạn|phóng viên|biên tập viên|phó đài|giám đốc (đài|kênh)|phát thanh viên|đạo diễn|quay phim|ban (bạn đọc|biên tập|thư ký|thời sự|chuyên đề|điện tử|phóng viên|văn nghệ|chương trình|tiếng \\p{L}+)|phòng (phóng viên|chuyên đề|biên tập|thư ký|thời sự|chương trình|nội dung)|(văn phòng|cơ quan) (đại diện|thường trú)|thường trú|nội dung số|bạn đọc',
);
const AUTHORITY_OFFICE = words(
  'bí thư|chủ tịch|thành uỷ|tỉnh uỷ|huyện uỷ|quận uỷ|đảng uỷ|ubnd|uỷ ban nhân dân|hđnd|hội đồng nhân dân|ban tuyên giáo|tuv|trưởng ban|phó trưởng ban|chính uỷ|chủ nhiệm chính trị|chỉ huy trưởng|tham mưu trưởng|đồn trưởng|chánh án|viện trưởng|cục trưởng|hạt trưởng|trưởng công an|chánh thanh tra',
);
const PARTY_BOARD = words(
  'ban (xây dựng đảng|tổ chức|tuyên giáo|dân vận)|uỷ ban kiểm tra|văn phòng (đảng|thành|huyện) uỷ',
);
export const OUTSIDE_OFFICE = words('trung ương|bộ trưởng|thứ trưởng|thủ tướng|chính phủ|quốc hội|chủ tịch nước');

export function partyOfBody(body: Mention, parties: readonly FoundParty[]): FoundParty | null {
  const exact = parties.find((party) => party.key === body.key);
  if (exact) return exact;
  if (body.kind === 'press') {
    // "Văn phòng đại diện Báo X" is a part of Báo X.
    const house = parties.filter(
      (party) => party.kind === 'press' && OFFICE_OF_HOUSE.exec(body.key)?.[1]?.startsWith(party.key) === true,
    );
    if (house.length === 1) return house[0]!;
    const near = parties.filter(
      (party) =>
        party.kind === 'press' && (party.key.startsWith(`${body.key} `) || body.key.startsWith(`${party.key} `)),
    );
    if (near.length === 1) return near[0]!;
    const press = parties.filter((party) => party.kind === 'press');
    // "Phó Giám đốc Đài X" among "năm cơ quan báo chí": one of them.
    if (press.length === 1 && isCollective(press[0]!.mention)) return press[0]!;
    return press.find((party) => party.aliases.includes(body.name)) ?? null;
  }
  if (body.generic) {
    const whole = parties.filter((party) => party.kind === body.kind && party.key.startsWith(`${body.key} `));
    if (whole.length === 1 && body.key.includes(' ')) return whole[0]!;
    const sameHead = parties.filter(
      (party) => party.kind === body.kind && party.mention.head.words[0] === body.head.words[0],
    );
    const local = parties.filter(
      (party) =>
        party.kind === body.kind &&
        (isGovernment(party) || (party.mention.head.bare && !/^(?:ubnd|uỷ ban nhân dân|hđnd)(?: |$)/u.test(body.key))),
    );
    return sameHead.length === 1 ? sameHead[0]! : local.length === 1 ? local[0]! : null;
  }
  const longer = parties.filter((party) => party.kind === body.kind && party.key.startsWith(`${body.key} `));
  if (longer.length === 1) return longer[0]!;
  const place = placeOf(body.key, body);
  if (place === '') return null;
  // "Phường Thượng" of "UBND phường Long Mẫu Thượng".
  const ending = body.head.place ? parties.filter((party) => party.place.endsWith(` ${place}`)) : [];
  if (ending.length === 1) return ending[0]!;
  return (
    parties.find(
      (party) =>
        party.kind === body.kind &&
        party.place === place &&
        (body.kind === 'authority' || party.mention.head.words[0] === body.head.words[0]),
    ) ??
    parties.find((party) => party.kind === 'authority' && party.place === place) ??
    null
  );
}

const OFFICE_OF_HOUSE =
  /^(?:văn phòng|cơ quan|ban|toà soạn|trung tâm|chi nhánh)(?: đại diện| thường trú| biên tập| thư ký)* (.+)$/u;

/** A committee or a place, whose departments are its own; the police and the army of a province are not the province. */
function isGovernment(party: FoundParty): boolean {
  return (
    party.mention.head.place || /^(?:ubnd|uỷ ban nhân dân|hđnd|hội đồng nhân dân|\p{L}+ uỷ)(?: |$)/u.test(party.key)
  );
}

/** "Ban Tuyên giáo Tỉnh ủy" is above a commune and no part of it. */
function isAbove(body: Mention, party: FoundParty): boolean {
  return (
    body.generic && / tỉnh(?: uỷ)?$/u.test(body.key) && / (?:xã|phường|huyện|quận|đặc khu) /u.test(` ${party.key} `)
  );
}

export function officeParty(
  source: Source,
  person: Person,
  known: { parties: readonly FoundParty[]; bodies: readonly Mention[] },
): FoundParty | null {
  if (!person.titleSpan) return null;
  const span = person.titleSpan;
  const office = source.fold.slice(span.start, span.end);
  const inside = bodiesWithin(known.bodies, span);
  for (const body of inside.toReversed()) {
    const party = partyOfBody(body, known.parties);
    if (party && isAbove(body, party)) continue;
    if (party && !(body.generic && has(OUTSIDE_OFFICE, office))) return party;
  }
  if (inside.length > 0 && known.parties.some((party) => party.kind !== 'press' && isAbove(inside.at(-1)!, party)))
    return null;
  // "Giám đốc Trung tâm Nội dung số của Báo": one of the house's own departments.
  const owner =
    /(?<!\p{L})(?:của|thuộc) (báo|đài|tạp chí|toà soạn|thời báo|tuần báo|kênh|hãng tin|hãng|cổng|trung tâm)(?: (?:tại|ở) [^,;]+)?\s*$/u.exec(
      office,
    )?.[1];
  if (owner) {
    const houses = known.parties.filter((party) => party.kind === 'press');
    const own = houses.filter((party) => party.key.startsWith(`${owner} `));
    if (own.length === 1 || houses.length === 1) return own[0] ?? houses[0]!;
  }
  const ended = inside.length === 0 ? partyOfTail(office, known.parties) : null;
  if (ended) return ended;
  const short = inside.length === 0 ? /(?:^|\s)(\p{L}+(?: chí| đoàn| soạn| tin)?)\s*$/u.exec(office)?.[1] : undefined;
  const headed = short ? known.parties.filter((party) => party.key.startsWith(`${short} `)) : [];
  if (headed.length === 1) return headed[0]!;
  const press = known.parties.filter((party) => party.kind === 'press');
  const authorities = known.parties.filter((party) => party.kind === 'authority');
  const sole = authorities.length === 1 ? authorities[0]! : null;
  const committee = sole !== null && (sole.mention.head.place || sole.mention.head.bare);
  // "Trưởng phòng Văn hóa và Thông tin quận": an office of the one district that there is.
  const local = inside.at(-1);
  const type =
    / (tỉnh|thành phố|huyện|quận|thị xã|phường|xã|đặc khu)\s*$/u.exec(office)?.[1] ??
    (local?.kind === 'authority' ? / (tỉnh|thành phố|huyện|quận|thị xã|phường|xã)$/u.exec(local.key)?.[1] : undefined);
  if (type && committee && isGovernment(sole) && ` ${sole.key} `.includes(` ${type} `)) return sole;
  // "Giám đốc Sở Văn hóa, Thể thao và Du lịch" where the province itself is a side: one of its own departments.
  if (
    sole &&
    isGovernment(sole) &&
    / (?:tỉnh|thành phố) /u.test(` ${sole.key} `) &&
    (local?.key ?? '').startsWith('sở ')
  )
    return sole;
  if (has(OUTSIDE_OFFICE, office)) return null;
  // Among several committees of one place the Party's boards are the Party's.
  const ofParty = authorities.filter((party) => /^\p{L}+ uỷ /u.test(party.key));
  if (ofParty.length === 1 && has(PARTY_BOARD, office)) return ofParty[0]!;
  if (inside.some((body) => !body.generic && body.kind !== 'other')) return null;
  if (has(PRESS_OFFICE, office)) return press.length === 1 ? press[0]! : null;
  if (inside.length === 0 && /^(?:phó )?(?:tổng )?giám đốc(?!\p{L})/u.test(office)) {
    const heads = press.filter((party) =>
      /^(?:đài|cổng|trung tâm|thông tấn|báo và|vtv|vov|truyền hình|kênh|hãng|phát thanh|tổ hợp)/u.test(party.key),
    );
    if (heads.length === 1) return heads[0]!;
  }
  // "Chi cục trưởng" is of the one "Chi cục …".
  const led = /(?:^|\s)(?:phó )?(chi cục|cục|vụ|viện|hạt|đồn)(?: phó| trưởng)/u.exec(office)?.[1];
  if (led && inside.length === 0) return known.parties.find((party) => party.key.startsWith(`${led} `)) ?? null;
  // The province's chairman does not stand for one of its departments.
  // "Chủ tịch phường" among several authorities: the only ward.
  const typed = type
    ? authorities.filter((party) => isGovernment(party) && ` ${party.key} `.includes(` ${type} `))
    : [];
  if (!sole && typed.length === 1) return typed[0]!;
  if (has(AUTHORITY_OFFICE, office)) return committee || inside.length === 0 ? sole : null;
  return null;
}

/** "Trưởng phòng Pháp chế Cảng vụ", "Tổng Biên tập Mạch Mẫu": the last words of the office begin or end one party's name. */
function partyOfTail(office: string, parties: readonly FoundParty[]): FoundParty | null {
  const tail = office
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  for (let count = Math.min(5, tail.length - 1); count > 1; count--) {
    const last = tail.slice(-count).join(' ');
    const own = parties.filter(
      (party) => party.key.startsWith(`${last} `) || (party.kind === 'press' && party.key.endsWith(` ${last}`)),
    );
    if (own.length === 1) return own[0]!;
  }
  return null;
}

export function bodiesWithin(bodies: readonly Mention[], span: Span): Mention[] {
  let low = 0;
  let high = bodies.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bodies[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  const inside: Mention[] = [];
  for (let at = low; at < bodies.length && bodies[at]!.start < span.end; at++) inside.push(bodies[at]!);
  return inside;
}
