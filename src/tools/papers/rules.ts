// The wording rules of Decree 30/2020/NĐ-CP, Annex I, as data and small functions: symbols of kinds, numbers with their
// leading zeros, place and date, the marks at the ends of lists and of the text.
import type { Day } from '../calendar/index.ts';
import { formatNumber } from '../vietnamese/index.ts';
import type { Authority, Block, Cell, Column, HeadingKind, OfficialPaper, PaperNumber, Signature } from './model.ts';

/** Kinds of papers and their symbols (Annex III, I). Công văn has none. */
export const KIND_SYMBOLS: Readonly<Record<string, string>> = {
  'CHƯƠNG TRÌNH': 'CTr',
  'KẾ HOẠCH': 'KH',
  'BÁO CÁO': 'BC',
  'BIÊN BẢN': 'BB',
  'HỢP ĐỒNG': 'HĐ',
  'BẢN GHI NHỚ': 'BGN',
  'BẢN THỎA THUẬN': 'BTT',
  'THÔNG CÁO': 'TC',
  'THÔNG BÁO': 'TB',
  'TỜ TRÌNH': 'TTr',
  'GIẤY MỜI': 'GM',
  'GIẤY GIỚI THIỆU': 'GGT',
  'PHIẾU CHUYỂN': 'PC',
  'PHIẾU GỬI': 'PG',
  'QUY CHẾ': 'QC',
  'QUYẾT ĐỊNH': 'QĐ',
  'GIẤY ỦY QUYỀN': 'GUQ',
};

/** Official text is capitalised by Vietnamese rules (đ → Đ, ư → Ư) and composed, so that letters match the fonts. */
export function capitals(text: string): string {
  return text.normalize('NFC').toLocaleUpperCase('vi');
}

/**
 * The symbol of a paper: "BC-UBND" (state and others), "BC/ĐU" (Party). For công văn give the drafting unit as
 * `unit`: "UBND-VP". An unknown kind gives the body's abbreviation alone.
 */
export function symbolOf(kindName: string | null, body: string, heading: HeadingKind = 'state', unit?: string): string {
  const kind = kindName === null ? undefined : KIND_SYMBOLS[capitals(kindName)];
  const parts = kind === undefined ? [body] : heading === 'party' ? [`${kind}/${body}`] : [kind, body];
  if (unit !== undefined && unit !== '') parts.push(unit);
  return parts.join('-');
}

// A gap for the clerk's hand. No-break spaces, because HTML and typesetters fold ordinary ones into one.
const GAP = '\u00a0'.repeat(6);

function ordinalOf(number: PaperNumber): string {
  return number.ordinal === undefined ? GAP : String(number.ordinal).padStart(2, '0');
}

/** "05/BC-UBND", for Party bodies "05-BC/ĐU". */
export function numberAndSymbol(number: PaperNumber, heading: HeadingKind): string {
  return `${ordinalOf(number)}${heading === 'party' ? '-' : '/'}${number.symbol}`;
}

/** "Số: 05/BC-UBND"; Party bodies write no colon. */
export function numberLine(number: PaperNumber, heading: HeadingKind): string {
  return `${heading === 'party' ? 'Số' : 'Số:'} ${numberAndSymbol(number, heading)}`;
}

/** "ngày 05 tháng 02 năm 2026": days under 10 and the months 1 and 2 take a leading zero, other months do not. */
export function dayInWords(day: Day): string {
  const month = Number(day.slice(5, 7));
  return `ngày ${day.slice(8, 10)} tháng ${month < 3 ? `0${month}` : month} năm ${day.slice(0, 4)}`;
}

export function placeAndDateLine(at: OfficialPaper['placeAndDate']): string {
  return `${at.place.trim()}, ${dayInWords(at.date)}`;
}

function withoutEnd(text: string): string {
  return text.trim().replace(/(?:\.\/\.|[\s.;,:])+$/u, '');
}

function listed(items: readonly string[]): string[] {
  return items.map((item, at) => `${withoutEnd(item)}${at === items.length - 1 ? '.' : ';'}`);
}

/** Each ends with ";", the last with ".". */
export function legalBaseLines(bases: readonly string[]): string[] {
  return listed(bases);
}

/** One addressee stands on the line of "Kính gửi:", several stand below it with dashes. */
export function addresseeLines(addressees: readonly string[]): string[] {
  if (addressees.length < 2) return addressees.map((one) => withoutEnd(one));
  return listed(addressees).map((line) => `- ${line}`);
}

/** "- …;" and at the end "- Lưu: VT, ….". */
export function recipientLines(recipients: readonly string[]): string[] {
  return listed(recipients.map((one) => one.replace(/^\s*-\s*/u, ''))).map((line) => `- ${line}`);
}

const PARTY_AUTHORITY: Readonly<Record<Authority, string>> = {
  'TM.': 'T/M',
  'KT.': 'K/T',
  'TL.': 'T/L',
  'TUQ.': 'T/UQ',
  'Q.': 'Q.',
};

/** The capital lines above the place for the signature. */
export function signatureLines(signature: Signature, heading: HeadingKind): string[] {
  const { authority, authorityBody, secondAuthority, title } = signature;
  const word = (of: Authority): string => (heading === 'party' ? PARTY_AUTHORITY[of] : of);
  const lines: string[] = signature.standsFor === undefined ? [] : [signature.standsFor];
  const own = authority !== undefined && authorityBody === undefined ? `${word(authority)} ${title}` : title;
  if (authority !== undefined && authorityBody !== undefined) lines.push(`${word(authority)} ${authorityBody}`);
  if (secondAuthority !== undefined) lines.push(`${word(secondAuthority.authority)} ${secondAuthority.body}`);
  lines.push(...own.split('\n'));
  return lines.map((line) => capitals(line.trim()));
}

/** "./." closes the text; a full stop before it goes. */
export function withEndMark(text: string): string {
  return `${withoutEnd(text)}./.`;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

export function roman(value: number): string {
  let left = value;
  let text = '';
  for (const [size, letters] of ROMAN) {
    for (; left >= size; left -= size) text += letters;
  }
  return text;
}

// Points are lettered in the order of the Vietnamese alphabet as legal texts use it (II.6.đ): đ after d, no f j w z.
const POINT_LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** "I.", "1.", "a)"; after the last letter come aa), ab), …. */
export function headingNumber(level: 1 | 2 | 3, value: number): string {
  if (level === 1) return `${roman(value)}.`;
  if (level === 2) return `${value}.`;
  const letters = [...POINT_LETTERS];
  const last = letters[(value - 1) % letters.length] ?? '';
  const before = Math.floor((value - 1) / letters.length);
  return `${before === 0 ? '' : (letters[before - 1] ?? '')}${last})`;
}

/** What a cell prints: numbers as 1.234,5, days as 05/02/2026, nothing as nothing. */
export function cellText(cell: Cell, kind: Column['kind']): string {
  if (cell === null) return '';
  // Most numbers of a long annex are small and whole; the general way takes twenty times as long.
  if (typeof cell === 'number') {
    return Number.isInteger(cell) && cell >= 0 && cell < 1000 ? String(cell) : formatNumber(cell, 'vi', 2);
  }
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell)) return cell.split('-').reverse().join('/');
  return cell;
}

/** Blocks before the first annex, and the annexes with theirs. */
export function splitAnnexes(blocks: readonly Block[]): {
  main: Block[];
  annexes: { title: string; blocks: Block[] }[];
} {
  const main: Block[] = [];
  const annexes: { title: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.type === 'annex') annexes.push({ title: block.title, blocks: [] });
    else (annexes.at(-1)?.blocks ?? main).push(block);
  }
  return { main, annexes };
}
