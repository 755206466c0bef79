// What each party of a programme owes the public of the last quarters, by when, and when it came. Pure.
import { addDays, dayInVietNam, quarterPeriod, type Day, type Period } from '../../tools/calendar/index.ts';
import { isAskedFor, opinionDue, type OpinionsGiven } from '../commitments/index.ts';
import type { Cadence, ProgrammeView } from '../programmes/index.ts';
import type { FrozenReport } from '../reports/index.ts';
import { DUTY_DAYS, dutyQuarters, type DutyKind, type MoneyAnswer } from './model.ts';

export interface Duty {
  readonly organisationId: string;
  readonly quarter: string;
  readonly kind: DutyKind;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly dueOn: Day;
  readonly doneOn: Day | null;
  readonly isEmpty: boolean;
  readonly part: number;
  readonly whole: number;
}

export interface Declared {
  readonly programmeId: string;
  readonly organisationId: string;
  readonly quarter: string;
  readonly answer: MoneyAnswer;
  readonly declaredOn: Day;
  readonly dueOn: Day;
}

export interface DutyFacts {
  readonly programme: ProgrammeView;
  /** Commitments that stand, by obliged side. */
  readonly obliged: ReadonlyMap<string, number>;
  readonly opinions: readonly OpinionsGiven[];
  /** Days that each side has for its opinion. */
  readonly opinionDays: number;
  readonly reports: readonly FrozenReport[];
  readonly declared: readonly Declared[];
  readonly today: Day;
}

/**
 * Asked from the quarter on in which the programme came to Cầu Nối, or from the first for which anybody did anything here:
 * before that nobody was asked. Opinions are
 * a side's and stand with its lead; declarations are asked of parties that are no press agency; reports of every party.
 */
export function dutiesOf(facts: DutyFacts): Duty[] {
  const { programme } = facts;
  const since = [
    dayInVietNam(new Date(programme.createdAt)),
    ...facts.opinions.map((one) => one.periodTo),
    ...facts.reports.map((one) => one.periodTo),
    ...facts.declared.map((one) => quarterPeriod(one.quarter).to),
  ].toSorted()[0]!;
  return dutyQuarters(facts.today).flatMap((quarter) => {
    const period = quarterPeriod(quarter);
    if (period.to < since || !isAskedFor(programme, period)) return [];
    return programme.parties.flatMap((party): Duty[] => {
      const base = { organisationId: party.organisationId, quarter, periodFrom: period.from, periodTo: period.to };
      return [
        ...(party.organisationKind === 'press' ? [] : [moneyDuty(facts, base)]),
        ...(party.isLead || soleOf(programme, party.side) ? opinionDuties(facts, base, party.side) : []),
        ...reportDuty(facts, base, since),
      ];
    });
  });
}

type Base = Pick<Duty, 'organisationId' | 'quarter' | 'periodFrom' | 'periodTo'>;

function soleOf(programme: ProgrammeView, side: string): boolean {
  return programme.parties.filter((party) => party.side === side).length === 1;
}

function moneyDuty(facts: DutyFacts, base: Base): Duty {
  const found = facts.declared.find(
    (one) => one.organisationId === base.organisationId && one.quarter === base.quarter,
  );
  return {
    ...base,
    kind: 'money',
    dueOn: found?.dueOn ?? addDays(base.periodTo, DUTY_DAYS),
    doneOn: found?.declaredOn ?? null,
    isEmpty: found?.answer === 'none',
    part: found ? 1 : 0,
    whole: 1,
  };
}

function opinionDuties(facts: DutyFacts, base: Base, side: string): Duty[] {
  const dueOn = opinionDue(base.periodTo, { days: facts.opinionDays });
  return (['own_opinion', 'other_opinion'] as const).flatMap((kind): Duty[] => {
    const own = kind === 'own_opinion';
    const whole = [...facts.obliged].reduce(
      (sum, [obliged, count]) => sum + ((obliged === side || obliged === 'both') === own ? count : 0),
      0,
    );
    if (whole === 0) return [];
    const given = facts.opinions.find(
      (one) =>
        one.side === side && one.own === own && one.periodFrom === base.periodFrom && one.periodTo === base.periodTo,
    );
    const part = given?.judged ?? 0;
    return [
      { ...base, kind, dueOn, doneOn: given && part >= whole ? given.lastOn : null, isEmpty: false, part, whole },
    ];
  });
}

/** Periods of the cadence that end within the quarter; those that ended before anything was asked are left out. */
function reportDuty(facts: DutyFacts, base: Base, since: Day): Duty[] {
  const { programme } = facts;
  const periods = periodsEndingIn(programme.cadence ?? 'quarter', { from: base.periodFrom, to: base.periodTo }).filter(
    (period) => period.to >= since && isAskedFor(programme, period),
  );
  const first = periods[0];
  const last = periods.at(-1);
  if (!first || !last) return [];
  const days = periods.flatMap(
    (period) =>
      facts.reports.find(
        (one) =>
          one.organisationId === base.organisationId && one.periodFrom === period.from && one.periodTo === period.to,
      )?.frozenOn ?? [],
  );
  return [
    {
      ...base,
      periodFrom: first.from,
      periodTo: last.to,
      kind: 'report',
      dueOn: addDays(last.to, DUTY_DAYS),
      doneOn: days.length === periods.length ? days.toSorted().at(-1)! : null,
      isEmpty: false,
      part: days.length,
      whole: periods.length,
    },
  ];
}

function periodsEndingIn(cadence: Cadence, quarter: Period): Period[] {
  const year = quarter.to.slice(0, 4);
  const lastMonth = Number(quarter.to.slice(5, 7));
  switch (cadence) {
    case 'quarter':
      return [quarter];
    case 'half_year':
      if (lastMonth === 6) return [{ from: `${year}-01-01`, to: quarter.to }];
      return lastMonth === 12 ? [{ from: `${year}-07-01`, to: quarter.to }] : [];
    case 'year':
      return lastMonth === 12 ? [{ from: `${year}-01-01`, to: quarter.to }] : [];
    case 'month':
      return [lastMonth - 2, lastMonth - 1, lastMonth].map((month) => {
        const from = `${year}-${String(month).padStart(2, '0')}-01`;
        const next = month === 12 ? `${Number(year) + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
        return { from, to: addDays(next, -1) };
      });
  }
}
