// The inside of the sandbox: takes a job, answers it, waits for the next. Runs in its own thread with its own heap.
import { parentPort } from 'node:worker_threads';
import { Refusal } from '../../tools/sentence/index.ts';
import type { Job, Reply } from './messages.ts';
import { TASKS } from './tasks.ts';

const port = parentPort;
if (port === null) throw new Error('worker.ts runs only as a worker thread');

port.on('message', (job: Job) => {
  void answer(job).then((reply) => port.postMessage(reply));
});

async function answer({ id, task, input }: Job): Promise<Reply> {
  try {
    const run = TASKS[task] as (input: unknown) => Promise<unknown>;
    return { id, value: await run(input) };
  } catch (error) {
    if (error instanceof Refusal) {
      return { id, refusal: { code: error.code, sentence: error.sentence, status: error.status } };
    }
    // "Maximum call stack size exceeded", "Invalid string length": the input, not the program, is out of measure.
    if (error instanceof RangeError) return { id, tooHeavy: true };
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
