// Runs a long-lived door: says what went wrong in one sentence, ends cleanly on Ctrl-C and SIGTERM.
import { flushCompileCache } from 'node:module';
import { log } from '../platform/log/index.ts';
import { Refusal } from '../tools/sentence/index.ts';

/** Longer than PostgreSQL is given to end; what still hangs then would hang for ever, and its work is safe in the database. */
const LONGEST_STOP_MS = 75_000;

export interface Running {
  stop(): Promise<void>;
}

/** `open` starts everything and gives back how to stop it. Exit codes: 0 stopped, 1 fault, 2 refused with a sentence. */
export async function runUntilStopped(open: () => Promise<Running>): Promise<void> {
  let running: Running | null = null;
  let asked: NodeJS.Signals | null = null;
  const stop = (part: Running, signal: NodeJS.Signals): void => {
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.error('stopping took too long: ending at once');
      process.exit(1);
    }, LONGEST_STOP_MS).unref();
    part.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  // Before anything is opened: a signal in the middle of a start must not leave a database behind.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (asked !== null) return;
      asked = name;
      if (running !== null) stop(running, name);
    });
  }
  try {
    running = await open();
    // At once, because a killed process writes nothing at its end, and the start after a kill has to be quick.
    flushCompileCache();
    if (asked !== null) stop(running, asked);
  } catch (error) {
    if (asked !== null) process.exit(0);
    if (error instanceof Refusal) {
      console.error(`CauNoi: ${error.sentence.vi}\nCauNoi: ${error.sentence.en}`);
      process.exit(2);
    }
    log.fatal({ err: error }, 'CauNoi could not start');
    process.exit(1);
  }
}
