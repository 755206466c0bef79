// Hostile input is read in a thread that may be killed: a bomb, an endless loop or an empty heap costs one call, not
// the process. At most two threads, kept and used again.
import { Worker } from 'node:worker_threads';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { sandboxKills } from '../metrics/index.ts';
import type { Job, Reply } from './messages.ts';
import type { SandboxTasks, TaskName } from './tasks.ts';

export interface SandboxLimits {
  /** For this call, from the moment a thread takes it; 30,000 when left out. */
  readonly timeoutMs?: number;
  /** The JavaScript heap of the thread; 256 when left out. Bytes outside the heap are limited by the readers' own caps. */
  readonly maxMemoryMb?: number;
}

interface Waiting {
  readonly job: Job;
  readonly timeoutMs: number;
  readonly memory: number;
  readonly done: (value: unknown) => void;
  readonly fail: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly memory: number;
  served: number;
  current: { readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | null;
}

const MOST_THREADS = 2;
/** A fresh heap now and then: parsers keep caches. */
const MOST_SERVED = 500;
const SCRIPT = new URL('./worker.ts', import.meta.url);

const threads = new Set<Thread>();
const queue: Waiting[] = [];
let lastId = 0;

/**
 * Runs a reader in the sandbox. Throws the reader's own Refusal, or Refusal 'too-heavy' when it needs more time or
 * memory than allowed; throws Error for a fault of the program.
 */
export function inSandbox<K extends TaskName>(
  task: K,
  input: SandboxTasks[K]['input'],
  limits: SandboxLimits = {},
): Promise<SandboxTasks[K]['output']> {
  return new Promise((done, fail) => {
    lastId += 1;
    queue.push({
      job: { id: lastId, task, input },
      timeoutMs: limits.timeoutMs ?? 30_000,
      memory: limits.maxMemoryMb ?? 256,
      // The worker answers with what the task of this name gives; the message channel cannot say so in types.
      done: (value) => done(value as SandboxTasks[K]['output']),
      fail,
    });
    dispatch();
  });
}

/** Ends all threads; calls under way fail with 'too-heavy'. The next call starts anew. */
export async function closeSandbox(): Promise<void> {
  await Promise.all([...threads].map((thread) => discard(thread, tooHeavy())));
}

function dispatch(): void {
  for (let next = queue[0]; next !== undefined; next = queue[0]) {
    const thread = threadFor(next.memory);
    if (thread === null) return;
    queue.shift();
    start(thread, next);
  }
}

function threadFor(memory: number): Thread | null {
  const idle = [...threads].filter(({ current }) => current === null);
  const fitting = idle.find((thread) => thread.memory === memory);
  if (fitting !== undefined) return fitting;
  if (threads.size < MOST_THREADS) return open(memory);
  // All idle ones have another size of heap: one of them makes room.
  const [other] = idle;
  if (other === undefined) return null;
  void discard(other, tooHeavy());
  return open(memory);
}

function open(memory: number): Thread {
  const worker = new Worker(SCRIPT, {
    resourceLimits: {
      maxOldGenerationSizeMb: memory,
      maxYoungGenerationSizeMb: Math.max(4, Math.min(32, memory / 8)),
      stackSizeMb: 4,
    },
    // Hostile input is read here: the thread gets no environment, so no secret, and none of our flags.
    env: {},
    execArgv: [],
    stdin: false,
  });
  const thread: Thread = { worker, memory, served: 0, current: null };
  threads.add(thread);
  worker.on('message', (reply: Reply) => finish(thread, reply));
  worker.on('error', (error: NodeJS.ErrnoException) => {
    const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError;
    void discard(thread, isMemory ? tooHeavy() : error);
  });
  worker.on('exit', () => void discard(thread, tooHeavy()));
  return thread;
}

function start(thread: Thread, waiting: Waiting): void {
  const timer = setTimeout(() => void discard(thread, tooHeavy()), waiting.timeoutMs);
  thread.current = { waiting, timer };
  // Only a thread at work keeps the process alive.
  thread.worker.ref();
  try {
    thread.worker.postMessage(waiting.job, []);
  } catch (error) {
    // Input that cannot cross (a function, a detached buffer) is a mistake of the caller.
    settle(thread)?.fail(error);
  }
}

function settle(thread: Thread): Waiting | undefined {
  const { current } = thread;
  if (current === null) return undefined;
  clearTimeout(current.timer);
  thread.current = null;
  thread.worker.unref();
  return current.waiting;
}

function finish(thread: Thread, reply: Reply): void {
  const waiting = settle(thread);
  thread.served += 1;
  if (thread.served >= MOST_SERVED) void discard(thread, tooHeavy());
  if ('value' in reply) waiting?.done(reply.value);
  else if ('refusal' in reply)
    waiting?.fail(new Refusal(reply.refusal.code, reply.refusal.sentence, reply.refusal.status));
  else if ('tooHeavy' in reply) waiting?.fail(tooHeavy());
  else waiting?.fail(new Error(`a reader failed in the sandbox: ${reply.fault}`));
  dispatch();
}

/** Takes the thread out, ends it, and answers its call with `reason`. */
async function discard(thread: Thread, reason: unknown): Promise<void> {
  if (!threads.delete(thread)) return;
  const cut = settle(thread);
  if (cut) sandboxKills.inc();
  cut?.fail(reason);
  dispatch();
  await thread.worker.terminate();
}

function tooHeavy(): Refusal {
  return new Refusal(
    'too-heavy',
    say(
      'Nội dung quá nặng, vượt giới hạn thời gian hoặc bộ nhớ cho phép, nên đã dừng đọc.',
      'The content is too heavy: reading it needs more time or memory than allowed and was stopped.',
    ),
  );
}
