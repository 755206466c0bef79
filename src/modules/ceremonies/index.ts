// The door of the module; see README.md. Screens in the browser take ./model.ts instead.
export * from './model.ts';
export * from './input.ts';
export { may as mayWithCeremonies, type CeremonyAct } from './policy.ts';
export type {
  CeremonyFileView,
  CeremonyPaperView,
  CeremonyView,
  GuestView,
  MadeFile,
  PublicCeremony,
  SiteView,
  StepView,
} from './view.ts';
export {
  ceremoniesOf,
  ceremoniesToRecord,
  ceremonyFile,
  ceremonyFiles,
  ceremonyView,
  heldCeremonies,
  type CeremonyDue,
} from './queries.ts';
export { ceremonyPaper, type CeremonyPaperPage } from './paper-page.ts';
export {
  ceremonyPaperFile,
  ceremonyPaperMetadata,
  ceremonyPaperPreview,
  regenerateCeremonyPaper,
} from './paper-files.ts';
export { addCeremony } from './commands/add-ceremony.ts';
export { changeCeremony } from './commands/change-ceremony.ts';
export { arrangeCeremony } from './commands/arrange-ceremony.ts';
export { setGuests } from './commands/set-guests.ts';
export { tickAttendance } from './commands/tick-attendance.ts';
export { giveCeremonyLink } from './commands/give-ceremony-link.ts';
export { holdCeremony } from './commands/hold-ceremony.ts';
export { addCeremonyFiles, prepareCeremonyFiles, type PreparedCeremonyFile } from './commands/add-files.ts';
export { removeCeremonyFile } from './commands/remove-file.ts';
export { changePaper } from './commands/change-paper.ts';
export { freezePaper } from './commands/freeze-paper.ts';
export { closeCeremony } from './commands/close-ceremony.ts';
export { deleteCeremony } from './commands/delete-ceremony.ts';
export { soughtCeremonyPaper } from './sought-ceremony-paper.ts';
