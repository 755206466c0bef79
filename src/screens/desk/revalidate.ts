/**
 * For routes whose forms carry a version: load anew after a refusal too (React Router leaves it out after answers of 400
 * and more), so that the next try knows the version that stands now. What was typed stays in the fields.
 */
export function shouldRevalidate(): boolean {
  return true;
}
