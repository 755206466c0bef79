export {
  defineTask,
  EVERY_PROGRAMME,
  reactedTo,
  reactionsTo,
  registerTasks,
  registeredTasks,
  type AnyTask,
  type DueJob,
  type Reaction,
  type Task,
} from './tasks.ts';
export { enqueue, type EnqueueOptions } from './enqueue.ts';
export { startWorker, type Worker } from './worker.ts';
export { releaseJobs } from './release-jobs.ts';
