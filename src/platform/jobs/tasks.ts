// Background work as data: a task has a name, a shape of its payload and a function. A module's tasks.ts lists its tasks
// and the journal entries they react to; start/ registers them all. News that must travel upward in the house travels
// this way: the lower module only journals.
import type { z } from 'zod';

export interface DueJob<P> {
  readonly payload: P;
  /** The one that the job has when it is asked for in the usual way, so that both are one. */
  readonly key: string;
  readonly queue?: string;
}

export interface Task<P> {
  /** module.verb, such as `evidence.fetch-source` */
  readonly name: string;
  readonly payload: z.ZodType<P>;
  /**
   * Runs at least once; must be safe to run again. Throws to be tried again later with growing waits: 25 times over about four
   * days, what the clock asks for three times. `stopping` says that the
   * worker wants to end: a job that only rests ends then.
   */
  run(payload: P, stopping?: AbortSignal): Promise<void>;
  /** Crontab line in UTC (Viet Nam is UTC+7 all year), when the task also runs by the clock with an empty payload. */
  readonly schedule?: string;
  /**
   * What the rows say still waits, for a queue that is rebuilt. Absent: the clock or a journal entry asks for the task, and
   * nothing else does.
   */
  due?(): Promise<readonly DueJob<P>[]>;
  /** Mostly waits for machines elsewhere: many such run at once, and none takes the turn of work that is done here. */
  readonly waitsForOthers?: boolean;
  /**
   * What is asked for before the job begins becomes one job: the payload is a list of those that were given, and the shape that
   * of the list.
   */
  readonly gathers?: boolean;
}

/** A task of whatever payload: what a list of tasks holds. */
export interface AnyTask extends Omit<Task<unknown>, 'run'> {
  run(payload: never, stopping?: AbortSignal): Promise<void>;
}

export interface Reaction {
  /**
   * `what` of a journal entry; or `every-programme`: each entry that names a programme, whatever it says. Those become one
   * waiting job per programme, with the payload `{programmeId}`.
   */
  readonly to: string;
  readonly task: string;
}

export function defineTask<P>(task: Task<P>): Task<P> {
  return task;
}

const tasks = new Map<string, Task<unknown>>();
const reactions = new Map<string, string[]>();

export function registerTasks(added: readonly AnyTask[], reacting: readonly Reaction[] = []): void {
  for (const task of added) {
    if (tasks.has(task.name)) throw new Error(`task ${task.name} is registered twice`);
    // The worker parses each payload with the task's own shape before it runs it.
    tasks.set(task.name, task as Task<unknown>);
  }
  for (const { to, task } of reacting) reactions.set(to, [...(reactions.get(to) ?? []), task]);
}

export function registeredTasks(): readonly Task<unknown>[] {
  return [...tasks.values()];
}

export function gathers(task: string): boolean {
  return tasks.get(task)?.gathers ?? false;
}

/** Kinds of journal entries that some task reacts to by name. */
export function reactedTo(): readonly string[] {
  return [...reactions.keys()].filter((what) => what !== EVERY_PROGRAMME);
}

export const EVERY_PROGRAMME = 'every-programme';

/** Tasks that want to know of this kind of journal entry; their payload is `{entryId, objectId, programmeId}`. */
export function reactionsTo(what: string): readonly string[] {
  return reactions.get(what) ?? [];
}
