// The door of the module; see README.md.
export * from './model.ts';
export {
  aliasInput,
  changeOrganisationInput,
  registerOrganisationInput,
  type Alias,
  type ChangeOrganisation,
  type RegisterOrganisation,
} from './input.ts';
export { applyChangeInput, takeBackChangeInput, type ApplyChange, type TakeBackChange } from './input.ts';
export {
  bringTableInput,
  settleGroupInput,
  settleTableInput,
  tableInput,
  takeBackTableInput,
  type BringTable,
  type SettleGroup,
  type SettleTable,
  type TableChoice,
  type TakeBackTable,
} from './input.ts';
export { TABLE_HEADERS } from './conversion-table.ts';
export { batchView, changeBatches, type BatchLine, type BatchView } from './batches.ts';
export type { CheckedGroup, PlannedUnit } from './conversion-plan.ts';
export { bringTable } from './commands/bring-table.ts';
export { dropTable, settleGroup, settleTable } from './commands/settle-table.ts';
export { applyTable, tableCanApply } from './commands/apply-table.ts';
export { takeBackTable } from './commands/take-back-table.ts';
export { organisationTasks } from './tasks.ts';
export { applyChange } from './commands/apply-change.ts';
export { takeBackChange } from './commands/take-back-change.ts';
export {
  bodyHistory,
  changesWhere,
  changeView,
  namedChanges,
  namesInTexts,
  organisationsAsOf,
  predecessorsOf,
  predecessorsOfAll,
  standingSuccessorsOf,
  successorsOf,
  successorsOfAll,
  type ChangeView,
  type HistoryLine,
  type OrganisationAsOf,
  type Related,
} from './history.ts';
export { mayRecord as mayRecordChange, mayTakeBack as mayTakeBackChange } from './policy.ts';
export { registerOrganisation } from './commands/register-organisation.ts';
export { changeOrganisation } from './commands/change-organisation.ts';
export { addAlias } from './commands/add-alias.ts';
export { removeAlias } from './commands/remove-alias.ts';
export {
  findOrganisations,
  organisationAliases,
  organisationsByIds,
  organisationView,
  resolveOrganisation,
  type FoundOrganisations,
  type OrganisationCandidate,
} from './queries.ts';
export { may as organisationMay } from './policy.ts';
export {
  addAppointmentInput,
  changeAppointmentInput,
  confirmAppointmentInput,
  endAppointmentInput,
  type AddAppointment,
  type ChangeAppointment,
  type ConfirmAppointment,
  type EndAppointment,
} from './appointment-input.ts';
export { addAppointment } from './commands/add-appointment.ts';
export { changeAppointment } from './commands/change-appointment.ts';
export { confirmAppointment } from './commands/confirm-appointment.ts';
export { endAppointment } from './commands/end-appointment.ts';
export {
  appointmentsOf,
  appointmentView,
  CONTACTS_PER_PAGE,
  officeHolders,
  publicContact,
  publicContacts,
  staleAppointments,
  type PublicContact,
  type PublicContacts,
} from './appointment-queries.ts';
export { organisationsNamed } from './named.ts';
