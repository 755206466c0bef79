// What leaves the room: plain data. Days are `YYYY-MM-DD`, moments ISO text in UTC.
import type { Day, Quarter } from '../../tools/calendar/index.ts';
import type { Answer, Sentence } from '../../tools/sentence/index.ts';
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

export interface KeptFile {
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
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

export interface CheckedFile {
  readonly format: ReportFormat;
  /** SHA-256 as frozen and of the file made anew, hex. */
  readonly frozen: string;
  readonly made: string;
  readonly isSame: boolean;
  /** The kept bytes are there and have the frozen hash. */
  readonly isKept: boolean;
}

export interface Regenerated {
  /** Content, kept files and files made anew all agree with what was frozen. */
  readonly isSame: boolean;
  readonly contentIsSame: boolean;
  readonly writerThen: string;
  readonly writerNow: string;
  readonly files: readonly CheckedFile[];
  readonly answer: Sentence;
}
