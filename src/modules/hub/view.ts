// What leaves the room: plain data. Days are `YYYY-MM-DD`, moments ISO text in UTC.
import type { Day } from '../../tools/calendar/index.ts';
import type { ProgrammeKind, ProgrammeState, Term } from '../programmes/index.ts';

/** Figures over programmes: what there is, and in how many programmes. */
export interface HubFigures {
  readonly programmes: number;
  readonly inForce: number;
  readonly late: Figure;
  readonly month: Figure;
  readonly quarter: Figure;
  readonly undecided: Figure;
  readonly assess: Figure;
  readonly ending: Figure;
}

export interface Figure {
  /** Targets and actions, texts, or commitments; of `ending`: programmes. */
  readonly things: number;
  readonly programmes: number;
}

export interface HubMonth {
  /** "2026-11" */
  readonly month: string;
  readonly targets: number;
  readonly actions: number;
}

export interface HubOverview {
  readonly figures: HubFigures;
  /** The month of today and the eleven after it. */
  readonly months: readonly HubMonth[];
  /** Programmes that are to be counted for the first time or were last counted on an earlier day. */
  readonly uncounted: number;
  /** When the figure that is oldest was counted; null when there are none. */
  readonly oldest: string | null;
}

export interface HubRow {
  readonly programmeId: string;
  readonly title: string;
  readonly kind: ProgrammeKind;
  readonly state: ProgrammeState;
  readonly term: Term;
  readonly province: string | null;
  readonly partners: readonly { readonly id: string; readonly name: string }[];
  readonly commitments: number;
  readonly lateTargets: number;
  readonly lateActions: number;
  readonly nextDue: Day | null;
  readonly dueMonth: number;
  readonly dueQuarter: number;
  readonly undecided: number;
  readonly undecidedSince: string | null;
  readonly assessmentsDue: number;
}

export interface HubGroupRow {
  /** What the list is filtered with: an id, a province or a kind; "-" where it is not known. */
  readonly key: string;
  readonly name: string | null;
  readonly programmes: number;
  readonly late: number;
  readonly month: number;
  readonly quarter: number;
  readonly undecided: number;
  readonly assess: number;
}
