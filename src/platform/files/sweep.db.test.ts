// What nobody names goes after a day and not before; what a row names stays, and is missed when it is gone.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../tests/support/database.ts';
import { perform, type Who } from '../context/index.ts';
import { asSystem } from '../database/index.ts';
import { keepFile, keptFiles, useFilesFolder } from './bytes.ts';
import { recordFile } from './rows.ts';
import { newestSweep, recordSweep, sweepFiles, type Sweep } from './sweep.ts';

const database = useTestDatabase();
const SYSTEM: Who = { kind: 'system', reason: 'test' };
const HOUR = 3_600_000;
const NOW = new Date();
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caunoi-sweep-'));
  useFilesFolder(folder);
  await database.owner.query(
    `set session_replication_role = replica; delete from stored_file; reset session_replication_role`,
  );
  return () => rm(folder, { recursive: true, force: true });
});

const pathOf = (sha256: Buffer): string => {
  const hex = sha256.toString('hex');
  return join(folder, hex.slice(0, 2), hex.slice(2, 4), hex);
};

async function kept(text: string, hoursAgo: number): Promise<Buffer> {
  const { sha256 } = await keepFile(Buffer.from(text));
  const at = new Date(NOW.getTime() - hoursAgo * HOUR);
  await utimes(pathOf(sha256), at, at);
  return sha256;
}

async function named(sha256: Buffer): Promise<void> {
  await perform(
    SYSTEM,
    async (ctx) => {
      const { id } = await ctx.db
        .insertInto('organisation')
        .values({ kind: 'press', name: `Báo ${sha256.toString('hex')} (mẫu)`, search_key: sha256.toString('hex') })
        .returning('id')
        .executeTakeFirstOrThrow();
      await recordFile(ctx.db, { organisationId: id, sha256, size: 3, mediaType: 'text/plain', name: 'tep.txt' });
      await ctx.journal({ what: 'organisation.added', objectKind: 'organisation', objectId: id });
    },
    null,
  );
}

const sweep = (now = NOW): Promise<Sweep> => asSystem('test', (db) => sweepFiles(db, now));
async function left(): Promise<string[]> {
  const names: string[] = [];
  for await (const { sha256 } of keptFiles()) names.push(sha256.toString('hex'));
  return names;
}

describe('the nightly look at all files', () => {
  it('lets go of bytes that no row has named for a day, and of nothing else', async () => {
    const [old, young, wanted] = [await kept('cũ', 25), await kept('mới', 23), await kept('có dòng', 100)];
    await named(wanted);
    expect(await sweep()).toMatchObject({ files: 3, removed: 1, removedBytes: 3, missingCount: 0, heldBack: 0 });
    expect(await left()).toEqual([young, wanted].map((one) => one.toString('hex')).toSorted());
    expect(await left()).not.toContain(old.toString('hex'));
  });

  it('spares what is handed in again, also between the look and the removal', async () => {
    const again = await kept('gửi lại', 48);
    await keepFile(Buffer.from('gửi lại'));
    expect(await sweep()).toMatchObject({ removed: 0 });
    expect(await left()).toEqual([again.toString('hex')]);
  });

  it('lets go of what a killed writing left half done', async () => {
    const sha256 = await kept('xong', 1);
    const [half, fresh] = [`${pathOf(sha256)}.1.part`, `${pathOf(sha256)}.2.part`];
    const at = new Date(NOW.getTime() - 25 * HOUR);
    for (const path of [half, fresh]) await writeFile(path, 'nửa');
    await utimes(half, at, at);
    await sweep();
    expect(() => readFileSync(half)).toThrow('ENOENT');
    expect(readFileSync(fresh, 'utf8')).toBe('nửa');
  });

  it('tells of each row whose bytes are gone', async () => {
    const [gone, there] = [await kept('mất', 30), await kept('còn', 30)];
    await named(gone);
    await named(there);
    await rm(pathOf(gone));
    const missing = [{ namedBy: 'stored_file.sha256', sha256: gone.toString('hex') }];
    const found = await sweep();
    expect(found).toMatchObject({ files: 1, removed: 0, missingCount: 1, missing });
    await asSystem('test', (db) => recordSweep(db, found));
    expect(await asSystem('test', newestSweep)).toEqual(found);
  });

  it('removes nothing when files and rows seem to belong to two houses', async () => {
    for (let at = 0; at < 101; at++) await kept(`của nhà khác ${at}`, 48);
    expect(await sweep()).toMatchObject({ files: 101, removed: 0, heldBack: 101 });
    expect(await left()).toHaveLength(101);
  });

  it('knows of each column for hashes whether it names files', async () => {
    const { rows } = await database.owner.query<{ name: string; said: string | null }>(
      `select c.relname || '.' || a.attname as name, col_description(c.oid, a.attnum) as said
         from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname ~ '^((warc|file|picture)_)?sha256$'
          and a.atttypid = 'bytea'::regtype order by 1`,
    );
    // A hash of a whole table or text, which is kept as rows.
    const others = ['organisation_change_batch.sha256', 'place_import.sha256', 'programme_version.sha256'];
    expect(rows.filter(({ said }) => said !== 'kept file').map(({ name }) => name)).toEqual(others);
  });
});
