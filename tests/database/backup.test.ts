import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { backUp, checkBackup, exportHouse, restore } from '../../src/platform/backup/index.ts';
import { perform } from '../../src/platform/context/index.ts';
import { keepFile, readStoredFile, useFilesFolder } from '../../src/platform/files/index.ts';
import { readCsv } from '../../src/tools/csv/index.ts';
import { SYSTEM, useTestDatabase } from '../support/database.ts';

const database = useTestDatabase();
let folder = '';
let bytesHash: Buffer;

/** All rows of the tables that matter here, as text, to compare two databases. */
async function contents(client: pg.Client): Promise<string> {
  const found: string[] = [];
  for (const table of ['organisation', 'programme', 'journal_entry', 'installation']) {
    const { rows } = await client.query(`select to_jsonb(t)::text as line from ${table} t order by 1`);
    found.push(table, ...rows.map((row) => row.line as string));
  }
  return found.join('\n');
}

async function freshDatabase(): Promise<{
  client: pg.Client;
  address: typeof database.ownerAddress;
  drop: () => Promise<void>;
}> {
  const { template, ...server } = inject('testServer');
  const name = `caunoi_restore_${Math.random().toString(36).slice(2, 10)}`;
  const admin = new pg.Client({ ...server, database: 'postgres' });
  await admin.connect();
  await admin.query(`create database ${name} template ${template}`);
  const address = { ...server, database: name };
  const client = new pg.Client(address);
  await client.connect();
  return {
    client,
    address,
    drop: async () => {
      await client.end();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caunoi-backup-'));
  await perform(
    SYSTEM,
    async (ctx) => {
      const commune = await ctx.db
        .insertInto('organisation')
        .values({ kind: 'authority', name: 'UBND xã Thử (mẫu)', search_key: 'ubnd xa thu mau' })
        .returning('id')
        .executeTakeFirstOrThrow();
      const older = await ctx.db
        .insertInto('programme')
        .values({
          slug: 'cu',
          title: 'Chương trình cũ',
          search_key: 'x',
          kind: 'programme',
          created_by_organisation_id: commune.id,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      // Refers to a row with a later or earlier id alike: references in circles must not matter.
      await ctx.db
        .insertInto('programme')
        .values({
          slug: 'moi',
          title: 'Chương trình mới',
          search_key: 'x',
          kind: 'programme',
          created_by_organisation_id: commune.id,
          prior_id: older.id,
        })
        .execute();
      await ctx.journal({
        what: 'programme.created',
        objectKind: 'programme',
        objectId: older.id,
        data: { tên: 'Hoà – Hòa' },
      });
    },
    null,
  );
  bytesHash = (await keepFile(Buffer.from('bản chụp'))).sha256;
  await backUp(database.ownerAddress, join(folder, 'good'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('backup and restore', () => {
  it('brings back every row and file in an empty house', async () => {
    const fresh = await freshDatabase();
    try {
      useFilesFolder(join(folder, 'other-files'));
      await restore(fresh.address, join(folder, 'good'));
      expect(await contents(fresh.client)).toBe(await contents(database.owner));
      expect((await readStoredFile(bytesHash)).toString()).toBe('bản chụp');
      const next = await fresh.client.query(
        `insert into journal_entry (what, object_kind, object_id, leaf_hash) values ('a.b', 'c', 'd', '') returning id`,
      );
      expect(next.rows[0].id).toBe('2');
      await expect(restore(fresh.address, join(folder, 'good'))).rejects.toMatchObject({ code: 'house-not-empty' });
    } finally {
      await fresh.drop();
    }
  });

  it('takes the place of what a house brought along that nobody uses yet, when told so', async () => {
    const fresh = await freshDatabase();
    try {
      await fresh.client.query(
        `begin; set local session_replication_role = replica;
         insert into organisation (kind, name, search_key) values ('authority', 'UBND xã Một (mẫu)', 'a'), ('press', 'Báo Hai (mẫu)', 'b'); commit`,
      );
      const good = join(folder, 'good');
      await expect(restore(fresh.address, good)).rejects.toMatchObject({ code: 'house-not-empty' });
      await restore(fresh.address, good, { replace: true });
      expect(await contents(fresh.client)).toBe(await contents(database.owner));
    } finally {
      await fresh.drop();
    }
  });

  it('exports the same with tables for spreadsheets, explains them, and reads all of it back equal', async () => {
    const fresh = await freshDatabase();
    const folderOut = join(folder, 'export');
    try {
      const manifest = await exportHouse(database.ownerAddress, folderOut);
      const text = await readFile(join(folderOut, 'csv', 'organisation.csv'), 'utf8');
      const [head, ...rows] = readCsv(text);
      const at = head!.cells.indexOf('name');
      expect(rows.map((row) => row.cells[at])).toEqual(['UBND xã Thử (mẫu)']);
      expect(await readFile(join(folderOut, 'README.md'), 'utf8')).toContain('| prior_id | uuid |  | programme |');
      await restore(fresh.address, folderOut);
      expect(await contents(fresh.client)).toBe(await contents(database.owner));
      const again = await exportHouse(fresh.address, join(folder, 'export-again'));
      expect(again.tables).toEqual(manifest.tables);
      await appendFile(join(folderOut, 'csv', 'organisation.csv'), 'x');
      await expect(checkBackup(folderOut)).rejects.toMatchObject({ code: 'damaged-backup' });
    } finally {
      await fresh.drop();
    }
  });

  it('writes only into an empty folder and needs a complete backup', async () => {
    await expect(backUp(database.ownerAddress, join(folder, 'good'))).rejects.toMatchObject({
      code: 'folder-not-empty',
    });
    await expect(restore(database.ownerAddress, folder)).rejects.toMatchObject({ code: 'no-backup' });
  });

  it('finds an altered row, an altered file and a missing one before anything is used', async () => {
    const fresh = await freshDatabase();
    const table = join(folder, 'good', 'tables', 'organisation.ndjson.gz');
    const original = await readFile(table);
    const hex = bytesHash.toString('hex');
    const file = join(folder, 'good', 'files', hex.slice(0, 2), hex);
    try {
      const altered = gunzipSync(original).toString().replace('Thử', 'Thứ');
      await writeFile(table, gzipSync(altered));
      await expect(restore(fresh.address, join(folder, 'good'))).rejects.toMatchObject({ code: 'damaged-backup' });
      await rm(table);
      await expect(restore(fresh.address, join(folder, 'good'))).rejects.toMatchObject({ code: 'damaged-backup' });
      await writeFile(table, original);
      await appendFile(file, '!');
      await expect(restore(fresh.address, join(folder, 'good'))).rejects.toMatchObject({ code: 'damaged-backup' });
      const { rows } = await fresh.client.query('select count(*)::int as n from organisation');
      expect(rows[0].n).toBe(0);
    } finally {
      await writeFile(table, original);
      await writeFile(file, 'bản chụp');
      await fresh.drop();
    }
  });
});
