// Runs registered tasks from the queue in PostgreSQL (graphile-worker). Any number of workers on any number of machines.
import { Logger, parseCronItems, run, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { Refusal } from '../../tools/sentence/index.ts';
import type { DatabaseAddress } from '../database/index.ts';
import { log } from '../log/index.ts';
import { registeredTasks } from './tasks.ts';

export interface Worker {
  /** Finishes the running jobs and stops. */
  stop(): Promise<void>;
}

export async function startWorker(jobs: DatabaseAddress, options: { concurrency?: number } = {}): Promise<Worker> {
  const pool = new pg.Pool({ ...jobs, max: (options.concurrency ?? 4) + 3, application_name: 'caunoi-worker' });
  const lost = (error: Error) => log.warn({ err: error }, 'a worker connection was lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));

  const taskList: TaskList = {};
  for (const task of registeredTasks()) {
    taskList[task.name] = async (payload) => {
      // Cron adds its own `_cron` member, which the payload's shape does not know.
      const { _cron, ...own } = payload as Record<string, unknown>;
      try {
        await task.run(task.payload.parse(own));
      } catch (error) {
        const known = error instanceof Refusal;
        log[known ? 'warn' : 'error']({ err: error, task: task.name }, 'a job failed and will be tried again');
        throw error;
      }
    };
  }
  const parsedCronItems = parseCronItems(
    registeredTasks().flatMap((task) =>
      task.schedule
        ? [{ task: task.name, match: task.schedule, options: { backfillPeriod: 86_400_000, maxAttempts: 3 } }]
        : [],
    ),
  );
  const runner = await run({
    pgPool: pool,
    concurrency: options.concurrency ?? 4,
    pollInterval: 2_000,
    noHandleSignals: true,
    taskList,
    parsedCronItems,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ from: 'queue' }, message);
    }),
  });
  return {
    async stop() {
      await runner.stop();
      await pool.end();
    },
  };
}
