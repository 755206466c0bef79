// Every five minutes: is the queue late, do jobs fail again and again, is the disk full, does the store of files answer?
import { statfs } from 'node:fs/promises';
import { z } from 'zod';
import type { DatabaseAddress } from '../database/index.ts';
import { fileStore } from '../files/index.ts';
import { defineTask } from '../jobs/index.ts';
import { Refusal } from '../../tools/sentence/index.ts';
import { raiseAlarm } from './alarms.ts';
import { forgetOldFailures, queueFigures } from './queue-figures.ts';

interface Watched {
  readonly jobs: DatabaseAddress;
  readonly dataDir: string;
}

/** A job that is ready waits at most so long before administrators hear of it. */
const QUEUE_MINUTES = 15;
const DISK_PERCENT = 10;

let watched: Watched | null = null;

/** Once at the start of the process. */
export function useWatch(what: Watched): void {
  watched = what;
}

/** Share of the disk that the program may still fill, in percent. */
export async function freeDiskPercent(folder: string): Promise<number> {
  const { bavail, blocks } = await statfs(folder);
  return Math.floor((bavail / blocks) * 100);
}

export async function look({ jobs, dataDir }: Watched): Promise<void> {
  await forgetOldFailures(jobs);
  const queue = await queueFigures(jobs);
  if (queue.oldestSeconds > QUEUE_MINUTES * 60) await raiseAlarm('queue_age', Math.floor(queue.oldestSeconds / 60));
  if (queue.failing > 0) await raiseAlarm('failed_jobs', queue.failing);
  const free = await freeDiskPercent(dataDir);
  if (free < DISK_PERCENT) await raiseAlarm('disk_space', free);
  // The reason stands in the log; a folder of this machine is watched by its disk.
  if (!(await filesAnswer())) await raiseAlarm('file_store', 0);
}

async function filesAnswer(): Promise<boolean> {
  return fileStore()
    .check()
    .then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        return false;
      },
    );
}

export const watchTasks = [
  defineTask({
    name: 'watch.look',
    payload: z.object({}),
    schedule: '*/5 * * * *',
    async run() {
      if (!watched) throw new Error('nothing to watch was named');
      await look(watched);
    },
  }),
];
