// All background work of all modules, registered once per process. A reaction lets a higher module hear of a change in a
// lower one without the lower one knowing it.
import { accountReactions, accountTasks } from '../modules/accounts/index.ts';
import { amendmentTasks } from '../modules/amendments/index.ts';
import { commitmentReactions, commitmentTasks } from '../modules/commitments/index.ts';
import { agreementTasks } from '../modules/agreements/index.ts';
import { evidenceReactions, evidenceTasks } from '../modules/evidence/index.ts';
import { organisationTasks } from '../modules/organisations/index.ts';
import { programmeReactions, programmeTasks } from '../modules/programmes/index.ts';
import { noticeTasks } from '../modules/notices/index.ts';
import { hubReactions, hubTasks } from '../modules/hub/index.ts';
import { publicRecordReactions, publicRecordTasks } from '../modules/public-record/index.ts';
import { searchReactions, searchTasks } from '../modules/search/index.ts';
import { importTasks } from '../modules/imports/index.ts';
import { privacyTasks } from '../modules/privacy/index.ts';
import { backupTasks } from '../platform/backup/index.ts';
import { fileTasks } from '../platform/files/index.ts';
import { registeredTasks, registerTasks } from '../platform/jobs/index.ts';
import { journalTasks } from '../platform/journal/index.ts';
import { mailTasks } from '../platform/mail/index.ts';
import { watchTasks } from '../platform/watch/index.ts';
import { exampleTasks } from './example/tend.ts';

/** Safe to call more than once. */
export function registerAllTasks(): void {
  if (registeredTasks().length > 0) return;
  registerTasks(organisationTasks);
  registerTasks(accountTasks, accountReactions);
  registerTasks(amendmentTasks);
  registerTasks(programmeTasks, programmeReactions);
  registerTasks(commitmentTasks, commitmentReactions);
  registerTasks(agreementTasks);
  registerTasks(evidenceTasks, evidenceReactions);
  registerTasks(hubTasks, hubReactions);
  registerTasks(publicRecordTasks, publicRecordReactions);
  registerTasks(importTasks);
  registerTasks(privacyTasks);
  registerTasks(searchTasks, searchReactions);
  registerTasks(journalTasks);
  registerTasks(mailTasks);
  registerTasks(noticeTasks);
  registerTasks(watchTasks);
  registerTasks(backupTasks);
  registerTasks(fileTasks);
  registerTasks(exampleTasks);
}
