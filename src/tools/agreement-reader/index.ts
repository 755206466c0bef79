export { LONGEST_TEXT, readAgreement, type ReadOptions } from './read.ts';
export { isProgramme } from './document-kind.ts';
export { kindFeatures, type Holder } from './kind-words.ts';
export { repair } from './repair.ts';
export { lookOver, type Known } from './span-looks.ts';
export type { KnownOfProgramme } from './topics-and-channels.ts';
export {
  JOINT,
  likeliest,
  mayClose,
  mayFollow,
  mayOpen,
  spansOf,
  STATE_COUNT,
  type SpanWeights,
} from './span-tagger.ts';
export { chooseClauses, MEANINGS, OWNERS, withBefore, type Before } from './clause-words.ts';
export type { Owner } from './clause-features.ts';
export { promiseFeatures } from './second-look.ts';
export { clausesOfStory, type LookedClause } from './likely-promises.ts';
export {
  compareReadings,
  precisionOf,
  scoreOf,
  totalOf,
  type ExpectedReading,
  type Measure,
  type ReadingScores,
  type Tally,
} from './scoring.ts';
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
  type QuarterPart,
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
  type WarningReading,
  type Witness,
} from './model.ts';
