// What a cell says, in every form in which people write it. Pure; null where it says nothing that can be understood.
import { addDays, dayAsWritten, isDay, quarterPeriod, type Day, type Period } from '../../tools/calendar/index.ts';
import type { WorkbookCell } from '../../tools/document-text/index.ts';
import { nfc, searchKey } from '../../tools/vietnamese/index.ts';

export function textIn(cell: WorkbookCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return nfc(String(cell)).replace(/\s+/gu, ' ').trim();
}

/** Day 0 of the serial numbers of spreadsheets; it takes in their leap day of 1900, which never was (so from March 1900 on). */
const SERIAL_START: Day = '1899-12-30';
/** 1945 to 2200: no smaller number in a column of days is one. */
const SERIALS = { least: 16_438, most: 109_938 };

const WORDS = /^(?:ngày\s+)?(\d{1,2})\s+(?:tháng|thang)\s+(\d{1,2})\s+(?:năm|nam)\s+(\d{4})$/iu;
const SHORT_YEAR = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/;

/** "1/7/2025", "2025-07-01", "ngày 1 tháng 7 năm 2025", "1/7/25", 45839 and "45839"; days of Viet Nam's order. */
export function dayIn(cell: WorkbookCell | undefined): Day | null {
  const text = textIn(cell);
  const serial = /^\d{5,6}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : null;
  if (serial !== null) return serial >= SERIALS.least && serial <= SERIALS.most ? addDays(SERIAL_START, serial) : null;
  // With the time of day that some programs add.
  const day = text.replace(/[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/u, '').replace(/\s*([/.-])\s*/gu, '$1');
  const words = WORDS.exec(day);
  if (words) return dayAsWritten(`${words[1]}/${words[2]}/${words[3]}`);
  const short = SHORT_YEAR.exec(day);
  if (short) return dayAsWritten(`${short[1]}/${short[2]}/20${short[3]}`);
  return dayAsWritten(day);
}

/** "1.234,5", "1,5", "1.234", "12" and numbers. A single point before three digits parts thousands, as here in Viet Nam. */
export function numberIn(cell: WorkbookCell | undefined): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  const text = textIn(cell).replace(/[\s ]/gu, '');
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d+(?:,\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  if (/^-?\d+\.\d{1,2}$/.test(text)) return Number(text);
  return null;
}

const ROMAN = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
]);

/** "Quý 1/2026", "Quý IV năm 2026", "2026-Q1", "Tháng 3/2026", "Năm 2026" and "2026". */
export function periodIn(cell: WorkbookCell | undefined): Period | null {
  const key = searchKey(textIn(cell)).replace(/\bnam (?=\d{4}$)/, '');
  const quarter = /^(?:quy )?(?:q)?(i{1,3}|iv|[1-4]) (\d{4})$/.exec(key);
  if (quarter) return quarterPeriod(`${quarter[2]}-Q${ROMAN.get(quarter[1]!) ?? quarter[1]}`);
  const turned = /^(\d{4}) q([1-4])$/.exec(key);
  if (turned) return quarterPeriod(`${turned[1]}-Q${turned[2]}`);
  const month = /^(?:thang|t) ?(\d{1,2}) (\d{4})$/.exec(key);
  if (month) {
    const from = `${month[2]}-${month[1]!.padStart(2, '0')}-01`;
    return isDay(from) ? { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) } : null;
  }
  const year = /^(\d{4})$/.exec(key);
  return year ? { from: `${year[1]}-01-01`, to: `${year[1]}-12-31` } : null;
}

/** Parts of a list in one cell: by semicolons and line breaks. */
export function listIn(cell: WorkbookCell | undefined): string[] {
  const parts = String(cell ?? '')
    .split(/[;\n\r]+/u)
    .map((part) => textIn(part).replace(/^[-•+]\s+/u, ''))
    .filter(Boolean);
  return [...new Set(parts)];
}

/** The word that a cell means, by its folded beginning. */
export function meant<K extends string>(text: string, spellings: Readonly<Record<K, readonly string[]>>): K | null {
  const key = searchKey(text);
  for (const [meaning, known] of Object.entries(spellings) as [K, readonly string[]][]) {
    if (known.some((one) => key === one || key.startsWith(`${one} `))) return meaning;
  }
  return null;
}
