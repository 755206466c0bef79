// The door of the module; see README.md.
export * from './model.ts';
export * from './input.ts';
export { mayTakeIn } from './policy.ts';
export { askAboutOwnData, enterPaperRequest, takeInPaper } from './commands/ask.ts';
export { answerRequest, extendRequest } from './commands/answer.ts';
export { carryOutCopy, carryOutErasure, takeOwnCopy, type DataCopy } from './commands/carry-out.ts';
export { addDayOff, removeDayOff } from './commands/days-off.ts';
export { endRetention, privacyTasks } from './tasks.ts';
export { copyAsJson, copyAsPage } from './copy-file.ts';
export {
  allRequests,
  daysOffView,
  ownRequests,
  takenInRequests,
  type DayOffView,
  type HandledRequest,
  type RequestView,
  type TakenInRequest,
} from './queries.ts';
