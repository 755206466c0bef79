// The one door for `npm start`, `npm test` and the other commands. It runs on any Node from 20.11 on, installs and
// builds what is missing, and hands over to the Node that package.json pins. Plain JavaScript without dependencies,
// because it runs before there are any.
import { prepare } from './launch/prepare.mjs';
import { Trouble, at, runNode, stopAsked, tell } from './launch/processes.mjs';
import { check, score, test } from './launch/tests.mjs';

const PROGRAMS = {
  start: 'src/start/main.ts',
  web: 'src/start/web.ts',
  worker: 'src/start/worker.ts',
  cli: 'src/start/cli.ts',
  bench: 'bench/run.ts',
  trust: 'tests/trust/run.ts',
};
const NEEDS_BUILD = new Set(['start', 'web', 'bench', 'trust']);

async function main([command = '', ...args]) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 11)) {
    throw new Trouble(
      `Cần Node 20.11 trở lên, máy này có ${process.versions.node}. / Node 20.11 or newer is needed, this is ${process.versions.node}.`,
    );
  }
  const program = PROGRAMS[command];
  if (program === undefined && command !== 'check' && command !== 'test') {
    throw new Trouble(
      `Cách dùng: / Usage: node launch.mjs <${[...Object.keys(PROGRAMS), 'check', 'test'].join('|')}> [args]`,
    );
  }
  await prepare(NEEDS_BUILD.has(command));
  if (stopAsked() === null && command === 'check') await check();
  if (stopAsked() === null && command === 'test') await test();
  if (program === undefined) return score.code;
  // npm stands in the project; a file named on the command line is meant from where the person stands.
  const standing = process.env.npm_lifecycle_event === 'caunoi' ? process.env.INIT_CWD : process.cwd();
  const cwd = command === 'cli' ? standing : at();
  const result = await runNode([at(program), ...args], { cwd, extra: { NODE_ENV: 'production' } });
  if (result.problem) throw result.problem;
  return result.code;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  tell(error.message);
  process.exitCode = 1;
}
