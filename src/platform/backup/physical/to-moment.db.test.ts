// An embedded server with archiving: rows written, a moment noted, more rows written; then a new server as of that moment.
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveFolders, type Embedded, startEmbedded } from '../../database/embedded/index.ts';
import { basesIn, keepBase, walName } from './base-backup.ts';
import { restoreToMoment } from './to-moment.ts';
import { keepWal } from './wal.ts';

let folder = '';
let dataDir = '';
let server: Embedded;
let client: pg.Client;
const lost: Error[] = [];
const say = (word: string) => client.query('insert into said (word) values ($1)', [word]);
const backups = () => ({ owner: server.connection, folder: join(folder, 'backups') });
/** So much may lie only on the database's own disk; the program's own setting is 180 s. */
const SECONDS = 1;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caunoi-moment-'));
  // Open on the way, or under root the databases would lie in a folder of the system.
  await chmod(folder, 0o755);
  dataDir = join(folder, 'data');
  server = await startEmbedded({ dataDir, archiveSeconds: SECONDS, log: () => undefined });
  client = new pg.Client(server.connection);
  client.on('error', (error) => lost.push(error));
  await client.connect();
  await client.query('create table said (word text primary key, at timestamptz not null default clock_timestamp())');
  await say('trước bản gốc');
});
afterAll(async () => {
  await client.end();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('restoring to a moment', () => {
  it('brings what was there then and nothing later, beside the old house', async () => {
    await keepBase(archiveFolders(dataDir), backups());
    await say('trước thời điểm');
    await sleep(1_100);
    const moment = new Date();
    await sleep(1_100);
    await say('sau thời điểm');
    // How long the last word lies only on the database's own disk: RPO.
    const begun = performance.now();
    const { rows } = await client.query('select pg_walfile_name(pg_current_wal_lsn()) as name');
    const wanted = `${rows[0].name}.gz`;
    const kept = async () => {
      await keepWal(archiveFolders(dataDir).incoming, backups());
      return (await readdir(join(folder, 'backups', 'wal'))).includes(wanted);
    };
    await expect.poll(kept, { timeout: 15_000, interval: 100 }).toBe(true);
    const seconds = (performance.now() - begun) / 1000;
    expect(seconds).toBeLessThan(SECONDS + 5);

    const into = join(folder, 'then');
    const asked = { at: moment, into, folder: backups().folder, incoming: null, from: dataDir, files: true };
    await restoreToMoment(asked);
    const restored = await startEmbedded({ dataDir: into, log: () => undefined });
    const then = new pg.Client(restored.connection);
    try {
      await then.connect();
      const found = await then.query('select word from said order by at');
      expect(found.rows.map((row) => row.word)).toEqual(['trước bản gốc', 'trước thời điểm']);
      await then.query(`insert into said (word) values ('đi tiếp')`);
    } finally {
      await then.end();
      await restored.stop();
    }
    await expect(restoreToMoment(asked)).rejects.toMatchObject({ code: 'database-there' });
    expect((await client.query('select count(*)::int as n from said')).rows[0].n).toBe(3);
  });

  it('says when the moment is before the first base or not reached by what was kept', async () => {
    const asked = { into: join(folder, 'never'), folder: backups().folder, incoming: null, from: dataDir, files: true };
    const early = restoreToMoment({ ...asked, at: new Date('2020-01-01T00:00:00Z') });
    await expect(early).rejects.toMatchObject({ code: 'no-base' });
    const late = restoreToMoment({ ...asked, at: new Date(Date.now() + 3_600_000) });
    await expect(late).rejects.toMatchObject({ code: 'moment-not-covered' });
  });

  it('finds an altered byte of the base, its manifest and the WAL before it is used', async () => {
    const base = (await basesIn(backups()))[0]!;
    const wal = join(folder, 'backups', 'wal');
    const piece = (await readdir(wal)).filter((name) => /^[0-9A-F]{24}\.gz$/.test(name)).at(-1)!;
    for (const path of [join(base.folder, 'base.tar.gz'), join(base.folder, 'backup_manifest'), join(wal, piece)]) {
      const before = await readFile(path);
      const altered = Buffer.from(before);
      const at = Math.floor(before.length / 2);
      altered[at] = altered[at]! ^ 1;
      await writeFile(path, altered);
      const asked = {
        at: new Date(),
        into: join(folder, 'bad'),
        folder: backups().folder,
        incoming: null,
        from: dataDir,
        files: true,
      };
      await expect(restoreToMoment(asked)).rejects.toMatchObject({ code: 'damaged-backup' });
      await writeFile(path, before);
    }
  });

  it('names WAL files as the server does', async () => {
    const { rows } = await client.query(
      `select pg_current_wal_lsn()::text as lsn, pg_walfile_name(pg_current_wal_lsn()) as name,
        (select setting::int from pg_settings where name = 'wal_segment_size') as segment`,
    );
    expect(walName(1, rows[0].lsn, rows[0].segment)).toBe(rows[0].name);
  });
});
