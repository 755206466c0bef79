// The official conversion table as it is brought in for bodies: which became which, row by row; and the groups of rows
// that hang together. Pure.
import { dayAsWritten, type Day } from '../../tools/calendar/index.ts';
import { namedColumns, readCsv } from '../../tools/csv/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';
import { nfc, searchKey } from '../../tools/vietnamese/index.ts';
import type { ChangeKind } from './changes.ts';
import { nameKey } from './name-key.ts';

export interface ConversionRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly oldCode: string | null;
  readonly oldName: string;
  /** District and province, as far as the table names them. */
  readonly oldWhere: readonly string[];
  readonly newCode: string | null;
  /** Null where a body ended without a successor. */
  readonly newName: string | null;
  readonly newProvince: string | null;
  /** Null: as the rows that hang together say. */
  readonly kind: ChangeKind | null;
  /** Null: the day that holds for the whole table. */
  readonly effectiveOn: Day | null;
  readonly legalBasis: string | null;
}

export interface RowProblem {
  /** 0 is the file itself. */
  readonly line: number;
  readonly why: Sentence;
}

export const MOST_ROWS = 15_000;

const HEADERS = {
  oldCode: ['ma cu', 'ma dvhc cu', 'ma xa cu', 'ma phuong xa cu', 'ma don vi cu', 'old code'],
  oldName: ['ten cu', 'ten dvhc cu', 'ten xa cu', 'ten phuong xa cu', 'don vi cu', 'ten don vi cu', 'old name'],
  oldDistrict: ['huyen cu', 'ten huyen cu', 'quan huyen cu', 'ten quan huyen cu', 'cap huyen cu', 'old district'],
  oldProvince: [
    'tinh cu',
    'ten tinh cu',
    'tinh thanh pho cu',
    'tinh thanh cu',
    'huyen tinh cu',
    'noi cu',
    'old province',
  ],
  newCode: ['ma moi', 'ma dvhc moi', 'ma xa moi', 'ma phuong xa moi', 'ma don vi moi', 'new code'],
  newName: ['ten moi', 'ten dvhc moi', 'ten xa moi', 'ten phuong xa moi', 'don vi moi', 'ten don vi moi', 'new name'],
  newProvince: ['tinh moi', 'ten tinh moi', 'tinh thanh pho moi', 'tinh thanh moi', 'new province'],
  kind: ['loai thay doi', 'loai', 'hinh thuc', 'hinh thuc sap xep', 'kind'],
  effectiveOn: ['ngay hieu luc', 'hieu luc', 'hieu luc tu', 'hieu luc tu ngay', 'tu ngay', 'effective on'],
  legalBasis: ['can cu phap ly', 'can cu', 'van ban', 'nghi quyet', 'quyet dinh', 'legal basis'],
} as const;
type Column = keyof typeof HEADERS;

/** The heads of an empty table, for people who make one. */
export const TABLE_HEADERS = [
  'Mã cũ',
  'Tên cũ',
  'Huyện cũ',
  'Tỉnh cũ',
  'Mã mới',
  'Tên mới',
  'Tỉnh mới',
  'Loại thay đổi',
  'Ngày hiệu lực',
  'Căn cứ pháp lý',
] as const;

/** Beginnings of folded words for each kind, as tables write them; the first that fits counts. */
const KIND_WORDS: readonly (readonly [RegExp, ChangeKind])[] = [
  [/^(doi ten|rename)/, 'rename'],
  [/^(chuyen giao|transfer)/, 'transfer'],
  [/^(chuyen|dieu chinh|move)/, 'move'],
  [/^(sap nhap|nhap|hop nhat|merge)/, 'merge'],
  [/^(chia|tach|split)/, 'split'],
  [/^(giai the|ket thuc|bai bo|dissolve)/, 'dissolve'],
  [/^(doi loai|doi cap|nang cap|new kind)/, 'new_kind'],
];

export interface ReadBodies {
  readonly rows: readonly ConversionRow[];
  readonly problems: readonly RowProblem[];
}

/** Reads the file's text. Rows that cannot be used are named with the reason; the others are given. */
export function readBodyTable(text: string): ReadBodies {
  const [head, ...lines] = readCsv(nfc(text));
  const file = (vi: string, en: string): ReadBodies => ({ rows: [], problems: [{ line: 0, why: say(vi, en) }] });
  if (!head || lines.length === 0)
    return file('Bảng không có dòng dữ liệu nào dưới dòng tiêu đề.', 'The table has no rows below its head.');
  if (lines.length > MOST_ROWS)
    return file(
      `Bảng có hơn ${MOST_ROWS} dòng. Hãy chia thành nhiều tệp.`,
      `The table has more than ${MOST_ROWS} rows. Split it into several files.`,
    );
  const columns = namedColumns(head.cells, HEADERS);
  if (!columns.has('oldName') || !columns.has('newName'))
    return file(
      'Dòng tiêu đề cần có cột “Tên cũ” và cột “Tên mới”.',
      'The head of the table needs the columns “Tên cũ” (old name) and “Tên mới” (new name).',
    );
  const rows: ConversionRow[] = [];
  const problems: RowProblem[] = [];
  for (const { line, cells } of lines) {
    const row = rowOf(line, (column) => (cells[columns.get(column) ?? -1] ?? '').replace(/\s+/g, ' ').trim());
    if ('why' in row) problems.push(row);
    else rows.push(row);
  }
  return { rows, problems };
}

function rowOf(line: number, cell: (column: Column) => string): ConversionRow | RowProblem {
  const wrong = (vi: string, en: string): RowProblem => ({ line, why: say(vi, en) });
  const [oldName, newName] = [cell('oldName'), cell('newName')];
  if (oldName.length < 2 || oldName.length > 300 || newName.length > 300)
    return wrong('Thiếu tên cũ, hoặc tên dài quá 300 ký tự.', 'The old name is missing, or a name is too long.');
  const said = searchKey(cell('kind'));
  const kind = said === '' ? null : (KIND_WORDS.find(([begins]) => begins.test(said))?.[1] ?? undefined);
  if (kind === undefined)
    return wrong(`Không hiểu loại thay đổi “${cell('kind')}”.`, `The kind of change “${cell('kind')}” is not known.`);
  if (newName === '' && kind !== 'dissolve')
    return wrong(
      'Thiếu tên mới. Nếu đơn vị kết thúc mà không có đơn vị kế thừa, hãy ghi loại thay đổi “giải thể”.',
      'The new name is missing. If the body ended without a successor, say “giải thể” (dissolve) as the kind.',
    );
  const effectiveOn = cell('effectiveOn') === '' ? null : dayAsWritten(cell('effectiveOn'));
  if (effectiveOn === null && cell('effectiveOn') !== '')
    return wrong('Ngày hiệu lực phải viết như 01/07/2025.', 'The effective day must be written as 01/07/2025.');
  const [oldCode, newCode] = [cell('oldCode'), cell('newCode')];
  if (![oldCode, newCode].every((code) => /^[\p{L}\p{N}.-]{0,30}$/u.test(code)))
    return wrong('Mã chỉ gồm chữ và số.', 'A code has letters and digits only.');
  return {
    line,
    oldCode: oldCode || null,
    oldName,
    oldWhere: [cell('oldDistrict'), cell('oldProvince')].filter((part) => part !== ''),
    newCode: newCode || null,
    newName: newName || null,
    newProvince: cell('newProvince') || null,
    kind,
    effectiveOn,
    legalBasis: cell('legalBasis').slice(0, 1000) || null,
  };
}

/** A unit of the table: one body of it, or several (committee, front …) that go the same way. */
export interface TableUnit {
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
  readonly where: readonly string[];
}

/** Rows that hang together: what became of these old units, and only of these, are these new ones. */
export interface TableGroup {
  /** "g" and its first line: stays the same as long as the table does. */
  readonly key: string;
  readonly rows: readonly ConversionRow[];
  readonly old: readonly TableUnit[];
  readonly fresh: readonly TableUnit[];
  /** Old and new unit of each row; new is null where nothing follows. */
  readonly pairs: readonly { readonly old: string; readonly fresh: string | null }[];
}

/** Names of districts and provinces come back in thousands of rows: each is folded once. */
function keyMaker() {
  const folded = new Map<string, string>();
  const fold = (name: string): string => {
    const known = folded.get(name);
    if (known !== undefined) return known;
    const key = nameKey(name);
    folded.set(name, key);
    return key;
  };
  // Numbers were given anew: the number alone would tie together what does not belong together.
  return (side: string, code: string | null, name: string, where: readonly string[]): string =>
    [side, code ?? '', fold(name), ...(code === null ? where.map(fold) : [])].join('|');
}

export function groupsOf(rows: readonly ConversionRow[]): TableGroup[] {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let at = key;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  const unitKey = keyMaker();
  const keyed = rows.map((row) => {
    const old = unitKey('old', row.oldCode, row.oldName, row.oldWhere);
    const where = row.newProvince === null ? [] : [row.newProvince];
    const fresh = row.newName === null ? null : unitKey('new', row.newCode, row.newName, where);
    for (const key of [old, fresh]) if (key !== null && !parent.has(key)) parent.set(key, key);
    if (fresh !== null) parent.set(rootOf(fresh), rootOf(old));
    return { row, old, fresh, where };
  });
  return [...Map.groupBy(keyed, ({ old }) => rootOf(old)).values()].map((together) => {
    const old = new Map<string, TableUnit>();
    const fresh = new Map<string, TableUnit>();
    for (const { row, old: oldKey, fresh: newKey, where } of together) {
      old.set(oldKey, { key: oldKey, code: row.oldCode, name: row.oldName, where: row.oldWhere });
      if (newKey !== null) fresh.set(newKey, { key: newKey, code: row.newCode, name: row.newName ?? '', where });
    }
    return {
      key: `g${together[0]!.row.line}`,
      rows: together.map(({ row }) => row),
      old: [...old.values()],
      fresh: [...fresh.values()],
      pairs: together.map(({ old: oldKey, fresh: newKey }) => ({ old: oldKey, fresh: newKey })),
    };
  });
}

/** What the numbers say: many to one is a merger, one to many a split, one to one the same body under another name. */
export function kindOf(group: TableGroup): ChangeKind {
  const said = group.rows.find((row) => row.kind !== null)?.kind;
  if (said) return said;
  if (group.fresh.length === 0) return 'dissolve';
  if (group.old.length === 1 && group.fresh.length === 1) return 'rename';
  return group.old.length >= group.fresh.length ? 'merge' : 'split';
}
