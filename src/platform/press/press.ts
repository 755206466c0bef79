// Two threads that write papers, so that the requests of other people go on meanwhile: one typesets, one writes all else.
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

/** Typesetting a long PDF takes seconds; what else is wanted need not wait for it. */
type Lane = 'typeset' | 'written';

function laneOf(job: PrintJob): Lane {
  return job.format === 'pdf' ? 'typeset' : 'written';
}

let lastId = 0;

/** A thread that writes one paper after another. It ends when it has had nothing to do for a while. */
class Press {
  readonly #queue: Waiting[] = [];
  #thread: Worker | null = null;
  #current: { readonly id: number; readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | null = null;
  #idle: NodeJS.Timeout | undefined;

  add(waiting: Waiting): void {
    this.#queue.push(waiting);
    this.#next();
  }

  /** Ends the thread and answers the paper under way with `reason`; the others get a new thread. */
  async discard(reason: unknown): Promise<void> {
    const ending = this.#thread;
    this.#thread = null;
    this.#settle()?.fail(reason);
    clearTimeout(this.#idle);
    this.#next();
    await ending?.terminate();
  }

  #next(): void {
    if (this.#current !== null) return;
    const waiting = this.#queue.shift();
    if (waiting === undefined) return;
    clearTimeout(this.#idle);
    this.#thread ??= this.#open();
    lastId += 1;
    const timer = setTimeout(() => void this.discard(tooLong()), LONGEST_MS);
    this.#current = { id: lastId, waiting, timer };
    // Only a thread at work keeps the process alive.
    this.#thread.ref();
    try {
      this.#thread.postMessage({ id: lastId, job: waiting.job }, []);
    } catch (error) {
      this.#settle()?.fail(error);
      this.#next();
    }
  }

  #open(): Worker {
    const worker = new Worker(SCRIPT, { execArgv: [], stdin: false });
    worker.on('message', (delivery: Delivery) => {
      if (worker !== this.#thread || delivery.id !== this.#current?.id) return;
      const waiting = this.#settle();
      if ('bytes' in delivery) waiting?.done({ bytes: delivery.bytes, pages: delivery.pages });
      else if ('refusal' in delivery) {
        const { code, sentence, status } = delivery.refusal;
        waiting?.fail(new Refusal(code, sentence, status));
      } else waiting?.fail(new Error(`a paper could not be written: ${delivery.fault}`));
      this.#next();
    });
    worker.on('error', (error) => {
      if (worker === this.#thread) void this.discard(error);
    });
    worker.on('exit', (code) => {
      if (worker === this.#thread) void this.discard(new Error(`the press ended with code ${code}`));
    });
    return worker;
  }

  #settle(): Waiting | undefined {
    if (this.#current === null) return undefined;
    const { waiting, timer } = this.#current;
    clearTimeout(timer);
    this.#current = null;
    this.#thread?.unref();
    this.#idle = setTimeout(() => void this.discard(tooLong()), IDLE_MS);
    this.#idle.unref();
    return waiting;
  }
}

const PRESSES: Readonly<Record<Lane, Press>> = { typeset: new Press(), written: new Press() };

/**
 * The file with its pages; same job, same bytes. Throws the writer's Refusal when the paper may not be printed, Refusal
 * `print-too-long` after two minutes, Error for a fault of the program.
 */
export function printCounted(job: PrintJob): Promise<Printed> {
  return new Promise((done, fail) => {
    PRESSES[laneOf(job)].add({ job, done, fail });
  });
}

/** The bytes of the file alone. Throws as `printCounted`. */
export async function print(job: PrintJob): Promise<Uint8Array> {
  return (await printCounted(job)).bytes;
}

/** Ends the threads; papers under way fail. The next ones start them anew. */
export async function closePress(): Promise<void> {
  await Promise.all(Object.values(PRESSES).map((press) => press.discard(tooLong())));
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
