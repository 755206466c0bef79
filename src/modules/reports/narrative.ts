// The words that a report proposes: plain official Vietnamese made from the data, every figure as it stands there.
// People edit them; what they leave alone follows the data until the report is frozen.
import { formatDate } from '../../tools/vietnamese/index.ts';
import type { ReportCommitment, ReportData, ReportTexts } from './content-shape.ts';
import { NOTHING_AROSE, type ReportKind } from './model.ts';
import {
  brief,
  changeWithShare,
  comparesLastYear,
  figure,
  listed,
  monthWords,
  namesOf,
  periodWords,
  promised,
  reached,
  side,
  sidesIn,
  span,
  statedWords,
  subjectWords,
} from './phrases.ts';

const NOTHING = NOTHING_AROSE.vi;

export function composedTexts(data: ReportData): ReportTexts {
  return {
    overview: overview(data),
    results: results(data),
    difficulties: difficulties(data),
    causes: causes(data),
    proposals: proposals(data),
    plan: plan(data),
  };
}

function paragraphs(...parts: readonly (string | null)[]): string {
  const found = parts.filter((part): part is string => part !== null && part !== '');
  return found.length === 0 ? NOTHING : found.join('\n');
}

const REPORTS: Record<ReportKind, string> = {
  quarter: 'báo cáo kết quả',
  half_year: 'báo cáo kết quả',
  year: 'báo cáo kết quả',
  interim: 'báo cáo sơ kết',
  final: 'báo cáo tổng kết',
  span: 'báo cáo kết quả',
};

function overview(data: ReportData): string {
  const { programme, period, issuer } = data;
  const term =
    programme?.termFrom && programme.termTo
      ? `; thời hạn ${span({ from: programme.termFrom, to: programme.termTo })}`
      : '';
  const parties = programme ? ` (các bên: ${listed(sidesIn(data).map((letter) => namesOf(data, letter)))}${term})` : '';
  const days = period.name.startsWith('từ ngày') ? period.name : `${period.name} (${span(period)})`;
  const reports = REPORTS[period.kind ?? 'quarter'];
  return paragraphs(
    `Thực hiện ${subjectWords(data)}${parties}, ${issuer.name} ${reports} ${days}.`,
    programme ? null : programmesCovered(data),
    data.commitments.length === 0
      ? 'Chương trình chưa ghi cam kết nào.'
      : `${programme ? 'Chương trình có' : 'Tất cả có'} ${figure(data.commitments.length)} cam kết${programme ? `: ${listed(sharesOf(data))}` : ''}.`,
    `Số liệu được tổng hợp ngày ${formatDate(data.asOf)} từ bằng chứng đã được xác nhận; bài đăng lại được tính một lần, đứng sau bài gốc.`,
  );
}

function sharesOf(data: ReportData): string[] {
  const obliged = Map.groupBy(data.commitments, (one) => one.obliged);
  return [...obliged]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, list]) => `${figure(list.length)} ${belonging(letter)}`);
}

function programmesCovered({ programmes = [] }: ReportData): string {
  const titles = programmes.slice(0, 10).map((one) => `“${one.title}”`);
  const rest = programmes.length - titles.length;
  return `Báo cáo gồm ${figure(programmes.length)} chương trình: ${rest > 0 ? `${titles.join(', ')} và ${figure(rest)} chương trình khác` : listed(titles)}.`;
}

function results(data: ReportData): string {
  const { totals, period } = data;
  const counted =
    totals.rows === 0
      ? `${NOTHING} Trong kỳ (${period.name}) không có bằng chứng nào được xác nhận.`
      : `Trong kỳ (${period.name}) có ${figure(totals.counted)} lượt bằng chứng được tính, từ ${figure(totals.texts)} tin, bài, việc riêng biệt` +
        `${totals.reprints > 0 ? `; ngoài ra có ${figure(totals.reprints)} lượt đăng lại không tính thêm` : ''}` +
        `${totals.gathered ? `; ${figure(totals.gathered)} lượt nằm trong sản phẩm đã gom, tính cùng sản phẩm` : ''}.`;
  const judged: (readonly [number, string])[] = [
    [totals.met, 'đạt'],
    [totals.partiallyMet, 'đạt một phần'],
    [totals.notMet, 'chưa đạt'],
    [totals.scheduled, 'chưa đến hạn'],
    [totals.withoutTarget, 'chưa có chỉ tiêu để so'],
  ];
  const statuses = judged.filter(([count]) => count > 0).map(([count, word]) => `${figure(count)} ${word}`);
  return paragraphs(
    counted,
    compared(totals.counted, data.before, 'kỳ trước', 'So với kỳ trước: không có số liệu kỳ trước.'),
    comparesLastYear(data)
      ? compared(
          totals.counted,
          data.lastYear ?? null,
          'cùng kỳ năm trước',
          'So với cùng kỳ năm trước: không có số liệu kỳ trước.',
        )
      : null,
    busiestMonth(data),
    totals.commitments > 0 ? `Trong ${figure(totals.commitments)} cam kết: ${listed(statuses)}.` : null,
    totals.actionsDue > 0
      ? `Kế hoạch: ${figure(totals.actionsDue)} việc đến hạn trong kỳ, ${figure(totals.actionsDone)} việc đã làm${totals.actionsLate > 0 ? `, ${figure(totals.actionsLate)} việc quá hạn` : ''}.`
      : null,
    ...(data.stated ?? [])
      .filter((one) => one.kind === 'reach')
      .map((one) => `Theo số liệu được báo: ${statedWords(one)}.`),
  );
}

/** "So với quý II năm 2026 (5 lượt): tăng 3 lượt (60%)." */
function compared(now: number, past: ReportData['before'], otherwise: string, nothing: string): string {
  if (past === null) return nothing;
  const then = past.figures.counted;
  const said = changeWithShare(now, then).replace(/^(tăng|giảm) (\S+)/u, '$1 $2 lượt');
  return `So với ${periodWords(past, otherwise)} (${figure(then)} lượt): ${said}.`;
}

function busiestMonth({ counts, totals }: ReportData): string | null {
  const months = counts.months ?? [];
  if (months.length < 2 || totals.counted === 0) return null;
  const said = months.map((one) => `${monthWords(one.name)} ${figure(one.counted)} lượt`);
  if (months.length <= 12) return `Theo tháng: ${said.join(', ')}.`;
  const most = months.toSorted((a, b) => b.counted - a.counted)[0]!;
  return `Tháng có nhiều nhất là ${monthWords(most.name)}: ${figure(most.counted)} lượt.`;
}

function named(one: ReportCommitment): string {
  return `Cam kết số ${one.no} ${belonging(one.obliged)} (${brief(one.text)})`;
}

function belonging(obliged: string): string {
  return obliged === 'both' ? 'chung của các bên' : `của ${side(obliged)}`;
}

/** What fell short, by its targets that are due. */
function shortOf(one: ReportCommitment): string {
  const due = one.goals.filter((goal) => goal.status === 'partially_met' || goal.status === 'not_met');
  return due.map(reached).join('; ');
}

function difficulties(data: ReportData): string {
  const short = data.commitments.filter((one) => one.status === 'partially_met' || one.status === 'not_met');
  const late = data.commitments.flatMap((one) =>
    one.actions
      .filter((action) => action.state === 'planned' && action.isLate)
      .map((action) => `- Việc quá hạn: ${brief(action.title)} (hạn ${formatDate(action.dueOn)}, ${action.owner}).`),
  );
  return paragraphs(
    ...short.map((one) => {
      const figures = shortOf(one);
      return `- ${named(one)} ${one.status === 'not_met' ? 'chưa đạt' : 'đạt một phần'}${figures ? `: ${figures}` : ''}.`;
    }),
    ...late,
    ...disputed(data).map((one) => `- ${named(one)}: hai bên đánh giá khác nhau.`),
  );
}

/** A side disputes, or the sides give different judgements. */
function disputed(data: ReportData): ReportCommitment[] {
  return data.commitments.filter(
    (one) =>
      one.assessments.some((said) => said.stance === 'disputes') ||
      new Set(one.assessments.map((said) => said.status)).size > 1,
  );
}

function causes(data: ReportData): string {
  const short = data.commitments.filter((one) => one.status === 'partially_met' || one.status === 'not_met');
  return paragraphs(
    ...short.flatMap((one) =>
      one.assessments
        .filter((said) => said.comment)
        .map(
          (said) => `- Về cam kết số ${one.no}, ${side(said.side)} nêu: “${said.comment?.replace(/\s+/g, ' ').trim()}”`,
        ),
    ),
  );
}

function proposals(data: ReportData): string {
  const { totals } = data;
  const unjudged = data.commitments.filter((one) => one.assessments.length === 0).length;
  const different = disputed(data).length;
  return paragraphs(
    totals.suggested > 0
      ? `- Đề nghị các bên xác nhận hoặc bác ${figure(totals.suggested)} lượt gợi ý đối chiếu trong kỳ còn chờ.`
      : null,
    totals.actionsLate > 0
      ? `- Đề nghị đơn vị phụ trách hoàn thành ${figure(totals.actionsLate)} việc quá hạn trong kế hoạch.`
      : null,
    different > 0 ? `- Đề nghị các bên trao đổi về ${figure(different)} cam kết mà hai bên đánh giá khác nhau.` : null,
    unjudged > 0 && totals.rows > 0
      ? `- Đề nghị các bên đánh giá ${figure(unjudged)} cam kết chưa được bên nào đánh giá trong kỳ.`
      : null,
  );
}

function plan(data: ReportData): string {
  const { next } = data;
  const goals = Map.groupBy(next.goals, (goal) => goal.commitmentNo);
  const lines = [
    ...[...goals].map(
      ([no, list]) => `- Cam kết số ${no}: ${list.map((goal) => `${promised(goal)} ${span(goal)}`).join('; ')}.`,
    ),
    ...next.actions.map(
      (action) =>
        `- ${brief(action.title)}, hạn ${formatDate(action.dueOn)}, ${action.owner} (cam kết số ${action.commitmentNo}).`,
    ),
  ];
  if (lines.length === 0) return NOTHING;
  return paragraphs(
    `Kỳ tới (${next.name}), các bên thực hiện ${figure(next.goals.length)} chỉ tiêu và ${figure(next.actions.length)} việc trong kế hoạch:`,
    ...lines,
  );
}
