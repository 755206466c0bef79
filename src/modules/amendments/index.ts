// The door of the module; see README.md. Screens in the browser take ./model.ts instead.
export * from './model.ts';
export * from './input.ts';
export { may as mayWithAmendments, type AmendmentAct } from './policy.ts';
export type {
  AmendmentDue,
  AmendmentLine,
  AmendmentView,
  ConfirmationDue,
  ConfirmationView,
  ConsentView,
  SideStanding,
  SignatoryView,
  VersionLine,
  VersionView,
} from './view.ts';
export {
  amendmentsOf,
  amendmentView,
  contentOf,
  oneWaits,
  versionsOf,
  versionsWithContent,
  versionView,
} from './queries.ts';
export { signedPapersOf, standingOf, unconfirmedNames, type SignedPaperView } from './standing.ts';
export { amendmentsDue, confirmationsDue } from './due.ts';
export { circumstances as amendmentCircumstances } from './commands/check.ts';
export { draftAmendment } from './commands/draft-amendment.ts';
export { changeAmendment } from './commands/change-amendment.ts';
export { editAmendment } from './commands/edit-amendment.ts';
export { deleteAmendment } from './commands/delete-amendment.ts';
export { proposeAmendment } from './commands/propose-amendment.ts';
export { answerAmendment } from './commands/answer-amendment.ts';
export { withdrawAmendment } from './commands/withdraw-amendment.ts';
export { signAmendment } from './commands/sign-amendment.ts';
export { confirmContent } from './commands/confirm-content.ts';
export { keepSignedPaper } from './commands/keep-signed-paper.ts';
export { publishConfirmed } from './commands/publish-confirmed.ts';
export { amendmentTasks, bringIntoEffect } from './tasks.ts';
