// `npm run check` and `npm test`: every step is run and reported, also after one that failed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepare } from './prepare.mjs';
import { Trouble, at, runNode, stopAsked } from './processes.mjs';

const say = (line) => process.stdout.write(`${line}\n`);

export const score = { passed: 0, failed: 0, code: 0 };

async function step(name, args, options = {}) {
  const started = Date.now();
  const result = await runNode(args, { quiet: true, ...options });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (stopAsked() !== null) {
    score.code = result.code;
  } else if (result.code === 0) {
    say(`✓ ${name} (${seconds} s)`);
  } else {
    say(`✗ ${name} (${seconds} s)\n${result.output}`);
    score.code = 1;
    // A failed step without tests to count, such as the compiler, still must not leave "0 failed" behind.
    if (!options.counts) score.failed += 1;
  }
  return result.code === 0;
}

async function vitest(project, options = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-report-'));
  const report = path.join(folder, 'report.json');
  try {
    const before = score.failed;
    const fine = await step(
      `vitest ${project}`,
      [
        at('node_modules/vitest/vitest.mjs'),
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      { quiet: !options.open, counts: true },
    );
    if (existsSync(report)) {
      const counts = JSON.parse(readFileSync(report, 'utf8'));
      score.passed += counts.numPassedTests;
      score.failed += counts.numFailedTests;
      // A file that cannot even be loaded has no failed test in it, and is a failure all the same.
      score.failed += counts.testResults.filter(
        (file) => file.status === 'failed' && file.assertionResults.length === 0,
      ).length;
    }
    if (!fine && score.failed === before) score.failed += 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function check() {
  await step('react-router typegen', [at('node_modules/@react-router/dev/bin.cjs'), 'typegen']);
  await Promise.all([
    step('tsc', [at('node_modules/typescript/bin/tsc'), '-p', '.']),
    step('oxlint', [at('node_modules/oxlint/bin/oxlint')]),
    step('oxfmt --check', [at('node_modules/oxfmt/bin/oxfmt'), '--check']),
    // Beside the compiler, not after it: each of the two leaves a core idle for part of its time.
    vitest('unit'),
  ]);
}

/** The journeys and starts say for themselves what does not work without screens; the failure is counted once more here. */
async function buildStep() {
  try {
    await prepare(true);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    say(`✗ react-router build\n${error.message}`);
    score.code = 1;
    score.failed += 1;
  }
}

export async function test() {
  await check();
  await vitest('heavy', { open: true });
  await vitest('database', { open: true });
  await buildStep();
  await vitest('journeys', { open: true });
  await vitest('start', { open: true });
  await vitest('trust', { open: true });
  if (stopAsked() === null) say(`\n${score.passed} passed, ${score.failed} failed`);
}
