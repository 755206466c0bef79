// Runs a long-lived door: says what went wrong in one sentence, ends cleanly on Ctrl-C and SIGTERM.
import { log } from '../platform/log/index.ts';
import { Refusal } from '../tools/sentence/index.ts';

export interface Running {
  stop(): Promise<void>;
}

/** `open` starts everything and gives back how to stop it. Exit codes: 0 stopped, 1 fault, 2 refused with a sentence. */
export async function runUntilStopped(open: () => Promise<Running>): Promise<void> {
  let running: Running;
  try {
    running = await open();
  } catch (error) {
    if (error instanceof Refusal) {
      console.error(`CauNoi: ${error.sentence.vi}\nCauNoi: ${error.sentence.en}`);
      process.exit(2);
    }
    log.fatal({ err: error }, 'CauNoi could not start');
    process.exit(1);
  }
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
}
