// `npm run trust` tries every promise in full and writes docs/TRUST-RESULTS.md; `npm run trust -- kills --n 20` one part.
// Exit codes: 0 all hold, 1 one does not, 2 wrong arguments.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_FOLDER } from '../../src/platform/config/index.ts';
import { PARTS } from './parts.ts';
import { writeResults, type PartResult } from './results.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    n: { type: 'string' },
    seed: { type: 'string' },
    /** Says what it found and leaves the results as they are. */
    only: { type: 'string' },
    'no-write': { type: 'boolean' },
    /** Goes on with the run of the same seed that was broken off. */
    resume: { type: 'boolean' },
  },
});

const unknown = positionals.filter((name) => !PARTS.some((part) => part.name === name));
const n = values.n === undefined ? null : Number(values.n);
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
if (unknown.length > 0 || (n !== null && !(Number.isInteger(n) && n > 0)) || !Number.isInteger(seed)) {
  console.error(
    `npm run trust -- [${PARTS.map((part) => part.name).join('|')}] [--n N] [--seed N] [--only WORDS] [--resume] [--no-write]`,
  );
  process.exit(2);
}

const results: PartResult[] = [];
for (const part of PARTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  const times = n ?? part.full;
  console.log(`${part.name} (N = ${times}, seed ${seed})`);
  const began = performance.now();
  const findings = await part.run({
    n: times,
    seed,
    say: (line) => console.log(`  ${line}`),
    ...(values.only === undefined ? {} : { only: values.only }),
    ...(values.resume ? { progressFile: join(PROJECT_FOLDER, 'tests/artifacts', `${part.name}-${seed}.jsonl`) } : {}),
  });
  results.push({ part, n: times, seed, seconds: values.resume ? null : (performance.now() - began) / 1000, findings });
  for (const { figure, value, limit, holds } of findings)
    console.log(`${holds ? '✓' : '✗'} ${figure}: ${value}${limit === undefined ? '' : ` (promised: ${limit})`}`);
  // After each part, so that a run that is cut off leaves what it measured.
  if (!values['no-write'] && values.only === undefined) await writeResults(results, PARTS, new Date());
}
// Pools of helpers that fetch pages for the crowd would keep the process a while.
process.exit(results.every(({ findings }) => findings.every(({ holds }) => holds)) ? 0 : 1);
