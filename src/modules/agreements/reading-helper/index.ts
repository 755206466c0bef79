// What the module's door gives out of this folder.
export * from './model.ts';
export { readingHelperInput, type SetReadingHelper } from './input.ts';
export { maySetHelper } from './policy.ts';
export {
  helperOffer,
  helperReadingOf,
  helperSettings,
  programmeReading,
  programmesReadByHelper,
  type HelperSettings,
} from './queries.ts';
export { setReadingHelper } from './commands/set-reading-helper.ts';
export { askHelper } from './commands/ask-helper.ts';
export { dismissSuggestion, takeSuggestion } from './commands/decide-suggestion.ts';
export { tryReadingHelper, type Trial } from './trial.ts';
export { agreementTasks } from './tasks.ts';
