// The workbook since version 3: what is compared, the rows behind every figure, the frame with its sources.
import type { Cell, Sheet } from '../../../tools/papers/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { MONEY_WORDS } from '../../programmes/model.ts';
import { chartsOf } from '../charts.ts';
import type { ReportContent, ReportRow } from '../content-shape.ts';
import { rowsBehind } from '../figure-rows.ts';
import { FRAME_WORDS, frameOf, NOTHING_STATED } from '../frame.ts';
import { REACH_UNIT_WORDS, REPORT_SCOPE_WORDS, STATED_KIND_WORDS } from '../model.ts';
import {
  capital,
  comparesLastYear,
  countedWords,
  namesOf,
  side,
  sidesIn,
  statedWords,
  statusWords,
} from '../phrases.ts';
import { rangesOf, whereOf } from './annex-blocks.ts';
import { actionState } from './main-blocks.ts';
import { date, hasOneUnit, number, text } from './report-sheets.ts';

interface Shared {
  readonly goals: Sheet;
  readonly rows: Sheet;
  readonly assessments: Sheet;
}

export function workbook(content: ReportContent, isDraft: boolean, shared: Shared): Sheet[] {
  return [
    totalsSheet(content, isDraft),
    ...(content.programme === null ? [programmesSheet(content)] : []),
    commitmentsSheet(content),
    shared.goals,
    frameSheet(content),
    shared.rows,
    figuresSheet(content),
    comparedSheet(content),
    shared.assessments,
  ];
}

function totalsSheet(content: ReportContent, isDraft: boolean): Sheet {
  const { issuer, period, totals, before, lastYear, scope } = content;
  const withYear = comparesLastYear(content);
  type Figure = 'counted' | 'texts' | 'reprints' | 'gathered';
  const beside = (name: Figure, past: ReportContent['before'] | undefined): Cell[] =>
    past
      ? [past.figures[name] ?? 0, (totals[name] ?? 0) - (past.figures[name] ?? 0)]
      : ['không có số liệu kỳ trước', null];
  const line = (title: string, value: Cell, more: readonly Cell[] = []): Cell[] => {
    const cells = [title, value, ...more];
    return [...cells, ...Array<null>((withYear ? 6 : 4) - cells.length).fill(null)];
  };
  const compared = (title: string, name: Figure) =>
    line(title, totals[name] ?? 0, [...beside(name, before), ...(withYear ? beside(name, lastYear) : [])]);
  return {
    name: 'Tổng hợp',
    columns: [
      text('Nội dung', 60),
      text('Kỳ này', 40),
      text(before ? capital(before.name) : 'Kỳ trước', 26),
      text('Chênh lệch', 14),
      ...(withYear ? [text(lastYear ? capital(lastYear.name) : 'Cùng kỳ năm trước', 26), text('Chênh lệch', 14)] : []),
    ],
    rows: [
      ...(isDraft ? [line('BẢN NHÁP', 'Chưa chốt, không dùng để ban hành')] : []),
      line(`Phạm vi: ${REPORT_SCOPE_WORDS[scope?.kind ?? 'programme'].vi}`, scope?.name ?? ''),
      line('Đơn vị báo cáo', issuer.name),
      ...(content.programme ? sidesIn(content).map((letter) => line(side(letter), namesOf(content, letter))) : []),
      line('Kỳ báo cáo', `${period.name} (${formatDate(period.from)} – ${formatDate(period.to)})`),
      line('Số liệu tổng hợp ngày', formatDate(content.asOf)),
      compared('Lượt bằng chứng được tính', 'counted'),
      compared('Tin, bài, việc riêng biệt', 'texts'),
      compared('Lượt đăng lại (không tính thêm)', 'reprints'),
      compared('Lượt nằm trong sản phẩm đã gom', 'gathered'),
      line('Gợi ý đối chiếu còn chờ', totals.suggested),
      line('Cam kết', totals.commitments),
      line('Cam kết đạt', totals.met),
      line('Cam kết đạt một phần', totals.partiallyMet),
      line('Cam kết chưa đạt', totals.notMet),
      line('Cam kết chưa đến hạn', totals.scheduled),
      line('Cam kết chưa có chỉ tiêu để so', totals.withoutTarget),
      line('Việc trong kế hoạch đến hạn trong kỳ', totals.actionsDue),
      line('Việc đã làm', totals.actionsDone),
      line('Việc quá hạn', totals.actionsLate),
      ...(totals.rows === 0 ? [line('Bằng chứng trong kỳ', 'Không phát sinh')] : []),
    ],
  };
}

function programmesSheet({ programmes = [] }: ReportContent): Sheet {
  return {
    name: 'Chương trình',
    columns: [
      number('Số', 8),
      text('Chương trình', 70),
      text('Các bên', 60),
      number('Lượt được tính'),
      number('Lượt đăng lại'),
      number('Cam kết'),
      number('Đạt'),
      number('Đạt một phần'),
      number('Chưa đạt'),
      number('Chưa đến hạn'),
      text('Kinh phí', 24),
    ],
    rows: programmes.map((one) => [
      one.no,
      one.title,
      one.parties.map((party) => `${side(party.side)}: ${party.name}`).join('\n'),
      one.figures.counted,
      one.figures.reprints,
      one.commitments,
      one.met,
      one.partiallyMet,
      one.notMet,
      one.scheduled,
      MONEY_WORDS[one.money].vi,
    ]),
  };
}

function commitmentsSheet(content: ReportContent): Sheet {
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return {
    name: 'Cam kết',
    columns: [
      number('Số', 8),
      number('Chương trình số', 14),
      text('Bên thực hiện', 14),
      text('Cam kết', 70),
      text('Được tính theo đơn vị', 30),
      number('Được tính trong kỳ'),
      number('Lượt đăng lại'),
      number('Gợi ý còn chờ'),
      number('Kỳ trước'),
      number('Chênh lệch'),
      number('Cùng kỳ năm trước'),
      number('Chênh lệch'),
      text('Xếp', 18),
      text('Việc đến hạn trong kỳ', 60),
    ],
    rows: content.commitments.map((one) => {
      // Units are never added up: of several, only the words tell.
      const compared = (past: number | null): Cell[] =>
        past === null || !hasOneUnit(one) ? [null, null] : [past, rounded(one.actual - past)];
      return [
        one.no,
        one.programmeNo ?? null,
        side(one.obliged),
        capital(one.isDropped ? `${one.text} (đã bỏ)` : one.text),
        countedWords(one),
        hasOneUnit(one) ? one.actual : null,
        one.reprints,
        one.suggested,
        ...compared(one.before),
        ...compared(one.lastYear ?? null),
        statusWords(one.status),
        one.actions.map((action) => `${formatDate(action.dueOn)}: ${action.title} (${actionState(action)})`).join('\n'),
      ];
    }),
  };
}

function frameSheet(content: ReportContent): Sheet {
  return {
    name: 'Khung đánh giá',
    columns: [
      text('Bước', 14),
      text('Loại', 26),
      text('Bên nêu', 40),
      text('Nội dung', 70),
      number('Số lượng'),
      text('Đơn vị', 18),
      text('Kênh', 30),
      text('Nguồn', 50),
      text('Địa chỉ nguồn', 50),
      date('Ngày của nguồn'),
      date('Từ ngày'),
      date('Đến ngày'),
      number('Chương trình số', 14),
    ],
    rows: frameOf(content).flatMap((line): Cell[][] => {
      const step = FRAME_WORDS[line.step].vi;
      const rest = Array<null>(8).fill(null);
      const counted = line.units.map((one): Cell[] => [
        step,
        'đếm từ bằng chứng',
        null,
        `${line.commitments} cam kết`,
        one.quantity,
        one.unit ?? 'chưa rõ đơn vị',
        ...Array<null>(7).fill(null),
      ]);
      const said = line.stated.map((one): Cell[] => [
        step,
        STATED_KIND_WORDS[one.kind].vi,
        one.organisation,
        one.text ?? statedWords(one),
        one.quantity,
        one.unit ? REACH_UNIT_WORDS[one.unit].vi : null,
        one.channel,
        one.source,
        one.sourceAddress,
        one.sourceOn,
        one.from,
        one.to,
        one.programmeNo,
      ]);
      const rows = [...counted, ...said];
      return rows.length > 0 ? rows : [[step, null, null, NOTHING_STATED.vi, null, ...rest]];
    }),
  };
}

/** A cell of a workbook holds 32,767 characters. */
const MOST_LETTERS = 30_000;

/** Every figure with the numbers of its rows in the sheet of evidence. */
function figuresSheet(content: ReportContent): Sheet {
  const line = (name: string, value: Cell, key: string): Cell[] => {
    const numbers = (rowsBehind(content, key) ?? []).map((row) => row.no).toSorted((a, b) => a - b);
    const ranges = rangesOf(numbers).join(', ');
    return [name, value, numbers.length, ranges.length > MOST_LETTERS ? `${ranges.slice(0, MOST_LETTERS)}…` : ranges];
  };
  return {
    name: 'Số và dòng',
    columns: [text('Số', 70), text('Giá trị', 24), number('Số dòng'), text('STT ở trang “Bằng chứng”', 80)],
    rows: [
      line('Lượt bằng chứng được tính', content.totals.counted, 'counted'),
      line('Lượt đăng lại', content.totals.reprints, 'reprints'),
      line('Lượt nằm trong sản phẩm đã gom', content.totals.gathered ?? 0, 'gathered'),
      ...(content.programmes ?? []).map((one) =>
        line(`Chương trình ${one.no}: lượt được tính`, one.figures.counted, `programme:${one.no}`),
      ),
      ...content.commitments.flatMap((one) => [
        line(`Cam kết ${one.no}: trong kỳ`, countedWords(one), `commitment:${one.no}`),
        ...(one.reprints > 0
          ? [line(`Cam kết ${one.no}: đăng lại`, one.reprints, `commitment-reprints:${one.no}`)]
          : []),
      ]),
      ...chartsOf(content).flatMap((chart) =>
        chart.bars.map((bar) => line(`${chart.title.vi}: ${bar.label.vi}`, bar.value, bar.of)),
      ),
      ...frameOf(content).flatMap((one) =>
        one.counted > 0 ? [line(`Khung đánh giá: ${FRAME_WORDS[one.step].vi}`, one.counted, `frame:${one.step}`)] : [],
      ),
    ],
  };
}

/** Enough to know each item of the periods compared with and to find its page of evidence. */
function comparedSheet({ before, lastYear, compared }: ReportContent): Sheet {
  const line = (row: ReportRow, period: string): Cell[] => [
    period,
    row.no,
    row.countsOn ?? row.publishedOn,
    row.outlet,
    row.title,
    row.address ?? whereOf(row),
    row.commitmentNo,
    row.counted ? row.quantity : 0,
    row.unit ?? null,
    row.counted ? 'được tính' : row.gathered ? 'gom vào sản phẩm' : 'đăng lại',
  ];
  return {
    name: 'Kỳ so sánh',
    columns: [
      text('Kỳ', 26),
      number('STT', 8),
      date('Ngày tính'),
      text('Kênh', 30),
      text('Tên', 60),
      text('Địa chỉ', 60),
      number('Cam kết số', 12),
      number('Số lượng tính'),
      text('Đơn vị tính', 18),
      text('Tính hay đăng lại', 16),
    ],
    rows: [
      ...(compared?.before ?? []).map((row) => line(row, before?.name ?? 'kỳ trước')),
      ...(compared?.lastYear ?? []).map((row) => line(row, lastYear?.name ?? 'cùng kỳ năm trước')),
    ],
  };
}
