// Tables of links that people keep: which column is which, wherever the head stands, and every row below it.
import { namedColumns } from '../csv/index.ts';
import { readDate } from '../publication-date/index.ts';
import { NOTHING_SAID, type BroughtLink } from './list.ts';

const COLUMNS = {
  address: [
    'lien ket',
    'link',
    'links',
    'dia chi',
    'dia chi bai',
    'url',
    'duong dan',
    'duong link',
    'link bai',
    'link bai viet',
    'lien ket bai viet',
    'address',
  ],
  title: [
    'tieu de',
    'ten bai',
    'ten tin bai',
    'tin bai',
    'ten bai viet',
    'bai viet',
    'noi dung',
    'title',
    'headline',
    'tieu de bai viet',
  ],
  publishedAt: [
    'ngay dang',
    'ngay',
    'thoi gian',
    'ngay xuat ban',
    'ngay dang tai',
    'thoi gian dang',
    'ngay thang',
    'date',
    'published',
    'published at',
  ],
  author: ['tac gia', 'phong vien', 'nguoi viet', 'author', 'by'],
  summary: ['tom tat', 'mo ta', 'sapo', 'summary', 'description'],
  outlet: [
    'bao',
    'kenh',
    'kenh dang',
    'co quan bao chi',
    'ten bao',
    'noi dang',
    'dang tren',
    'outlet',
    'newspaper',
    'nguon',
  ],
} as const;
type Column = keyof typeof COLUMNS;

export interface TableLine {
  readonly row: number;
  readonly cells: readonly string[];
}

const HEAD_WITHIN = 15;
const ADDRESS = /https?:\/\/[^\s<>"'“”]+/i;

/**
 * Rows with their links. Without a head that names a column of links, the column that holds most addresses is taken and the
 * others say nothing. Null when no cell holds an address.
 */
export function linksOfTable(lines: readonly TableLine[]): BroughtLink[] | null {
  const head = lines.slice(0, HEAD_WITHIN).find(({ cells }) => namedColumns(cells, COLUMNS).has('address'));
  const columns: ReadonlyMap<Column, number> =
    head === undefined ? columnOfAddresses(lines) : namedColumns(head.cells, COLUMNS);
  if (!columns.has('address')) return null;
  const body = head === undefined ? lines : lines.slice(lines.indexOf(head) + 1);
  const links = body.flatMap(({ row, cells }) => {
    const at = (column: Column) => filled(cells[columns.get(column) ?? -1]);
    if (cells.every((cell) => cell.trim() === '')) return [];
    const written = at('address');
    // "Cộng", "Ghi chú" and rows of headings name no page; rows of articles without a link are told to people.
    if (written === null && at('title') === null) return [];
    return [
      {
        row,
        address: ADDRESS.exec(written ?? '')?.[0] ?? written,
        title: at('title'),
        publishedAt: dayOf(at('publishedAt')),
        author: at('author'),
        summary: at('summary'),
        outlet: at('outlet'),
      },
    ];
  });
  if (head === undefined)
    return links.filter(({ address }) => ADDRESS.test(address ?? '')).map((link) => ({ ...NOTHING_SAID, ...link }));
  return links.some(({ address }) => ADDRESS.test(address ?? '')) ? links : null;
}

function columnOfAddresses(lines: readonly TableLine[]): Map<Column, number> {
  const counts = new Map<number, number>();
  for (const { cells } of lines)
    for (const [at, cell] of cells.entries()) if (ADDRESS.test(cell)) counts.set(at, (counts.get(at) ?? 0) + 1);
  const best = [...counts].toSorted(([, a], [, b]) => b - a)[0];
  return new Map(best === undefined ? [] : [['address', best[0]]]);
}

function dayOf(text: string | null): string | null {
  return text === null ? null : (readDate(text)?.at ?? null);
}

function filled(cell: string | undefined): string | null {
  const text = cell?.normalize('NFC').trim() ?? '';
  return text === '' ? null : text;
}

/** Whether the first lines look like a table rather than prose: a head that names links, or cells apart beside addresses. */
export function isTable(lines: readonly TableLine[]): boolean {
  return lines
    .slice(0, HEAD_WITHIN)
    .some(
      ({ cells }) =>
        cells.length > 1 &&
        (namedColumns(cells, COLUMNS).has('address') || cells.some((cell) => /^https?:\/\/\S+$/i.test(cell))),
    );
}
