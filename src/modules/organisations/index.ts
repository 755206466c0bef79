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
