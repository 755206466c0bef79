// A night as it goes by itself: backed up, restored on a server of its own, compared, copied, remembered; and what a fault becomes.
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { perform } from '../context/index.ts';
import { asSystem } from '../database/index.ts';
import { keepFile } from '../files/index.ts';
import { givePlaces, openJournalKey, treeSize, useJournalSigner } from '../journal/index.ts';
import { checkBackup } from './check.ts';
import { openKeys } from './keys.ts';
import { runNightly } from './nightly.ts';
import { newestRuns } from './runs.ts';
import { type BackupSettings, nightsFolder } from './settings.ts';

const database = useTestDatabase();
let folder = '';
let settings: BackupSettings;
const NIGHT = new Date('2026-11-21T18:30:00Z');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caunoi-night-'));
  const journalKeyFile = join(folder, 'journal-key.json');
  useJournalSigner(await openJournalKey(journalKeyFile, 'caunoi.example/nhat-ky'));
  settings = {
    owner: database.ownerAddress,
    dataDir: folder,
    folder: join(folder, 'backups'),
    keep: { days: 1, weeks: 1, months: 1 },
    copyFolder: join(folder, 'second'),
    copyS3: null,
    passphrase: 'mười hai con giáp',
    journalKeyFile,
    embedded: null,
  };
  await perform(
    SYSTEM,
    async (ctx) => {
      await ctx.db
        .insertInto('organisation')
        .values({ kind: 'authority', name: 'UBND xã Đêm (mẫu)', search_key: 'ubnd xa dem mau' })
        .execute();
      await ctx.journal({ what: 'organisation.added', objectKind: 'organisation', objectId: 'x' });
    },
    null,
  );
  await keepFile(Buffer.from('bản chụp của đêm'));
});
afterAll(async () => {
  useJournalSigner(null);
  await rm(folder, { recursive: true, force: true });
});

describe('a night', () => {
  it('ends with a backup that was restored elsewhere, compared, copied and remembered', async () => {
    const run = await runNightly(settings, NIGHT);
    expect(run).toMatchObject({ problem: null, name: '2026-11-22-0130', files: 1 });
    expect(run.triedAt).not.toBeNull();
    expect(await asSystem('test', (db) => newestRuns(db, 5))).toEqual([{ ...run, triedAt: expect.any(Date) }]);
    expect((await readdir(settings.folder)).toSorted()).toEqual(['nights']);
    // The copy is a backup by itself, and read-only.
    const copy = join(folder, 'second', run.name!);
    expect((await checkBackup(copy)).manifest.files).toHaveLength(1);
    expect((await stat(join(copy, 'manifest.json'))).mode & 0o777).toBe(0o444);
    const elsewhere = join(folder, 'elsewhere');
    const sealed = await readFile(join(copy, 'keys.sealed'), 'utf8');
    expect(sealed).not.toContain('caunoi.example');
    await expect(openKeys(sealed, 'một cụm khác hẳn', elsewhere)).rejects.toMatchObject({ code: 'wrong-passphrase' });
    await openKeys(sealed, 'mười hai con giáp', elsewhere);
    expect(await readFile(join(elsewhere, 'journal-key.json'), 'utf8')).toBe(
      await readFile(settings.journalKeyFile, 'utf8'),
    );
  });

  it('lets go of the old ones here and never there', async () => {
    expect((await runNightly(settings, new Date(NIGHT.getTime() + 86_400_000))).problem).toBeNull();
    const nights = (await readdir(nightsFolder(settings))).filter((name) => name !== 'files');
    expect(nights).toEqual(['2026-11-23-0130']);
    expect((await readdir(join(folder, 'second'))).toSorted()).toEqual(['2026-11-22-0130', '2026-11-23-0130', 'files']);
  });

  it('finds one altered byte in each kind of file', async () => {
    const night = join(nightsFolder(settings), '2026-11-23-0130');
    const { manifest } = await checkBackup(night);
    const stored = manifest.files[0]!.sha256;
    const all = [
      'manifest.json',
      'README.md',
      'keys.sealed',
      'tables/organisation.ndjson.gz',
      `../files/${stored.slice(0, 2)}/${stored}`,
    ];
    for (const name of all) {
      const path = join(night, name);
      const before = await readFile(path);
      const altered = Buffer.from(before);
      const at = name.endsWith('.gz') ? before.length - 12 : Math.floor(before.length / 2);
      altered[at] = altered[at]! ^ 1;
      await writeFile(path, altered);
      await expect(checkBackup(night)).rejects.toMatchObject({ code: 'damaged-backup' });
      await writeFile(path, before);
    }
    expect((await checkBackup(night)).manifest).toEqual(manifest);
  });

  it('that fails says why, in its row, and removes nothing', async () => {
    const before = await readdir(nightsFolder(settings));
    // Other transactions of a shared test server may hold back an entry's place for a moment.
    await expect.poll(async () => (await givePlaces(), asSystem('test', treeSize)), { timeout: 20_000 }).toBe(1);
    await database.owner.query(`update journal_entry set data = '{"sửa": true}'`);
    const run = await runNightly(settings, new Date(NIGHT.getTime() + 3 * 86_400_000));
    expect(run.name).toBeNull();
    expect(run.problem?.vi).toContain('không khớp mã băm');
    expect((await asSystem('test', (db) => newestRuns(db, 1)))[0]!.problem).toEqual(run.problem);
    expect((await readdir(nightsFolder(settings))).filter((name) => !name.endsWith('.part'))).toEqual(before);
  });
});
