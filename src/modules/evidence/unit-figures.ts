// Figures beside what was promised, unit by unit. Pure.

/** What is confirmed in one unit, and what was promised in it within the period. Units are never added up. */
export interface UnitFigure {
  readonly unit: string | null;
  readonly confirmed: number;
  /** Null: nothing was promised in this unit. */
  readonly target: number | null;
}

/** Those promised first, then what came besides; the unsaid last. */
export function unitFigures(
  counted: readonly { readonly unit: string | null; readonly confirmed: number }[],
  promised: ReadonlyMap<string, number>,
): UnitFigure[] {
  const confirmed = new Map(counted.map((one) => [one.unit, one.confirmed]));
  return [
    ...[...promised].map(([unit, target]) => ({ unit, confirmed: confirmed.get(unit) ?? 0, target })),
    ...counted
      .filter((one) => one.unit === null || !promised.has(one.unit))
      .map((one) => ({ unit: one.unit, confirmed: one.confirmed, target: null })),
  ];
}
