// The worker process alone, for installations of several machines.
import { constants, setPriority } from 'node:os';
import { readConfig } from '../platform/config/index.ts';
import { startWorker } from '../platform/jobs/index.ts';
import { boot } from './boot.ts';
import { runUntilStopped } from './run.ts';

// People come first: on a machine that also answers them, background work takes what they leave.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

await runUntilStopped(async () => {
  const house = await boot(readConfig(process.env));
  try {
    await house.serveMetrics();
    const worker = await startWorker(house.jobs);
    console.log('CauNoi: worker');
    return {
      async stop() {
        await worker.stop();
        await house.stop();
      },
    };
  } catch (error) {
    await house.stop();
    throw error;
  }
});
