// Every table that leaves the program, with names in the data that a spreadsheet would run: no cell is ever a formula. The
// addresses are those of the router; what they answer says whether it is a table.
import { unpack } from '../../src/tools/zip/index.ts';
import { CSV_TABLES } from '../../src/modules/public-record/index.ts';
import type { Cast, Knocker } from './cast.ts';
import { DOORS, filled } from './doors.ts';
import { EXPECTED } from './expectations.ts';
import type { HostileResult } from './hostile.ts';

export interface ExportsResult extends HostileResult {
  tables: number;
  /** Tables in which a planted name was met. */
  met: number;
}

export const PLANTED = '=HYPERLINK("http://q7zx.example","Đứng Ngoài");=1+1\n@SUM(q7zx)';
const RUNS = /^[\s\p{Cf}"]*[=+\-@＝＋－＠]|^[\t\r]/u;
const NUMBER = /^-?\d+([.,]\d+)?$/;
const FILES = /\/(tep\/:format|[^/]*\.(csv|xlsx)|:file)$/;

/** Names of the strangers' bodies and of their programme; in a workspace that may be spoilt, of all that is published too. */
async function plant(cast: Cast, strangers: readonly Knocker[], full: boolean): Promise<void> {
  const bodies = [...new Set(strangers.map((one) => one.organisationId))].map((id) => `'${id}'`).join(',');
  const text = `'${PLANTED.replaceAll("'", "''")}'`;
  const quietly = (sql: string) =>
    cast.everything(
      `with quiet as (select set_config('caunoi.journalled', pg_current_xact_id()::text, true) as x) ${sql}`,
    );
  await quietly(
    `update organisation o set name = ${text} || left(o.id::text, 8) from quiet where o.id in (${bodies}) and quiet.x is not null`,
  );
  const published = full ? 'or p.published_at is not null' : '';
  await quietly(
    `update programme p set title = ${text}, place = ${text} from quiet where (p.created_by_organisation_id in (${bodies}) ${published}) and quiet.x is not null`,
  );
}

export async function runExports(
  baseURL: string,
  cast: Cast,
  knockers: readonly Knocker[],
  strangers: readonly Knocker[],
  { full }: { readonly full: boolean },
): Promise<ExportsResult> {
  const result: ExportsResult = {
    calls: 0,
    forms: 0,
    tables: 0,
    met: 0,
    wrong: [],
    slowest: { milliseconds: 0, call: '' },
  };
  await plant(cast, strangers, full);
  for (const knocker of knockers) {
    // One after the other: whole tables of the house are given to one asker at a time.
    for (const address of await addressesFor(cast, knocker, full ? 30 : 3)) {
      const begun = performance.now();
      const answer = await fetch(baseURL + address, { redirect: 'manual', headers: { cookie: knocker.cookie } });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      result.calls++;
      const said = `${knocker.name}: ${address}`;
      const milliseconds = Math.round(performance.now() - begun);
      if (milliseconds > result.slowest.milliseconds) result.slowest = { milliseconds, call: said };
      const type = answer.headers.get('content-type') ?? '';
      const isCsv = type.startsWith('text/csv');
      if (!isCsv && !type.includes('spreadsheetml')) {
        if (answer.status >= 500) result.wrong.push(`${said}: ${answer.status}`);
        continue;
      }
      result.tables++;
      const text = isCsv ? new TextDecoder().decode(bytes) : workbookText(bytes);
      if (text.includes('q7zx')) result.met++;
      for (const cell of isCsv ? formulasIn(text) : formulaElements(text))
        result.wrong.push(`${said}: a cell that runs: ${JSON.stringify(cell.slice(0, 80))}`);
      if (!answer.headers.get('content-disposition')?.startsWith('attachment'))
        result.wrong.push(`${said}: shown in place`);
    }
  }
  return result;
}

/** Tables that one may have, and the kinds of each. */
async function addressesFor(cast: Cast, knocker: Knocker, things: number): Promise<string[]> {
  const found: string[] = CSV_TABLES.map((table) => `/du-lieu-mo/${table}.csv`);
  for (const door of DOORS.filter((one) => one.reads && one.file.endsWith('.ts') && FILES.test(one.path))) {
    const expected = EXPECTED[door.path];
    if (!expected || expected.area === 'token') continue;
    const rows = expected.things ? await cast.seenBy(knocker.organisationId, expected.things) : [{}];
    for (const row of rows.slice(-things)) {
      const address = filled(door.path, { ...row, format: 'xlsx' });
      if (!address.includes(':')) found.push(address);
    }
  }
  const quarters = await cast.seenBy(null, 'select distinct quarter from money_declaration');
  return [...found, ...quarters.map((row) => `/so-kinh-phi/${row['quarter']}/so.csv`)];
}

/** As a spreadsheet reads it, with either sign for the separator; the apostrophe that guards a cell stays. */
function formulasIn(text: string): string[] {
  const body = text.replace(/^\uFEFF/, '');
  return [',', ';', '\t'].flatMap((separator) =>
    cellsOf(body, separator).filter((cell) => RUNS.test(cell) && !NUMBER.test(cell) && !cell.startsWith('- ')),
  );
}

/** A quote opens a cell only where the cell begins. */
function cellsOf(text: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let state: 'begin' | 'plain' | 'quoted' = 'begin';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (state === 'quoted') {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[++at]!;
      else state = 'plain';
    } else if (letter === separator || letter === '\n') {
      cells.push(cell);
      cell = '';
      state = 'begin';
    } else if (letter === '"' && state === 'begin') state = 'quoted';
    else if (letter !== '\r') {
      cell += letter;
      state = 'plain';
    }
  }
  return [...cells, cell];
}

function workbookText(bytes: Uint8Array): string {
  const { parts } = unpack(bytes, (name) => name.endsWith('.xml'));
  return [...parts.values()].map((part) => new TextDecoder().decode(part)).join('\n');
}

/** In a workbook a formula is an element of its own; data that looks like one is text. */
const formulaElements = (xml: string): string[] =>
  [...xml.matchAll(/<(?:f|hyperlink|definedName|ddeLink|externalLink)\b[^>]*>/g)].map(([tag]) => tag);
