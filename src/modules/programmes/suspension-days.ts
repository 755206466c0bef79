// On which days a programme stood still. Pure; screens may import it.
import { addDays, type Day } from '../../tools/calendar/index.ts';

/** Days on which the programme stood still, both included; `to` null while it still does. */
export interface Suspension {
  readonly from: Day;
  readonly to: Day | null;
}

/** The suspensions behind a programme's changes of state, oldest first. The day of resuming counts again. */
export function suspensionsFrom(changes: readonly { readonly to: string; readonly on: Day }[]): Suspension[] {
  const found: { from: Day; to: Day | null }[] = [];
  for (const change of changes) {
    const open = found.at(-1);
    const isOpen = open !== undefined && open.to === null;
    if (change.to === 'suspended' && !isOpen) found.push({ from: change.on, to: null });
    if (change.to !== 'suspended' && isOpen) open.to = addDays(change.on, -1);
  }
  return found.filter((one) => one.to === null || one.to >= one.from);
}
