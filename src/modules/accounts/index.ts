// The door of the module; see README.md.
export * from './model.ts';
export * from './input.ts';
export { whoIs } from './who-is.ts';
export { accountWithRoles, type AccountWithRoles } from './account-with-roles.ts';
export { accountByEmail, accountById, openMembershipCount, type OneAccount } from './one-account.ts';
export { sessionTokenIn } from './session-cookie.ts';
export {
  awaitsCode,
  exampleSignIns,
  finishSignIn,
  signIn,
  signInAsExample,
  signOut,
  type Entered,
  type ExampleSignIn,
} from './sign-in.ts';
export { declareExample, houseIsEmpty, houseIsExample, undeclareExample } from './example-house.ts';
export { acceptInvitation, invitationOf } from './accept-invitation.ts';
export { actFor, changePassword, endOtherSessions, endOwnSession, ownSessions } from './own-account.ts';
export { proveAgain, waysToProve } from './prove-again.ts';
export { keepForm, keptForm, takeKeptForm, type KeptForm } from './kept-form.ts';
export {
  addTotp,
  issueRecoveryCodes,
  offerTotp,
  removeTotp,
  secondStepOf,
  type SecondStepView,
  type TotpOffer,
} from './second-step/second-step.ts';
export { ownPasskeys, removePasskey, renamePasskey, type PasskeyView } from './passkeys/own-passkeys.ts';
export { askForPasskey, passkeysWork, takePasskey, type PasskeyPurpose } from './passkeys/passkeys.ts';
export {
  addProvider,
  providersView,
  signOnChoices,
  switchProvider,
  type ProviderView,
} from './single-sign-on/providers.ts';
export { changeProvider, removeProvider } from './single-sign-on/change-provider.ts';
export { beginSignOn, finishSignOn, signOnReturnAddress } from './single-sign-on/sign-on.ts';
export {
  authorityFile,
  delegationsOf,
  endDelegation,
  giveDelegation,
  mayDelegate,
  prepareAuthority,
  type DelegationView,
} from './delegations/delegations.ts';
export {
  giveLink,
  linksOf,
  openLink,
  performByLink,
  revokeLink,
  type GivenLink,
  type LinkLine,
  type OpenedLink,
} from './signed-links/signed-links.ts';
export { requireSecondStep, secondStepRequired } from './second-step/rule.ts';
export { createAccount } from './commands/create-account.ts';
export { invitePerson, type Invited } from './commands/invite-person.ts';
export { withdrawInvitation } from './commands/withdraw-invitation.ts';
export { changeRole } from './commands/change-role.ts';
export { endMembership } from './commands/end-membership.ts';
export { clearSecondStep, clearSecondStepInput } from './commands/clear-second-step.ts';
export { setAdministrator, setAdministratorInput } from './commands/set-administrator.ts';
export {
  findAccounts,
  invitationView,
  everMembersOf,
  namesOf,
  openInvitations,
  organisationsWithMembers,
  peopleOf,
  type AccountLine,
  type InvitationView,
  type OpenInvitation,
  type SessionLine,
} from './queries.ts';
export { may as accountsMay } from './policy.ts';
export { CLIENT_ADDRESS_HEADER } from './throttle.ts';
export { accountReactions, accountTasks } from './tasks.ts';
export { membersByBody } from './member-counts.ts';
export { settleMembers } from './follow-change.ts';
export * from './saved-filter-input.ts';
export { savedFilter, savedFilters } from './saved-filter-queries.ts';
export { saveFilter } from './commands/save-filter.ts';
export { changeFilter } from './commands/change-filter.ts';
export { removeFilter } from './commands/remove-filter.ts';
export { restoreFilter } from './commands/restore-filter.ts';
