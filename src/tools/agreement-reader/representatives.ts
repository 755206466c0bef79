// Who stands for which party: by the list the person is named in ("Về phía X có …"), else by the body in the office.
import type { Mention } from './body-mentions.ts';
import { findAll, has, loose, words, type Source } from './folded-text.ts';
import type { Representative, Span } from './model.ts';
import type { FoundParty } from './party-names.ts';
import { placeOf } from './party-full-names.ts';
import type { Person } from './people.ts';
import type { TextSentence } from './sentences.ts';

/** One person, however often named, with the fullest listing. */
export interface KnownPerson {
  readonly name: string;
  readonly key: string;
  readonly title: string;
  readonly span: Span;
  readonly party: FoundParty | null;
  readonly mentions: readonly Person[];
}

const PRESS_OFFICE = words('tổng biên tập|thư ký toà soạn|toà soạn|phóng viên|biên tập viên|phó đài|giám đốc đài');
const AUTHORITY_OFFICE = words(
  'bí thư|chủ tịch|thành uỷ|tỉnh uỷ|huyện uỷ|quận uỷ|đảng uỷ|ubnd|uỷ ban nhân dân|hđnd|hội đồng nhân dân|ban tuyên giáo|tuv|trưởng ban|phó trưởng ban',
);
const OUTSIDE_OFFICE = words('trung ương|bộ trưởng|thứ trưởng|thủ tướng|chính phủ|quốc hội|chủ tịch nước');

export function assignPeople(
  source: Source,
  people: readonly Person[],
  parties: readonly FoundParty[],
  bodies: readonly Mention[],
  sentences: readonly TextSentence[],
  heads: readonly { span: Span; body: Mention }[],
): KnownPerson[] {
  const intros = Map.groupBy(introductions(source, parties, bodies, sentences), (one) => one.end);
  const byKey = new Map<string, Person[]>();
  for (const person of people) byKey.set(person.key, [...(byKey.get(person.key) ?? []), person]);
  const known: KnownPerson[] = [];
  for (const [key, mentions] of byKey) {
    const best = bestListing(mentions);
    known.push({
      name: best.name,
      key,
      title: best.title,
      span: { start: best.start, end: best.end },
      party: partyOf(source, mentions, best, { parties, intros, bodies, heads }),
      mentions,
    });
  }
  return withNeighbours(source, known, bodies);
}

/**
 * "chị A, Bí thư Tỉnh đoàn; anh B, Trưởng ban Thanh thiếu nhi": an office without a body is of the body of those named
 * beside it; the one before counts more than the one behind.
 */
function withNeighbours(source: Source, known: readonly KnownPerson[], bodies: readonly Mention[]): KnownPerson[] {
  const listed = known
    .flatMap((person) => person.mentions.filter((one) => one.listed).map((one) => ({ person, one })))
    .sort((a, b) => a.one.start - b.one.start);
  const given = new Map<string, FoundParty>();
  listed.forEach(({ person, one }, at) => {
    if (person.party || given.has(person.key) || !one.titleSpan) return;
    const office = source.fold.slice(one.titleSpan.start, one.titleSpan.end);
    if (has(OUTSIDE_OFFICE, office) || /nguyên |trụ trì|già làng/u.test(office)) return;
    if (bodiesWithin(bodies, one.titleSpan).some((body) => !body.generic)) return;
    const near = [listed[at - 1], listed[at + 1]].find((other) => {
      if (!other || other.one.sentence !== one.sentence || !(other.person.party ?? given.get(other.person.key)))
        return false;
      const [left, right] = other.one.start < one.start ? [other.one, one] : [one, other.one];
      return /^\s*(?:\([^)]*\))?\s*(?:[;,.]|và|cùng|với)?\s*(?:và |cùng )?(?:các )?(?:đồng chí|đ\/c|ông|bà|anh|chị|nhà báo)?\s*$/u.test(
        source.fold.slice(left.end, right.start),
      );
    });
    const party = near && (near.person.party ?? given.get(near.person.key));
    if (party) given.set(person.key, party);
  });
  return known.map((person) => (given.has(person.key) ? { ...person, party: given.get(person.key)! } : person));
}

/** The listing of those present is the most careful one; without it the longest office counts. */
function bestListing(mentions: readonly Person[]): Person {
  const listed = mentions.find((one) => one.listed && one.sentence.block.kind === 'body');
  return listed ?? mentions.toSorted((a, b) => b.title.length - a.title.length || a.start - b.start)[0]!;
}

interface Introduction extends Span {
  readonly party: FoundParty | null;
}

const INTRODUCES = loose(
  '^\\s*(\\([^)]*\\))?\\s*(,|:|-)?\\s*(có|gồm|là)?( sự tham dự của| sự tham gia của)?( mặt)?(:| |$)',
);
/** "Phía phường có …", "Phía tạp chí gồm có: …". */
const SHORT_INTRO = loose(
  '(?<!\\p{L})(?:về phía|phía|đại diện|lãnh đạo|đoàn) (?:(?<press>báo|đài|tạp chí|toà soạn|kênh|hãng|cổng|nhà đài|cơ quan báo chí)|phường|xã|huyện|quận|tỉnh|thành phố|thị xã|đặc khu|sở|địa phương|cục|ban)(?: ta| bạn| mình)? (?:có|gồm)(?: có)?(?: các)?(?::| )',
);
const HAS_PEOPLE = loose('^[^.;]{0,30}?(có|gồm|:)');
const SIDE_BEFORE = loose(
  '(về phía|phía|đại diện( lãnh đạo)?( cho)?( của)?|bên [abc]\\W{0,3}|đoàn( công tác)?( của)?)\\s*$',
);

/** Places where people of one side begin to be listed, each up to the next such place or the end of its block. */
function introductions(
  source: Source,
  parties: readonly FoundParty[],
  bodies: readonly Mention[],
  sentences: readonly TextSentence[],
): Introduction[] {
  const found: Introduction[] = [];
  let next = 0;
  for (const sentence of sentences) {
    if (sentence.block.kind !== 'body') continue;
    while (next < bodies.length && bodies[next]!.start < sentence.start) next++;
    for (let at = next; at < bodies.length && bodies[at]!.start < sentence.end; at++) {
      const body = bodies[at]!;
      const before = source.fold.slice(Math.max(sentence.start, body.start - 30), body.start);
      const after = source.fold.slice(body.end, Math.min(sentence.end, body.end + 60));
      const opens = has(SIDE_BEFORE, before) || before.trim() === '' || before.trim() === '-';
      if (!opens || !has(HAS_PEOPLE, after) || !has(INTRODUCES, after)) continue;
      found.push({ start: body.end, end: sentence.end, party: partyOfBody(body, parties) });
    }
    for (const hit of findAll(SHORT_INTRO, source.fold, sentence)) {
      const kind = hit.found.groups!['press'] ? 'press' : 'authority';
      const own = parties.filter((party) => party.kind === kind);
      if (own.length === 1) found.push({ start: hit.end, end: sentence.end, party: own[0]! });
    }
  }
  return found;
}

export function partyOfBody(body: Mention, parties: readonly FoundParty[]): FoundParty | null {
  const exact = parties.find((party) => party.key === body.key);
  if (exact) return exact;
  if (body.kind === 'press') {
    const near = parties.filter(
      (party) =>
        party.kind === 'press' && (party.key.startsWith(`${body.key} `) || body.key.startsWith(`${party.key} `)),
    );
    return near.length === 1
      ? near[0]!
      : (parties.find((party) => party.kind === 'press' && party.aliases.includes(body.name)) ?? null);
  }
  if (body.generic) {
    const whole = parties.filter((party) => party.kind === body.kind && party.key.startsWith(`${body.key} `));
    if (whole.length === 1 && body.key.includes(' ')) return whole[0]!;
    const sameHead = parties.filter(
      (party) => party.kind === body.kind && party.mention.head.words[0] === body.head.words[0],
    );
    const local = parties.filter(
      (party) => party.kind === body.kind && (party.mention.head.place || party.mention.head.bare),
    );
    return sameHead.length === 1 ? sameHead[0]! : local.length === 1 ? local[0]! : null;
  }
  const longer = parties.filter((party) => party.kind === body.kind && party.key.startsWith(`${body.key} `));
  if (longer.length === 1) return longer[0]!;
  const place = placeOf(body.key, body);
  if (place === '') return null;
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

function partyOf(
  source: Source,
  mentions: readonly Person[],
  best: Person,
  known: {
    parties: readonly FoundParty[];
    intros: ReadonlyMap<number, readonly Introduction[]>;
    bodies: readonly Mention[];
    heads: readonly { span: Span; body: Mention }[];
  },
): FoundParty | null {
  // Who held an office once stands for nobody now.
  if (best.titleSpan && source.fold.startsWith('nguyên ', best.titleSpan.start)) return null;
  const head = known.heads.find((one) => one.span.start <= best.start && best.end <= one.span.end);
  const headed = head ? partyOfBody(head.body, known.parties) : null;
  if (headed) return headed;
  const byOffice = officeParty(source, best, known);
  for (const one of mentions) {
    const intro = known.intros.get(one.sentence.end)?.findLast((place) => place.start <= one.nameSpan.start);
    if (!intro) continue;
    // Within one side's list the office tells the bodies of that side apart (committee and Fatherland Front).
    if (intro.party && byOffice && byOffice.side === intro.party.side && byOffice.kind !== 'press') return byOffice;
    if (intro.party) return intro.party;
  }
  if (byOffice) return byOffice;
  for (const one of mentions) {
    const stood = bodyStoodFor(source, one, known);
    if (stood) return stood;
  }
  for (const one of mentions) {
    const other = one === best ? null : officeParty(source, one, known);
    if (other) return other;
  }
  return null;
}

/** "Báo X do Phó Tổng Biên tập A dẫn đầu", "UBND xã Y - người ký: bà B": the person stands for the body before. */
function bodyStoodFor(
  source: Source,
  person: Person,
  known: { parties: readonly FoundParty[]; bodies: readonly Mention[] },
): FoundParty | null {
  const low = Math.max(person.sentence.start, person.start - 160);
  const body = bodiesWithin(known.bodies, { start: low, end: person.start }).at(-1);
  if (!body || body.end > person.start) return null;
  const gap = source.fold.slice(body.end, person.start);
  const lead = source.fold.slice(Math.max(person.sentence.start, body.start - 30), body.start);
  const stands = STANDS_FOR.test(gap) || (/^,? là /u.test(gap) && has(SIDE_BEFORE, lead) && lead.trim() !== '');
  return gap.length < 60 && stands ? partyOfBody(body, known.parties) : null;
}

const STANDS_FOR =
  /^\s*(?:\([^)]*\))?[\s,;:–—-]*(?:do|người ký(?: kết)?|người đại diện|đại diện(?: là)?|trưởng đoàn(?: là)?)(?!\p{L})[^.;]*$/u;

/** "Ban Tuyên giáo Tỉnh ủy" is above a commune and no part of it. */
function isAbove(body: Mention, party: FoundParty): boolean {
  return (
    body.generic && / tỉnh(?: uỷ)?$/u.test(body.key) && / (?:xã|phường|huyện|quận|đặc khu) /u.test(` ${party.key} `)
  );
}

function officeParty(
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
    local?.kind === 'authority' ? / (tỉnh|thành phố|huyện|quận|thị xã|phường|xã)$/u.exec(local.key)?.[1] : undefined;
  if (type && committee && ` ${sole.key} `.includes(` ${type} `)) return sole;
  if (inside.some((body) => !body.generic && body.kind !== 'other')) return null;
  if (has(OUTSIDE_OFFICE, office)) return null;
  if (has(PRESS_OFFICE, office)) return press.length === 1 ? press[0]! : null;
  if (inside.length === 0 && has(words('^(phó )?(tổng )?giám đốc'), office)) {
    const heads = press.filter((party) => /^(?:đài|cổng|trung tâm|thông tấn|báo và|vtv|vov)/u.test(party.key));
    if (heads.length === 1) return heads[0]!;
  }
  // "Chi cục trưởng" is of the one "Chi cục …".
  const led = /(?:^|\s)(?:phó )?(chi cục|cục|vụ|viện|hạt|đồn)(?: phó| trưởng)/u.exec(office)?.[1];
  if (led && inside.length === 0) return known.parties.find((party) => party.key.startsWith(`${led} `)) ?? null;
  // The province's chairman does not stand for one of its departments.
  if (has(AUTHORITY_OFFICE, office)) return committee || inside.length === 0 ? sole : null;
  return null;
}

function bodiesWithin(bodies: readonly Mention[], span: Span): Mention[] {
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

export function representativesOf(party: FoundParty, people: readonly KnownPerson[]): Representative[] {
  return people
    .filter((person) => person.party === party)
    .map((person) => ({ name: person.name, title: person.title, start: person.span.start, end: person.span.end }));
}
