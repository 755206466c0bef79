// Sections I to V of the paper, as content until version 2 prints them; what version 3 shares is exported.
import { proseBlocks, type Block, type TableBlock } from '../../../tools/papers/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { ACTION_STATE_WORDS, STANCE_WORDS, STATUS_WORDS } from '../../commitments/model.ts';
import type { ReportAction, ReportCommitment, ReportContent } from '../content-shape.ts';
import { NOTHING_AROSE, STATUS_RULE, UNIT_RULE } from '../model.ts';
import {
  capital,
  change,
  countedWordsUntil2,
  figure,
  namesOf,
  reached,
  side,
  sidesIn,
  statusWords,
} from '../phrases.ts';
import { shortPeriod } from '../span.ts';

export function mainBlocks(content: ReportContent): Block[] {
  const { texts } = content;
  return [
    heading(1, 'Khái quát'),
    ...editionBlocks(content),
    ...textBlocks(texts.overview),
    heading(1, 'Kết quả thực hiện'),
    heading(2, 'Kết quả chung'),
    ...textBlocks(texts.results),
    totalsTable(content),
    heading(2, 'Kết quả từng cam kết'),
    ...commitmentBlocks(content),
    heading(2, 'Đánh giá của các bên'),
    ...assessmentBlocks(content),
    heading(2, 'Kế hoạch trong kỳ'),
    ...actionBlocks(content),
    heading(2, 'Theo kênh, hình thức và chủ đề'),
    ...countBlocks(content),
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

export function heading(level: 1 | 2, text: string): Block {
  return { type: 'heading', level, text };
}

export function paragraph(text: string): Block {
  return { type: 'paragraph', runs: [{ text }] };
}

export function note(text: string): Block {
  return { type: 'paragraph', runs: [{ text, italic: true }] };
}

export const NOTHING = paragraph(NOTHING_AROSE.vi);

/** What people typed; an emptied part says that nothing arose. */
export function textBlocks(text: string): Block[] {
  const blocks = proseBlocks(text);
  return blocks.length > 0 ? blocks : [NOTHING];
}

export function editionBlocks({ edition }: ReportContent): Block[] {
  return [
    ...(edition.number > 1
      ? [paragraph(`Báo cáo này thay báo cáo cùng kỳ đã chốt trước đó. Nội dung thay đổi: ${edition.changes ?? ''}`)]
      : []),
    ...(edition.earlyReason
      ? [paragraph(`Báo cáo được chốt trước khi kỳ báo cáo kết thúc. Lý do: ${edition.earlyReason}`)]
      : []),
  ];
}

function totalsTable(content: ReportContent): TableBlock {
  const { totals, before } = content;
  const compared = (now: number, then: number | undefined) =>
    then === undefined ? [figure(now), '–', '–'] : [figure(now), figure(then), change(now, then)];
  const alone = (name: string, value: number) => [name, figure(value), '–', '–'];
  return {
    type: 'table',
    caption: 'Bảng tổng hợp',
    columns: [
      { title: 'Nội dung', width: 75, kind: 'text' },
      { title: 'Kỳ này', width: 25, kind: 'text', align: 'right' },
      { title: before ? capital(before.name) : 'Kỳ trước', width: 33, kind: 'text', align: 'right' },
      { title: 'So với kỳ trước', width: 32, kind: 'text', align: 'right' },
    ],
    rows: [
      ['Lượt bằng chứng được tính', ...compared(totals.counted, before?.figures.counted)],
      ['Tin, bài, việc riêng biệt', ...compared(totals.texts, before?.figures.texts)],
      ['Lượt đăng lại (không tính thêm)', ...compared(totals.reprints, before?.figures.reprints)],
      ...(totals.gathered === undefined
        ? []
        : [['Lượt nằm trong sản phẩm đã gom', ...compared(totals.gathered, before?.figures.gathered)]]),
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
  const obliged = [...sidesIn(content), 'both'];
  return [
    ...obliged.flatMap((letter) => {
      const list = content.commitments.filter((one) => one.obliged === letter);
      return list.length === 0 ? [] : [commitmentTable(content, letter, list)];
    }),
    note(STATUS_RULE.vi),
    ...(content.version === 1 ? [] : [note(UNIT_RULE.vi)]),
    ...(content.totals.rows === 0 ? [NOTHING] : []),
  ];
}

function commitmentTable(content: ReportContent, letter: string, list: readonly ReportCommitment[]): TableBlock {
  const names = letter === 'both' ? '' : ` (${namesOf(content, letter)})`;
  return {
    type: 'table',
    caption: `Cam kết của ${side(letter)}${names}`,
    columns: [
      { title: 'Số', width: 10, kind: 'number', align: 'center' },
      { title: 'Cam kết', width: 50, kind: 'text' },
      { title: 'Chỉ tiêu: kết quả', width: 43, kind: 'text' },
      content.version === 1
        ? { title: 'Trong kỳ', width: 16, kind: 'number' }
        : { title: 'Trong kỳ', width: 16, kind: 'text', align: 'right' },
      { title: 'Đăng lại', width: 15, kind: 'number' },
      { title: 'Kỳ trước', width: 15, kind: 'text', align: 'right' },
      { title: 'Xếp', width: 21, kind: 'text' },
    ],
    rows: list.map((one) => [
      one.no,
      capital(one.isDropped ? `${one.text} (đã bỏ)` : one.text),
      one.goals.length === 0 ? 'Không đặt chỉ tiêu' : one.goals.map((goal) => goalText(content, goal)).join('\n'),
      content.version === 1 ? one.actual : countedWordsUntil2(one),
      one.reprints,
      countedWordsUntil2(one, 'before'),
      statusWords(one.status),
    ]),
  };
}

/** A target of a longer or shorter period keeps that period, so that nothing is divided in silence. */
export function goalText(content: ReportContent, goal: ReportCommitment['goals'][number]): string {
  const { from, to } = content.period;
  const days = `${formatDate(goal.from)}–${formatDate(goal.to)}`;
  const named = content.version === 3 ? shortPeriod(goal) : days;
  const own = goal.from === from && goal.to === to ? 'trong kỳ' : named;
  const moved = goal.standstillDays ? `, hạn lùi ${goal.standstillDays} ngày tạm dừng` : '';
  return `${own}: ${reached(goal)} (${figure(goal.share)}%)${moved}`;
}

export function assessmentBlocks(content: ReportContent): Block[] {
  const sides = sidesIn(content);
  const judged = content.commitments.filter((one) => one.assessments.length > 0);
  if (judged.length === 0) return [NOTHING];
  const said = (one: ReportCommitment, letter: string): string => {
    const found = one.assessments.filter((assessment) => assessment.side === letter);
    if (found.length === 0) return 'chưa đánh giá';
    return found
      .map(({ status, stance, comment, on, period }) => {
        const when = period ? `${capital(period.name)}: ` : '';
        const how = stance === 'states' ? '' : `; ${STANCE_WORDS[stance].vi}`;
        return `${when}${STATUS_WORDS[status].vi}${how}${comment ? `: “${comment.trim()}”` : ''} (${formatDate(on)})`;
      })
      .join('\n');
  };
  const width = 155 / Math.max(1, sides.length);
  return [
    {
      type: 'table',
      caption: 'Ý kiến của mỗi bên về từng cam kết; hai ý kiến cùng được lưu',
      columns: [
        { title: 'Số', width: 10, kind: 'number', align: 'center' },
        ...sides.map((letter) => ({ title: side(letter), width, kind: 'text' as const })),
      ],
      rows: judged.map((one) => [one.no, ...sides.map((letter) => said(one, letter))]),
    },
    ...(judged.length < content.commitments.length
      ? [
          paragraph(
            `Còn ${figure(content.commitments.length - judged.length)} cam kết chưa được bên nào đánh giá trong kỳ.`,
          ),
        ]
      : []),
  ];
}

export function actionBlocks(content: ReportContent): Block[] {
  const rows = content.commitments.flatMap((one) => one.actions.map((action) => ({ action, no: one.no })));
  if (rows.length === 0) return [NOTHING];
  return [
    {
      type: 'table',
      caption: 'Việc trong kế hoạch đến hạn trong kỳ',
      columns: [
        { title: 'Cam kết số', width: 18, kind: 'number', align: 'center' },
        { title: 'Việc', width: 55, kind: 'text' },
        { title: 'Hạn', width: 24, kind: 'date' },
        { title: 'Phụ trách', width: 38, kind: 'text' },
        { title: 'Tình trạng', width: 30, kind: 'text' },
      ],
      rows: rows.map(({ action, no }) => [no, action.title, action.dueOn, action.owner, actionState(action)]),
    },
  ];
}

export function actionState(action: ReportAction): string {
  if (action.state === 'planned') return action.isLate ? 'quá hạn, chưa làm' : ACTION_STATE_WORDS.planned.vi;
  if (action.state === 'cancelled') return `đã hủy${action.reason ? `: ${action.reason}` : ''}`;
  const on = action.doneOn ? ` ${formatDate(action.doneOn)}` : '';
  return `đã làm${on}${action.isLate ? ' (sau hạn)' : ''}`;
}

function countBlocks(content: ReportContent): Block[] {
  const { counts, totals } = content;
  if (totals.rows === 0) return [NOTHING];
  const table = (caption: string, title: string, list: ReportContent['counts']['outlets']): TableBlock => ({
    type: 'table',
    caption,
    columns: [
      { title, width: 105, kind: 'text' },
      { title: 'Được tính', width: 30, kind: 'number' },
      { title: 'Đăng lại', width: 30, kind: 'number' },
    ],
    rows: list.map((one) => [one.name, one.counted, one.reprints]),
  });
  return [
    table('Theo kênh đăng, phát', 'Kênh', counts.outlets),
    table('Theo hình thức', 'Hình thức', counts.formats),
    ...(counts.topics.length > 0
      ? [table(content.version === 1 ? 'Theo chủ đề của cam kết' : 'Theo chủ đề', 'Chủ đề', counts.topics)]
      : []),
    ...(counts.topics.length > 0
      ? [
          note(
            content.version === 1
              ? 'Một cam kết có thể có nhiều chủ đề, nên cộng các chủ đề có thể lớn hơn tổng.'
              : 'Mỗi lượt được tính cho một chủ đề: chủ đề người xác nhận đã chọn, hoặc chủ đề duy nhất của cam kết.',
          ),
        ]
      : []),
  ];
}
