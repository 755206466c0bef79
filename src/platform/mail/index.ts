export { useMail, publicLink } from './house-address.ts';
export { problemSentence, type MailProblem, type MailProblemCode } from './failures.ts';
export { mailAddress, mailServerInput, tryMailInput, type SetMailServer } from './server-input.ts';
export { mailServerView, setMailServer, type MailServerView } from './server-settings.ts';
export {
  enqueueLetter,
  hasLetter,
  lettersView,
  letterStates,
  mailIsOn,
  withdrawLetter,
  type Letter,
  type LetterLine,
  type LetterStanding,
  type LetterState,
} from './outbox.ts';
export { deliverLetters, type Delivery } from './deliver.ts';
export { tryMailServer, type MailTrial } from './trial.ts';
export { mailTasks } from './tasks.ts';
