// What leaves the room: plain data. Days are `YYYY-MM-DD`, moments ISO text in UTC.
import type { KeptFile } from '../../platform/press/index.ts';
import type { Day, Quarter } from '../../tools/calendar/index.ts';
import type { Answer } from '../../tools/sentence/index.ts';
import type { ReportContent } from './content-shape.ts';
import type { ReportFormat, ReportState, TextPart } from './model.ts';

export interface ReportLine {
  readonly id: string;
  readonly programmeId: string;
  readonly programmeTitle: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly quarter: Quarter;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly state: ReportState;
  readonly edition: number;
  readonly datedOn: Day | null;
  readonly frozenAt: string | null;
  /** A later edition has been frozen. */
  readonly isReplaced: boolean;
  readonly version: number;
}

export interface ReportView extends ReportLine {
  /** Of a draft: composed now, with what people wrote put in. Of a frozen report: as frozen. */
  readonly content: ReportContent;
  /** What the program proposes for the parts that people have edited. */
  readonly composed: Readonly<Partial<Record<TextPart, string>>>;
  /** Figures in edited parts that the data do not bear out. */
  readonly warnings: Readonly<Partial<Record<TextPart, readonly string[]>>>;
  readonly contentSha256: string | null;
  readonly writerVersion: string | null;
  readonly files: Readonly<Record<ReportFormat, KeptFile>> | null;
  readonly mayChange: Answer;
  /** As things stand, without a reason for freezing early. */
  readonly mayFreeze: Answer;
  readonly mayReplace: Answer;
  /** Freezing now needs a reason, since the period is not over. */
  readonly needsReason: boolean;
  /** All editions of this report that the asker may see, oldest first. */
  readonly editions: readonly ReportLine[];
}

export interface ReportDue {
  readonly programmeId: string;
  readonly programmeTitle: string;
  readonly quarter: Quarter;
  /** The day after the quarter's end: since when it can be written. */
  readonly since: Day;
  /** The draft that was begun, if any. */
  readonly draftId: string | null;
}

export interface ReportFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
}
