// Runs registered tasks from the queue in PostgreSQL (graphile-worker). Any number of workers on any number of machines.
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, parseCronItems, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { Refusal } from '../../tools/sentence/index.ts';
import type { DatabaseAddress } from '../database/index.ts';
import { log } from '../log/index.ts';
import { jobSeconds } from '../metrics/index.ts';
import { lookAgainAfterQueuedJobs } from './look-again.ts';
import { keepPresence, USUAL_TIMES, type Presence, type PresenceTimes } from './presence.ts';
import { registeredTasks, type Task } from './tasks.ts';

export interface Worker {
  /** Finishes the running jobs and stops. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  /** Jobs at work at once; 4 unless said. */
  readonly concurrency?: number;
  /** Jobs that wait for other machines at once; 64 unless said. */
  readonly waiting?: number;
  /** How soon what a killed worker held is let go. */
  readonly presence?: PresenceTimes;
}

export async function startWorker(jobs: DatabaseAddress, options: WorkerOptions = {}): Promise<Worker> {
  const { concurrency = 4, waiting = 64 } = options;
  const pool = new pg.Pool({ ...jobs, max: concurrency + 6, application_name: 'caunoi-worker' });
  const lost = (error: Error) => log.warn({ err: error }, 'a worker connection was lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  const stopping = new AbortController();
  // Two runners beside each other: however many jobs wait for slow machines, the others have their turn.
  const [waits, works] = [
    registeredTasks().filter((task) => task.waitsForOthers),
    registeredTasks().filter((task) => !task.waitsForOthers),
  ];
  const presence = keepPresence(pool, options.presence ?? USUAL_TIMES);
  const kept: Worker[] = [];
  for (const [tasks, slots] of [[waits, waiting] as const, [works, concurrency] as const]) {
    if (tasks.length > 0)
      kept.push(await keepRunning(() => startRunner(pool, tasks, slots, presence, stopping.signal)));
  }
  return {
    async stop() {
      stopping.abort();
      await Promise.all(kept.map((runner) => runner.stop()));
      await presence.stop();
      await pool.end();
    },
  };
}

const PAUSE_MS = 2_000;

/**
 * A runner gives up when the database was away for longer than it will wait to say what became of its jobs; then another
 * begins.
 */
async function keepRunning(start: () => Promise<Runner>): Promise<Worker> {
  let runner: Runner | null = await start();
  const ending = new AbortController();
  const again = async (): Promise<Runner | null> => {
    while (!ending.signal.aborted) {
      await sleep(PAUSE_MS);
      try {
        return await start();
      } catch (error) {
        log.warn({ err: error }, 'the work on the queue cannot begin again yet');
      }
    }
    return null;
  };
  const going = (async () => {
    while (runner) {
      await runner.promise.catch((error: unknown) => log.error({ err: error }, 'the work on the queue broke off'));
      runner = null;
      runner = await again();
      if (ending.signal.aborted) await runner?.stop();
    }
  })();
  return {
    async stop() {
      ending.abort();
      await runner?.stop();
      await going;
    },
  };
}

function startRunner(
  pool: pg.Pool,
  tasks: readonly Task<unknown>[],
  concurrency: number,
  presence: Presence,
  stopping: AbortSignal,
): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  lookAgainAfterQueuedJobs(events);
  events.on('pool:create', ({ workerPool }) => {
    presence.add(workerPool.id).catch((error: unknown) => log.warn({ err: error }, 'a worker is not written down yet'));
  });
  const taskList: TaskList = {};
  for (const task of tasks) {
    taskList[task.name] = async (payload) => {
      // Cron adds its own `_cron` member, which the payload's shape does not know.
      const { _cron: clock, ...own } = payload as { _cron?: { ts: string; backfilled?: boolean } };
      if (clock?.backfilled) log.warn({ task: task.name, due: clock.ts }, 'done late: nobody worked when it was due');
      const ended = jobSeconds.startTimer({ task: task.name });
      try {
        await task.run(task.payload.parse(own), stopping);
        ended({ outcome: 'done' });
      } catch (error) {
        ended({ outcome: 'failed' });
        const known = error instanceof Refusal;
        log[known ? 'warn' : 'error']({ err: error, task: task.name }, 'a job failed and will be tried again');
        throw error;
      }
    };
  }
  const parsedCronItems = parseCronItems(
    tasks.flatMap((task) =>
      task.schedule
        ? [{ task: task.name, match: task.schedule, options: { backfillPeriod: 86_400_000, maxAttempts: 3 } }]
        : [],
    ),
  );
  return run({
    pgPool: pool,
    concurrency,
    // Slots look in turn; new jobs are told of at once. Many slots look so much more seldom.
    pollInterval: concurrency > 8 ? 15_000 : 2_000,
    noHandleSignals: true,
    // No local queue: one that cannot give its jobs back to a database that is away ends the process (localQueue.js, onError).
    // What became of a job is said in batches, even if of one: only those are said again when the database was away, and
    // the failure of any other would end the process (graphile-worker 0.18, main.js, batchCompleteJobs and batchFailJobs).
    preset: {
      worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 },
    },
    events,
    taskList,
    parsedCronItems,
    logger: new Logger(() => (level, message) => {
      const isAdvice = message.startsWith('WARNING: having maxPoolSize');
      // More slots than connections is meant: most of them wait for other machines and hold none.
      if (level === 'error' || (level === 'warning' && !isAdvice)) log.warn({ from: 'queue' }, message);
    }),
  });
}
