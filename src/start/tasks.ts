// All background work of all modules, registered once per process. A reaction lets a higher module hear of a change in a
// lower one without the lower one knowing it.
import { accountTasks } from '../modules/accounts/index.ts';
import { amendmentTasks } from '../modules/amendments/index.ts';
import { evidenceReactions, evidenceTasks } from '../modules/evidence/index.ts';
import { registeredTasks, registerTasks } from '../platform/jobs/index.ts';
import { programmeReactions, programmeTasks } from '../modules/programmes/index.ts';
import { exampleTasks } from './example/tend.ts';

/** Safe to call more than once. */
export function registerAllTasks(): void {
  if (registeredTasks().length > 0) return;
  registerTasks(accountTasks);
  registerTasks(evidenceTasks, evidenceReactions);
  registerTasks(exampleTasks);
  registerTasks(amendmentTasks);
  registerTasks(programmeTasks, programmeReactions);
}
