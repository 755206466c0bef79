// The worker process alone, for installations of several machines.
import { readConfig } from '../platform/config/index.ts';
import { startWorker } from '../platform/jobs/index.ts';
import { boot } from './boot.ts';
import { runUntilStopped } from './run.ts';

await runUntilStopped(async () => {
  const house = await boot(readConfig(process.env));
  try {
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
