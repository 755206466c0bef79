// Everything for elsewhere: a backup, and beside it the same rows as CSV for people with a spreadsheet. It is read back as any
// backup is, also into another version of PostgreSQL, because nothing in it is PostgreSQL's own.
import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { writeCsv } from '../../tools/csv/index.ts';
import type { OwnerAddress } from '../database/index.ts';
import { backUp } from './back-up.ts';
import type { Manifest } from './format.ts';
import { tableLines, tableNames } from './table-lines.ts';

type Cell = string | number | null;

/** Throws what `backUp` throws. */
export function exportHouse(owner: OwnerAddress, folder: string): Promise<Manifest> {
  return backUp(owner, folder, { more: writeTables });
}

/** In the transaction of the backup, so that both are of one moment. Gives names and hashes. */
async function writeTables(client: pg.Client, folder: string): Promise<Record<string, string>> {
  await mkdir(join(folder, 'csv'));
  const hashes: Record<string, string> = {};
  for (const table of await tableNames(client)) {
    const name = `csv/${table}.csv`;
    const file = await open(join(folder, name), 'wx');
    const hash = createHash('sha256');
    const write = async (text: string) => {
      hash.update(text);
      await file.write(text);
    };
    const columns = await columnsOf(client, table);
    await write(writeCsv([columns]));
    for await (const lines of tableLines(client, table)) {
      const rows = lines.map((line) => {
        const row = JSON.parse(line) as Record<string, unknown>;
        return columns.map((column) => cellOf(row[column]));
      });
      // The mark that says UTF-8 belongs at the beginning only.
      await write(writeCsv(rows).slice(1));
    }
    await file.sync();
    await file.close();
    hashes[name] = hash.digest('hex');
  }
  return hashes;
}

async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relname = $1 and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [table],
  );
  return rows.map((row) => row.name);
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}
