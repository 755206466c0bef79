// What administrators read about the house, in each of its states, and when it becomes an alarm.
import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../tests/support/database.ts';
import { consult } from '../context/index.ts';
import { asSystem } from '../database/index.ts';
import { openJournalKey } from '../journal/index.ts';
import { say } from '../../tools/sentence/index.ts';
import { type BackupRun, recordRun } from './runs.ts';
import { houseSafety } from './safety.ts';
import { useBackups } from './settings.ts';

const database = useTestDatabase();
const HOUR = 3_600_000;
let folder = '';
let keyFile = '';

const safety = () => consult({ kind: 'system', reason: 'test' }, houseSafety);
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR);
const record = (startedAt: Date, given: Partial<BackupRun>) =>
  asSystem('test', (db) =>
    recordRun(db, {
      startedAt,
      endedAt: startedAt,
      name: '2026-11-22-0130',
      tables: 90,
      rows: 12_345,
      files: 6,
      bytes: 1_000_000,
      triedAt: startedAt,
      journalEntries: 4,
      copiedTo: null,
      baseAt: null,
      problem: null,
      ...given,
    }),
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caunoi-safety-'));
  keyFile = join(folder, 'journal-key.json');
  await openJournalKey(keyFile, 'caunoi.example/nhat-ky');
  useBackups({
    owner: database.ownerAddress,
    dataDir: folder,
    folder: join(folder, 'backups'),
    keep: { days: 14, weeks: 8, months: 24 },
    copyFolder: null,
    copyS3: null,
    passphrase: null,
    journalKeyFile: keyFile,
    embedded: null,
  });
});
afterAll(async () => {
  useBackups(null);
  await rm(folder, { recursive: true, force: true });
});

describe('the safety of the house', () => {
  it('waits for the first night, and is an alarm when none came', async () => {
    expect(await safety()).toMatchObject({ state: 'waiting', alarmSince: null, runs: [] });
    await utimes(keyFile, hoursAgo(40), hoursAgo(40));
    const late = await safety();
    expect(late).toMatchObject({ state: 'late', alarmSince: expect.any(String) });
  });

  it('is safe after a good night, and says what would make it safer', async () => {
    await record(hoursAgo(20), {});
    const found = await safety();
    expect(found).toMatchObject({ state: 'safe', alarmSince: null });
    expect(found.sentence.vi).toMatch(/^Ngôi nhà dữ liệu an toàn: bản sao lúc .* khớp \(12\.345 dòng, 6 tệp\)\.$/);
    expect(found.sentence.en).toContain('12,345 rows');
    expect(found.advice.map((one) => one.vi).join(' ')).toMatch(/cùng đĩa.*BACKUP_COPY_DIR.*keys-save/);
  });

  it('is an alarm since the first bad night after the last good one, with the reason', async () => {
    const bad = { name: null, triedAt: null, problem: say('Hết chỗ trên đĩa.', 'The disk is full.') };
    await record(hoursAgo(10), bad);
    await record(hoursAgo(2), bad);
    const found = await safety();
    expect(found.state).toBe('failed');
    expect(Date.now() - Date.parse(found.alarmSince!)).toBeGreaterThan(9 * HOUR);
    expect(found.sentence.vi).toMatch(/Hết chỗ trên đĩa\. Bản tốt gần nhất: /);
  });
});
