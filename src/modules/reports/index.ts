// The door of the module; see README.md. Screens in the browser take ./model.ts instead.
export * from './model.ts';
export * from './input.ts';
export { may as mayWithReports, type ReportAct } from './policy.ts';
export type {
  ReportDue,
  ReportFile,
  ReportLine,
  ReportToSignOff,
  ReportView,
  OpinionView,
  StatedResult,
} from './view.ts';
export {
  reportContentShape,
  type ReportAction,
  type ReportCommitment,
  type ReportContent,
  type ReportGoal,
  type ReportProgramme,
  type ReportRow,
  type ReportStated,
} from './content-shape.ts';
export { composeReport, type ReportChoice } from './compose.ts';
export { rowsBehind } from './figure-rows.ts';
export { chartsOf } from './charts.ts';
export { frameOf } from './frame.ts';
export { frozenReports, listReports, newestReport, REPORTS_PER_PAGE, reportView } from './queries.ts';
export { frozenOn, type FrozenReport } from './frozen-on.ts';
export { reportsDue } from './reports-due.ts';
export { reportsToSignOff } from './sign-off-queries.ts';
export { reportPlaces, type ReportPlace, type ScopeChoice } from './scope.ts';
export { statedResults } from './stated-queries.ts';
export { draftFile, regenerate, reportFile, reportMetadata, reportPreview } from './report-files.ts';
export { startReport } from './commands/start-report.ts';
export { changeReport } from './commands/change-report.ts';
export { freezeReport } from './commands/freeze-report.ts';
export { offerReport } from './commands/offer-report.ts';
export { takeBackReport } from './commands/take-back-report.ts';
export { giveOpinion } from './commands/give-opinion.ts';
export { newEdition } from './commands/new-edition.ts';
export { deleteDraftReport } from './commands/delete-draft-report.ts';
export { stateResult } from './commands/state-result.ts';
export { removeResult } from './commands/remove-result.ts';
export { soughtReport } from './sought-report.ts';
