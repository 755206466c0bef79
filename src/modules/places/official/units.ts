// A unit or a step as it will be stored, before it has an id. Pure.
import type { Extent, PlaceKind, PlaceLevel } from '../model.ts';
import { kindAndBareName, tidyPlaceName } from '../place-name.ts';

export interface Unit {
  /** Names the unit within the lists: "now/commune/09367", "before/district/261". */
  readonly key: string;
  readonly level: PlaceLevel;
  readonly kind: PlaceKind;
  readonly code: string | null;
  readonly name: string;
  readonly bareName: string;
  readonly parent: string | null;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly source: string;
  readonly certain: boolean;
}

export interface Step {
  readonly from: string;
  readonly to: string;
  readonly effectiveOn: string;
  readonly extent: Extent;
  readonly certain: boolean;
  readonly source: string;
}

export interface BuiltPlaces {
  readonly units: readonly Unit[];
  readonly steps: readonly Step[];
  readonly findings: Findings;
}

/** What the cross-check of the two lists found, in rows of the conversion list. */
export interface Findings {
  readonly rows: number;
  /** Number, name, district and province agree with the list before. */
  readonly agree: number;
  /** What was contradictory and could be derived: of old units, and of new ones. */
  readonly repairedOld: number;
  readonly repairedNew: number;
  /** Kept, but marked: nothing is carried over because of them. */
  readonly uncertain: number;
  /** Rows that name a new unit nobody can find. */
  readonly dropped: number;
  readonly notNfc: number;
}

/** Throws Error when a name of the lists does not begin with a kind. */
export function unit(facts: Omit<Unit, 'kind' | 'bareName'>): Unit {
  // Both lists write a few names with a small accented letter ("Đại áng"): what spreadsheets make of capitals.
  const name = tidyPlaceName(facts.name).replace(/(?<=[ -])(?!\p{ASCII})\p{Ll}/gu, (letter) => letter.toUpperCase());
  const parts = kindAndBareName(name);
  if (!parts) throw new Error(`the name of ${facts.key} has no kind: ${facts.name}`);
  return { ...facts, ...parts, name };
}
