// The foot of an agreement: an office and below it a name, often of two or three sides in columns.
import { foldTones } from '../vietnamese/index.ts';
import type { Laid } from './blocks.ts';
import type { Mention } from './body-mentions.ts';
import { flat, has, trimSpan, words, type Source } from './folded-text.ts';
import type { Signatory, Span } from './model.ts';
import { isMarked } from './list-marks.ts';
import { SURNAMES } from './name-words.ts';
import type { FoundParty } from './party-names.ts';
import { partyOfBody } from './party-of-office.ts';
import type { KnownPerson } from './representatives.ts';
import type { Subjects } from './subjects.ts';
import { OFFICE_ANY } from './titles.ts';

const RANK =
  /^(?:(?:Đại|Thượng|Trung|Thiếu)\s(?:tá|tướng|úy|uỷ)|(?:PGS|GS|TS|ThS|BS|KS|CN|CVC)\.?|ông|bà|nhà báo)[,\s]+/iu;
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
    .flatMap((block) => linesOf(source, block).map((line) => byNames(source, cells(source, line), people)));
  const found: { name: string; key: string; span: Span; above: Cell[]; inline: string }[] = [];
  let below = false;
  for (const [at, row] of rows.entries()) {
    for (const cell of row) {
      if (!nameIn(source, cell, true)) continue;
      const over = rowsAbove(source, rows, at, cell, row);
      const person = nameIn(source, cell, hasOffice(source, over.slice(-2)));
      if (!person || found.some((one) => one.key === person.key)) continue;
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
      const introduced = people.some((one) => one.party && one.key === person.key);
      const behind = person.inline !== '' && bodies.some((body) => body.start >= cell.start && body.end <= cell.end);
      const signs = behind || has(OFFICE_ANY, `${heads} ${foldTones(person.inline)}`) || has(FOOT_HEAD, heads);
      if (!signs && !(introduced && after > 0)) continue;
      found.push({ ...person, above });
    }
  }
  const signatories: (Signatory & Span)[] = [];
  const taken = new Set<FoundParty>();
  const parties = found.map((one) => {
    const party = partyOfFoot(
      source,
      { ...one, above: [...one.above, one.span as Cell] },
      { subjects, people, bodies },
    );
    if (party) taken.add(party);
    return party;
  });
  const left = subjects.parties.filter((party) => !taken.has(party));
  // As many names without a side as sides without a name: in the order in which the paper names its sides.
  const inOrder = parties.filter((one) => one === null).length === left.length;
  for (const [at, one] of found.entries()) {
    const party = parties[at] ?? (inOrder ? left[parties.slice(0, at).filter((other) => other === null).length] : null);
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

/** A scan loses the blanks between two columns: names that the paper's head tells part them again. */
function byNames(source: Source, row: readonly Cell[], people: readonly KnownPerson[]): Cell[] {
  const [only] = row;
  if (!only || row.length > 1 || only.end - only.start > 120 || people.length < 2) return [...row];
  const fold = source.fold.slice(only.start, only.end);
  const parts = people
    .map((one) => ({ at: fold.indexOf(one.key), length: one.key.length }))
    .filter((one) => one.at >= 0)
    .toSorted((a, b) => a.at - b.at);
  const named = parts.reduce((sum, one) => sum + one.length, 0);
  if (parts.length < 2 || named < fold.length * 0.85) return [...row];
  return parts.map((one) => ({
    start: only.start + one.at,
    end: only.start + one.at + one.length,
    left: only.left + one.at,
  }));
}

/** A name alone in its cell, or behind its office: "GIÁM ĐỐC SỞ: Lê Văn A". */
function nameIn(
  source: Source,
  cell: Cell,
  underOffice = false,
): { name: string; key: string; span: Span; inline: string } | null {
  const signed = flat(source, cell).replace(/\s*\((?:đã ký|ký tên|ký, đóng dấu)[^)]*\)$/iu, '');
  // "Lê Văn A (Báo X) ……": whose name it is behind it.
  const dotted = /^([^().:]{6,40}?) ?\(([^()]{3,50})\)[ .…_]*$/u.exec(signed);
  // "Báo X: Tổng Biên tập Lê Văn A": the office before the name.
  const held = /^([^:]{3,60}): (.*(?:tịch|thư|đốc|tập|trưởng|ban|ký|chánh|án)) ((?:\p{Lu}[\p{L}’'-]*\s?){2,5})$/u.exec(
    signed,
  );
  const whole = dotted ? `${dotted[2]}: ${dotted[1]}` : held ? `${held[1]}, ${held[2]}: ${held[3]}` : signed;
  const colon = whole.lastIndexOf(':');
  // "Ông LÊ VĂN A - Chủ tịch": the office behind the name, when the line opens with a form of address.
  const behind = colon < 0 ? /^((?:ông|bà|đồng chí|nhà báo) [^,–-]{4,40}?)\s*[,–-]\s*(.{3,60})$/iu.exec(whole) : null;
  const titled = behind !== null && has(OFFICE_ANY, foldTones(behind[2]!));
  const inline = colon > 0 ? whole.slice(0, colon) : titled ? behind[2]! : '';
  const name = (titled ? behind[1]! : whole)
    .slice(colon + 1)
    .trim()
    .replace(RANK, (lead, at: number, all: string) => {
      // "Ông Ích A" has the surname Ông; "Ông Lê Văn A" and "Bà Khuông Thị A" are addressed.
      const rest = all.slice(at + lead.length).split(/\s+/u);
      const surname = !SURNAMES.has(rest[0]!.toLowerCase()) && (rest.length < 3 || /^(?:thị|văn)$/iu.test(rest[0]!));
      return /^(?:Ông|Bà)\s/u.test(lead) && surname ? lead : '';
    })
    .trim();
  if (!NAME_LINE.test(name) || name.length > 40) return null;
  const fold = name.toLowerCase();
  if (has(OFFICE_ANY, fold) || has(FOOT_HEAD, fold) || NO_NAME.test(fold)) return null;
  const [first = '', second = ''] = fold.split(/\s+/u);
  const shouted = name === name.toUpperCase();
  const length = fold.split(/\s+/u).length;
  // In capitals nearly everything at the foot looks like a name: then the surname must be known, or an office stand above.
  const known = SURNAMES.has(first) || (underOffice && length > 2 && length < 6 && !has(ORGANS, fold));
  if (shouted && (!known || second === '' || fold.startsWith('văn phòng'))) return null;
  if (!shouted && !SURNAMES.has(first) && fold.split(/\s+/u).length < 3) return null;
  const cased = shouted ? name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase()) : name;
  return { name: cased, key: fold, span: cell, inline };
}

const ORGANS = words(
  'nhân dân|uỷ ban|uỷ|toà soạn|truyền hình|phát thanh|tỉnh|huyện|phường|xã|thành phố|đặc khu|chữ ký|ký|dấu',
);
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
  const heads = `${one.above.map((cell) => source.fold.slice(cell.start, cell.end)).join(' ')} ${foldTones(one.inline)}`;
  const houses = parties.filter((party) => party.kind === 'press');
  // "TL. TỔNG BIÊN TẬP" / "TRƯỞNG PHÒNG BẠN ĐỌC": a department of the only paper.
  if (houses.length === 1 && /(?<!\p{L})(?:tổng biên tập|toà soạn)(?!\p{L})/u.test(heads)) return houses[0]!;
  for (const cell of one.above.toReversed()) {
    const body = known.bodies.find((other) => other.start < cell.end && cell.start < other.end);
    const party = body && partyOfBody(body, parties);
    if (party) return party;
    const fold = source.fold.slice(cell.start, cell.end);
    const label = LABEL.exec(`${fold}.`)?.[1];
    const labelled = label && parties.find((one) => LABEL.exec(lineBefore(source, one.mention.start))?.[1] === label);
    if (labelled) return labelled;
    for (const word of fold.matchAll(/(?<!\p{L})\p{L}/gu)) {
      const subject = known.subjects.at(cell.start + word.index);
      if (subject && subject.who !== 'both') return subject.who;
    }
  }
  const press = houses;
  const others = parties.filter((party) => party.kind !== 'press');
  if (has(PRESS_FOOT, heads)) {
    if (press.length === 1) return press[0]!;
    // "GIÁM ĐỐC ĐÀI", "TỔNG BIÊN TẬP BÁO": the only station, the only paper.
    const said = heads.split(/[^\p{L}]+/u);
    const own = press.filter((party) => said.includes(party.mention.head.words[0]!));
    return own.length === 1 ? own[0]! : null;
  }
  const alias = known.subjects.named(heads);
  if (alias) return alias;
  if (has(AUTHORITY_FOOT, heads)) return others.length === 1 ? others[0]! : null;
  return null;
}

/** "A1. Ủy ban nhân dân phường X" in the head, "A1" above the signature. */
const LABEL = /^\s*(?:bên )?([a-h]\d?)[.:)]/u;

function lineBefore(source: Source, at: number): string {
  return source.fold.slice(source.text.lastIndexOf('\n', at) + 1, at);
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
