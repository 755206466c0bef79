// The foot of an agreement: an office and below it a name, often of two or three sides in columns. And its head: under
// "BÊN A: …" stands who represents that side.
import { foldTones } from '../vietnamese/index.ts';
import type { Laid } from './blocks.ts';
import type { Mention } from './body-mentions.ts';
import { flat, has, loose, trimSpan, words, type Source } from './folded-text.ts';
import type { Signatory, Span } from './model.ts';
import { isMarked } from './list-marks.ts';
import { SURNAMES } from './name-words.ts';
import type { FoundParty } from './party-names.ts';
import { partyOfBody } from './party-of-office.ts';
import type { KnownPerson } from './representatives.ts';
import type { Subjects } from './subjects.ts';
import { OFFICE_ANY } from './titles.ts';

const SIDE_HEAD = loose(
  '^\\W*(\\d\\.\\s*)?(bên [abc]|đại diện bên [abc])(?!\\p{L})|^[^\\n]{3,160}\\([^)]{0,30}bên [abc](?!\\p{L})',
  'u',
);
const STAND_IN = loose(
  '^\\W*((người )?đại diện|do|ông|bà|chức vụ|địa chỉ|điện thoại|và ông|và bà|tài khoản|mã số thuế|email)(?!\\p{L})',
  'u',
);
const RANK =
  /^(?:(?:Đại|Thượng|Trung|Thiếu)\s(?:tá|tướng|úy|uỷ)|(?:PGS|GS|TS|ThS|BS|KS|CN|CVC)\.?[,\s]*|ông|bà|nhà báo)\s*/iu;
const NAME_LINE = /^(?:[\p{Lu}][\p{L}’'-]*\s+){1,5}\p{Lu}[\p{L}’'-]*$/u;
/** Lines above a name that may tell its office and side. */
const ABOVE = 7;
const FOOT_BLOCKS = 44;
const FOOT_HEAD = words('(đại diện|thay mặt|người ký|tm|kt|tl|tuq|t/m|k/t|q)|bên [abc]|phía');
const PRESS_FOOT = words(
  'tổng biên tập|biên tập|toà soạn|báo|đài|tạp chí|phát thanh|truyền hình|cơ quan báo chí|thư ký',
);
const AUTHORITY_FOOT = words(
  'chủ tịch|bí thư|uỷ ban|ubnd|sở|giám đốc sở|công an|cục|chi cục|phòng|trưởng ban|trưởng phòng',
);

export interface Foot {
  readonly signatories: readonly (Signatory & Span)[];
  readonly span: Span | null;
}

interface Cell extends Span {
  readonly left: number;
}

/** Names that stand alone below offices, at the end of the paper; `after`: where its articles begin. */
export function readFoot(
  laid: Laid,
  subjects: Subjects,
  people: readonly KnownPerson[],
  bodies: readonly Mention[],
  after: number,
): Foot {
  const { source, blocks } = laid;
  const from = Math.max(0, blocks.length - FOOT_BLOCKS);
  const rows = blocks
    .slice(from)
    .filter((block) => block.start >= after)
    .flatMap((block) => linesOf(source, block).map((line) => cells(source, line)));
  const found: { name: string; key: string; span: Span; above: Cell[]; inline: string }[] = [];
  let below = false;
  for (const [at, row] of rows.entries()) {
    for (const cell of row) {
      const person = nameIn(source, cell);
      if (!person || found.some((one) => one.key === person.key)) continue;
      const over = rowsAbove(source, rows, at, cell, row);
      // Names first, offices below them: "Lê Văn A" – "Chủ tịch UBND xã".
      const under = nearest(rows[at + 1] ?? [], cell.left, row.length);
      below ||=
        found.length === 0 &&
        person.inline === '' &&
        !over.some((one) => has(FOOT_HEAD, source.fold.slice(one.start, one.end))) &&
        !hasOffice(source, over) &&
        under !== undefined &&
        !nameIn(source, under) &&
        under.end - under.start < 60 &&
        hasOffice(source, [under]);
      const above = below ? (under ? [under] : []) : over;
      const heads = above.map((one) => source.fold.slice(one.start, one.end)).join(' \n ');
      if (!has(OFFICE_ANY, `${heads} ${foldTones(person.inline)}`) && !has(FOOT_HEAD, heads)) continue;
      found.push({ ...person, above });
    }
  }
  const signatories: (Signatory & Span)[] = [];
  const taken = new Set<FoundParty>();
  const parties = found.map((one) => {
    const party = partyOfFoot(source, one, { subjects, people, bodies });
    if (party) taken.add(party);
    return party;
  });
  const left = subjects.parties.filter((party) => !taken.has(party));
  for (const [at, one] of found.entries()) {
    const party =
      parties[at] ?? (left.length === 1 && parties.filter((other) => other === null).length === 1 ? left[0]! : null);
    if (!party) continue;
    const { start, end } = one.span;
    signatories.push({ party: party.name, name: one.name, title: titleOf(source, one), start, end });
  }
  const first =
    found.length === 0
      ? undefined
      : Math.min(...found.flatMap((one) => [one.span.start, ...one.above.map((cell) => cell.start)]));
  return {
    signatories,
    span: first === undefined ? null : { start: first, end: found.at(-1)!.span.end },
  };
}

function hasOffice(source: Source, cellsOf: readonly Cell[]): boolean {
  return cellsOf.some((one) => has(OFFICE_ANY, source.fold.slice(one.start, one.end)));
}

function* linesIn(source: Source, block: Span): Generator<Span> {
  let start = block.start;
  for (const brk of source.text.slice(block.start, block.end).matchAll(/\n|$/gu)) {
    yield { start, end: block.start + brk.index };
    start = block.start + brk.index + 1;
  }
}

function linesOf(source: Source, block: Span): Span[] {
  return [...linesIn(source, block)].filter((line) => source.text.slice(line.start, line.end).trim() !== '');
}

/** Signatures often stand side by side: wide blanks, tabs or bars part the columns. */
function cells(source: Source, line: Span): Cell[] {
  const found: Cell[] = [];
  let start = line.start;
  for (const gap of source.text.slice(line.start, line.end).matchAll(/\t+| {3,}| \| |$/gu)) {
    const cell = trimSpan(source.text, { start, end: line.start + gap.index });
    if (cell.end > cell.start) found.push({ ...cell, left: cell.start - line.start });
    start = line.start + gap.index + gap[0].length;
  }
  return found;
}

/** A name alone in its cell, or behind its office: "GIÁM ĐỐC SỞ: Lê Văn A". */
function nameIn(source: Source, cell: Cell): { name: string; key: string; span: Span; inline: string } | null {
  const whole = flat(source, cell).replace(/\s*\((?:đã ký|ký tên|ký, đóng dấu)[^)]*\)$/iu, '');
  const colon = whole.lastIndexOf(':');
  // "Ông LÊ VĂN A - Chủ tịch": the office behind the name, when the line opens with a form of address.
  const behind = colon < 0 ? /^((?:ông|bà|đồng chí|nhà báo) [^,–-]{4,40}?)\s*[,–-]\s*(.{3,60})$/iu.exec(whole) : null;
  const titled = behind !== null && has(OFFICE_ANY, foldTones(behind[2]!));
  const inline = colon > 0 ? whole.slice(0, colon) : titled ? behind[2]! : '';
  const name = (titled ? behind[1]! : whole)
    .slice(colon + 1)
    .trim()
    .replace(RANK, (lead, at: number, all: string) => {
      // "Ông Ích A" has the surname Ông; "Ông Lê Văn A" is addressed.
      const next = all
        .slice(at + lead.length)
        .split(/\s+/u)[0]!
        .toLowerCase();
      return /^(?:Ông|Bà)\s/u.test(lead) && !SURNAMES.has(next) ? lead : '';
    })
    .trim();
  if (!NAME_LINE.test(name) || name.length > 40) return null;
  const fold = name.toLowerCase();
  if (has(OFFICE_ANY, fold) || has(FOOT_HEAD, fold) || NO_NAME.test(fold)) return null;
  const [first = '', second = ''] = fold.split(/\s+/u);
  const shouted = name === name.toUpperCase();
  // In capitals nearly everything at the foot looks like a name: then the surname must be known.
  if (shouted && (!SURNAMES.has(first) || second === '')) return null;
  if (!shouted && !SURNAMES.has(first) && fold.split(/\s+/u).length < 3) return null;
  const cased = shouted ? name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase()) : name;
  return { name: cased, key: fold, span: cell, inline };
}

const NO_NAME =
  /^(?:nơi nhận|phụ lục|trang(?= \d)|độc lập|cộng hoà|cộng hòa|ký tên|đã ký|chữ ký|điều|quý|báo|đài|tạp chí|sở|xã|phường|ubnd)(?!\p{L})|^lưu(?=:|\s*$| vt| văn thư)/u;

function rowsAbove(source: Source, rows: readonly Cell[][], at: number, cell: Cell, row: readonly Cell[]): Cell[] {
  const above: Cell[] = [];
  const column = row.indexOf(cell);
  for (let up = at - 1; up >= Math.max(0, at - ABOVE); up--) {
    const other = rows[up]!;
    const same =
      other.length === row.length
        ? other[column]
        : row.length === 1 && other.length === 1
          ? other[0]
          : nearest(other, cell.left, row.length);
    if (!same) continue;
    if (nameIn(source, same) || (row.length === 1 && isMarked(source.fold.slice(same.start, same.end)))) break;
    if (isMarked(source.fold.slice(other[0]!.start, other[0]!.end + 4))) break;
    if (same.end - same.start > 90 || /[.;]$/u.test(source.text.slice(same.start, same.end + 1))) {
      if (row.length === 1) break;
      continue;
    }
    above.unshift(same);
  }
  return above;
}

/** In a row with fewer cells the one that begins nearest, and not beyond half the line. */
function nearest(row: readonly Cell[], left: number, columns: number): Cell | undefined {
  const [best] = row.toSorted((a, b) => Math.abs(a.left - left) - Math.abs(b.left - left));
  return best && Math.abs(best.left - left) < (columns > 1 ? 16 : 100) ? best : undefined;
}

function partyOfFoot(
  source: Source,
  one: { name: string; key: string; above: readonly Cell[]; inline: string },
  known: { subjects: Subjects; people: readonly KnownPerson[]; bodies: readonly Mention[] },
): FoundParty | null {
  const { parties } = known.subjects;
  const person = known.people.find((other) => other.key === one.key || other.name === one.name);
  if (person?.party) return person.party;
  for (const cell of one.above.toReversed()) {
    const body = known.bodies.find((other) => other.start < cell.end && cell.start < other.end);
    const party = body && partyOfBody(body, parties);
    if (party) return party;
    const fold = source.fold.slice(cell.start, cell.end);
    for (const word of fold.matchAll(/(?<!\p{L})\p{L}/gu)) {
      const subject = known.subjects.at(cell.start + word.index);
      if (subject && subject.who !== 'both') return subject.who;
    }
  }
  const heads = `${one.above.map((cell) => source.fold.slice(cell.start, cell.end)).join(' ')} ${foldTones(one.inline)}`;
  const press = parties.filter((party) => party.kind === 'press');
  const others = parties.filter((party) => party.kind !== 'press');
  if (has(PRESS_FOOT, heads)) return press.length === 1 ? press[0]! : null;
  const alias = known.subjects.named(heads);
  if (alias) return alias;
  if (has(AUTHORITY_FOOT, heads)) return others.length === 1 ? others[0]! : null;
  return null;
}

function titleOf(source: Source, one: { above: readonly Cell[]; inline: string }): string {
  const office = one.above
    .map((cell) => flat(source, cell))
    .filter((words) => !words.startsWith('(') && !has(FOOT_HEAD, words.toLowerCase()) && words.length < 60);
  return capitalised((office.at(-1) ?? one.inline).trim());
}

function capitalised(words: string): string {
  return words === words.toUpperCase() ? words.charAt(0) + words.slice(1).toLowerCase() : words;
}

/** Stretches of an agreement's head in which people of one side are named, with the body they follow. */
export function sideHeads(laid: Laid, bodies: readonly Mention[]): { span: Span; body: Mention }[] {
  const { source, blocks } = laid;
  const heads: { span: Span; body: Mention }[] = [];
  let next = 0;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (!SIDE_HEAD.test(source.fold.slice(block.start, Math.min(block.end, block.start + 240)))) continue;
    while (next < bodies.length && bodies[next]!.start < block.start) next++;
    const body = bodies[next];
    if (!body || body.start > block.end) continue;
    let end = block.end;
    for (let below = at + 1; below < Math.min(at + 7, blocks.length) && isStandIn(source, blocks[below]!); below++)
      end = blocks[below]!.end;
    heads.push({ span: { start: block.start, end }, body });
  }
  return heads;
}

function isStandIn(source: Source, block: Span): boolean {
  const fold = source.fold.slice(block.start, Math.min(block.end, block.start + 60));
  return STAND_IN.test(fold) && !has(SIDE_HEAD_ANY, fold);
}

const SIDE_HEAD_ANY = loose('^\\W*(\\d\\.\\s*)?bên [abc](?!\\p{L})|\\([^)]{0,30}bên [abc]');
