// A server that dies (killed, out of memory) is started again on the same address, so that the program's pools heal.
import { setTimeout as sleep } from 'node:timers/promises';
import { bringDown, bringUp, isRunning } from './server.ts';
import type { Installation, Server } from './server.ts';

/** Watches the server and starts it again when it ends without having been asked to. */
export function keepRunning(first: Server, installation: Installation): { stop(): Promise<void> } {
  let server = first;
  const asked = { toStop: false };
  let repair: Promise<void> = Promise.resolve();
  // When the program ends by a fault, there is no time left to wait; a signal can still be sent.
  const atExit = (): void => {
    if (process.platform !== 'win32' && isRunning(server, installation)) process.kill(server.pid, 'SIGINT');
  };
  process.once('exit', atExit);

  async function restart(): Promise<void> {
    installation.log('the database ended unexpectedly: starting it again');
    for (let pause = 200; !asked.toStop; pause = Math.min(pause * 2, 5000)) {
      try {
        server = await bringUp(installation);
        installation.log('the database is back');
        return;
      } catch (error) {
        installation.log(`the database cannot be started: ${error instanceof Error ? error.message : String(error)}`);
        await sleep(pause);
      }
    }
  }

  let repairing = false;
  const watch = setInterval(() => {
    if (asked.toStop || repairing || isRunning(server, installation)) return;
    repairing = true;
    repair = restart().finally(() => {
      repairing = false;
    });
  }, 250);
  watch.unref();

  return {
    async stop() {
      asked.toStop = true;
      clearInterval(watch);
      await repair;
      process.off('exit', atExit);
      if (isRunning(server, installation)) await bringDown(server, installation);
    },
  };
}
