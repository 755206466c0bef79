// A server that dies (killed, out of memory) is started again on the same address, so that the program's pools heal. One that
// somebody else asked to end in the slow way (SIGTERM) would take nobody new in and wait for the program's own connections,
// which never end: it is ended at once and started again.
import { setTimeout as sleep } from 'node:timers/promises';
import { lockHolder } from './postmaster.ts';
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

  async function endAndRestart(): Promise<void> {
    installation.log('somebody asked the database to end: ending it and starting it again');
    try {
      await bringDown(server, installation);
    } catch (error) {
      // Looked at again in a moment.
      installation.log(`the database does not end: ${error instanceof Error ? error.message : String(error)}`);
      return;
    }
    await restart();
  }

  const isEnding = (): boolean => {
    const holder = lockHolder(installation.place.database);
    return holder.kind === 'ours' && holder.pid === server.pid && holder.stopping;
  };

  let repairing = false;
  const watch = setInterval(() => {
    if (asked.toStop || repairing) return;
    const runs = isRunning(server, installation);
    if (runs && !isEnding()) return;
    repairing = true;
    repair = (runs ? endAndRestart() : restart()).finally(() => {
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
