// The database is the truth and the queue only its shadow: what waits to be done can be told from the rows and from the
// journal. Every job may run again, so what was done already is simply found done.
import { programmeIdsAfter } from '../modules/programmes/index.ts';
import { consult, perform, type Who } from '../platform/context/index.ts';
import { EVERY_PROGRAMME, reactedTo, reactionsTo, registeredTasks, type DueJob } from '../platform/jobs/index.ts';
import { newestTelling } from '../platform/journal/index.ts';
import { log } from '../platform/log/index.ts';

const PROGRAM: Who = { kind: 'system', reason: 'rebuilding the queue' };
/** A job is given up after at most this time of tries; older news was followed or given up. */
const NEWS_DAYS = 7;
const PROGRAMMES_AT_ONCE = 500;

/** Puts everything that waits into the queue again; gives the number of jobs. Safe beside a running program. */
export async function rebuildQueue(now: Date): Promise<number> {
  let jobs = 0;
  for (const task of registeredTasks()) {
    const due: DueJob<unknown>[] = [...((await task.due?.()) ?? [])];
    // What the clock asked for while there was no queue happens now.
    if (task.schedule !== undefined) due.push({ payload: {}, key: `${task.name}:late` });
    await perform(
      PROGRAM,
      async (ctx) => {
        for (const { payload, key, queue } of due)
          await ctx.enqueue(task.name, payload as Record<string, unknown>, { key, ...(queue ? { queue } : {}) });
      },
      null,
    );
    jobs += due.length;
  }
  jobs += await followNews(now);
  jobs += await followProgrammes();
  log.warn({ jobs }, 'the queue was rebuilt from the database; what was due meanwhile is done late');
  return jobs;
}

async function followNews(now: Date): Promise<number> {
  const since = new Date(now.getTime() - NEWS_DAYS * 86_400_000);
  return perform(
    PROGRAM,
    async (ctx) => {
      let jobs = 0;
      for (const entry of await newestTelling(ctx.db, reactedTo(), since)) {
        for (const task of reactionsTo(entry.what)) {
          const { id: entryId, objectId, programmeId } = entry;
          await ctx.enqueue(task, { entryId, objectId, programmeId }, { key: `${task}:again:${objectId}` });
          jobs++;
        }
      }
      return jobs;
    },
    null,
  );
}

async function followProgrammes(): Promise<number> {
  let jobs = 0;
  for (let after: string | null = null; ;) {
    const ids: string[] = await consult(PROGRAM, (ctx) => programmeIdsAfter(ctx, after, PROGRAMMES_AT_ONCE));
    if (ids.length === 0) return jobs;
    await perform(
      PROGRAM,
      async (ctx) => {
        for (const programmeId of ids)
          for (const task of reactionsTo(EVERY_PROGRAMME))
            await ctx.enqueue(task, { programmeId }, { key: `${task}:${programmeId}` });
      },
      null,
    );
    jobs += ids.length * reactionsTo(EVERY_PROGRAMME).length;
    after = ids.at(-1)!;
  }
}
