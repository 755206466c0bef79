// What is late in a programme and why, from what both sides have said and done. Pure; the loader gives it the facts.
import type { CommitmentView, PlanActionView, SideAssessment } from '../../../modules/commitments/index.ts';
import { isWithin, STANCE_WORDS } from '../../../modules/commitments/model.ts';
import type { DeliverableLine, EvidenceRow, TargetResult } from '../../../modules/evidence/index.ts';
import { sideName } from '../../../modules/programmes/model.ts';
import { quarterOf, type Day, type Period } from '../../../tools/calendar/index.ts';
import { say, type Sentence } from '../../../tools/sentence/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';

export interface LateFacts {
  readonly programmeId: string;
  readonly today: Day;
  readonly commitments: readonly CommitmentView[];
  readonly results: readonly TargetResult[];
  readonly actions: readonly PlanActionView[];
  readonly said: readonly SideAssessment[];
  readonly deliverables: readonly DeliverableLine[];
  readonly rows: readonly EvidenceRow[];
}

export interface LateTarget {
  readonly target: TargetResult;
  readonly commitment: CommitmentView;
  readonly reasons: readonly Sentence[];
  /** The one thing to do next. */
  readonly next: { readonly words: Sentence; readonly to: string };
}

/** Targets that are due and short, the longest overdue first. */
export function lateTargets(facts: LateFacts): LateTarget[] {
  const standing = new Map(facts.commitments.map((commitment) => [commitment.id, commitment]));
  return facts.results
    .filter((target) => target.result.overdue !== null && standing.has(target.commitmentId))
    .toSorted((a, b) => (a.result.overdue!.since < b.result.overdue!.since ? -1 : 1))
    .map((target) => {
      const commitment = standing.get(target.commitmentId)!;
      return { target, commitment, reasons: reasonsOf(facts, target), next: nextOf(facts, target) };
    });
}

/** Planned actions past their day, with the targets or without. */
export function lateActions(facts: Pick<LateFacts, 'actions' | 'today' | 'commitments'>): PlanActionView[] {
  const standing = new Set(facts.commitments.map((commitment) => commitment.id));
  return facts.actions.filter(
    (action) => action.state === 'planned' && action.dueOn < facts.today && standing.has(action.commitmentId),
  );
}

function periodOf(target: TargetResult): Period {
  return { from: target.periodFrom, to: target.periodTo };
}

function reasonsOf(facts: LateFacts, target: TargetResult): Sentence[] {
  const period = periodOf(target);
  const own = <T extends { readonly commitmentId: string }>(list: readonly T[]) =>
    list.filter((one) => one.commitmentId === target.commitmentId);
  const unsaid = own(facts.rows).filter(
    (row) => row.counted && row.unit === null && isWithin(row.countsOn, period),
  ).length;
  const still = target.result.suspendedDays;
  return [
    ...(still > 0 ? [say(`chương trình tạm dừng ${still} ngày`, `suspended for ${still} days`)] : []),
    ...(target.waiting > 0
      ? [
          say(
            `${target.waiting} tin bài của kỳ đang chờ xác nhận`,
            `${target.waiting} items of the period wait for a decision`,
          ),
        ]
      : []),
    ...(unsaid > 0
      ? [say(`${unsaid} bằng chứng chưa ghi đơn vị tính`, `${unsaid} pieces of evidence have no unit yet`)]
      : []),
    ...own(facts.deliverables)
      .filter((one) => one.state !== 'accepted' && isWithin(one.deliveredOn, period))
      .map(deliverableReason),
    ...own(facts.actions)
      .filter((action) => isWithin(action.dueOn, period))
      .flatMap((action) => actionReason(action, facts.today)),
    ...own(facts.said)
      .filter(({ latest }) => latest.periodFrom <= period.to && latest.periodTo >= period.from && latest.comment)
      .map(({ latest }) => {
        const side = sideName(latest.side);
        const stance = STANCE_WORDS[latest.stance];
        return say(
          `${side.vi} (${stance.vi}, ${formatDate(latest.at)}): “${latest.comment}”`,
          `${side.en} (${stance.en}, ${formatDate(latest.at)}): “${latest.comment}”`,
        );
      }),
  ];
}

function deliverableReason(one: DeliverableLine): Sentence {
  return one.state === 'refused'
    ? say(
        `sản phẩm “${one.title}” không được chấp nhận: ${one.decidedReason ?? ''}`,
        `the deliverable “${one.title}” was refused: ${one.decidedReason ?? ''}`,
      )
    : say(`sản phẩm “${one.title}” chờ bên kia chấp nhận`, `the deliverable “${one.title}” waits for the other side`);
}

function actionReason(action: PlanActionView, today: Day): Sentence[] {
  const why = action.stateReason ? `: ${action.stateReason}` : '';
  if (action.state === 'cancelled')
    return [say(`việc “${action.title}” đã hủy${why}`, `the action “${action.title}” was cancelled${why}`)];
  if (action.state === 'planned' && action.dueOn < today) {
    const due = formatDate(action.dueOn);
    return [
      say(
        `việc “${action.title}” quá hạn ${due} (${action.ownerOrganisationName})`,
        `the action “${action.title}” was due on ${due} (${action.ownerOrganisationName})`,
      ),
    ];
  }
  return [];
}

function nextOf(facts: LateFacts, target: TargetResult): LateTarget['next'] {
  const base = `/lam-viec/chuong-trinh/${facts.programmeId}`;
  const commitment = `${base}/cam-ket/${target.commitmentId}`;
  const period = periodOf(target);
  if (target.waiting > 0)
    return { words: say('Đối chiếu', 'Match'), to: `/lam-viec/doi-chieu?chuong-trinh=${facts.programmeId}` };
  const waits = facts.deliverables.find(
    (one) => one.commitmentId === target.commitmentId && one.state === 'recorded' && isWithin(one.deliveredOn, period),
  );
  if (waits) return { words: say('Xem sản phẩm', 'See the deliverable'), to: `${base}/san-pham/${waits.id}` };
  const late = lateActions(facts).find((action) => action.commitmentId === target.commitmentId);
  if (late) return { words: say('Xem việc quá hạn', 'See the late action'), to: `${base}/ke-hoach#viec-${late.id}` };
  const spoken = facts.said.some(
    ({ commitmentId, latest }) =>
      commitmentId === target.commitmentId && latest.periodFrom <= period.to && latest.periodTo >= period.from,
  );
  return spoken
    ? { words: say('Thêm bằng chứng', 'Add evidence'), to: `${commitment}#bang-chung` }
    : {
        words: say('Nêu lý do khi đánh giá', 'Say why, assessing it'),
        to: `${base}/danh-gia?quy=${quarterOf(target.periodTo)}#cam-ket-${target.commitmentId}`,
      };
}
