// What leaves the room: plain data. Days are `YYYY-MM-DD`, moments ISO text in UTC.
import type { KeptFile } from '../../platform/press/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import type { Answer } from '../../tools/sentence/index.ts';
import type { PlanDifference, PlanFormat, PlanLine, PlanState } from './model.ts';

export interface PlanSummary {
  readonly id: string;
  readonly programmeId: string;
  readonly year: number;
  readonly edition: number;
  readonly state: PlanState;
  readonly side: string;
  readonly organisationId: string;
  readonly lineCount: number;
  readonly datedOn: Day | null;
  /** A later edition has been issued. */
  readonly isReplaced: boolean;
}

export interface ConsentView {
  readonly side: string;
  readonly organisationId: string;
  readonly byPaper: string | null;
  readonly at: string;
}

export interface PlanView extends PlanSummary {
  readonly isJoint: boolean;
  readonly purpose: string | null;
  readonly arrangements: string | null;
  readonly changes: string | null;
  readonly lines: readonly PlanLine[];
  readonly ordinal: number | null;
  readonly fileNotation: string | null;
  readonly place: string | null;
  readonly returnedReason: string | null;
  readonly consents: readonly ConsentView[];
  /** Against the edition that it replaces; null for the first. */
  readonly difference: PlanDifference | null;
  readonly issued: {
    readonly at: string;
    /** Hex. */
    readonly contentSha256: string;
    readonly writerVersion: string;
    readonly files: Readonly<Record<PlanFormat, KeptFile>>;
    readonly pages: number;
  } | null;
  readonly version: number;
}

export interface PlanPage extends PlanView {
  readonly programmeTitle: string;
  /** The side of the asker; null when it is no party. */
  readonly ownSide: string | null;
  /** Sides that have not agreed and have nobody here: the author may enter their paper. */
  readonly byPaperSides: readonly string[];
  readonly may: Readonly<
    Record<'change' | 'delete' | 'propose' | 'agree' | 'giveBack' | 'takeBack' | 'number' | 'issue' | 'replace', Answer>
  >;
}

/** A plan that waits for the acting organisation. For the inbox. */
export interface PlanDue {
  readonly planId: string;
  readonly programmeId: string;
  readonly programmeTitle: string;
  readonly year: number;
  readonly edition: number;
  /** To be answered, to be issued, or given back to be changed. */
  readonly what: 'answer' | 'issue' | 'returned';
  /** Since when, ISO. */
  readonly since: string;
}

export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
}
