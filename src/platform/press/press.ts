// One thread that writes papers, so that the requests of other people go on meanwhile.
import { Worker } from 'node:worker_threads';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { Delivery, Printed, PrintJob } from './jobs.ts';

interface Waiting {
  readonly job: PrintJob;
  readonly done: (printed: Printed) => void;
  readonly fail: (error: unknown) => void;
}

const LONGEST_MS = 120_000;
const IDLE_MS = 30_000;
const SCRIPT = new URL('./worker.ts', import.meta.url);

const queue: Waiting[] = [];
let thread: Worker | null = null;
let current: { readonly id: number; readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | null = null;
let idle: NodeJS.Timeout | undefined;
let lastId = 0;

/**
 * The file with its pages; same job, same bytes. Throws the writer's Refusal when the paper may not be printed, Refusal
 * `print-too-long` after two minutes, Error for a fault of the program.
 */
export function printCounted(job: PrintJob): Promise<Printed> {
  return new Promise((done, fail) => {
    queue.push({ job, done, fail });
    next();
  });
}

/** The bytes of the file alone. Throws as `printCounted`. */
export async function print(job: PrintJob): Promise<Uint8Array> {
  return (await printCounted(job)).bytes;
}

/** Ends the thread; the paper under way fails. The next one starts it anew. */
export async function closePress(): Promise<void> {
  await discard(tooLong());
}

function next(): void {
  if (current !== null) return;
  const waiting = queue.shift();
  if (waiting === undefined) return;
  clearTimeout(idle);
  thread ??= open();
  lastId += 1;
  const timer = setTimeout(() => void discard(tooLong()), LONGEST_MS);
  current = { id: lastId, waiting, timer };
  // Only a thread at work keeps the process alive.
  thread.ref();
  try {
    thread.postMessage({ id: lastId, job: waiting.job }, []);
  } catch (error) {
    settle()?.fail(error);
    next();
  }
}

function open(): Worker {
  const worker = new Worker(SCRIPT, { execArgv: [], stdin: false });
  worker.on('message', (delivery: Delivery) => {
    if (worker !== thread || delivery.id !== current?.id) return;
    const waiting = settle();
    if ('bytes' in delivery) waiting?.done({ bytes: delivery.bytes, pages: delivery.pages });
    else if ('refusal' in delivery) {
      const { code, sentence, status } = delivery.refusal;
      waiting?.fail(new Refusal(code, sentence, status));
    } else waiting?.fail(new Error(`a paper could not be written: ${delivery.fault}`));
    next();
  });
  worker.on('error', (error) => {
    if (worker === thread) void discard(error);
  });
  worker.on('exit', (code) => {
    if (worker === thread) void discard(new Error(`the press ended with code ${code}`));
  });
  return worker;
}

function settle(): Waiting | undefined {
  if (current === null) return undefined;
  const { waiting, timer } = current;
  clearTimeout(timer);
  current = null;
  thread?.unref();
  idle = setTimeout(() => void discard(tooLong()), IDLE_MS);
  idle.unref();
  return waiting;
}

/** Ends the thread and answers the paper under way with `reason`; the others get a new thread. */
async function discard(reason: unknown): Promise<void> {
  const ending = thread;
  thread = null;
  settle()?.fail(reason);
  clearTimeout(idle);
  next();
  await ending?.terminate();
}

function tooLong(): Refusal {
  return new Refusal(
    'print-too-long',
    say(
      'Văn bản quá dài nên chưa tạo được tệp trong thời gian cho phép. Hãy thử lại khi máy chủ bớt việc.',
      'The paper is so long that its file could not be made in time. Try again when the server is less busy.',
    ),
    503,
  );
}
