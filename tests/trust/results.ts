// docs/TRUST-RESULTS.md: what the last run of each part came to. A part that is run alone replaces its own section only.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, release, totalmem } from 'node:os';
import type { Finding, Part } from './part.ts';

const FILE = new URL('../../docs/TRUST-RESULTS.md', import.meta.url);
const HEAD = `# What was measured of the promises

Written by \`npm run trust\`; each section is the last run of its part. Times are those of a machine with that load (of the
last quarter of an hour; 2 processors are busy at 2).
`;

export interface PartResult {
  readonly part: Part;
  readonly n: number;
  readonly seed: number;
  /** Null: it was broken off and gone on with. */
  readonly seconds: number | null;
  readonly findings: readonly Finding[];
}

export function sectionOf({ part, n, seed, seconds, findings }: PartResult, at: Date): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${release()}, Node ${process.versions.node}, load ${loadavg()[2]!.toFixed(1)}`;
  const rows = findings.map(
    ({ figure, value, limit, holds }) =>
      `| ${figure} | ${cell(String(value))} | ${limit ?? ''} | ${holds ? 'yes' : '**NO**'} |`,
  );
  return `## ${part.name}

${part.promise}.

${at.toISOString().slice(0, 16).replace('T', ' ')} UTC, ${machine}. N = ${n} (full: ${part.full}), seed ${seed}, ${seconds === null ? 'in several runs' : `${Math.round(seconds)} s`}.

| figure | measured | promised | holds |
|---|---|---|---|
${rows.join('\n')}
`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Keeps the sections of parts that were not run now. */
export async function writeResults(results: readonly PartResult[], order: readonly Part[], at: Date): Promise<void> {
  const before = await readFile(FILE, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const sections = new Map<string, string>();
  for (const section of before.split(/^(?=## )/m).filter((text) => text.startsWith('## ')))
    sections.set(section.slice(3, section.indexOf('\n')).trim(), `${section.trim()}\n`);
  for (const result of results) sections.set(result.part.name, sectionOf(result, at));
  const kept = order.flatMap(({ name }) => sections.get(name) ?? []);
  await writeFile(FILE, [HEAD, ...kept].join('\n'));
}
