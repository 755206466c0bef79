// What the reader proposes. Offsets are UTF-16 units into `text`, the NFC form of what was read; `end` is exclusive.
import type { Day } from '../calendar/index.ts';
import type { Sentence } from '../sentence/index.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Quote extends Span {
  readonly text: string;
}

export type PartyKind = 'authority' | 'press' | 'other';
/** The authority's side is A and the press's side is B; a text without an authority gives A to the one named first. */
export type Side = string;

export interface Representative extends Span {
  readonly name: string;
  readonly title: string;
}

export interface Party extends Span {
  readonly name: string;
  readonly kind: PartyKind;
  readonly side: Side;
  readonly representatives: readonly Representative[];
  readonly aliases: readonly string[];
}

export interface Signatory {
  readonly party: string;
  readonly name: string;
  readonly title: string;
}

/** A group ("các đại biểu") has no name. */
export interface Witness {
  readonly name: string | null;
  readonly title: string;
}

/** `2023` when the text gives a year, `2026-01-15` when it gives a day. `from` is null for "đến năm 2022". */
export interface Term {
  readonly from: string | null;
  readonly to: string | null;
}

export type Every = 'month' | 'quarter' | 'half-year' | 'year';

export interface ReportingCadence extends Span {
  readonly every: Every;
}

export type Modality = 'agreed' | 'pledged' | 'requested' | 'expected';

export const COMMITMENT_KINDS = [
  'coverage',
  'information',
  'access',
  'training',
  'data',
  'feedback',
  'correction',
  'joint',
  'subscription',
  'governance',
  'finance',
] as const;
export type TopKind = (typeof COMMITMENT_KINDS)[number];
/** A top kind, or a top kind with a finer one behind a dot: `coverage.exemplars`. */
export type CommitmentKind = TopKind | `${TopKind}.${string}`;

/** What falls to one quarter, from the column of a table; `year` is null when the table does not say which. */
export interface QuarterPart extends Span {
  readonly year: number | null;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly value: number;
}

export interface Quantity extends Span {
  readonly value: number;
  /** The other end of "3 đến 5 bài"; `value` is the lower one. */
  readonly upTo?: number;
  /** "tối thiểu", "không quá"; left out for a plain number. */
  readonly bound?: 'least' | 'most';
  /** As the text says it: "chuyên trang", "lớp", "tin, bài". */
  readonly unit: string;
  readonly per: 'week' | Every | 'term' | null;
  /** How the quantity falls to quarters, where a table says so. */
  readonly quarters?: readonly QuarterPart[];
}

export interface Commitment extends Quote {
  /** Name of a party, or `both`. */
  readonly obliged: string;
  readonly obligedSide: Side | 'both';
  readonly kind: CommitmentKind;
  readonly modality: Modality;
  readonly quantity?: readonly Quantity[];
}

export type WarningCode =
  | 'not-an-agreement'
  | 'no-date'
  | 'no-term'
  | 'no-parties'
  | 'no-commitments'
  | 'no-signatories'
  | 'same-office'
  | 'instrument-differs'
  | 'date-after-publication'
  | 'date-assumed'
  | 'term-differs'
  | 'signing-not-reported'
  | 'term-length-differs'
  | 'weekday-differs'
  | 'sum-differs'
  | 'doubled-word'
  | 'party-name-differs';

/** One of the ways in which the text can be read, in its words; without a place when the caller gave it. */
export interface WarningReading {
  readonly text: string;
  readonly start?: number;
  readonly end?: number;
}

export interface Warning {
  readonly code: WarningCode;
  readonly sentence: Sentence;
  readonly start?: number;
  readonly end?: number;
  /** Two or more: the text contradicts itself here, and a person must say which holds. Left out for plain remarks. */
  readonly readings?: readonly WarningReading[];
}

export type DocumentKind =
  | 'agreement-signing'
  | 'working-session'
  | 'programme-review'
  | 'letter'
  | 'agreement-text'
  | 'press-press'
  | 'other-signing'
  | 'not-an-agreement'
  | 'empty';

export type ProgrammeKind = 'programme' | 'regulation' | 'plan' | 'contract' | 'memorandum' | 'agreement';

export interface FieldSpans {
  programmeName?: Span;
  term?: Span;
  signedOn?: Span;
  publishedOn?: Span;
  place?: Span;
  previousProgramme?: Span;
  reportingCadence?: Span;
  sites?: Span;
  online?: Span;
  witnesses?: Span;
  signatories?: Span;
}

export interface AgreementReading {
  /** NFC of what was read; every offset points into it. */
  readonly text: string;
  readonly documentKind: DocumentKind;
  readonly programmeName: string | null;
  readonly kind: ProgrammeKind | null;
  readonly parties: readonly Party[];
  readonly signatories: readonly Signatory[];
  readonly witnesses: readonly Witness[];
  readonly term: Term | null;
  readonly signedOn: Day | null;
  /** The day the page says it was published, or the one given by the caller. */
  readonly publishedOn: Day | null;
  readonly place: string | null;
  readonly sites: readonly string[];
  readonly online: boolean;
  readonly previousProgramme: string | null;
  readonly reportingCadence: ReportingCadence | null;
  readonly commitments: readonly Commitment[];
  readonly topics: readonly Quote[];
  readonly channels: readonly Quote[];
  readonly warnings: readonly Warning[];
  readonly spans: FieldSpans;
}
