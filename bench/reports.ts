// A report composed from the database, and written as DOCX, PDF and XLSX by the threads that write papers.
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import {
  composeReport,
  draftFile,
  REPORT_FORMATS,
  reportContentShape,
  spanAround,
  type ReportContent,
  type ReportRow,
} from '../src/modules/reports/index.ts';
import { consult } from '../src/platform/context/index.ts';
import { closePress } from '../src/platform/press/index.ts';
import { addDays } from '../src/tools/calendar/index.ts';
import { writeCsv } from '../src/tools/csv/index.ts';
import { inventorOf } from './invented-texts.ts';
import { insertClippings } from './held-clippings.ts';
import { median, ms, times, type Measured, type Measurement } from './measure.ts';
import { NOW, personOf, registerBody, signProgramme } from './signed-programmes.ts';
import { inTemporaryHouse, type TemporaryHouse } from './temporary-house.ts';

const ROWS = [200, 5_000];
const BASE = new URL('../tests/golden/reports/content.json', import.meta.url);

/**
 * The tests' report with as many rows in its annex and in the period before; another text each time, as a writer may
 * remember the last one.
 */
function contentOf(rows: number, round: number): ReportContent {
  const base = reportContentShape.parse(JSON.parse(readFileSync(BASE, 'utf8')));
  const inventor = inventorOf(`report ${rows} ${round}`);
  const rowsFrom = (from: string, period: string) =>
    Array.from({ length: rows }, (_, at): ReportRow => {
      const key = `${period}-${round}-${at}`;
      const day = addDays(from, Math.floor((at * 91) / rows));
      return {
        ...base.annex[0]!,
        no: at + 1,
        matchId: `m-${key}`,
        clippingId: `c-${key}`,
        commitmentNo: 1 + (at % base.commitments.length),
        publishedOn: day,
        countsOn: day,
        title: inventor.text(20),
        address: `https://bao-song-thu.example/xa-hoi/bai-${key}-${inventor.chance.between(1e6, 9e6)}.html`,
        sha256: key.padStart(64, 'a'),
      };
    });
  return {
    ...base,
    annex: rowsFrom(base.period.from, 'a'),
    compared: { before: rowsFrom(base.before!.from, 'b'), lastYear: [] },
    totals: { ...base.totals, rows, counted: rows, texts: rows },
  };
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

/** Time of the processor, which other programs on the machine change less than the clock on the wall. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function measureFiles(): Promise<Measured[]> {
  const found: Measured[] = [];
  const first = new Map<string, number>();
  for (const rows of ROWS) {
    const rounds = rows > 1_000 ? 3 : 7;
    const taken = new Map<string, number[]>(
      [...REPORT_FORMATS, 'csv', 'all', 'cpu', 'pause'].map((name) => [name, []]),
    );
    // The first round warms up.
    for (let round = 0; round <= rounds; round++) {
      const content = contentOf(rows, round);
      const note = (name: string, value: number) => (round > 0 ? taken.get(name)!.push(value) : 0);
      note('csv', await took(() => asCsv(content)));
      const pauses = monitorEventLoopDelay({ resolution: 2 });
      pauses.enable();
      const cpu = processorMs();
      const all = await took(() => Promise.all(REPORT_FORMATS.map((format) => draftFile(content, format))));
      pauses.disable();
      note('all', all);
      note('cpu', processorMs() - cpu);
      note('pause', pauses.max / 1e6);
      const again = contentOf(rows, round + 100);
      for (const format of REPORT_FORMATS) note(format, await took(() => draftFile(again, format)));
    }
    const middle = (name: string): number => median(taken.get(name)!);
    const grew = (name: string): string => {
      const before = first.get(name);
      if (before === undefined) first.set(name, middle(name));
      return before === undefined ? '' : `, grew ${times(middle(name) / before)} for ${rows / ROWS[0]!}× the rows`;
    };
    const count = rows.toLocaleString('en');
    for (const format of REPORT_FORMATS) {
      found.push({
        what: `${format.toUpperCase()} of ${count} rows`,
        figure: `${ms(middle(format))}${grew(format)}`,
        against: `the rows as CSV ${ms(middle('csv'))}`,
        ratio: `${times(middle(format) / middle('csv'))} the time of CSV`,
      });
    }
    const wanted = rows > 1_000 ? 6_000 : 1_000;
    found.push({
      what: `all three of ${count} rows, asked for at once as freezing does`,
      figure: `${ms(middle('all'))}${grew('all')}; ${ms(middle('cpu'))} of the processor`,
      against: `wanted within ${ms(wanted)}; the longest that other requests waited meanwhile: ${ms(middle('pause'))}`,
      ratio: `${times(middle('all') / wanted)} the time allowed`,
    });
  }
  return found;
}

/** A quarter of so many confirmed items, and as many in the quarter before. */
async function fill({ filling }: TemporaryHouse, number: number, rows: number, paper: string) {
  const programme = await signProgramme(number, paper);
  const span = spanAround('quarter', NOW);
  const outlet = await filling.query<{ id: string }>(
    `insert into outlet (organisation_id, name, kind) values ($1, $2, 'online') returning id`,
    [paper, `Báo đo ${number} (mẫu)`],
  );
  const inventor = inventorOf(`evidence ${number}`);
  const clippings = Array.from({ length: rows * 2 }, (_, at) => ({
    title: inventor.text(20),
    text: inventor.text(30),
    outletId: outlet.rows[0]!.id,
    organisationId: paper,
    publishedAt: new Date(`${addDays(span.from, Math.floor((at * 90) / rows) - 90)}T03:00:00Z`),
  }));
  const ids = await insertClippings(filling, clippings, true);
  await filling.query(
    `insert into match (programme_id, commitment_id, clipping_id, state, weight, made_by, decided_for, decided_at)
     select $1, ($2::uuid[])[1 + at % array_length($2::uuid[], 1)], id, 'confirmed', 1, 'person', $3, now()
     from unnest($4::uuid[]) with ordinality as t(id, at)`,
    [programme.id, [...programme.commitments], programme.commune, ids],
  );
  await filling.query('analyze clipping; analyze match');
  return { programme, span };
}

async function measureComposing(opened: TemporaryHouse): Promise<Measured[]> {
  const paper = await registerBody('Báo đo báo cáo', 'press');
  const taken: number[] = [];
  for (const [number, rows] of ROWS.entries()) {
    const { programme, span } = await fill(opened, number, rows, paper);
    const who = personOf(programme.commune);
    const choice = {
      scope: 'programme',
      programmeId: programme.id,
      placeId: null,
      span,
      organisationId: programme.commune,
    } as const;
    const rounds: number[] = [];
    let found = 0;
    for (let round = 0; round < 6; round++) {
      const time = await took(async () => {
        found = (await consult(who, (ctx) => composeReport(ctx, choice))).annex.length;
      });
      if (round > 0) rounds.push(time);
    }
    if (found < rows * 0.9) throw new Error(`the report found ${found} of ${rows} rows`);
    taken.push(median(rounds));
  }
  const [few = 0, many = 0] = taken;
  return [
    {
      what: `composing the report of ${ROWS.map((rows) => rows.toLocaleString('en')).join(' / ')} rows from the database`,
      figure: `${ms(few)} / ${ms(many)}`,
      against: 'with as many rows in the period before',
      ratio: `grew ${times(many / few)} for ${ROWS[1]! / ROWS[0]!}× the rows`,
    },
  ];
}

export const reports: Measurement = {
  name: 'reports',
  about:
    'A quarterly report in the official layout with an annex of every item, each time with other rows, so that no writer can reuse its last work, and with as many rows of the period before in the workbook. The requests of other people go on meanwhile, because threads of their own write. Cost should grow with the rows.',
  run: async () => {
    const files = await measureFiles().finally(closePress);
    return [...(await inTemporaryHouse(measureComposing)), ...files];
  },
};
