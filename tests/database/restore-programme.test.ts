// One programme comes back out of a backup, into a house that lost it, damaged it or went on with it; others stay as they are.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { backUp, bringProgramme, restore } from '../../src/platform/backup/index.ts';
import { registerAllTasks } from '../../src/start/tasks.ts';
import { useTestDatabase } from '../support/database.ts';
import { makeProgramme, registerBodies } from '../support/programmes.ts';

const database = useTestDatabase();
let folder = '';
let id = '';
let other = '';
let named: string[] = [];
let before = '';
/** A database that holds what the backup holds. */
let trial: typeof database.ownerAddress;

/** Every row that names the programme, as text, but the journal and what is counted ahead. */
async function contentOf(programmeId: string): Promise<string> {
  const found: string[] = [];
  for (const table of ['programme', ...named]) {
    const column = table === 'programme' ? 'id' : 'programme_id';
    const { rows } = await database.owner.query<{ line: string }>(
      `select to_jsonb(t)::text as line from ${table} t where ${column} = $1 order by 1`,
      [programmeId],
    );
    found.push(table, ...rows.map((row) => row.line));
  }
  return found.join('\n');
}

/** As a fault of the disk or of a hand would: behind the program's back. */
async function behindTheBack(text: string, values: unknown[]): Promise<void> {
  await database.owner.query(`set session_replication_role = replica`);
  await database.owner.query(text, values);
  await database.owner.query(`set session_replication_role = origin`);
}

const entries = async () =>
  (
    await database.owner.query<{ what: string; reason: string | null }>(
      'select what, reason from journal_entry where programme_id = $1 order by id',
      [id],
    )
  ).rows;
const bringBack = (replace = false) =>
  bringProgramme(database.ownerAddress, trial, {
    id,
    from: join(folder, 'backup'),
    reason: 'Thử khôi phục (mẫu)',
    replace,
  });

beforeAll(async () => {
  registerAllTasks();
  folder = await mkdtemp(join(tmpdir(), 'caunoi-programme-'));
  const bodies = await registerBodies();
  id = (await makeProgramme(bodies)).id;
  other = (await makeProgramme(bodies, { title: 'Chương trình khác (mẫu)', evenIfSimilar: true } as never)).id;
  const { rows } = await database.owner.query<{ table: string }>(
    `select c.relname as table from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relkind = 'r' and a.attname = 'programme_id' and c.relname not like 'journal%' order by 1`,
  );
  named = rows.map((row) => row.table);
  before = await contentOf(id);
  await backUp(database.ownerAddress, join(folder, 'backup'));
  const { template, ...server } = inject('testServer');
  trial = { ...server, database: `caunoi_trial_${Math.random().toString(36).slice(2, 10)}` };
  await database.owner.query(`create database ${trial.database} template ${template}`);
  await restore(trial, join(folder, 'backup'), { files: false });
});
afterAll(async () => {
  await database.owner.query(`drop database ${trial.database} with (force)`);
  await rm(folder, { recursive: true, force: true });
});

describe('restoring one programme', () => {
  it('brings back all of a lost one, with one more entry and no old one touched', async () => {
    const [othersContent, entriesBefore] = [await contentOf(other), await entries()];
    for (const table of named) await behindTheBack(`delete from ${table} where programme_id = $1`, [id]);
    await behindTheBack('delete from programme where id = $1', [id]);
    const done = await bringBack();
    expect(done.removed).toBe(0);
    expect(done.restored).toBeGreaterThan(5);
    expect(await contentOf(id)).toBe(before);
    expect(await contentOf(other)).toBe(othersContent);
    expect(await entries()).toEqual([...entriesBefore, { what: 'programme.restored', reason: 'Thử khôi phục (mẫu)' }]);
  });

  it('refuses one that went on since the backup, unless told to give that up', async () => {
    await behindTheBack(`update programme set title = 'Tên đã bị sửa sau lưng (mẫu)' where id = $1`, [id]);
    await behindTheBack(`insert into programme_topic (programme_id, name) values ($1, 'Chủ đề sau (mẫu)')`, [id]);
    // The entry of the first restoring is newer than the backup.
    await expect(bringBack()).rejects.toMatchObject({ code: 'programme-newer' });
    expect(await bringBack(true)).toEqual({ restored: 1, removed: 1 });
    expect(await contentOf(id)).toBe(before);
    await expect(bringBack(true)).rejects.toMatchObject({ code: 'nothing-to-restore' });
  });

  it('says when the backup does not hold it', async () => {
    const asked = { from: join(folder, 'backup'), reason: 'x', replace: false };
    const nobody = '00000000-0000-7000-8000-000000000001';
    await expect(bringProgramme(database.ownerAddress, trial, { ...asked, id: nobody })).rejects.toMatchObject({
      code: 'not-in-backup',
    });
  });
});
