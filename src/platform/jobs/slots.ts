// So many jobs of some tasks at work at once. One loop looks for all slots together and says in one statement what became
// of all that ended meanwhile: the cost is that of a look every few milliseconds, however many jobs go through.
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { log } from '../log/index.ts';
import { failJob, finishJobs, takeJobs, taskNumbers, type TakenJob } from './queue-table.ts';

export interface SlotsOptions {
  readonly pool: pg.Pool;
  /** In whose name jobs are held; see presence.ts. */
  readonly holder: string;
  readonly tasks: readonly string[];
  readonly slots: number;
  /** Rejects when the job is to be tried again. */
  run(task: string, payload: unknown): Promise<void>;
}

export interface Slots {
  /** There may be something to do. */
  wake(): void;
  /** Takes no more, and ends when those at work have ended. */
  stop(): Promise<void>;
}

/** What comes within this time is one look. */
const GATHER_MS = 15;
/** Jobs may also be due without anybody saying so. */
const POLL_MS = 2_000;
const PAUSE_MS = 2_000;
/** A change that asks for jobs anew is committed about as soon. */
const HELD_MS = 100;
/** What could not be said at the end is found out by the others, from the worker's absence. */
const LAST_TRIES = 3;

interface Ended {
  readonly job: TakenJob;
  /** Null when it was done. */
  readonly problem: string | null;
}

export function keepSlots({ pool, holder, tasks, slots, run }: SlotsOptions): Slots {
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  let ended: Ended[] = [];
  let numbers: ReadonlyMap<number, string> | null = null;
  let awake = true;
  let rouse = (): void => undefined;

  function wake(): void {
    awake = true;
    rouse();
  }

  async function untilWoken(): Promise<void> {
    if (awake || stopping.signal.aborted) return;
    await new Promise<void>((done) => {
      const timer = setTimeout(done, POLL_MS);
      rouse = () => {
        clearTimeout(timer);
        done();
      };
    });
  }

  function start(job: TakenJob, task: string): void {
    const work = run(task, job.payload)
      .then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : String(error)) || 'an error without a word',
      )
      .then((problem) => {
        running.delete(work);
        ended.push({ job, problem });
        wake();
      });
    running.add(work);
  }

  async function tellEnded(): Promise<void> {
    if (ended.length === 0) return;
    const telling = ended;
    ended = [];
    try {
      const done = telling.filter(({ problem }) => problem === null).map(({ job }) => job);
      const held = done.length > 0 ? await finishJobs(pool, holder, done) : [];
      for (const { job, problem } of telling) if (problem !== null) await failJob(pool, holder, job, problem);
      ended.push(...held.map((job) => ({ job, problem: null })));
      if (held.length > 0) setTimeout(wake, HELD_MS);
    } catch (error) {
      // Saying it twice does no harm.
      ended = [...telling, ...ended];
      throw error;
    }
  }

  async function look(): Promise<void> {
    await tellEnded();
    const free = slots - running.size;
    if (free <= 0 || stopping.signal.aborted) return;
    numbers ??= await taskNumbers(pool, tasks);
    const taken = await takeJobs(pool, holder, [...numbers.keys()], free);
    for (const job of taken) start(job, numbers.get(job.task_id)!);
    // Of each queue one was looked at: behind those that stand first there may be others.
    if (taken.length > 0 && taken.length < free) awake = true;
  }

  async function goOn(): Promise<void> {
    while (!stopping.signal.aborted) {
      await untilWoken();
      await sleep(GATHER_MS);
      awake = false;
      try {
        await look();
      } catch (error) {
        log.warn({ err: error }, 'the queue of jobs cannot be asked; it will be asked again');
        // Another server may stand there afterwards, with other numbers.
        numbers = null;
        awake = true;
        await sleep(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  }

  const going = goOn();
  return {
    wake,
    async stop() {
      stopping.abort();
      rouse();
      await going;
      await Promise.all(running);
      for (let tries = 1; ended.length > 0 && tries <= LAST_TRIES; tries++) {
        await tellEnded().catch((error: unknown) =>
          log.warn({ err: error, jobs: ended.length }, 'what became of the last jobs could not be said'),
        );
        if (ended.length > 0) await sleep(tries * 200);
      }
    },
  };
}
