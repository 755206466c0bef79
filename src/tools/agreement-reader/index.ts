export { LONGEST_TEXT, readAgreement, type ReadOptions } from './read.ts';
export { isProgramme } from './document-kind.ts';
export { compareReadings, scoreOf, totalOf, type ExpectedReading, type ReadingScores, type Tally } from './scoring.ts';
export {
  COMMITMENT_KINDS,
  type AgreementReading,
  type Commitment,
  type CommitmentKind,
  type DocumentKind,
  type Every,
  type FieldSpans,
  type Modality,
  type Party,
  type PartyKind,
  type ProgrammeKind,
  type Quantity,
  type Quote,
  type ReportingCadence,
  type Representative,
  type Side,
  type Signatory,
  type Span,
  type Term,
  type TopKind,
  type Warning,
  type WarningCode,
  type Witness,
} from './model.ts';
