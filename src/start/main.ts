// `npm start`: everything on one machine in one process. On an empty house the example workspace is made first.
import { readConfig } from '../platform/config/index.ts';
import { startWorker } from '../platform/jobs/index.ts';
import { boot } from './boot.ts';
import { openExample } from './example/open-example.ts';
import { loadPlacesOnce } from './load-places.ts';
import { runUntilStopped, type Running } from './run.ts';
import { startWeb } from './web-server.ts';

await runUntilStopped(async () => {
  const config = readConfig(process.env);
  const opened: Running[] = [];
  const stop = async () => {
    for (const part of opened.toReversed()) await part.stop();
  };
  try {
    const house = await boot(config);
    opened.push(house);
    await house.serveMetrics();
    await loadPlacesOnce();
    const example = await openExample(house);
    if (example) opened.push(example);
    const worker = await startWorker(house.jobs);
    opened.push(worker);
    const web = await startWeb(house);
    opened.push(web);
    console.log(`CauNoi: ${web.address}`);
    for (const line of example?.lines(web.address) ?? []) console.log(line);
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
});
