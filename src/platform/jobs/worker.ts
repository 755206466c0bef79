// Runs registered tasks from the queue in PostgreSQL. Any number of workers on any number of machines. graphile-worker keeps
// the schema; jobs are taken by slots of our own (see queue-table.ts), and the clock is the database's (see clock.ts).
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Refusal } from '../../tools/sentence/index.ts';
import { KEEP_ALIVE, listen, noticeSilence, type DatabaseAddress } from '../database/index.ts';
import { log } from '../log/index.ts';
import { jobSeconds } from '../metrics/index.ts';
import { startClock } from './clock.ts';
import { keepPresence, USUAL_TIMES, type PresenceTimes } from './presence.ts';
import { keepSlots } from './slots.ts';
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

/** Two looks, what is told of jobs, presence, the clock and its ear. */
const CONNECTIONS = 6;
const JOBS_ADDED = 'jobs:insert';

export async function startWorker(jobs: DatabaseAddress, options: WorkerOptions = {}): Promise<Worker> {
  const { concurrency = 4, waiting = 64 } = options;
  const pool = new pg.Pool({
    ...jobs,
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    ...KEEP_ALIVE,
    application_name: 'caunoi-worker',
    // When the server itself is lost within a second of it, a job is taken or told of once more: jobs bear running again.
    options: '-c synchronous_commit=off',
  });
  const lost = (error: Error) => log.warn({ err: error }, 'a worker connection was lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  noticeSilence(pool);
  const stopping = new AbortController();
  const presence = keepPresence(pool, options.presence ?? USUAL_TIMES);
  const holder = `pool-${randomBytes(9).toString('hex')}`;
  const tasks = new Map(registeredTasks().map((task) => [task.name, task]));
  // Two kinds beside each other: however many jobs wait for slow machines, the others have their turn.
  const [waits, works] = [
    registeredTasks().filter((task) => task.waitsForOthers),
    registeredTasks().filter((task) => !task.waitsForOthers),
  ];
  await presence.add(holder).catch((error: unknown) => log.warn({ err: error }, 'a worker is not written down yet'));
  const kept = (
    [
      [waits, waiting],
      [works, concurrency],
    ] as const
  ).map(([own, slots]) =>
    keepSlots({
      pool,
      holder,
      tasks: own.map(({ name }) => name),
      slots,
      run: (name, payload) => runTask(tasks.get(name)!, payload, stopping.signal),
    }),
  );
  const wakeAll = (): void => {
    for (const slots of kept) slots.wake();
  };
  const ear = listen(jobs, JOBS_ADDED, wakeAll, wakeAll);
  const clock = startClock(pool, registeredTasks());
  let stopped: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    stopping.abort();
    await Promise.all([...kept.map((slots) => slots.stop()), clock.stop(), ear.stop()]);
    await presence.stop();
    await pool.end();
  };
  return { stop: () => (stopped ??= stop()) };
}

async function runTask(task: Task<unknown>, payload: unknown, stopping: AbortSignal): Promise<void> {
  // The clock adds its own `_cron` member, which the payload's shape does not know.
  const { _cron: clock, ...rest } = payload as { _cron?: { ts: string; backfilled?: boolean } };
  const own = Array.isArray(payload) ? payload : task.gathers ? [rest] : rest;
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
}
