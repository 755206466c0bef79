// The register as it is stored, and what a conversion table changes in it.
import type { Extent, PlaceLevel } from './model.ts';

/** Rows of the tables as they are stored. */
export interface PlaceRow {
  readonly id: string;
  readonly level: PlaceLevel;
  readonly kind: string;
  readonly code: string | null;
  readonly name: string;
  readonly bare_name: string;
  readonly parent_id: string | null;
  readonly from_on: string | null;
  readonly until_on: string | null;
  readonly search_key: string;
  readonly full_key: string;
  readonly source: string;
  readonly certain: boolean;
}
export interface StepRow {
  readonly id: string;
  readonly from_id: string;
  readonly to_id: string;
  readonly effective_on: string;
  readonly extent: Extent;
  readonly certain: boolean;
  readonly source: string;
}
export interface Change<Row> {
  readonly before: Row | null;
  readonly after: Row | null;
}
export interface Changes {
  readonly places: readonly Change<PlaceRow>[];
  readonly steps: readonly Change<StepRow>[];
}
