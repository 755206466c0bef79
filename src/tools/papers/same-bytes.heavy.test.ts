// A frozen report must come out byte for byte the same, on another day, in another process, in another time zone.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { tinos } from '../../../tests/support/paper-typeface.ts';
import { sheetOf, toDocx, toHtml, toPdf, toXlsx } from './index.ts';
import { annexTable, jointMinutes, quarterlyReport } from './papers-for-tests.ts';

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

async function hashes(): Promise<string[]> {
  const paper = quarterlyReport(25);
  return [
    await toDocx(paper),
    await toDocx(jointMinutes()),
    await toPdf(paper, { standard: 'ua-1', typeface: tinos() }),
    await toPdf(paper, { standard: 'a-2a', typeface: tinos() }),
    await toXlsx([sheetOf(annexTable(25), 'Phụ lục')]),
    toHtml(paper),
  ].map(sha256);
}

const PROGRAM = `
  import { createHash } from 'node:crypto';
  const { toDocx, toPdf, toXlsx, toHtml, sheetOf } = await import(process.env.PAPERS + '/index.ts');
  const { quarterlyReport, jointMinutes, annexTable } = await import(process.env.PAPERS + '/papers-for-tests.ts');
  const { tinos } = await import(process.env.SUPPORT + '/paper-typeface.ts');
  const paper = quarterlyReport(25);
  const files = [await toDocx(paper), await toDocx(jointMinutes()), await toPdf(paper, { standard: 'ua-1', typeface: tinos() }),
    await toPdf(paper, { standard: 'a-2a', typeface: tinos() }), await toXlsx([sheetOf(annexTable(25), 'Phụ lục')]), toHtml(paper)];
  process.stdout.write(JSON.stringify(files.map((file) => createHash('sha256').update(file).digest('hex'))));
`;

async function elsewhere(zone: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    env: {
      ...process.env,
      TZ: zone,
      LANG: 'C',
      PAPERS: import.meta.dirname,
      SUPPORT: new URL('../../../tests/support', import.meta.url).pathname,
      NODE_OPTIONS: '',
    },
  });
  return JSON.parse(stdout) as string[];
}

describe('same paper, same bytes', () => {
  it('twice in one process, and after another paper', async () => {
    const first = await hashes();
    await toPdf(jointMinutes(), { standard: 'ua-1', typeface: tinos() });
    expect(await hashes()).toEqual(first);
  });
  it('in two other processes in other time zones', { timeout: 60_000 }, async () => {
    const [here, west, east] = await Promise.all([
      hashes(),
      elsewhere('America/Los_Angeles'),
      elsewhere('Asia/Ho_Chi_Minh'),
    ]);
    expect(west).toEqual(here);
    expect(east).toEqual(here);
  });
  it('but other bytes for other words', async () => {
    const paper = quarterlyReport(1);
    const other = { ...paper, placeAndDate: { ...paper.placeAndDate, date: '2026-02-06' } };
    expect(sha256(await toDocx(other))).not.toBe(sha256(await toDocx(paper)));
    expect(sha256(await toPdf(other, { standard: 'ua-1', typeface: tinos() }))).not.toBe(
      sha256(await toPdf(paper, { standard: 'ua-1', typeface: tinos() })),
    );
  });
});
