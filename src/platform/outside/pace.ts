// Politeness within one process: one request per host at a time, and a pause between two. Between processes the
// caller takes a lock in the database.

export interface Pace {
  /** Runs `work` when the host is free and rested; keeps the order of asking. `delayMs` overrides the usual pause. */
  run<T>(host: string, work: () => Promise<T>, delayMs?: number): Promise<T>;
  /** Hosts with work running, waiting or resting. */
  readonly busy: number;
}

export function createPace(usualDelayMs: number): Pace {
  const queues = new Map<string, Promise<void>>();
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
      void after.then(() => {
        if (queues.get(key) === after) queues.delete(key);
      });
      return result;
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
