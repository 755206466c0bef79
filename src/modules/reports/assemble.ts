// From what the other modules know to the data of a report. Pure: the same facts give the same report.
import type { Day, Period } from '../../tools/calendar/index.ts';
import { symbolOfBody } from '../../tools/papers/index.ts';
import type { CommitmentView, PlanActionView, SideAssessment, TargetView } from '../commitments/index.ts';
import { isWithin, sumOf } from '../commitments/model.ts';
import { CLIPPING_KIND_WORDS } from '../evidence/model.ts';
import type { CommitmentProgress, EvidenceRow } from '../evidence/index.ts';
import type { OrganisationView } from '../organisations/index.ts';
import { sideOf } from '../programmes/model.ts';
import type { ProgrammeView, Standstill } from '../programmes/index.ts';
import { figuresOf, isReprint, numbered, tally } from './annex-rows.ts';
import type { ReportAction, ReportCommitment, ReportData, ReportProgramme } from './content-shape.ts';
import { NO_TOPIC } from './figure-rows.ts';
import { commitmentStatus, goalsOf } from './goals.ts';
import type { ReportScopeKind } from './model.ts';
import { opinionsOn } from './opinions.ts';
import { comparedWith, monthsOf, spanName, type Compared, type ReportSpan } from './span.ts';
import type { StatedResult } from './view.ts';

export interface ProgrammeFacts {
  readonly programme: ProgrammeView;
  /** Dropped ones too. */
  readonly commitments: readonly CommitmentView[];
  /** Those that touch the period or the next one. */
  readonly targets: readonly TargetView[];
  /** From the earliest target, or the earliest period compared with, to the end of the period; oldest first. */
  readonly rows: readonly EvidenceRow[];
  /** Of the period; only the suggestions are taken from it, the rest is counted from the rows. */
  readonly progress: ReadonlyMap<string, CommitmentProgress>;
  /** Of the period itself and of periods within it. */
  readonly assessments: readonly SideAssessment[];
  /** Due in the period or the next one. */
  readonly actions: readonly PlanActionView[];
  /** When the programme was suspended. */
  readonly standstills: readonly Standstill[];
  /** Whose periods lie within the reported one. */
  readonly stated: readonly StatedResult[];
}

export interface FoundFacts {
  readonly scope: { readonly kind: ReportScopeKind; readonly name: string; readonly placeId: string | null };
  readonly issuer: OrganisationView;
  readonly span: ReportSpan;
  readonly asOf: Day;
  /** One of them unless the scope is wider. */
  readonly programmes: readonly ProgrammeFacts[];
}

/** What the period is compared with: null where the programme had not begun. */
interface Beside {
  readonly before: Period | null;
  readonly lastYear: Period | null;
}

export function assemble(facts: FoundFacts): ReportData {
  const { issuer, span, asOf, programmes, scope } = facts;
  const beside = comparedWith(span);
  const reported = programmes.flatMap((one, at) => reportedOf(one, at + 1, facts, beside));
  const numbers = new Map(reported.map(({ view }, at) => [view.id, at + 1]));
  const commitments = reported.map(({ made }, at): ReportCommitment => ({ no: at + 1, ...made }));
  const single = scope.kind === 'programme' ? programmes[0]?.programme : undefined;

  const rows = inOrder(programmes);
  const names = { commitments: numbers, topics: topicsOf(programmes) };
  const inPeriod = rows.filter((row) => isWithin(row.countsOn, span));
  const annex = numbered(inPeriod, names, 0);
  const goalsById = new Map(commitments.map((one) => [one.id, one.goals]));
  const earlier = numbered(
    rows.filter(
      (row) =>
        row.counted &&
        row.countsOn < span.from &&
        (goalsById.get(row.commitmentId) ?? []).some(
          (goal) => isWithin(row.countsOn, goal) && goal.parts.some((part) => part.unit === row.unit),
        ),
    ),
    names,
    annex.length,
  );
  const past = (period: ReportSpan | null) =>
    period === null ? [] : rows.filter((row) => isWithin(row.countsOn, period));
  const had = (period: ReportSpan | null) =>
    period !== null && programmes.some(({ programme }) => hasBegunBy(programme, period));
  const [inBefore, inLastYear] = [past(beside.before), past(beside.lastYear)];
  const due = commitments.flatMap((one) => one.actions).filter((action) => action.state !== 'cancelled');

  return {
    version: 3,
    asOf,
    scope,
    programme: single ? programmeFactsOf(single) : null,
    programmes: programmes.map(({ programme, rows: own }, at): ReportProgramme => ({
      no: at + 1,
      ...programmeFactsOf(programme),
      parties: partiesOf(programme),
      figures: figuresOf(own.filter((row) => isWithin(row.countsOn, span))),
      ...judgedOf(commitments.filter((one) => one.programmeNo === at + 1)),
    })),
    issuer: {
      organisationId: issuer.id,
      name: issuer.name,
      side: single ? (sideOf(single, issuer.id) ?? '') : '',
      heading: issuer.heading,
      parentName: issuer.parentName,
      symbol: issuer.symbol ?? symbolOfBody(issuer.name),
    },
    parties: single ? partiesOf(single) : [],
    period: namedPeriod(span),
    before: had(beside.before) ? { ...namedPeriod(beside.before), figures: figuresOf(inBefore) } : null,
    lastYear:
      beside.lastYear !== null && had(beside.lastYear)
        ? { ...namedPeriod(beside.lastYear), figures: figuresOf(inLastYear) }
        : null,
    commitments,
    counts: {
      outlets: tally(annex, (row) => [row.outlet]),
      formats: tally(annex, (row) => [CLIPPING_KIND_WORDS[row.kind].vi]),
      topics: names.topics.size === 0 ? [] : tally(annex, (row) => [row.topic ?? NO_TOPIC]),
      months: monthsOf(span).map(
        (month) =>
          tally(
            annex.filter((row) => row.countsOn?.startsWith(month)),
            () => [month],
          )[0] ?? { name: month, counted: 0, reprints: 0 },
      ),
    },
    totals: {
      ...figuresOf(inPeriod),
      rows: annex.length,
      suggested: commitments.reduce((total, one) => total + one.suggested, 0),
      ...judgedOf(commitments),
      actionsDue: due.length,
      actionsDone: due.filter((action) => action.state === 'done').length,
      actionsLate: due.filter((action) => action.state === 'planned' && action.isLate).length,
    },
    next: nextOf(beside.next, facts, numbers),
    annex,
    earlier,
    compared: { before: numbered(inBefore, names, 0), lastYear: numbered(inLastYear, names, 0) },
    stated: programmes
      .flatMap(({ stated }, at) => stated.map((one) => statedOf(one, at + 1)))
      .map((one, at) => ({ no: at + 1, ...one })),
  };
}

/** Standing ones, and dropped ones that have evidence in the period: their rows may not vanish from the figures. */
function reportedOf(one: ProgrammeFacts, programmeNo: number, { span, asOf }: FoundFacts, compared: Compared) {
  const rowsOf = Map.groupBy(one.rows, (row) => row.commitmentId);
  const beside: Beside = {
    before: hasBegunBy(one.programme, compared.before) ? compared.before : null,
    lastYear: compared.lastYear && hasBegunBy(one.programme, compared.lastYear) ? compared.lastYear : null,
  };
  return one.commitments
    .filter(
      ({ id, droppedAt }) => droppedAt === null || (rowsOf.get(id) ?? []).some((row) => isWithin(row.countsOn, span)),
    )
    .map((view) => {
      const rows = rowsOf.get(view.id) ?? [];
      const own = rows.filter((row) => isWithin(row.countsOn, span));
      const counted = own.filter((row) => row.counted);
      const goals = goalsOf(
        one.targets.filter((target) => target.commitmentId === view.id),
        rows,
        span,
        asOf,
        one.standstills,
      );
      const actions = one.actions
        .filter((action) => action.commitmentId === view.id && isWithin(action.dueOn, span))
        .map((action) => actionOf(action, asOf));
      const countedIn = (period: Period | null) =>
        period === null ? [] : rows.filter((row) => row.counted && isWithin(row.countsOn, period));
      const [before, lastYear] = [countedIn(beside.before), countedIn(beside.lastYear)];
      const quantity = (list: readonly EvidenceRow[]) => sumOf(list.map((row) => row.quantity));
      const made: Omit<ReportCommitment, 'no'> = {
        programmeNo,
        id: view.id,
        obliged: view.obliged,
        kind: view.kind,
        text: view.text,
        isDropped: view.droppedAt !== null,
        goals,
        actual: quantity(counted),
        counted: counted.length,
        reprints: own.filter(isReprint).length,
        suggested: one.progress.get(view.id)?.suggested ?? 0,
        before: beside.before === null ? null : quantity(before),
        lastYear: beside.lastYear === null ? null : quantity(lastYear),
        units: unitsOf(counted, before, lastYear),
        status: commitmentStatus(goals, actions),
        assessments: opinionsOn(view.id, one.assessments, span),
        actions,
      };
      return { view, made };
    });
}

function hasBegunBy(programme: ProgrammeView, period: Period): boolean {
  return programme.term.from === null || programme.term.from <= period.to;
}

function programmeFactsOf(programme: ProgrammeView) {
  const { id, slug, title, kind, term, signedOn, cadence, money, moneyNote } = programme;
  return { id, slug, title, kind, termFrom: term.from, termTo: term.to, signedOn, cadence, money, moneyNote };
}

function partiesOf(programme: ProgrammeView): ReportData['parties'] {
  return programme.parties.map(({ organisationId, name, organisationKind, side, isLead, onBehalfOf }) => ({
    organisationId,
    name,
    kind: organisationKind,
    side,
    isLead,
    onBehalfOf,
  }));
}

function judgedOf(commitments: readonly ReportCommitment[]) {
  const having = (status: ReportCommitment['status']) => commitments.filter((one) => one.status === status).length;
  return {
    commitments: commitments.length,
    met: having('met'),
    partiallyMet: having('partially_met'),
    notMet: having('not_met'),
    scheduled: having('scheduled'),
    withoutTarget: having(null),
  };
}

/** Of one programme as found; of several by the moment of publication. */
function inOrder(programmes: readonly ProgrammeFacts[]): readonly EvidenceRow[] {
  if (programmes.length === 1) return programmes[0]!.rows;
  return programmes
    .flatMap(({ rows }) => rows)
    .toSorted((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt) || (a.matchId < b.matchId ? -1 : 1));
}

function topicsOf(programmes: readonly ProgrammeFacts[]): Map<string, string> {
  return new Map(programmes.flatMap(({ programme }) => programme.topics.map(({ id, name }) => [id, name] as const)));
}

export function namedPeriod(span: ReportSpan) {
  return { kind: span.kind, from: span.from, to: span.to, name: spanName(span).vi };
}

function actionOf(action: PlanActionView, asOf: Day): ReportAction {
  const { title, dueOn, state, doneOn, stateReason } = action;
  const owner = [action.ownerName, action.ownerOrganisationName].filter(Boolean).join(', ');
  const isLate = state === 'planned' ? dueOn < asOf : state === 'done' && doneOn !== null && doneOn > dueOn;
  return { title, dueOn, owner, state, doneOn, reason: stateReason, isLate };
}

function statedOf(one: StatedResult, programmeNo: number) {
  const { kind, organisationName, from, to, text, quantity, unit, channel, source, sourceAddress, sourceOn } = one;
  const said = { kind, organisation: organisationName, from, to, text, quantity, unit, channel };
  return { programmeNo, ...said, source, sourceAddress, sourceOn };
}

function nextOf(span: ReportSpan, facts: FoundFacts, numbers: ReadonlyMap<string, number>): ReportData['next'] {
  return {
    ...namedPeriod(span),
    actions: facts.programmes
      .flatMap(({ actions }) => actions)
      .filter((action) => isWithin(action.dueOn, span) && action.state === 'planned')
      .flatMap((action) => {
        const commitmentNo = numbers.get(action.commitmentId);
        return commitmentNo === undefined ? [] : [{ ...actionOf(action, facts.asOf), commitmentNo }];
      }),
    goals: facts.programmes.flatMap(({ targets, commitments }) =>
      commitments.flatMap(({ id }) => {
        const commitmentNo = numbers.get(id);
        if (commitmentNo === undefined) return [];
        const own = targets.filter((target) => target.commitmentId === id);
        return goalsOf(own, [], span, facts.asOf).map(({ from, to, parts }) => ({ from, to, parts, commitmentNo }));
      }),
    ),
  };
}

/** What counts in each unit, now and in the periods compared with; units by name, the unsaid last. */
function unitsOf(now: readonly EvidenceRow[], before: readonly EvidenceRow[], lastYear: readonly EvidenceRow[]) {
  const sumIn = (rows: readonly EvidenceRow[], unit: string | null) =>
    sumOf(rows.filter((row) => row.unit === unit).map((row) => row.quantity));
  return [...new Set([...now, ...before, ...lastYear].map((row) => row.unit))]
    .toSorted((a, b) => Number(a === null) - Number(b === null) || ((a ?? '') < (b ?? '') ? -1 : 1))
    .map((unit) => ({
      unit,
      actual: sumIn(now, unit),
      before: sumIn(before, unit),
      lastYear: sumIn(lastYear, unit),
    }));
}
