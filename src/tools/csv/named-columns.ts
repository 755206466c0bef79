// Which column of a table is which, whatever its order, accents, case and spelling of the head.
import { searchKey } from '../vietnamese/index.ts';

/**
 * The place of each known column in the head; columns that are not there are not in the map. `spellings` are folded
 * (`searchKey`); the first column that fits counts.
 */
export function namedColumns<C extends string>(
  head: readonly string[],
  spellings: Readonly<Record<C, readonly string[]>>,
): Map<C, number> {
  const found = new Map<C, number>();
  head.forEach((cell, at) => {
    const key = searchKey(cell);
    for (const [column, known] of Object.entries(spellings) as [C, readonly string[]][]) {
      if (known.includes(key) && !found.has(column)) found.set(column, at);
    }
  });
  return found;
}
