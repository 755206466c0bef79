// Files of all published programmes (or of those that the same filters as in the list leave), made while they are sent.
import { data } from 'react-router';
import { houseTime } from '../../platform/database/index.ts';
import {
  allProgrammes,
  CSV_TABLES,
  csvTable,
  dataLicence,
  packageHead,
  programmeData,
  recordOf,
  wholeFile,
  type OcdsHouse,
  type RecordFilter,
} from '../../modules/public-record/index.ts';
import { readConfig } from '../../platform/config/index.ts';
import { consult } from '../../platform/context/index.ts';
import { writeCsv } from '../../tools/csv/index.ts';
import { Refusal } from '../../tools/sentence/index.ts';
import type { Route } from './+types/whole-data';
import { openStream } from './open-answer.ts';
import { recordFilter } from './record-filter.ts';

export async function loader({ params, request }: Route.LoaderArgs) {
  const filter = recordFilter(new URL(request.url).searchParams);
  const { file } = params;
  try {
    if (file === 'ocds.json') {
      const licence = await consult({ kind: 'public' }, dataLicence);
      const house = { address: readConfig(process.env).publicAddress, licence };
      return openStream(wholeFile(ocdsTexts(house, filter)), 'application/json', 'cau-noi-ocds.json');
    }
    if (file === 'chuong-trinh.jsonl')
      return openStream(wholeFile(dataLines(filter)), 'application/jsonl', 'cau-noi.jsonl');
    const table = CSV_TABLES.find((one) => file === `${one}.csv`);
    if (table) return openStream(wholeFile(csvTexts(table, filter)), 'text/csv', `cau-noi-${table}.csv`);
  } catch (error) {
    if (error instanceof Refusal)
      return new Response(`${error.sentence.vi} / ${error.sentence.en}`, {
        status: error.status,
        headers: { 'Retry-After': '120', 'Content-Type': 'text/plain; charset=utf-8' },
      });
    throw error;
  }
  throw data(null, { status: 404 });
}

/** One record package; its records one by one. */
async function* ocdsTexts(house: OcdsHouse, filter: RecordFilter): AsyncGenerator<string> {
  const head = JSON.stringify(packageHead(house, '/du-lieu-mo/ocds.json', houseTime().toISOString()));
  yield `${head.slice(0, -1)},"records":[\n`;
  let first = true;
  for await (const { found, changedAt } of allProgrammes(filter)) {
    yield `${first ? '' : ',\n'}${JSON.stringify(recordOf(found, changedAt, house))}`;
    first = false;
  }
  yield '\n]}\n';
}

async function* dataLines(filter: RecordFilter): AsyncGenerator<string> {
  for await (const { found } of allProgrammes(filter)) yield `${JSON.stringify(programmeData(found))}\n`;
}

async function* csvTexts(table: (typeof CSV_TABLES)[number], filter: RecordFilter): AsyncGenerator<string> {
  const { columns, rows } = csvTable(table);
  yield writeCsv([columns]);
  // Only the first line brings the byte order mark.
  for await (const { found } of allProgrammes(filter)) yield writeCsv(rows(found)).slice(1);
}
