// What leaves the room: plain data. Days are `YYYY-MM-DD`, moments ISO text in UTC.
import type { KeptFile } from '../../platform/press/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import type { Answer, Sentence } from '../../tools/sentence/index.ts';
import type { ReportContent } from './content-shape.ts';
import type {
  Opinion,
  ReachUnit,
  ReportFormat,
  ReportScopeKind,
  ReportSpan,
  ReportState,
  StatedKind,
  TextPart,
} from './model.ts';

export interface ReportLine {
  readonly id: string;
  readonly scope: ReportScopeKind;
  /** What it is about: the programme's title, or the name of the organisation or place. */
  readonly subject: string;
  /** Null when it covers several programmes. */
  readonly programmeId: string | null;
  readonly placeId: string | null;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly span: ReportSpan;
  readonly state: ReportState;
  readonly edition: number;
  readonly datedOn: Day | null;
  readonly frozenAt: string | null;
  /** A later edition has been frozen. */
  readonly isReplaced: boolean;
  readonly version: number;
}

/** What another party says of a report. */
export interface OpinionView {
  readonly organisationId: string;
  readonly organisation: string;
  readonly side: string;
  readonly opinion: Opinion;
  readonly statement: string | null;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly on: Day;
  /** Stands in the frozen files; an opinion given later stands beside them. */
  readonly isPrinted: boolean;
}

/** A partner's report that waits for a word of the own organisation. */
export interface ReportToSignOff {
  readonly id: string;
  readonly name: Sentence;
  readonly programmeTitle: string;
  readonly issuer: string;
  readonly since: Day;
}

export interface ReportView extends ReportLine {
  /** Of a draft: composed now, with what people wrote put in. Of a frozen report: as frozen. */
  readonly content: ReportContent;
  /** What the program proposes for the parts that people have edited. */
  readonly composed: Readonly<Partial<Record<TextPart, string>>>;
  /** Figures in edited parts that the data do not bear out. */
  readonly warnings: Readonly<Partial<Record<TextPart, readonly string[]>>>;
  /** Of what is frozen or before the parties, hex. */
  readonly contentSha256: string | null;
  readonly writerVersion: string | null;
  readonly files: Readonly<Record<ReportFormat, KeptFile>> | null;
  readonly mayChange: Answer;
  /** As things stand, without a reason for freezing early. */
  readonly mayFreeze: Answer;
  readonly mayReplace: Answer;
  /** Freezing now needs a reason, since the period is not over. */
  readonly needsReason: boolean;
  readonly opinions: readonly OpinionView[];
  /** Parties that are asked and have not spoken. */
  readonly waitsFor: readonly string[];
  /** Put it before the parties; take it back; give an opinion on it as the acting organisation. */
  readonly mayOffer: Answer;
  readonly mayTakeBack: Answer;
  readonly mayOpine: Answer;
  /** Who signs for the acting organisation in the programme, as a proposal. */
  readonly proposedSigner: { readonly name: string; readonly title: string } | null;
  /** All editions of this report that the asker may see, oldest first. */
  readonly editions: readonly ReportLine[];
}

export interface ReportDue {
  readonly programmeId: string;
  readonly programmeTitle: string;
  readonly span: ReportSpan;
  /** The day after its end: since when it can be written. */
  readonly since: Day;
  /** The draft that was begun, if any. */
  readonly draftId: string | null;
}

/** Reach, or what was taken in, changed or brought about, as one party states it. */
export interface StatedResult {
  readonly id: string;
  readonly programmeId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly kind: StatedKind;
  readonly from: Day;
  readonly to: Day;
  readonly text: string | null;
  /** Of reach only, with its unit and channel. */
  readonly quantity: number | null;
  readonly unit: ReachUnit | null;
  readonly channel: string | null;
  readonly source: string;
  readonly sourceAddress: string | null;
  readonly sourceOn: Day;
}

export interface ReportFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
}
