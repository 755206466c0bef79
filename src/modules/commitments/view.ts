// What leaves the room: plain data. Days are `YYYY-MM-DD`, moments ISO text in UTC.
import type { Day } from '../../tools/calendar/index.ts';
import type { ActionState, AssessmentStatus, CommitmentKind, Modality, Stance } from './model.ts';

export interface CommitmentView {
  readonly id: string;
  readonly programmeId: string;
  /** Letter of the obliged side, or `both`. */
  readonly obliged: string;
  readonly kind: CommitmentKind;
  readonly subKind: string | null;
  readonly modality: Modality;
  readonly text: string;
  /** Its place in the agreement's text: UTF-16 offsets, `end` exclusive, and the words there. */
  readonly source: { readonly start: number; readonly end: number; readonly quote: string } | null;
  readonly cadence: string | null;
  readonly position: number;
  readonly topicIds: readonly string[];
  readonly droppedAt: string | null;
  readonly droppedReason: string | null;
  readonly version: number;
}

export interface TargetView {
  readonly id: string;
  readonly commitmentId: string;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly unit: string;
  readonly quantity: number;
}

export interface PlanActionView {
  readonly id: string;
  readonly programmeId: string;
  readonly commitmentId: string;
  readonly title: string;
  readonly startsOn: Day | null;
  readonly dueOn: Day;
  readonly ownerOrganisationId: string;
  readonly ownerOrganisationName: string;
  /** The person or unit, as typed. */
  readonly ownerName: string | null;
  /** Who works on it on the other side. */
  readonly partnerOrganisationId: string | null;
  readonly partnerOrganisationName: string | null;
  readonly partnerName: string | null;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly place: string | null;
  readonly note: string | null;
  readonly state: ActionState;
  readonly stateReason: string | null;
  readonly doneOn: Day | null;
  readonly version: number;
}

export interface AssessmentView {
  readonly id: string;
  readonly commitmentId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly side: string;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly status: AssessmentStatus;
  readonly stance: Stance;
  readonly comment: string | null;
  readonly accountId: string | null;
  readonly at: string;
  /** The last day for this opinion, as it held when it was given. */
  readonly dueOn: Day;
  /** Given after that day. */
  readonly isLate: boolean;
}

/** One side's judgement of one commitment in one period: what counts now, and what it said before, newest first. */
export interface SideAssessment {
  readonly commitmentId: string;
  readonly side: string;
  readonly latest: AssessmentView;
  readonly older: readonly AssessmentView[];
}

/** A planned action that falls due, with the programme it belongs to. For the inbox. */
export interface ActionDue extends PlanActionView {
  readonly programmeTitle: string;
  readonly commitmentText: string;
  readonly isLate: boolean;
}

/** A quarter of a programme in which the asking organisation's side has commitments still to assess. For the inbox. */
export interface AssessmentDue {
  readonly programmeId: string;
  readonly programmeTitle: string;
  readonly side: string;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  /** Commitments standing in the period, and how many of them this side has not assessed. */
  readonly commitments: number;
  readonly missing: number;
  /** The last day for the opinions, and whether it has passed. */
  readonly dueOn: Day;
  readonly isLate: boolean;
}

/** A dispute of the other side that the asking organisation's side has not answered. For the inbox. */
export interface DisputeToAnswer {
  readonly programmeId: string;
  readonly programmeTitle: string;
  readonly commitmentId: string;
  readonly commitmentText: string;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly disputedBy: string;
  readonly dueOn: Day;
  readonly isLate: boolean;
}
