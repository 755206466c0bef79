// The same content as a workbook: one sheet per kind of row, numbers as numbers. Content until version 2 prints here;
// version 3 has its own first sheets and shares the others.
import type { Cell, Sheet } from '../../../tools/papers/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { STANCE_WORDS, STATUS_WORDS } from '../../commitments/model.ts';
import { CLIPPING_KIND_WORDS, PAGE_STATE_WORDS } from '../../evidence/model.ts';
import { KIND_WORDS } from '../../programmes/model.ts';
import type { ReportContent, ReportRow } from '../content-shape.ts';
import { capital, countedWordsUntil2, namesOf, promised, side, sidesIn, statusWords } from '../phrases.ts';
import { whereOf } from './annex-blocks.ts';
import { actionState } from './main-blocks.ts';
import { workbook } from './workbook.ts';

export function reportSheets(content: ReportContent, isDraft: boolean): Sheet[] {
  if (content.version === 3)
    return workbook(content, isDraft, {
      goals: goalsSheet(content),
      rows: rowsSheet(content),
      assessments: assessmentsSheet(content),
    });
  return [
    totalsSheet(content, isDraft),
    commitmentsSheet(content),
    goalsSheet(content),
    rowsSheet(content),
    assessmentsSheet(content),
  ];
}

export const text = (title: string, width: number) => ({ title, width, type: 'text' as const });
export const number = (title: string, width = 12) => ({ title, width, type: 'number' as const });
export const date = (title: string) => ({ title, width: 12, type: 'date' as const });

function totalsSheet(content: ReportContent, isDraft: boolean): Sheet {
  const { programme, issuer, period, before, totals } = content;
  const then = before?.figures;
  const compared = (name: string, now: number, last: number | undefined): Cell[] => [
    name,
    now,
    last ?? null,
    last === undefined ? null : now - last,
  ];
  const alone = (name: string, value: Cell): Cell[] => [name, value, null, null];
  const group = (list: ReportContent['counts']['outlets'], word: string): Cell[][] =>
    list.map((one) => alone(`${word}: ${one.name} (được tính)`, one.counted));
  return {
    name: 'Tổng hợp',
    columns: [text('Nội dung', 60), text('Kỳ này', 40), text('Kỳ trước', 14), text('Chênh lệch', 14)],
    rows: [
      ...(isDraft ? [alone('BẢN NHÁP', 'Chưa chốt, không dùng để ban hành')] : []),
      ...(programme ? [alone(capital(KIND_WORDS[programme.kind].vi), programme.title)] : []),
      alone('Đơn vị báo cáo', issuer.name),
      ...sidesIn(content).map((letter) => alone(side(letter), namesOf(content, letter))),
      alone('Kỳ báo cáo', `${period.name} (${formatDate(period.from)} – ${formatDate(period.to)})`),
      alone('Số liệu tổng hợp ngày', formatDate(content.asOf)),
      compared('Lượt bằng chứng được tính', totals.counted, then?.counted),
      compared('Tin, bài, việc riêng biệt', totals.texts, then?.texts),
      compared('Lượt đăng lại (không tính thêm)', totals.reprints, then?.reprints),
      alone('Gợi ý đối chiếu còn chờ', totals.suggested),
      alone('Cam kết', totals.commitments),
      alone('Cam kết đạt', totals.met),
      alone('Cam kết đạt một phần', totals.partiallyMet),
      alone('Cam kết chưa đạt', totals.notMet),
      alone('Cam kết chưa đến hạn', totals.scheduled),
      alone('Cam kết chưa có chỉ tiêu để so', totals.withoutTarget),
      alone('Việc trong kế hoạch đến hạn trong kỳ', totals.actionsDue),
      alone('Việc đã làm', totals.actionsDone),
      alone('Việc quá hạn', totals.actionsLate),
      ...group(content.counts.outlets, 'Kênh'),
      ...group(content.counts.formats, 'Hình thức'),
      ...group(content.counts.topics, 'Chủ đề'),
      ...(totals.rows === 0 ? [alone('Bằng chứng trong kỳ', 'Không phát sinh')] : []),
    ],
  };
}

function commitmentsSheet(content: ReportContent): Sheet {
  return {
    name: 'Cam kết',
    columns: [
      number('Số', 8),
      text('Bên thực hiện', 14),
      text('Cam kết', 70),
      number('Được tính trong kỳ'),
      number('Lượt đăng lại'),
      number('Gợi ý còn chờ'),
      number('Kỳ trước'),
      number('Chênh lệch'),
      text('Xếp', 18),
      text('Việc đến hạn trong kỳ', 60),
      ...(content.version === 1 ? [] : [text('Được tính theo đơn vị', 30)]),
    ],
    rows: content.commitments.map((one) => [
      one.no,
      side(one.obliged),
      capital(one.isDropped ? `${one.text} (đã bỏ)` : one.text),
      hasOneUnit(one) ? one.actual : null,
      one.reprints,
      one.suggested,
      hasOneUnit(one) ? one.before : null,
      one.before === null || !hasOneUnit(one) ? null : Math.round((one.actual - one.before) * 100) / 100,
      statusWords(one.status),
      one.actions.map((action) => `${formatDate(action.dueOn)}: ${action.title} (${actionState(action)})`).join('\n'),
      ...(content.version === 1 ? [] : [countedWordsUntil2(one)]),
    ]),
  };
}

/** Units are never added up: what counts in several stands in the last column only. */
export function hasOneUnit(one: ReportContent['commitments'][number]): boolean {
  return (one.units ?? []).length < 2;
}

function goalsSheet(content: ReportContent): Sheet {
  return {
    name: 'Chỉ tiêu',
    columns: [
      number('Cam kết số', 12),
      date('Từ ngày'),
      date('Đến ngày'),
      text('Chỉ tiêu', 40),
      number('Số lượng'),
      number('Kết quả'),
      number('Tỷ lệ (%)'),
      text('Xếp', 18),
    ],
    rows: content.commitments.flatMap((one) =>
      one.goals.map((goal) => [
        one.no,
        goal.from,
        goal.to,
        promised(goal),
        goal.quantity,
        goal.actual,
        goal.share,
        STATUS_WORDS[goal.status].vi,
      ]),
    ),
  };
}

function rowsSheet(content: ReportContent): Sheet {
  return {
    name: 'Bằng chứng',
    columns: rowColumns(content.version),
    rows: [
      ...content.annex.map((row) => rowCells(content.version, row, 'trong kỳ')),
      ...content.earlier.map((row) => rowCells(content.version, row, 'trước kỳ')),
    ],
  };
}

function rowCells(version: ReportContent['version'], row: ReportRow, where: string): Cell[] {
  return [
    row.no,
    row.publishedOn,
    row.outlet,
    row.organisation,
    CLIPPING_KIND_WORDS[row.kind].vi,
    row.title,
    row.author,
    row.address ?? whereOf(row),
    row.sha256,
    row.commitmentNo,
    row.counted ? row.quantity : 0,
    row.counted ? 'được tính' : row.gathered ? 'gom vào sản phẩm' : 'đăng lại',
    row.reprintOf,
    where,
    ...(version === 1
      ? []
      : [row.countsOn ?? null, row.unit ?? null, row.topic ?? null, row.deliverable ?? null, row.gatheredIn ?? null]),
    ...(version === 3 ? [row.pageState ? PAGE_STATE_WORDS[row.pageState].vi : null, row.pageStateSince ?? null] : []),
  ];
}

function rowColumns(version: ReportContent['version']): Sheet['columns'] {
  return [
    number('STT', 8),
    date('Ngày'),
    text('Kênh', 30),
    text('Cơ quan, đơn vị', 30),
    text('Hình thức', 16),
    text('Tên', 60),
    text('Tác giả', 24),
    text('Địa chỉ', 60),
    text('Mã băm bản lưu (SHA-256)', 66),
    number('Cam kết số', 12),
    number('Số lượng tính'),
    text('Tính hay đăng lại', 16),
    number('Đăng lại của số'),
    text('Thuộc', 20),
    ...(version === 1
      ? []
      : [date('Ngày tính'), text('Đơn vị tính', 18), text('Chủ đề', 30), text('Sản phẩm', 40), number('Gom vào số')]),
    ...(version === 3 ? [text('Trang nay', 24), date('Từ ngày')] : []),
  ];
}

function assessmentsSheet(content: ReportContent): Sheet {
  return {
    name: 'Đánh giá',
    columns: [
      number('Cam kết số', 12),
      text('Bên', 10),
      text('Đơn vị', 40),
      text('Đánh giá', 18),
      text('Thái độ', 26),
      text('Ý kiến', 70),
      date('Ngày'),
      ...(content.version === 3 ? [text('Kỳ được đánh giá', 24)] : []),
    ],
    rows: content.commitments.flatMap((one) =>
      one.assessments.map((said) => [
        one.no,
        side(said.side),
        said.organisation,
        STATUS_WORDS[said.status].vi,
        STANCE_WORDS[said.stance].vi,
        said.comment,
        said.on,
        ...(content.version === 3 ? [said.period?.name ?? content.period.name] : []),
      ]),
    ),
  };
}
