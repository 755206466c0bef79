// `npm run bench` measures everything and writes bench/RESULTS.md; `npm run bench -- reading pages` only those, printed.
import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import type { Measurement } from './measure.ts';
import { MEASUREMENTS } from './measurements.ts';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !MEASUREMENTS.some((one) => one.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no measurement ${unknown.join(', ')}. There are: ${MEASUREMENTS.map((one) => one.name).join(', ')}.`,
  );
  process.exit(2);
}

async function section(measurement: Measurement): Promise<string> {
  const rows = await measurement.run();
  return [
    `## ${measurement.name}`,
    '',
    measurement.about,
    '',
    '| what | figure | against | ratio |',
    '|---|---|---|---|',
    ...rows.map((row) => `| ${row.what} | ${row.figure} | ${row.against} | ${row.ratio} |`),
    '',
  ].join('\n');
}

const sections: string[] = [];
for (const measurement of MEASUREMENTS) {
  if (asked.length > 0 && !asked.includes(measurement.name)) continue;
  const text = await section(measurement);
  console.log(text);
  sections.push(text);
}
if (asked.length === 0) {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}`;
  const head = `# Results of \`npm run bench\`\n\n${new Date().toISOString().slice(0, 10)} · ${machine} · Node ${process.versions.node}\n\nRatios count; figures depend on the machine and on what else it does.\n\n`;
  await writeFile(new URL('./RESULTS.md', import.meta.url), head + sections.join('\n'));
}
process.exit(0);
