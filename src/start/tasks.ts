// All background work of all modules, registered once per process. A reaction lets a higher module hear of a change in a
// lower one without the lower one knowing it.
import type { Config } from '../platform/config/index.ts';
import { registeredTasks } from '../platform/jobs/index.ts';

/** Safe to call more than once. */
export function registerAllTasks(_config: Config): void {
  if (registeredTasks().length > 0) return;
}
