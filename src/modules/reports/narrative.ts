// The words that a report proposes: plain official Vietnamese made from the data, every figure as it stands there.
// People edit them; what they leave alone follows the data until the report is frozen.
import { formatDate } from '../../tools/vietnamese/index.ts';
import { namedProgramme } from '../programmes/model.ts';
import type { ReportCommitment, ReportData, ReportTexts } from './content-shape.ts';
import { NOTHING_AROSE } from './model.ts';
import { brief, change, figure, listed, namesOf, promised, reached, side, sidesIn, span } from './phrases.ts';

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

function overview(data: ReportData): string {
  const { programme, period, issuer } = data;
  const sides = listed(sidesIn(data).map((letter) => namesOf(data, letter)));
  const term =
    programme.termFrom && programme.termTo
      ? `; thời hạn ${span({ from: programme.termFrom, to: programme.termTo })}`
      : '';
  const obliged = [...new Set(data.commitments.map((one) => one.obliged))].toSorted();
  const shares = obliged.map(
    (letter) => `${figure(data.commitments.filter((one) => one.obliged === letter).length)} ${belonging(letter)}`,
  );
  return paragraphs(
    `Thực hiện ${namedProgramme(programme)} (các bên: ${sides}${term}), ${issuer.name} báo cáo kết quả ${period.name} (${span(period)}).`,
    data.commitments.length === 0
      ? 'Chương trình chưa ghi cam kết nào.'
      : `Chương trình có ${figure(data.commitments.length)} cam kết: ${listed(shares)}.`,
    `Số liệu được tổng hợp ngày ${formatDate(data.asOf)} từ bằng chứng đã được xác nhận; bài đăng lại được tính một lần, đứng sau bài gốc.`,
  );
}

function results(data: ReportData): string {
  const { totals, before, period } = data;
  const counted =
    totals.rows === 0
      ? `${NOTHING} Trong ${period.name} không có bằng chứng nào được xác nhận.`
      : `Trong ${period.name} có ${figure(totals.counted)} lượt bằng chứng được tính, từ ${figure(totals.texts)} tin, bài, việc riêng biệt` +
        `${totals.reprints > 0 ? `; ngoài ra có ${figure(totals.reprints)} lượt đăng lại không tính thêm` : ''}` +
        `${totals.gathered ? `; ${figure(totals.gathered)} lượt nằm trong sản phẩm đã gom, tính cùng sản phẩm` : ''}.`;
  const compared =
    before && (totals.counted > 0 || before.figures.counted > 0)
      ? `So với ${before.name} (${figure(before.figures.counted)} lượt): ${change(totals.counted, before.figures.counted)}${totals.counted === before.figures.counted ? '' : ' lượt'}.`
      : null;
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
    compared,
    totals.commitments > 0 ? `Trong ${figure(totals.commitments)} cam kết: ${listed(statuses)}.` : null,
    totals.actionsDue > 0
      ? `Kế hoạch: ${figure(totals.actionsDue)} việc đến hạn trong kỳ, ${figure(totals.actionsDone)} việc đã làm${totals.actionsLate > 0 ? `, ${figure(totals.actionsLate)} việc quá hạn` : ''}.`
      : null,
  );
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
    `Trong ${next.name}, các bên thực hiện ${figure(next.goals.length)} chỉ tiêu và ${figure(next.actions.length)} việc trong kế hoạch:`,
    ...lines,
  );
}
