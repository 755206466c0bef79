// The door of the module; see README.md. Screens in the browser take ./model.ts instead.
export * from './model.ts';
export * from './input.ts';
export { may as mayWithProgramme, type ProgrammeAct } from './policy.ts';
export { slugOf } from './slug.ts';
export type {
  AuthorityDocument,
  NamedView,
  PartyView,
  PersonView,
  ProgrammeRow,
  ProgrammeView,
  RelatedProgramme,
} from './view.ts';
export {
  findProgramme,
  notThere,
  programmeBySlug,
  programmesByIds,
  programmesServedBy,
  programmeView,
  programmeViews,
} from './queries.ts';
export {
  listProgrammes,
  partnersOf,
  PER_PAGE,
  programmeCount,
  programmeIdsAfter,
  programmesInOrder,
  programmeRows,
  programmesTitled,
  viewersOf,
} from './list.ts';
export { standstillsOf, type Standstill } from './standstills.ts';
export { settleChange, successionFacts, type SuccessionFacts } from './follow-change.ts';
export { standingPlaces } from './standing-places.ts';
export { namesWhenSigned, successionsOf, type SuccessionView } from './succession-view.ts';
export { programmeReactions, programmeTasks } from './tasks.ts';
export { programmeHistory, type HistoryEntry } from './history.ts';
export {
  liquidationOf,
  stepsTaken,
  suspensionsOf,
  type Liquidation,
  type StepTaken,
  type Suspension,
} from './steps-taken.ts';
export { programmePaper, recordPaper, type KeptPaper } from './papers.ts';
export { createProgramme } from './commands/create-programme.ts';
export { changeProgramme } from './commands/change-programme.ts';
export { changeState } from './commands/change-state.ts';
export { setParties } from './commands/set-parties.ts';
export { setPeople } from './commands/set-people.ts';
export { setTopics } from './commands/set-topics.ts';
export { setChannels } from './commands/set-channels.ts';
export { renewProgramme } from './commands/renew-programme.ts';
export { publishProgramme } from './commands/publish-programme.ts';
export { unpublishProgramme } from './commands/unpublish-programme.ts';
export { declareMoney } from './commands/declare-money.ts';
export { deleteDraft } from './commands/delete-draft.ts';
export {
  addressees,
  describedPaper,
  headOf,
  paperPartyShape,
  partiesOnPaper,
  partyOnPaper,
  signaturesOf,
  type PaperParty,
} from './on-paper.ts';
