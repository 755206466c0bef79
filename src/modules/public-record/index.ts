// The door of the module; see README.md. Screens in the browser take ./model.ts instead.
export * from './model.ts';
export * from './input.ts';
export type {
  BoardRow,
  ChangeLine,
  DeclarationView,
  DutyCount,
  DutyLine,
  Facet,
  MoneyLine,
  RecordBody,
  RecordLine,
  RecordSide,
  RegisterRow,
} from './view.ts';
export {
  findRecords,
  newestRecords,
  publishedAfter,
  quarterCounts,
  recordAddresses,
  recordBySlug,
  recordCount,
  recordsAfter,
  RECORDS_PER_PAGE,
  type RecordPage,
} from './record-queries.ts';
export { facetName, facetPage, FACETS, type FacetKind, type FacetPage } from './facets.ts';
export { beingCounted, type BeingCounted } from './being-counted.ts';
export { CHANGES_IN_FEED, recentChanges, type ChangesOf } from './change-queries.ts';
export { declarationsOf } from './declarations.ts';
export { correctDeclaration, declarationFacts, declareMoneyOfQuarter } from './commands/declare-money.ts';
export {
  assessorDoor,
  assessorsOf,
  opinionsOfOutside,
  type AssessorDoor,
  type AssessorLine,
  type OutsideOpinion,
} from './opinions.ts';
export { inviteAssessor, revokeAssessor, type InvitedAssessor } from './commands/invite-assessor.ts';
export { publishOpinion, withdrawOpinion } from './commands/publish-opinion.ts';
export { answerOpinion } from './commands/answer-opinion.ts';
export { OCID_PREFIX, ocidOf, packageHead, recordOf, releaseOf, type OcdsHouse } from './ocds.ts';
export { programmeData, programmeDataShape, type ProgrammeData } from './programme-data.ts';
export { CSV_TABLES, csvTable, type CsvTable } from './csv-tables.ts';
export { allProgrammes, wholeFile } from './whole.ts';
export { moneyRegister, registerAfter, registerQuarters, type MoneyRegister, type RegisterMark } from './register.ts';
export { dutyBoard, dutyCounts, dutyLines, type Board, type DutyPage } from './board.ts';
export { dataLicence, setLicence, type LicenceView } from './licence.ts';
export { may as mayWithPublicRecord, type PublicRecordAct } from './policy.ts';
export {
  publicProgramme,
  type PublicCommitment,
  type PublicOpinion,
  type PublicProgramme,
  type PublicProof,
  type PublicTarget,
} from './public-programme.ts';
export type { PublicVersion } from './public-versions.ts';
export { countRecord, keepRecords } from './keep.ts';
export { publicRecordReactions, publicRecordTasks } from './tasks.ts';
