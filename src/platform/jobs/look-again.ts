// Jobs of one queue run one after the other. graphile-worker 0.18 lets a slot look for its next job before the database
// has let the queue of the last one go (worker.js does not wait for completeJob), so the slot finds nothing there and
// would look again only after its poll interval. Here it looks again soon, and ever later, until it has something to do.
import type { Worker, WorkerEvents } from 'graphile-worker';

const FIRST_MS = 4;
const LAST_MS = 1_000;
const LATER = 4;

export function lookAgainAfterQueuedJobs(events: WorkerEvents): void {
  const waiting = new Map<Worker, NodeJS.Timeout>();
  const ended = new WeakSet<Worker>();
  const forget = ({ worker }: { worker: Worker }): void => {
    clearTimeout(waiting.get(worker));
    waiting.delete(worker);
  };
  const lookIn = (worker: Worker, ms: number): void => {
    const timer = setTimeout(() => {
      waiting.delete(worker);
      // Also tells a slot that is looking at this moment to look once more.
      worker.nudge();
      if (ms <= LAST_MS) lookIn(worker, ms * LATER);
    }, ms);
    waiting.set(worker, timer);
  };
  events.on('job:complete', ({ worker, job }) => {
    // A slot that was told to end still finishes its job, and may not be asked for another.
    if (job.job_queue_id !== null && !ended.has(worker)) lookIn(worker, FIRST_MS);
  });
  events.on('job:start', forget);
  events.on('worker:release', (event) => {
    ended.add(event.worker);
    forget(event);
  });
}
