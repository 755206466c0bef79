// What leaves the room: plain data. Days are `YYYY-MM-DD`, moments ISO text in UTC.
import type { Day } from '../../tools/calendar/index.ts';
import type { SigningAuthority } from '../programmes/model.ts';
import type { ProgrammeContent } from './content.ts';
import type { AmendmentKind, AmendmentState } from './model.ts';
import type { Operation } from './operations.ts';

export interface VersionLine {
  readonly number: number;
  readonly inForceFrom: Day;
  readonly madeAt: string;
  /** SHA-256 of the content as stored, in hexadecimal. */
  readonly sha256: string;
  /** What led to it; null for the first. */
  readonly amendment: {
    readonly id: string;
    readonly kind: AmendmentKind;
    readonly number: number | null;
    readonly rationale: string;
    readonly signedOn: Day | null;
  } | null;
}

export interface VersionView extends VersionLine {
  readonly content: ProgrammeContent;
}

export interface SignatoryView {
  readonly organisationId: string | null;
  readonly name: string;
  readonly title: string | null;
  readonly authority: SigningAuthority | null;
}

export interface ConsentView {
  readonly side: string;
  readonly answer: 'agrees' | 'declines';
  readonly givenOn: Day;
  readonly personName: string;
  readonly personTitle: string | null;
  readonly reason: string | null;
  /** Entered by the author's side from a paper, since the side has nobody with an account. */
  readonly recordedByAuthor: boolean;
  readonly fileId: string | null;
  readonly accountId: string | null;
  readonly at: string;
}

export interface AmendmentLine {
  readonly id: string;
  readonly programmeId: string;
  readonly kind: AmendmentKind;
  readonly number: number | null;
  readonly state: AmendmentState;
  readonly rationale: string;
  readonly authorOrganisationId: string;
  readonly authorOrganisationName: string;
  readonly authorSide: string;
  readonly symbol: string | null;
  readonly signedOn: Day | null;
  readonly effectiveOn: Day | null;
  readonly createdAt: string;
  readonly proposedAt: string | null;
  readonly version: number;
}

export interface AmendmentView extends AmendmentLine {
  readonly operations: readonly Operation[];
  /** What the operations were written against. */
  readonly base: ProgrammeContent;
  readonly effectiveReason: string | null;
  readonly signatories: readonly SignatoryView[];
  readonly paperFileId: string | null;
  readonly closedReason: string | null;
  readonly closedAt: string | null;
  readonly inEffectAt: string | null;
  readonly consents: readonly ConsentView[];
}

export interface ConfirmationView {
  readonly side: string;
  readonly answer: 'confirms' | 'objects';
  readonly comment: string | null;
  readonly organisationId: string;
  readonly accountId: string | null;
  readonly at: string;
}

/** Whether a side stands behind what was recorded as signed, and how that is known. */
export interface SideStanding {
  readonly side: string;
  readonly names: readonly string[];
  readonly how:
    /** It recorded the signing itself. */
    | 'recorded'
    | 'confirmed'
    /** Nobody of it has an account, and the signed paper is on record. */
    | 'paper'
    /** It has people and has not said anything yet. */
    | 'waiting'
    | 'objected'
    /** Nobody of it has an account, and there is no paper. */
    | 'paper-missing';
  readonly confirmation: ConfirmationView | null;
}

/** A proposal that waits for the acting organisation's side. For the inbox. */
export interface AmendmentDue extends AmendmentLine {
  readonly programmeTitle: string;
  /** Its answer, or (all agreed) the record of its signing by the author's side. */
  readonly waitsFor: 'answer' | 'signing';
}

/** A programme recorded as signed that the acting organisation's side has not confirmed. For the inbox. */
export interface ConfirmationDue {
  readonly programmeId: string;
  readonly programmeTitle: string;
  readonly recordedOn: Day;
}
