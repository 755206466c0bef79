// The door of the module; see README.md.
export * from './model.ts';
export { addExamplePlaces, type ExamplePlace } from './commands/add-example-places.ts';
export { loadPlaces } from './commands/load-places.ts';
export { currentOf, placeView, type CurrentPlace, type PlaceView } from './queries.ts';
export { placesByIds, provincesToday } from './place-rows.ts';
export { placesOfFullName, searchPlaces, type FoundPlace, type PlaceQuery } from './search-places.ts';
export { resolvePlace, type PlaceCandidate } from './resolve-place.ts';
export { may as placesMay } from './policy.ts';
export { applyConversion } from './commands/apply-conversion.ts';
export { takeBackConversion } from './commands/take-back-conversion.ts';
export { conversionInput, takeBackConversionInput, type Conversion, type TakeBackConversion } from './input.ts';
export { placeImports, previewConversion, type ConversionPreview } from './conversion-queries.ts';
export {
  CONVERSION_HEADERS,
  readConversionTable,
  type ConversionRow,
  type ReadTable,
  type RowProblem,
} from './conversion-table.ts';
export type { PlannedRow } from './conversion-plan.ts';
