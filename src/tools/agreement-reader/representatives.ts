// Who stands for which party: by the list the person is named in ("Về phía X có …"), else by the body in the office.
import type { Mention } from './body-mentions.ts';
import { findAll, has, loose, type Source } from './folded-text.ts';
import type { Representative, Span } from './model.ts';
import type { FoundParty } from './party-names.ts';
import { bodiesWithin, officeParty, OUTSIDE_OFFICE, partyOfBody } from './party-of-office.ts';
import type { Person } from './people.ts';
import { longForm } from './same-party.ts';
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
  return withNeighbours(source, inOrder(source, known, parties), bodies);
}

const SAME_OFFICE =
  /^,? (?:là )?(?:hai |các |đều là )?(?<office>(?:phó )?(?:tổng biên tập|chủ tịch|bí thư|giám đốc|trưởng ban|cục trưởng)) ?(?:(?:của |ubnd |đảng uỷ )*(?:hai|cả hai|2) (?:\p{L}+ ?){1,2})?(?=,|\.| (?:đã |cùng )?ký)/u;

const AND_NEXT = /^ ?(?:\([^)]*\) ?)?(?:và|cùng|với) (?:(?:ông|bà|anh|chị|đồng chí|nhà báo) )?$/u;

/** "Ông A và bà B, chủ tịch hai phường, …": as many of one office as there are parties that have it, in their order. */
function inOrder(source: Source, known: readonly KnownPerson[], parties: readonly FoundParty[]): KnownPerson[] {
  const listed = known
    .flatMap((person) => person.mentions.map((one) => ({ person, one })))
    .sort((a, b) => a.one.start - b.one.start);
  const given = new Map<string, { party: FoundParty; title: string }>();
  for (const [at, { person: second, one }] of listed.entries()) {
    const first = listed[at - 1];
    if (!first || !AND_NEXT.test(source.fold.slice(first.one.nameSpan.end, one.nameSpan.start))) continue;
    const office = SAME_OFFICE.exec(source.fold.slice(one.nameSpan.end, one.nameSpan.end + 60))?.groups?.['office'];
    if (!office) continue;
    const both = /hai|2|đều|các/u.test(source.fold.slice(one.nameSpan.end, one.nameSpan.end + 50));
    const own = parties.filter((party) =>
      office.includes('biên tập') ? party.kind === 'press' : party.kind !== 'press',
    );
    if (!both || own.length !== 2) continue;
    given.set(first.person.key, { party: own[0]!, title: office });
    given.set(second.key, { party: own[1]!, title: office });
  }
  return known.map((person) => {
    const found = given.get(person.key);
    return found && (!person.party || person.title === '') ? { ...person, ...found } : person;
  });
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
  '(?:(?:^|[.;,] )(?<house>nhà đài|toà soạn|nhà báo) (?:có|gồm)(?::| ))|(?<!\\p{L})(?:về phía|phía|đại diện|lãnh đạo|đoàn) (?:(?<press>báo|đài|tạp chí|thời báo|tuần báo|toà soạn|kênh|hãng|cổng|nhà đài|trung tâm truyền thông|truyền hình|cơ quan báo chí)|phường|xã|huyện|quận|tỉnh|thành phố|thị xã|đặc khu|sở|địa phương|cục|chi cục|ban|phòng|công an|thành uỷ|tỉnh uỷ|huyện uỷ|đảng uỷ|quân sự|biên phòng|hải quan|thuế|ngành [\\p{L}]+(?: [\\p{L}]+)?)(?: ta| bạn| mình)? (?:có|gồm)(?: có)?(?: các)?(?::| )',
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
      const kind = hit.found.groups!['press'] || hit.found.groups!['house'] ? 'press' : 'authority';
      const own = parties.filter((party) => (kind === 'press') === (party.kind === 'press'));
      if (own.length === 1) found.push({ start: hit.end, end: sentence.end, party: own[0]! });
    }
  }
  return found;
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
    const stood = bodyStoodFor(source, one, known) ?? bodyStoodBehind(source, one, known);
    if (stood) return stood;
  }
  for (const one of mentions) {
    const spoken = sideSpokenFor(source, one, known.parties);
    if (spoken) return spoken;
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
  // "Báo X (đồng chí A, Phó Tổng Biên tập); Đài Y (…)": who stands for it in brackets.
  const stands =
    STANDS_FOR.test(gap) ||
    /^ ?\((?:(?:đồng chí|ông|bà|anh|chị|nhà báo|đ\/c) )*$/u.test(gap) ||
    (/^,? là /u.test(gap) && has(SIDE_BEFORE, lead) && lead.trim() !== '');
  return gap.length < 60 && stands ? partyOfBody(body, known.parties) : null;
}

const SPEAKS_FOR =
  /(?:thay mặt|đại diện|về phía|phía)(?: cho| của| lãnh đạo)* (?:(?<press>ban biên tập|báo|đài|tạp chí|toà soạn|nhà đài|cơ quan báo chí)|(?<place>xã|phường|huyện|tỉnh|thành phố|quận|đặc khu|địa phương|chính quyền|sở|cục|chi cục))(?: \p{L}+){0,2}, (?:(?:ông|bà|anh|chị|đồng chí|nhà báo|đ\/c) )*$/u;

/** "Thay mặt Ban Biên tập, nhà báo A hứa …": the only paper, the only authority. */
function sideSpokenFor(source: Source, person: Person, parties: readonly FoundParty[]): FoundParty | null {
  const { start } = person.nameSpan;
  const told = SPEAKS_FOR.exec(source.fold.slice(Math.max(person.sentence.start, start - 80), start))?.groups;
  if (!told) return null;
  const own = parties.filter((party) => (told['press'] ? party.kind === 'press' : party.kind === 'authority'));
  return own.length === 1 ? own[0]! : null;
}

/** "Bà A - Phụ trách, đại diện Trang tin B": the body behind. */
function bodyStoodBehind(
  source: Source,
  person: Person,
  known: { parties: readonly FoundParty[]; bodies: readonly Mention[] },
): FoundParty | null {
  const end = Math.max(person.end, person.nameSpan.end);
  const lead = /^\s*[,(–-]?\s*(?:đại diện|thay mặt)(?: cho| của| lãnh đạo)* /u.exec(source.fold.slice(end, end + 40));
  if (!lead) return null;
  const start = end + lead[0].length;
  const [body] = bodiesWithin(known.bodies, { start: start - 1, end: start + 2 });
  return body ? partyOfBody(body, known.parties) : null;
}

const STANDS_FOR =
  /^\s*(?:\([^)]*\))?[\s,;:(–—-]*(?:do|người ký(?: kết)?|người đại diện|đại diện(?: là)?|trưởng đoàn(?: là)?)(?!\p{L})[^.;]*$/u;

/** `watched`: those who only watched stand for a side when their office is that side's own, not of a body above or beside it. */
export function representativesOf(
  party: FoundParty,
  people: readonly KnownPerson[],
  watched: ReadonlySet<string | null>,
): Representative[] {
  // "Tổng Biên tập" needs no name of the paper.
  const head = party.kind === 'press' ? '' : longForm(party.mention.head.words.join(' '));
  return people
    .filter((person) => person.party === party)
    .filter((person) => !watched.has(person.name) || longForm(person.title.toLowerCase()).includes(head))
    .map((person) => ({ name: person.name, title: person.title, start: person.span.start, end: person.span.end }));
}
