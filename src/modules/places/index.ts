// The door of the module; see README.md.
export * from './model.ts';
export { loadPlaces } from './commands/load-places.ts';
export { currentOf, placeView, type CurrentPlace, type PlaceView } from './queries.ts';
export { placesByIds } from './place-rows.ts';
export { searchPlaces, type FoundPlace, type PlaceQuery } from './search-places.ts';
export { resolvePlace, type PlaceCandidate } from './resolve-place.ts';
export { may as placesMay } from './policy.ts';
