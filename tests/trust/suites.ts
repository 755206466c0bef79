// Promises that are tried by tests of their own, so that one command tries all: each part runs those files and counts.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../src/platform/config/index.ts';
import type { Finding, Part } from './part.ts';

interface Suite {
  readonly name: string;
  readonly promise: string;
  readonly runs: readonly {
    readonly project: 'unit' | 'heavy' | 'database' | 'start';
    readonly files: readonly string[];
  }[];
}

const SUITES: readonly Suite[] = [
  {
    name: 'start',
    promise:
      'Start with an orphan or stale lock, a recycled pid, a wrong owner, a taken port, other settings, a second start at once: starts or refuses with a sentence, touches no foreign process, deletes nothing',
    runs: [
      { project: 'start', files: ['tests/start'] },
      { project: 'database', files: ['src/platform/database/embedded'] },
      { project: 'unit', files: ['src/platform/database/embedded'] },
    ],
  },
  {
    name: 'recovery',
    promise:
      'Backups made, restored elsewhere, compared, to a moment, one programme, moved to another PostgreSQL and back, exported and read back; a damaged byte is found before use',
    runs: [
      {
        project: 'database',
        files: ['src/platform/backup', 'tests/database/backup', 'tests/database/restore-programme.test.ts'],
      },
      { project: 'unit', files: ['src/platform/backup'] },
    ],
  },
  {
    name: 'once',
    promise:
      'Jobs of a killed worker are taken up by others, the queue is rebuilt from the database, a form sent twice has one effect, conflicting transactions are tried again, silent connections are given up, files and rows agree',
    runs: [
      {
        project: 'database',
        files: [
          'tests/database/jobs.test.ts',
          'tests/database/foundation.test.ts',
          'src/start/rebuild-queue.db.test.ts',
          'src/start/sent-once.db.test.ts',
          'src/platform/database',
          'src/platform/files',
          'src/platform/mail',
        ],
      },
    ],
  },
  {
    name: 'journal',
    promise:
      'The journal is evidence: places, checkpoints, proofs, keys, tamperings found by the program and by the verifier of its own',
    runs: [{ project: 'database', files: ['tests/database/journal-tree.test.ts'] }],
  },
  {
    name: 'row-security',
    promise: 'With the checks of the program switched off, row-level security alone returns no row',
    runs: [{ project: 'database', files: ['tests/walls/row-security.db.test.ts'] }],
  },
  {
    name: 'hostile-input',
    promise: 'Hostile documents are read in a limited worker; bombs, endless and slow ones end with a reason',
    runs: [{ project: 'heavy', files: ['src/platform/sandbox', 'src/platform/page-picture'] }],
  },
];

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

async function vitest(project: string, files: readonly string[]): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'caunoi-report-'));
  const report = join(folder, 'report.json');
  try {
    const said = await new Promise<string>((resolve, reject) => {
      const child = spawn(
        process.execPath,
        [
          join(PROJECT_FOLDER, 'node_modules/vitest/vitest.mjs'),
          'run',
          '--project',
          project,
          '--reporter=json',
          `--outputFile.json=${report}`,
          ...files,
        ],
        { cwd: PROJECT_FOLDER, stdio: ['ignore', 'pipe', 'pipe'] },
      );
      let text = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => {
          text = (text + String(chunk)).slice(-20_000);
        });
      child.on('error', reject);
      child.on('close', () => resolve(text));
    });
    return JSON.parse(
      await readFile(report, 'utf8').catch(() => {
        throw new Error(`the tests did not run:\n${said}`);
      }),
    ) as Report;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runSuite(suite: Suite): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { project, files } of suite.runs) {
    const report = await vitest(project, files);
    const failed = report.testResults.flatMap((file) =>
      file.assertionResults.length === 0 && file.status === 'failed'
        ? [file.name]
        : file.assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName.trim()),
    );
    findings.push({
      figure: `${project} tests of ${files.join(', ')}`,
      value: `${report.numPassedTests} passed, ${failed.length} failed${failed.length > 0 ? `: ${failed.slice(0, 5).join('; ')}` : ''}`,
      limit: '0 failed',
      holds: failed.length === 0 && report.numPassedTests > 0,
    });
  }
  return findings;
}

export const suites: readonly Part[] = SUITES.map((suite) => ({
  name: suite.name,
  promise: suite.promise,
  full: 1,
  run: () => runSuite(suite),
}));
