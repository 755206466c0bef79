// Loads the built screens and teaches their loaders and actions one thing: a Refusal that nobody caught becomes an
// answer with its status and its sentence, which the error page shows in the reader's language. (React Router hides the
// message of every other error from people, and should.)
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { data, type ServerBuild } from 'react-router';
import { PROJECT_FOLDER } from '../platform/config/index.ts';
import { refusalOfFault } from '../platform/database/index.ts';
import { log } from '../platform/log/index.ts';
import { Refusal } from '../tools/sentence/index.ts';
import { sayingInText } from './files-not-given.ts';
import { askingAgain, type Work } from './fresh-sign-in.ts';
import { refusalOfForm } from './odd-requests.ts';
import { sendingOnce } from './sent-once.ts';

function sayingWhy(work: Work): Work {
  return async (args: never) => {
    try {
      return await work(args);
    } catch (error) {
      const refusal = error instanceof Refusal ? error : (refusalOfForm(error) ?? refusalOfFault(error));
      if (refusal === null) throw error;
      if (refusal !== error && refusal.code !== 'no-form')
        log.warn({ err: error, code: refusal.code }, 'a request met a fault of the database');
      throw data({ problem: refusal.sentence, code: refusal.code }, { status: refusal.status });
    }
  };
}

export async function loadScreens(): Promise<ServerBuild> {
  const build = (await import(pathToFileURL(join(PROJECT_FOLDER, 'build/server/index.js')).href)) as ServerBuild;
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      if (!route) return [id, route];
      const { loader, action, default: page } = route.module as { loader?: Work; action?: Work; default?: unknown };
      const withWhy = loader && sayingWhy(loader);
      const wrapped = {
        ...(withWhy ? { loader: page === undefined ? sayingInText(withWhy) : withWhy } : {}),
        ...(action ? { action: sayingWhy(sendingOnce(askingAgain(action))) } : {}),
      };
      return [id, { ...route, module: { ...route.module, ...wrapped } }];
    }),
  );
  return { ...build, routes: routes as ServerBuild['routes'] };
}
