// From what the other modules know to the data of a report. Pure: the same facts give the same report.
import {
  addDays,
  dayInVietNam,
  periodName,
  quarterOf,
  quarterPeriod,
  type Day,
  type Period,
  type Quarter,
} from '../../tools/calendar/index.ts';
import { symbolOfBody } from '../../tools/papers/index.ts';
import type { CommitmentView, PlanActionView, SideAssessment, TargetView } from '../commitments/index.ts';
import { isWithin, sumOf } from '../commitments/model.ts';
import { CLIPPING_KIND_WORDS } from '../evidence/model.ts';
import type { CommitmentProgress, EvidenceRow } from '../evidence/index.ts';
import type { OrganisationView } from '../organisations/index.ts';
import { sideOf } from '../programmes/model.ts';
import type { ProgrammeView, Standstill } from '../programmes/index.ts';
import type { ReportAction, ReportCommitment, ReportData, ReportRow } from './content-shape.ts';
import { commitmentStatus, goalsOf } from './goals.ts';

export interface FoundFacts {
  readonly programme: ProgrammeView;
  readonly issuer: OrganisationView;
  readonly quarter: Quarter;
  readonly asOf: Day;
  /** Dropped ones too. */
  readonly commitments: readonly CommitmentView[];
  /** Those that touch the period or the next one. */
  readonly targets: readonly TargetView[];
  /** From the earliest target, or the quarter before, to the end of the period; oldest first. */
  readonly rows: readonly EvidenceRow[];
  /** Of the period; only the suggestions are taken from it, the rest is counted from the rows. */
  readonly progress: ReadonlyMap<string, CommitmentProgress>;
  readonly assessments: readonly SideAssessment[];
  /** Due in the period or the next one. */
  readonly actions: readonly PlanActionView[];
  /** When the programme was suspended. */
  readonly standstills: readonly Standstill[];
}

/** The quarter before and after one. */
export function neighbours(quarter: Quarter): { before: Quarter; next: Quarter } {
  const { from, to } = quarterPeriod(quarter);
  return { before: quarterOf(addDays(from, -1)), next: quarterOf(addDays(to, 1)) };
}

export function assemble(facts: FoundFacts): ReportData {
  const { programme, issuer, quarter, asOf } = facts;
  const period = quarterPeriod(quarter);
  const { before, next } = neighbours(quarter);
  const beforePeriod = quarterPeriod(before);
  const hasBefore = programme.term.from === null || programme.term.from <= beforePeriod.to;
  const rowsOf = Map.groupBy(facts.rows, (row) => row.commitmentId);
  const shown = facts.commitments.filter((one) => isReported(one, rowsOf.get(one.id) ?? [], period));
  const numbers = new Map(shown.map((one, at) => [one.id, at + 1]));

  const commitments = shown.map((one, at): ReportCommitment => {
    const rows = rowsOf.get(one.id) ?? [];
    const own = rows.filter((row) => isWithin(row.countsOn, period));
    const counted = own.filter((row) => row.counted);
    const targets = facts.targets.filter((target) => target.commitmentId === one.id);
    const past = rows.filter((row) => row.counted && isWithin(row.countsOn, beforePeriod));
    const goals = goalsOf(targets, rows, period, asOf, facts.standstills);
    const actions = facts.actions
      .filter((action) => action.commitmentId === one.id && isWithin(action.dueOn, period))
      .map((action) => actionOf(action, asOf));
    return {
      no: at + 1,
      id: one.id,
      obliged: one.obliged,
      kind: one.kind,
      text: one.text,
      isDropped: one.droppedAt !== null,
      goals,
      actual: sumOf(counted.map((row) => row.quantity)),
      counted: counted.length,
      reprints: own.filter(isReprint).length,
      suggested: facts.progress.get(one.id)?.suggested ?? 0,
      before: hasBefore ? sumOf(past.map((row) => row.quantity)) : null,
      units: unitsOf(counted, hasBefore ? past : []),
      status: commitmentStatus(goals, actions),
      assessments: facts.assessments
        .filter((said) => said.commitmentId === one.id)
        .map(({ side, latest }) => ({
          side,
          organisation: latest.organisationName,
          status: latest.status,
          stance: latest.stance,
          comment: latest.comment,
          on: dayInVietNam(new Date(latest.at)),
        }))
        .toSorted((a, b) => (a.side < b.side ? -1 : 1)),
      actions,
    };
  });

  const topics = new Map(facts.programme.topics.map((topic) => [topic.id, topic.name]));
  const inPeriod = facts.rows.filter((row) => isWithin(row.countsOn, period));
  const annex = numbered(inPeriod, numbers, topics, 0);
  const goalsById = new Map(commitments.map((one) => [one.id, one.goals]));
  const earlier = numbered(
    facts.rows.filter(
      (row) =>
        row.counted &&
        row.countsOn < period.from &&
        (goalsById.get(row.commitmentId) ?? []).some(
          (goal) => isWithin(row.countsOn, goal) && goal.parts.some((part) => part.unit === row.unit),
        ),
    ),
    numbers,
    topics,
    annex.length,
  );
  const inBefore = facts.rows.filter((row) => isWithin(row.countsOn, beforePeriod));
  const due = commitments.flatMap((one) => one.actions).filter((action) => action.state !== 'cancelled');
  const having = (status: ReportCommitment['status']) => commitments.filter((one) => one.status === status).length;

  return {
    version: 2,
    asOf,
    programme: {
      id: programme.id,
      slug: programme.slug,
      title: programme.title,
      kind: programme.kind,
      termFrom: programme.term.from,
      termTo: programme.term.to,
      signedOn: programme.signedOn,
      cadence: programme.cadence,
      money: programme.money,
      moneyNote: programme.moneyNote,
    },
    issuer: {
      organisationId: issuer.id,
      name: issuer.name,
      side: sideOf(programme, issuer.id) ?? '',
      heading: issuer.heading,
      parentName: issuer.parentName,
      symbol: issuer.symbol ?? symbolOfBody(issuer.name),
    },
    parties: programme.parties.map(({ organisationId, name, organisationKind, side, isLead, onBehalfOf }) => ({
      organisationId,
      name,
      kind: organisationKind,
      side,
      isLead,
      onBehalfOf,
    })),
    period: namedPeriod(quarter),
    before: hasBefore ? { ...namedPeriod(before), figures: figuresOf(inBefore) } : null,
    commitments,
    counts: {
      outlets: tally(annex, (row) => [row.outlet]),
      formats: tally(annex, (row) => [CLIPPING_KIND_WORDS[row.kind].vi]),
      topics: topics.size === 0 ? [] : tally(annex, (row) => [row.topic ?? NO_TOPIC]),
    },
    totals: {
      ...figuresOf(inPeriod),
      rows: annex.length,
      suggested: commitments.reduce((total, one) => total + one.suggested, 0),
      commitments: commitments.length,
      met: having('met'),
      partiallyMet: having('partially_met'),
      notMet: having('not_met'),
      scheduled: having('scheduled'),
      withoutTarget: having(null),
      actionsDue: due.length,
      actionsDone: due.filter((action) => action.state === 'done').length,
      actionsLate: due.filter((action) => action.state === 'planned' && action.isLate).length,
    },
    next: nextOf(next, facts, numbers),
    annex,
    earlier,
  };
}

/** Standing ones, and dropped ones that have evidence in the period: their rows may not vanish from the figures. */
function isReported(commitment: CommitmentView, rows: readonly EvidenceRow[], period: Period): boolean {
  return commitment.droppedAt === null || rows.some((row) => isWithin(row.countsOn, period));
}

function namedPeriod(quarter: Quarter) {
  return { quarter, ...quarterPeriod(quarter), name: periodName(quarter).vi };
}

function actionOf(action: PlanActionView, asOf: Day): ReportAction {
  const { title, dueOn, state, doneOn, stateReason } = action;
  const owner = [action.ownerName, action.ownerOrganisationName].filter(Boolean).join(', ');
  const isLate = state === 'planned' ? dueOn < asOf : state === 'done' && doneOn !== null && doneOn > dueOn;
  return { title, dueOn, owner, state, doneOn, reason: stateReason, isLate };
}

function nextOf(quarter: Quarter, facts: FoundFacts, numbers: ReadonlyMap<string, number>): ReportData['next'] {
  const period = quarterPeriod(quarter);
  return {
    ...namedPeriod(quarter),
    actions: facts.actions
      .filter((action) => isWithin(action.dueOn, period) && action.state === 'planned')
      .flatMap((action) => {
        const commitmentNo = numbers.get(action.commitmentId);
        return commitmentNo === undefined ? [] : [{ ...actionOf(action, facts.asOf), commitmentNo }];
      }),
    goals: [...numbers].flatMap(([id, commitmentNo]) =>
      goalsOf(
        facts.targets.filter((target) => target.commitmentId === id),
        [],
        period,
        facts.asOf,
      ).map(({ from, to, parts }) => ({ from, to, parts, commitmentNo })),
    ),
  };
}

/** Which text a row stands for: reprints stand for their original. */
function textOf(row: { readonly clippingId: string; readonly originalId: string | null }): string {
  return row.originalId ?? row.clippingId;
}

function isReprint(row: EvidenceRow): boolean {
  return !row.counted && !row.gathered;
}

function figuresOf(rows: readonly EvidenceRow[]) {
  const counted = rows.filter((row) => row.counted);
  return {
    counted: counted.length,
    reprints: rows.filter(isReprint).length,
    texts: new Set(counted.map(textOf)).size,
    gathered: rows.filter((row) => row.gathered).length,
  };
}

/** What counts in each unit, now and in the period before; units by name, the unsaid last. */
function unitsOf(now: readonly EvidenceRow[], past: readonly EvidenceRow[]) {
  const sumIn = (rows: readonly EvidenceRow[], unit: string | null) =>
    sumOf(rows.filter((row) => row.unit === unit).map((row) => row.quantity));
  return [...new Set([...now, ...past].map((row) => row.unit))]
    .toSorted((a, b) => Number(a === null) - Number(b === null) || ((a ?? '') < (b ?? '') ? -1 : 1))
    .map((unit) => ({ unit, actual: sumIn(now, unit), before: sumIn(past, unit) }));
}

const NO_TOPIC = 'Chưa ghi chủ đề';

function numbered(
  rows: readonly EvidenceRow[],
  numbers: ReadonlyMap<string, number>,
  topics: ReadonlyMap<string, string>,
  after: number,
): ReportRow[] {
  const countedNo = new Map<string, number>();
  const thingNo = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    if (!row.counted) continue;
    countedNo.set(`${row.commitmentId} ${textOf(row)}`, after + at + 1);
    if (row.deliverable?.state === 'accepted') thingNo.set(row.deliverable.id, after + at + 1);
  }
  // The text of a reprint may itself be gathered: then its row is the one of the text.
  for (const [at, row] of rows.entries())
    if (row.gathered) countedNo.set(`${row.commitmentId} ${textOf(row)}`, after + at + 1);
  return rows.map((row, at) => ({
    no: after + at + 1,
    matchId: row.matchId,
    clippingId: row.clippingId,
    commitmentNo: numbers.get(row.commitmentId) ?? 0,
    publishedOn: row.publishedOn,
    outlet: row.outlet,
    organisation: row.outletOrganisation,
    kind: row.kind,
    title: row.title,
    address: row.address,
    author: row.author,
    issue: row.issue,
    page: row.page,
    sha256: row.captureSha256,
    quantity: row.quantity,
    counted: row.counted,
    reprintOf: isReprint(row) ? (countedNo.get(`${row.commitmentId} ${textOf(row)}`) ?? null) : null,
    afterFreeze: row.afterFreeze,
    countsOn: row.countsOn,
    unit: row.unit,
    topic: row.topicId === null ? null : (topics.get(row.topicId) ?? null),
    deliverable: row.deliverable?.state === 'accepted' ? row.deliverable.title : null,
    gathered: row.gathered,
    gatheredIn: row.gathered ? (thingNo.get(row.deliverable?.id ?? '') ?? null) : null,
  }));
}

/** Rows under each name, the most first. A row may stand under several names. */
function tally(rows: readonly ReportRow[], namesOf: (row: ReportRow) => readonly string[]) {
  const found = new Map<string, { name: string; counted: number; reprints: number }>();
  for (const row of rows) {
    for (const name of namesOf(row)) {
      const entry = found.get(name) ?? { name, counted: 0, reprints: 0 };
      if (row.counted) entry.counted += 1;
      else if (!row.gathered) entry.reprints += 1;
      found.set(name, entry);
    }
  }
  return [...found.values()].toSorted(
    (a, b) => b.counted - a.counted || b.reprints - a.reprints || (a.name < b.name ? -1 : 1),
  );
}
