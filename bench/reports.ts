// The quarterly report as DOCX, PDF and XLSX, by the thread that writes papers, from its content alone.
import { readFileSync } from 'node:fs';
import {
  draftFile,
  REPORT_FORMATS,
  reportContentShape,
  type ReportContent,
  type ReportRow,
} from '../src/modules/reports/index.ts';
import { closePress } from '../src/platform/press/index.ts';
import { addDays } from '../src/tools/calendar/index.ts';
import { writeCsv } from '../src/tools/csv/index.ts';
import { inventorOf } from './invented-texts.ts';
import { median, ms, times, type Measured, type Measurement } from './measure.ts';

const ROWS = [200, 5_000];
const BASE = new URL('../tests/golden/reports/content.json', import.meta.url);

/** The tests' report with as many rows in its annex; another text each time, as a writer may remember the last one. */
function contentOf(rows: number, round: number): ReportContent {
  const base = reportContentShape.parse(JSON.parse(readFileSync(BASE, 'utf8')));
  const inventor = inventorOf(`report ${rows} ${round}`);
  const annex = Array.from({ length: rows }, (_, at): ReportRow => {
    const key = `${round}-${at}`;
    return {
      ...base.annex[0]!,
      no: at + 1,
      matchId: `m-${key}`,
      clippingId: `c-${key}`,
      commitmentNo: 1 + (at % base.commitments.length),
      publishedOn: addDays(base.period.from, Math.floor((at * 92) / rows)),
      title: inventor.text(20),
      address: `https://bao-song-thu.example/xa-hoi/bai-${key}-${inventor.chance.between(1e6, 9e6)}.html`,
      sha256: key.padStart(64, 'a'),
    };
  });
  return { ...base, annex, totals: { ...base.totals, rows, counted: rows, texts: rows } };
}

const COLUMNS = [
  'no',
  'publishedOn',
  'outlet',
  'organisation',
  'kind',
  'title',
  'author',
  'address',
  'sha256',
  'commitmentNo',
  'quantity',
] as const;

function asCsv({ annex }: ReportContent): string {
  return writeCsv([COLUMNS, ...annex.map((row) => COLUMNS.map((column) => row[column]))]);
}

async function took(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function measure(): Promise<Measured[]> {
  const found: Measured[] = [];
  const first = new Map<string, number>();
  for (const rows of ROWS) {
    const rounds = rows > 1_000 ? 3 : 7;
    const taken = new Map<string, number[]>([...REPORT_FORMATS, 'csv', 'json'].map((name) => [name, []]));
    // The first round warms up.
    for (let round = 0; round <= rounds; round++) {
      const content = contentOf(rows, round);
      const note = async (name: string, work: () => unknown): Promise<void> => {
        const time = await took(work);
        if (round > 0) taken.get(name)!.push(time);
      };
      await note('csv', () => asCsv(content));
      await note('json', () => JSON.stringify(content.annex));
      for (const format of REPORT_FORMATS) await note(format, () => draftFile(content, format));
    }
    const middle = (name: string): number => median(taken.get(name)!);
    for (const format of REPORT_FORMATS) {
      const before = first.get(format);
      if (before === undefined) first.set(format, middle(format));
      found.push({
        what: `${format.toUpperCase()} of ${rows.toLocaleString('en')} rows`,
        figure: `${ms(middle(format))}${before === undefined ? '' : `, grew ${times(middle(format) / before)} for ${rows / ROWS[0]!}× the rows`}`,
        against: `the rows as CSV ${ms(middle('csv'))}, as JSON ${ms(middle('json'))}`,
        ratio: `${times(middle(format) / middle('csv'))} the time of CSV`,
      });
    }
  }
  return found;
}

export const reports: Measurement = {
  name: 'reports',
  about:
    'A quarterly report in the official layout with an annex of every item, each time with other rows, so that no writer can reuse its last work. The requests of other people go on meanwhile, because a thread of its own writes. Cost should grow with the rows.',
  run: () => measure().finally(closePress),
};
