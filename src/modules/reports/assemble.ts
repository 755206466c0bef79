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
import { CLIPPING_KIND_WORDS } from '../evidence/model.ts';
import type { CommitmentProgress, EvidenceRow } from '../evidence/index.ts';
import type { OrganisationView } from '../organisations/index.ts';
import { sideOf } from '../programmes/model.ts';
import type { ProgrammeView } from '../programmes/index.ts';
import type { ReportAction, ReportCommitment, ReportData, ReportRow } from './content-shape.ts';
import { commitmentStatus, goalsOf, isWithin, sum } from './goals.ts';

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
    const own = rows.filter((row) => isWithin(row.publishedOn, period));
    const counted = own.filter((row) => row.counted);
    const targets = facts.targets.filter((target) => target.commitmentId === one.id);
    const goals = goalsOf(targets, rows, period, asOf);
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
      actual: sum(counted.map((row) => row.quantity)),
      counted: counted.length,
      reprints: own.length - counted.length,
      suggested: facts.progress.get(one.id)?.suggested ?? 0,
      before: hasBefore
        ? sum(rows.filter((row) => row.counted && isWithin(row.publishedOn, beforePeriod)).map((row) => row.quantity))
        : null,
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

  const inPeriod = facts.rows.filter((row) => isWithin(row.publishedOn, period));
  const annex = numbered(inPeriod, numbers, 0);
  const starts = new Map(commitments.map((one) => [one.id, one.goals.map((goal) => goal.from).toSorted()[0]]));
  const earlier = numbered(
    facts.rows.filter((row) => {
      const start = starts.get(row.commitmentId);
      return row.counted && start !== undefined && row.publishedOn >= start && row.publishedOn < period.from;
    }),
    numbers,
    annex.length,
  );
  const inBefore = facts.rows.filter((row) => isWithin(row.publishedOn, beforePeriod));
  const topics = new Map(facts.programme.topics.map((topic) => [topic.id, topic.name]));
  const topicsOf = new Map(shown.map((one, at) => [at + 1, one.topicIds.flatMap((id) => topics.get(id) ?? [])]));
  const due = commitments.flatMap((one) => one.actions).filter((action) => action.state !== 'cancelled');
  const having = (status: ReportCommitment['status']) => commitments.filter((one) => one.status === status).length;

  return {
    version: 1,
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
      topics: tally(annex, (row) => topicsOf.get(row.commitmentNo) ?? []),
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
  return commitment.droppedAt === null || rows.some((row) => isWithin(row.publishedOn, period));
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

function figuresOf(rows: readonly EvidenceRow[]) {
  const counted = rows.filter((row) => row.counted);
  return { counted: counted.length, reprints: rows.length - counted.length, texts: new Set(counted.map(textOf)).size };
}

function numbered(rows: readonly EvidenceRow[], numbers: ReadonlyMap<string, number>, after: number): ReportRow[] {
  const countedNo = new Map<string, number>();
  for (const [at, row] of rows.entries())
    if (row.counted) countedNo.set(`${row.commitmentId} ${textOf(row)}`, after + at + 1);
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
    reprintOf: row.counted ? null : (countedNo.get(`${row.commitmentId} ${textOf(row)}`) ?? null),
    afterFreeze: row.afterFreeze,
  }));
}

/** Rows under each name, the most first. A row may stand under several names. */
function tally(rows: readonly ReportRow[], namesOf: (row: ReportRow) => readonly string[]) {
  const found = new Map<string, { name: string; counted: number; reprints: number }>();
  for (const row of rows) {
    for (const name of namesOf(row)) {
      const entry = found.get(name) ?? { name, counted: 0, reprints: 0 };
      entry[row.counted ? 'counted' : 'reprints'] += 1;
      found.set(name, entry);
    }
  }
  return [...found.values()].toSorted(
    (a, b) => b.counted - a.counted || b.reprints - a.reprints || (a.name < b.name ? -1 : 1),
  );
}
