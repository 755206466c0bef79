// What a plan of the year would contain, from what was promised: pure, so that the same ground gives the same lines.
import type { Day, Period } from '../../tools/calendar/index.ts';
import { formatDate, formatNumber } from '../../tools/vietnamese/index.ts';
import type { PlanLine } from './model.ts';

export interface PlannedCommitment {
  readonly id: string;
  /** Letter of the obliged side, or `both`. */
  readonly obliged: string;
  readonly text: string;
}

export interface PlannedTarget {
  readonly commitmentId: string;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly unit: string;
  readonly quantity: number;
}

export interface PlanGround {
  /** The days of the year that lie in the term. */
  readonly period: Period;
  /** What was over before this day is not planned any more. */
  readonly today: Day;
  /** In the order of the agreement. */
  readonly commitments: readonly PlannedCommitment[];
  readonly targets: readonly PlannedTarget[];
  /** Actions due in the period that stand already, cancelled ones left out. */
  readonly actions: readonly PlanLine[];
  /** The lead of each side. */
  readonly leads: readonly { readonly side: string; readonly organisationId: string }[];
}

const LONGEST_TITLE = 300;

/**
 * The actions that stand (with a partner where they have none), and one line for each target that touches the
 * year, is not over, and has no action yet: from the target's
 * first day to its last, both within the year and the term. A target that goes beyond the year names its whole quantity in
 * the note, because how much falls to the year is for people to say. A commitment without any target or action gets one
 * line for the whole year. Led by the lead of the obliged side, with the lead of the next side as partner. Earliest first.
 */
export function proposeLines(ground: PlanGround): PlanLine[] {
  const proposed = ground.commitments.flatMap((commitment) => {
    const standing = ground.actions.filter((action) => action.commitmentId === commitment.id);
    const targets = ground.targets.filter(
      (target) =>
        target.commitmentId === commitment.id &&
        target.periodFrom <= ground.period.to &&
        target.periodTo >= ground.period.from,
    );
    if (targets.length === 0)
      return standing.length > 0 || ground.period.to < ground.today ? [] : [lineOf(ground, commitment, ground.period)];
    return targets
      .filter((target) => target.periodTo >= ground.today)
      .filter((target) => !standing.some((action) => covers(action, target)))
      .map((target) => targetLine(ground, commitment, target));
  });
  const place = new Map(ground.commitments.map((commitment, at) => [commitment.id, at]));
  return [...ground.actions.map((action) => withPartner(ground, action)), ...proposed].toSorted((a, b) =>
    a.dueOn === b.dueOn
      ? (place.get(a.commitmentId) ?? 0) - (place.get(b.commitmentId) ?? 0)
      : a.dueOn < b.dueOn
        ? -1
        : 1,
  );
}

/** Who stands for the other side, where a side's lead has an action that nobody works on over there. */
function withPartner(ground: PlanGround, action: PlanLine): PlanLine {
  const own = ground.leads.find((lead) => lead.organisationId === action.ownerOrganisationId);
  if (action.partnerOrganisationId !== null || !own) return action;
  const partner = ground.leads.find((lead) => lead.side !== own.side);
  return { ...action, partnerOrganisationId: partner?.organisationId ?? null };
}

/** An action within the target's period that counts in its unit, or in none. */
function covers(action: PlanLine, target: PlannedTarget): boolean {
  return (
    action.dueOn >= target.periodFrom &&
    action.dueOn <= target.periodTo &&
    (action.unit === null || action.unit === target.unit)
  );
}

function targetLine(ground: PlanGround, commitment: PlannedCommitment, target: PlannedTarget): PlanLine {
  const within: Period = {
    from: target.periodFrom > ground.period.from ? target.periodFrom : ground.period.from,
    to: target.periodTo < ground.period.to ? target.periodTo : ground.period.to,
  };
  const isWhole = within.from === target.periodFrom && within.to === target.periodTo;
  const whole = `${formatNumber(target.quantity, 'vi', 2)} ${target.unit}`;
  return {
    ...lineOf(ground, commitment, within),
    quantity: isWhole ? target.quantity : null,
    unit: target.unit,
    note: isWhole ? null : `Chỉ tiêu cả kỳ ${formatDate(target.periodFrom)}–${formatDate(target.periodTo)}: ${whole}.`,
  };
}

function lineOf(ground: PlanGround, commitment: PlannedCommitment, period: Period): PlanLine {
  const [first] = ground.leads;
  const owner = ground.leads.find((lead) => lead.side === commitment.obliged) ?? first;
  if (!owner) throw new Error('a programme without a lead has no plan');
  const partner = ground.leads.find((lead) => lead.side !== owner.side) ?? null;
  return {
    actionId: null,
    commitmentId: commitment.id,
    title: titleOf(commitment.text),
    startsOn: period.from,
    dueOn: period.to,
    ownerOrganisationId: owner.organisationId,
    ownerName: null,
    partnerOrganisationId: partner?.organisationId ?? null,
    partnerName: null,
    quantity: null,
    unit: null,
    place: null,
    note: null,
  };
}

/** The commitment's words, begun large, without the mark at their end, cut at a word when they are long. */
function titleOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const cut = line.length <= LONGEST_TITLE ? line.length : line.lastIndexOf(' ', LONGEST_TITLE - 1);
  const words = line.slice(0, cut > 0 ? cut : LONGEST_TITLE).replace(/[.;:,\s]+$/, '');
  const shown = cut < line.length ? `${words}…` : words;
  return shown.charAt(0).toLocaleUpperCase('vi') + shown.slice(1);
}
