// The web process alone, for installations of several machines.
import { readConfig } from '../platform/config/index.ts';
import { boot } from './boot.ts';
import { loadPlacesOnce } from './load-places.ts';
import { runUntilStopped } from './run.ts';
import { startWeb } from './web-server.ts';

await runUntilStopped(async () => {
  const house = await boot(readConfig(process.env));
  try {
    await house.serveMetrics();
    await loadPlacesOnce();
    const web = await startWeb(house);
    console.log(`CauNoi: ${web.address}`);
    return {
      async stop() {
        await web.stop();
        await house.stop();
      },
    };
  } catch (error) {
    await house.stop();
    throw error;
  }
});
