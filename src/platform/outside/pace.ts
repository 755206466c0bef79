// Politeness within one process: one request per host at a time, and a pause between two. Between processes the queue of
// jobs keeps it: jobs of one host run one after the other, and each ends only when its hosts have rested (`untilRested`).
import { AsyncLocalStorage } from 'node:async_hooks';

export interface Pace {
  /** Runs `work` when the host is free and rested; keeps the order of asking. `delayMs` overrides the usual pause. */
  run<T>(host: string, work: () => Promise<T>, delayMs?: number): Promise<T>;
  /** Runs `job` and ends when every host that was asked in it has rested too, or at once when `stopping` says so. */
  untilRested<T>(job: () => Promise<T>, stopping?: AbortSignal): Promise<T>;
  /** Hosts with work running, waiting or resting. */
  readonly busy: number;
}

export function createPace(usualDelayMs: number): Pace {
  const queues = new Map<string, Promise<void>>();
  const rests = new AsyncLocalStorage<Map<string, Promise<void>>>();
  return {
    run(host, work, delayMs = usualDelayMs) {
      const key = host.toLowerCase();
      const before = queues.get(key) ?? Promise.resolve();
      const result = before.then(work);
      // The next one waits for the end and the pause, whether this one succeeds or fails.
      const after = result.then(
        () => pause(delayMs),
        () => pause(delayMs),
      );
      queues.set(key, after);
      rests.getStore()?.set(key, after);
      void after.then(() => {
        if (queues.get(key) === after) queues.delete(key);
      });
      return result;
    },
    async untilRested(job, stopping) {
      const own = new Map<string, Promise<void>>();
      try {
        return await rests.run(own, job);
      } finally {
        await firstOf(Promise.all(own.values()), stopping);
      }
    },
    get busy() {
      return queues.size;
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, milliseconds);
  });
}

async function firstOf(rest: Promise<unknown>, stopping: AbortSignal | undefined): Promise<void> {
  if (stopping?.aborted) return;
  await new Promise<void>((done) => {
    const end = (): void => {
      stopping?.removeEventListener('abort', end);
      done();
    };
    stopping?.addEventListener('abort', end);
    void rest.then(end);
  });
}
