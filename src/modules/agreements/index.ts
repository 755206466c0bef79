// The door of the module; see README.md. Screens in the browser take ./model.ts instead.
export * from './model.ts';
export * from './input.ts';
export { reviewShape } from './review.ts';
export { may as mayWithAgreements } from './policy.ts';
export { closeAgreements, openAgreements, readBrought, type ReadText } from './read-brought.ts';
export {
  AGREEMENTS_PER_PAGE,
  agreementOfProgramme,
  agreementsToReview,
  agreementView,
  listAgreements,
  type AgreementRow,
  type AgreementView,
} from './queries.ts';
export { bringAgreement } from './commands/bring-agreement.ts';
export { saveReview } from './commands/save-review.ts';
export { acceptAgreement } from './commands/accept-agreement.ts';
export { dropAgreement } from './commands/drop-agreement.ts';
export * from './reading-helper/index.ts';
