// Runs registered tasks from the queue in PostgreSQL (graphile-worker). Any number of workers on any number of machines.
import { Logger, parseCronItems, run, type Runner, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { Refusal } from '../../tools/sentence/index.ts';
import type { DatabaseAddress } from '../database/index.ts';
import { log } from '../log/index.ts';
import { jobSeconds } from '../metrics/index.ts';
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
  const runners: Runner[] = [];
  if (waits.length > 0) runners.push(await startRunner(pool, waits, waiting, stopping.signal));
  if (works.length > 0) runners.push(await startRunner(pool, works, concurrency, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(runners.map((runner) => runner.stop()));
      await pool.end();
    },
  };
}

function startRunner(
  pool: pg.Pool,
  tasks: readonly Task<unknown>[],
  concurrency: number,
  stopping: AbortSignal,
): Promise<Runner> {
  const taskList: TaskList = {};
  for (const task of tasks) {
    taskList[task.name] = async (payload) => {
      // Cron adds its own `_cron` member, which the payload's shape does not know.
      const { _cron, ...own } = payload as Record<string, unknown>;
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
    pollInterval: 2_000,
    noHandleSignals: true,
    // Asked for by the handful, not one by one, and by one instead of by each slot: sixty idle slots cost no more than one.
    preset: { worker: { localQueue: { size: Math.min(concurrency, 8) } } },
    taskList,
    parsedCronItems,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ from: 'queue' }, message);
    }),
  });
}
