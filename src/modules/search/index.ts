// The door of the module; see README.md. Screens in the browser take ./model.ts instead.
export * from './model.ts';
export * from './input.ts';
export { search, type FoundBody, type FoundProgramme, type MeantPlace, type SearchResult } from './queries/search.ts';
export type { FoundClipping, FoundClippings } from './queries/search-clippings.ts';
export type { FoundCommitment, FoundCommitments } from './queries/search-commitments.ts';
export { keepClippings, keepProgramme, keepSearchable, type Kept } from './keep.ts';
export { searchReactions, searchTasks } from './tasks.ts';
