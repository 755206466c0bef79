// Backups of a house whose files lie in a bucket: they hold every file all the same, ask the bucket for few of them each night,
// and bring them back into another bucket.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp, checkBackup, restore } from '../../src/platform/backup/index.ts';
import { keepFile, readStoredFile, s3Store, useFiles, type FileStore } from '../../src/platform/files/index.ts';
import { useTestDatabase } from '../support/database.ts';
import { startS3Server, type S3Server } from '../support/s3-server.ts';

const database = useTestDatabase();
let folder = '';
let [first, second]: S3Server[] = [];
const opened: FileStore[] = [];
const FILES = 40;

function bucketAt({ endpoint, bucket, region, key, secret }: S3Server): void {
  const store = s3Store({ endpoint, bucket, region, key, secret, ownNetwork: true, firstWaitMs: 5 });
  opened.push(store);
  useFiles(store);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caunoi-backup-bucket-'));
  [first, second] = [await startS3Server(), await startS3Server()];
  bucketAt(first);
  for (let at = 0; at < FILES; at++) await keepFile(Buffer.from(`Bản chụp ${at}`));
});
afterAll(async () => {
  for (const one of opened) await one.close();
  await first?.close();
  await second?.close();
  await rm(folder, { recursive: true, force: true });
});

const asksFor = (server: S3Server): number =>
  server.asked.filter((one) => one.startsWith('GET /kho-tep/files/')).length;

describe('backups of a bucket', () => {
  it('hold every file, and take from the night before what does not have to be asked for', async () => {
    const nights = join(folder, 'nights');
    await mkdir(nights);
    const one = await backUp(database.ownerAddress, join(nights, '2026-11-21-0130'), { sharing: nights });
    expect(one.files).toHaveLength(FILES);
    expect(asksFor(first!)).toBe(FILES);
    await keepFile(Buffer.from('Bản chụp mới'));
    // What was altered in the folder of backups is mended from the bucket.
    const hex = createHash('sha256').update('Bản chụp 0').digest('hex');
    await writeFile(join(nights, 'files', hex.slice(0, 2), hex), 'khác');
    first!.asked.length = 0;
    const two = await backUp(database.ownerAddress, join(nights, '2026-11-22-0130'), { sharing: nights });
    expect(two.files).toHaveLength(FILES + 1);
    expect(asksFor(first!)).toBeGreaterThanOrEqual(2);
    expect(asksFor(first!)).toBeLessThan(FILES / 2);
    await checkBackup(join(nights, '2026-11-22-0130'));
  });

  it('come back into another bucket, equal', async () => {
    bucketAt(second!);
    await restore(database.ownerAddress, join(folder, 'nights', '2026-11-22-0130'), { replace: true });
    const bytes = (server: S3Server) =>
      [...server.objects].map(([name, held]) => `${name} ${held.bytes.toString()}`).toSorted();
    expect(bytes(second!)).toEqual(bytes(first!));
    const { sha256 } = await keepFile(Buffer.from('Bản chụp mới'));
    expect((await readStoredFile(sha256)).toString()).toBe('Bản chụp mới');
  });

  it('are refused while a file of the bucket is damaged, and say so', async () => {
    const name = [...second!.objects.keys()][0]!;
    second!.objects.set(name, { bytes: Buffer.from('khác'), at: new Date() });
    const asked = backUp(database.ownerAddress, join(folder, 'alone'));
    await expect(asked).rejects.toMatchObject({ code: 'damaged-file' });
  });
});
