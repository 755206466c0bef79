// The annexes: every item behind the figures, so that a reader can check them one by one.
import type { Block, Cell, TableBlock } from '../../../tools/papers/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { PAGE_STATE_WORDS } from '../../evidence/model.ts';
import type { ReportContent, ReportRow } from '../content-shape.ts';
import { NOTHING_AROSE } from '../model.ts';
import { figure } from '../phrases.ts';

export function annexBlocks(content: ReportContent): Block[] {
  return [
    { type: 'annex', title: `Danh mục bằng chứng đã xác nhận trong ${content.period.name}` },
    ...(content.annex.length === 0
      ? [paragraph(NOTHING_AROSE.vi)]
      : [
          paragraph(content.version === 1 ? EXPLANATION : `${EXPLANATION} ${EXPLANATION_SINCE_2}`),
          rowsTable(content.annex, content.version),
          ...lateBlocks(content),
        ]),
    ...(content.earlier.length === 0
      ? []
      : [
          {
            type: 'annex' as const,
            title: `Danh mục bằng chứng trước ${content.period.name} được tính vào chỉ tiêu bắt đầu sớm hơn`,
          },
          rowsTable(content.earlier, content.version),
        ]),
  ];
}

const EXPLANATION =
  'Cột “CK” là số của cam kết; cột “Tính” ghi số lượng được tính, hoặc “ĐL” và số thứ tự của bài đã tính khi là bài đăng lại. ' +
  'Mã băm SHA-256 là của bản lưu (hoặc của tệp đã tải lên): tính lại trên tệp mà ra mã khác thì tệp đã bị sửa. ' +
  'Tin, bài phục vụ nhiều cam kết có một dòng cho mỗi cam kết.';

const EXPLANATION_SINCE_2 =
  'Cột “Tính” ghi cả đơn vị tính; “SP” và số thứ tự là dòng đại diện của sản phẩm mà bằng chứng này được gom vào.';

/** How the main text refers to the annex of the period. */
export function annexName(content: ReportContent): string {
  return content.earlier.length === 0 ? 'Phụ lục' : 'Phụ lục I';
}

const MOST_RANGES = 8;

/** "1–3, 5"; of a long list only how to find them. `no` is the commitment's. */
export function rowNumbers(numbers: readonly number[], no: number): string {
  const ranges = rangesOf(numbers);
  if (ranges.length === 0) return '–';
  return ranges.length > MOST_RANGES ? `${numbers.length} dòng có CK ${no}` : ranges.join(', ');
}

/** Rising numbers with runs drawn together: "1–3", "5". */
export function rangesOf(numbers: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
}

function paragraph(text: string): Block {
  return { type: 'paragraph', runs: [{ text }] };
}

function lateBlocks(content: ReportContent): Block[] {
  const late = content.annex.filter((row) => row.afterFreeze);
  if (late.length === 0) return [];
  return [
    paragraph(
      `Các dòng sau được quyết định sau khi một báo cáo khác đã chốt số liệu của ngày đó: ${late.map((row) => row.no).join(', ')}.`,
    ),
  ];
}

function rowsTable(rows: readonly ReportRow[], version: ReportContent['version']): TableBlock {
  return version === 3 ? proofTable(rows) : rowsTableUntil2(rows);
}

/** Address and hash share a cell: a quarter fewer pages, and less to typeset. */
function proofTable(rows: readonly ReportRow[]): TableBlock {
  return {
    type: 'table',
    columns: [
      { title: 'STT', width: 11, kind: 'number', align: 'center' },
      { title: 'Ngày', width: 22, kind: 'date' },
      { title: 'Kênh', width: 24, kind: 'text' },
      { title: 'Tên, tác giả', width: 36, kind: 'text' },
      { title: 'Địa chỉ; mã băm (SHA-256)', width: 51, kind: 'url' },
      { title: 'CK', width: 9, kind: 'number', align: 'center' },
      { title: 'Tính', width: 12, kind: 'text', align: 'center' },
    ],
    rows: rows.map((row): Cell[] => [
      row.no,
      row.publishedOn,
      row.outlet,
      [titleOf(row), ...marksOf(row)].join(' '),
      [row.address ?? whereOf(row), row.sha256].filter(Boolean).join('\n'),
      row.commitmentNo,
      countedAs(row),
    ]),
  };
}

function rowsTableUntil2(rows: readonly ReportRow[]): TableBlock {
  return {
    type: 'table',
    columns: [
      { title: 'STT', width: 11, kind: 'number', align: 'center' },
      { title: 'Ngày', width: 22, kind: 'date' },
      { title: 'Kênh', width: 25, kind: 'text' },
      { title: 'Tên, tác giả', width: 36, kind: 'text' },
      { title: 'Địa chỉ', width: 29, kind: 'url' },
      { title: 'Mã băm (SHA-256)', width: 23, kind: 'hash' },
      { title: 'CK', width: 9, kind: 'number', align: 'center' },
      { title: 'Tính', width: 12, kind: 'text', align: 'center' },
    ],
    rows: rows.map((row): Cell[] => [
      row.no,
      row.publishedOn,
      row.outlet,
      titleOf(row),
      row.address ?? whereOf(row),
      row.sha256,
      row.commitmentNo,
      countedAs(row),
    ]),
  };
}

function titleOf(row: ReportRow): string {
  const title = row.author ? `${row.title} (${row.author})` : row.title;
  return row.deliverable ? `${title} [Sản phẩm: ${row.deliverable}]` : title;
}

function marksOf({ topic, pageState, pageStateSince }: ReportRow): string[] {
  const since = pageStateSince ? ` từ ${formatDate(pageStateSince)}` : '';
  return [
    ...(topic ? [`[Chủ đề: ${topic}]`] : []),
    // A page that stands as it was kept needs no word.
    ...(pageState && pageState !== 'live' ? [`[Trang nay: ${PAGE_STATE_WORDS[pageState].vi}${since}]`] : []),
  ];
}

/** For what has no address: issue and page of a printed paper. */
export function whereOf(row: ReportRow): string {
  return [row.issue ? `số ${row.issue}` : '', row.page ? `trang ${row.page}` : ''].filter(Boolean).join(', ') || '–';
}

export function countedAs(row: ReportRow): string {
  if (row.counted) return row.unit ? `${figure(row.quantity)} ${row.unit}` : figure(row.quantity);
  if (row.gatheredIn) return `SP ${row.gatheredIn}`;
  return row.reprintOf === null ? 'ĐL' : `ĐL ${row.reprintOf}`;
}
