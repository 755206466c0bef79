// Sections I to V of the paper since version 3: any span, one programme or several, two comparisons, the frame, pictures.
import type { Block, TableBlock } from '../../../tools/papers/index.ts';
import { MONEY_WORDS } from '../../programmes/model.ts';
import type { ReportCommitment, ReportContent } from '../content-shape.ts';
import { STATUS_RULE, UNIT_RULE } from '../model.ts';
import {
  capital,
  changeWithShare,
  comparesLastYear,
  countedWords,
  figure,
  namesOf,
  side,
  sidesIn,
  statusWords,
} from '../phrases.ts';
import { annexName, rowNumbers } from './annex-blocks.ts';
import { chartBlocks } from './chart-blocks.ts';
import { frameBlocks } from './frame-blocks.ts';
import {
  actionBlocks,
  assessmentBlocks,
  editionBlocks,
  goalText,
  heading,
  note,
  NOTHING,
  textBlocks,
} from './main-blocks.ts';

export function sectionBlocks(content: ReportContent): Block[] {
  const { texts } = content;
  return [
    heading(1, 'Khái quát'),
    ...editionBlocks(content),
    ...textBlocks(texts.overview),
    ...programmeBlocks(content),
    heading(1, 'Kết quả thực hiện'),
    heading(2, 'Kết quả chung'),
    ...textBlocks(texts.results),
    totalsTable(content),
    note(
      `Các dòng đứng sau mỗi số ở ${annexName(content)}; số thứ tự của từng số ở trang tính “Số và dòng”, các dòng của kỳ so sánh ở trang tính “Kỳ so sánh” của tệp XLSX kèm theo.`,
    ),
    heading(2, 'Từ đầu vào đến tác động'),
    ...frameBlocks(content),
    heading(2, 'Kết quả từng cam kết'),
    ...commitmentBlocks(content),
    heading(2, 'Đánh giá của các bên'),
    ...assessmentBlocks(content),
    heading(2, 'Kế hoạch trong kỳ'),
    ...actionBlocks(content),
    heading(2, 'Theo tháng, chủ đề, kênh và hình thức'),
    ...chartBlocks(content, ['months', 'topics', 'outlets', 'formats']),
    heading(1, 'Khó khăn, vướng mắc; nguyên nhân, bài học'),
    heading(2, 'Khó khăn, vướng mắc'),
    ...textBlocks(texts.difficulties),
    heading(2, 'Nguyên nhân, bài học'),
    ...textBlocks(texts.causes),
    heading(1, 'Đề xuất, kiến nghị'),
    ...textBlocks(texts.proposals),
    heading(1, 'Phương hướng kỳ tới'),
    ...textBlocks(texts.plan),
  ];
}

/** Of several programmes: each with its parties, money and figures. */
function programmeBlocks({ programme, programmes = [] }: ReportContent): TableBlock[] {
  if (programme !== null) return [];
  return [
    {
      type: 'table',
      caption: 'Các chương trình trong báo cáo',
      columns: [
        { title: 'Số', width: 10, kind: 'number', align: 'center' },
        { title: 'Chương trình', width: 58, kind: 'text' },
        { title: 'Các bên', width: 45, kind: 'text' },
        { title: 'Lượt tính', width: 15, kind: 'number' },
        { title: 'Cam kết đạt', width: 17, kind: 'text', align: 'right' },
        { title: 'Kinh phí', width: 20, kind: 'text' },
      ],
      rows: programmes.map((one) => [
        one.no,
        one.title,
        one.parties.map((party) => `${side(party.side)}: ${party.name}`).join('\n'),
        one.figures.counted,
        `${figure(one.met)}/${figure(one.commitments)}`,
        MONEY_WORDS[one.money].vi,
      ]),
    },
  ];
}

const NO_FIGURES = 'không có số liệu kỳ trước';

function totalsTable(content: ReportContent): TableBlock {
  const { totals, before, lastYear } = content;
  const withYear = comparesLastYear(content);
  type Figure = 'counted' | 'texts' | 'reprints' | 'gathered';
  const beside = (name: Figure, past: ReportContent['before'] | undefined) =>
    past
      ? [figure(past.figures[name] ?? 0), changeWithShare(totals[name] ?? 0, past.figures[name] ?? 0)]
      : [NO_FIGURES, '–'];
  const compared = (title: string, name: Figure) => [
    title,
    figure(totals[name] ?? 0),
    ...beside(name, before),
    ...(withYear ? beside(name, lastYear) : []),
  ];
  const alone = (title: string, value: number) => [title, figure(value), '–', '–', ...(withYear ? ['–', '–'] : [])];
  const right = { kind: 'text', align: 'right' } as const;
  return {
    type: 'table',
    caption: 'Bảng tổng hợp',
    columns: [
      { title: 'Nội dung', width: 51, kind: 'text' },
      { title: 'Kỳ này', width: 16, ...right },
      { title: before ? capital(before.name) : 'Kỳ trước', width: 26, ...right },
      { title: 'Tăng, giảm', width: 23, ...right },
      ...(withYear
        ? [
            { title: lastYear ? capital(lastYear.name) : 'Cùng kỳ năm trước', width: 26, ...right },
            { title: 'Tăng, giảm', width: 23, ...right },
          ]
        : []),
    ],
    rows: [
      compared('Lượt bằng chứng được tính', 'counted'),
      compared('Tin, bài, việc riêng biệt', 'texts'),
      compared('Lượt đăng lại (không tính thêm)', 'reprints'),
      compared('Lượt nằm trong sản phẩm đã gom', 'gathered'),
      alone('Gợi ý đối chiếu còn chờ các bên', totals.suggested),
      alone('Cam kết', totals.commitments),
      alone('– đạt', totals.met),
      alone('– đạt một phần', totals.partiallyMet),
      alone('– chưa đạt', totals.notMet),
      alone('– chưa đến hạn', totals.scheduled),
      alone('– chưa có chỉ tiêu để so', totals.withoutTarget),
    ],
  };
}

function commitmentBlocks(content: ReportContent): Block[] {
  if (content.commitments.length === 0) return [NOTHING];
  const numbers = Map.groupBy(
    content.annex.filter((row) => row.counted),
    (row) => row.commitmentNo,
  );
  const table = (caption: string, list: readonly ReportCommitment[]): Block[] =>
    list.length === 0
      ? []
      : [
          commitmentTable(content, caption, list, (no) =>
            rowNumbers(
              (numbers.get(no) ?? []).map((row) => row.no),
              no,
            ),
          ),
        ];
  return [
    ...(content.programme
      ? [...sidesIn(content), 'both'].flatMap((letter) =>
          table(
            `Cam kết của ${side(letter)}${letter === 'both' ? '' : ` (${namesOf(content, letter)})`}`,
            content.commitments.filter((one) => one.obliged === letter),
          ),
        )
      : (content.programmes ?? []).flatMap((programme) =>
          table(
            `Chương trình ${programme.no}: ${programme.title}`,
            content.commitments.filter((one) => one.programmeNo === programme.no),
          ),
        )),
    ...chartBlocks(content, ['plan']),
    note(STATUS_RULE.vi),
    note(UNIT_RULE.vi),
    ...(content.totals.rows === 0 ? [NOTHING] : []),
  ];
}

function commitmentTable(
  content: ReportContent,
  caption: string,
  list: readonly ReportCommitment[],
  rowsOf: (no: number) => string,
): TableBlock {
  const withYear = comparesLastYear(content);
  const text = (one: ReportCommitment) => capital(one.isDropped ? `${one.text} (đã bỏ)` : one.text);
  const right = { kind: 'text', align: 'right' } as const;
  return {
    type: 'table',
    caption,
    columns: [
      { title: 'Số', width: 9, kind: 'number', align: 'center' },
      { title: 'Cam kết', width: 42, kind: 'text' },
      { title: 'Chỉ tiêu: kết quả', width: 36, kind: 'text' },
      { title: 'Trong kỳ', width: 16, ...right },
      { title: 'Kỳ trước', width: 15, ...right },
      ...(withYear ? [{ title: 'Cùng kỳ năm trước', width: 15, ...right }] : []),
      { title: 'Xếp', width: 17, kind: 'text' },
      { title: `Dòng ở ${annexName(content)}`, width: 15, kind: 'text' },
    ],
    rows: list.map((one) => [
      one.no,
      content.programme ? text(one) : `${side(one.obliged)}: ${text(one)}`,
      one.goals.length === 0 ? 'Không đặt chỉ tiêu' : one.goals.map((goal) => goalText(content, goal)).join('\n'),
      one.reprints > 0 ? `${countedWords(one)} (đăng lại: ${figure(one.reprints)})` : countedWords(one),
      countedWords(one, 'before'),
      ...(withYear ? [countedWords(one, 'lastYear')] : []),
      statusWords(one.status),
      rowsOf(one.no),
    ]),
  };
}
