// The door of the module; see README.md. Screens in the browser take ./model.ts instead.
export * from './model.ts';
export * from './input.ts';
export { may as mayWithCommitments, type CommitmentAct } from './policy.ts';
export type {
  ActionDue,
  AssessmentDue,
  AssessmentView,
  CommitmentView,
  DisputeToAnswer,
  PlanActionView,
  SideAssessment,
  TargetView,
} from './view.ts';
export {
  assessmentsOf,
  commitmentCount,
  commitmentsByIds,
  commitmentsOf,
  commitmentView,
  planAction,
  planOf,
  targetsOf,
} from './queries.ts';
export { actionsAhead, isAskedFor, opinionsLeft, standingCounts, type OpinionsLeft } from './ahead.ts';
export { obligedCounts, opinionsGiven, type OpinionsGiven } from './opinions-given.ts';
export { actionsDue, assessmentsDue } from './due.ts';
export { disputesToAnswer } from './disputes.ts';
export {
  assessmentRule,
  assessmentRules,
  OWN_RULE_DAYS,
  OWN_RULE_REASON,
  opinionDue,
  type AssessmentRule,
} from './deadlines.ts';
export { actionsLeft, assessmentsLeft, DUE_SOON_DAYS, targetsBegun, type Left } from './left.ts';
export { openActionsByOwner } from './open-actions.ts';
export { settlePlan } from './follow-succession.ts';
export { commitmentReactions, commitmentTasks } from './tasks.ts';
export { addCommitments } from './commands/add-commitments.ts';
export { changeCommitment } from './commands/change-commitment.ts';
export { dropCommitment } from './commands/drop-commitment.ts';
export { setTargets } from './commands/set-targets.ts';
export { addPlanAction } from './commands/add-plan-action.ts';
export { changePlanAction } from './commands/change-plan-action.ts';
export { applyPlan, type AppliedPlan } from './commands/apply-plan.ts';
export { finishPlanAction } from './commands/finish-plan-action.ts';
export { cancelPlanAction } from './commands/cancel-plan-action.ts';
export { assessCommitment } from './commands/assess-commitment.ts';
export { setAssessmentDays } from './commands/set-assessment-days.ts';
export { carryOver } from './commands/carry-over.ts';
export { renewWithCommitments } from './commands/renew-with-commitments.ts';
export { moveProgramme } from './commands/move-programme.ts';
