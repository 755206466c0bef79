// The door of the module; see README.md. Screens in the browser take ./model.ts instead.
export * from './model.ts';
export * from './input.ts';
export { may as mayWithPlans, type PlanAct } from './policy.ts';
export type { ConsentView, MadeFile, PlanDue, PlanPage, PlanSummary, PlanView } from './view.ts';
export { planPage, plansDue, plansOf, planView } from './queries.ts';
export { planFile, planMetadata, planPreview, regeneratePlan } from './plan-files.ts';
export { startPlan } from './commands/start-plan.ts';
export { changePlan } from './commands/change-plan.ts';
export { numberPlan } from './commands/number-plan.ts';
export { proposePlan } from './commands/propose-plan.ts';
export { agreePlan } from './commands/agree-plan.ts';
export { givePlanBack } from './commands/give-plan-back.ts';
export { takePlanBack } from './commands/take-plan-back.ts';
export { deletePlan } from './commands/delete-plan.ts';
export { newPlanEdition } from './commands/new-plan-edition.ts';
export { issuePlan } from './commands/issue-plan.ts';
export { soughtPlan } from './sought-plan.ts';
