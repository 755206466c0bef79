// What leaves the room: plain data. Days are `YYYY-MM-DD`, moments ISO text in UTC.
import type { Day } from '../../tools/calendar/index.ts';
import type { Money, ProgrammeKind, ProgrammeState, Term } from '../programmes/index.ts';
import type { DutyKind, MoneyAnswer, NamedPart } from './model.ts';

export interface RecordBody {
  readonly id: string;
  readonly name: string;
  readonly kind: 'authority' | 'press' | 'other';
}

export interface RecordSide {
  readonly side: string;
  readonly bodies: readonly RecordBody[];
}

/** One published programme in a list. */
export interface RecordLine {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: ProgrammeKind;
  readonly state: ProgrammeState;
  readonly term: Term;
  readonly signedOn: Day | null;
  readonly money: Money;
  readonly sides: readonly RecordSide[];
  readonly places: readonly NamedPart[];
  readonly topics: readonly NamedPart[];
  readonly commitments: {
    readonly all: number;
    readonly met: number;
    readonly partiallyMet: number;
    readonly notMet: number;
    readonly notDue: number;
  };
  /** Targets whose last day has passed, and those of them that were reached. */
  readonly targets: { readonly due: number; readonly met: number };
  readonly pieces: number;
  readonly changedAt: string;
  /** Null until its figures have been counted for the first time, some seconds after it was published. */
  readonly countedAt: string | null;
}

/** A choice to browse by, with how many published programmes have it. */
export interface Facet extends NamedPart {
  readonly programmes: number;
}

/** Of one body, one quarter and one kind of duty. `asked` = onTime + late + missing + notDue. */
export interface DutyCount {
  readonly kind: DutyKind;
  readonly asked: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly notDue: number;
  /** Part of onTime and late: declared that there is nothing to declare. */
  readonly empty: number;
}

export interface BoardRow {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: 'authority' | 'press' | 'other';
  readonly counts: readonly DutyCount[];
}

export interface DutyLine {
  readonly programmeId: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: DutyKind;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly dueOn: Day;
  readonly doneOn: Day | null;
  readonly isEmpty: boolean;
  readonly part: number;
  readonly whole: number;
}

export interface ChangeLine {
  readonly programmeId: string;
  readonly slug: string;
  readonly title: string;
  readonly day: Day;
  readonly what: string;
  readonly times: number;
  readonly at: string;
}

export interface MoneyLine {
  readonly medium: string;
  /** Đồng. */
  readonly amount: number;
  readonly reason: string;
}

export interface DeclarationView {
  readonly id: string;
  readonly programmeId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly quarter: string;
  readonly answer: MoneyAnswer;
  readonly note: string | null;
  readonly lines: readonly MoneyLine[];
  readonly dueOn: Day;
  readonly declaredOn: Day;
  readonly isLate: boolean;
  readonly corrected: { readonly on: Day; readonly why: string } | null;
  readonly version: number;
}

/** One row of the register of a quarter. */
export interface RegisterRow {
  readonly programmeSlug: string;
  readonly programmeTitle: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly state: MoneyAnswer | 'missing';
  readonly medium: string | null;
  readonly amount: number | null;
  readonly reason: string | null;
  readonly dueOn: Day;
  readonly declaredOn: Day | null;
  readonly correctedOn: Day | null;
}
