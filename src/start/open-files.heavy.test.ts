// Where a process finds its files by its settings, and one command that moves them: from the folder into a bucket and back.
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startS3Server, type S3Server } from '../../tests/support/s3-server.ts';
import { readConfig } from '../platform/config/index.ts';
import { folderStore, type FileStore } from '../platform/files/index.ts';
import { filesMoveCommand } from './commands/files-move.ts';
import { openFiles } from './open-files.ts';

let server: S3Server;
let dataDir = '';
let settings: Record<string, string> = {};

beforeEach(async () => {
  server = await startS3Server();
  dataDir = await mkdtemp(join(tmpdir(), 'caunoi-open-files-'));
  settings = {
    DATA_DIR: dataDir,
    S3_ENDPOINT: server.endpoint,
    S3_BUCKET: server.bucket,
    S3_REGION: server.region,
    S3_KEY: server.key,
    S3_SECRET: server.secret,
    S3_PRIVATE_NETWORK: '1',
  };
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
});

const open = (env: Record<string, string>): Promise<FileStore> => openFiles(readConfig(env), dataDir);

async function codeOf(work: Promise<unknown> | (() => unknown)): Promise<string> {
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'done';
}

async function filled(store: FileStore, count: number): Promise<string[]> {
  const hashes = [];
  for (let at = 0; at < count; at++) {
    const bytes = randomBytes(10 + at * 7);
    const sha256 = createHash('sha256').update(bytes).digest();
    await store.keep(sha256, bytes);
    hashes.push(sha256.toString('hex'));
  }
  return hashes.toSorted();
}

/** Hashes of what really lies there, told from the bytes and not from the names. */
async function held(store: FileStore): Promise<string[]> {
  const hashes = [];
  for await (const { sha256 } of store.list())
    hashes.push(
      createHash('sha256')
        .update((await store.read(sha256))!)
        .digest('hex'),
    );
  return hashes;
}

function inEnvironment(env: Record<string, string>): void {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
}

describe('the place of files', () => {
  it('is the data folder, or the bucket that is named whole', async () => {
    expect((await open({ DATA_DIR: dataDir })).where).toBe(join(dataDir, 'files'));
    const bucket = await open(settings);
    expect(bucket.where).toBe(`${server.endpoint}/${server.bucket}`);
    await bucket.close();
    for (const name of ['S3_ENDPOINT', 'S3_BUCKET', 'S3_KEY', 'S3_SECRET'])
      expect(await codeOf(() => readConfig({ ...settings, [name]: '' }))).toBe('bad-setting');
    expect(await codeOf(() => readConfig({ ...settings, S3_BUCKET: '../khac' }))).toBe('bad-setting');
  });

  it('takes the key from a file', async () => {
    const file = join(dataDir, 's3.key');
    await writeFile(file, `${server.key}\n${server.secret}\n`);
    const named = { ...settings, S3_KEY: '', S3_SECRET: '', S3_KEY_FILE: file };
    await (await open(named)).close();
    await writeFile(file, `${server.key}\n`);
    expect(await codeOf(open(named))).toBe('bad-setting');
    expect(await codeOf(() => readConfig({ ...settings, S3_KEY_FILE: file }))).toBe('bad-setting');
  });

  it('refuses at the start what somebody has to set right, and starts without a service that is away', async () => {
    expect(await codeOf(open({ ...settings, S3_SECRET: 'khac' }))).toBe('file-store-refused');
    expect(await codeOf(open({ ...settings, S3_BUCKET: 'khac' }))).toBe('file-store-no-bucket');
    expect(await codeOf(open({ ...settings, S3_PRIVATE_NETWORK: '' }))).toBe('bad-setting');
    server.mishaps.push('slow-down', 'slow-down', 'slow-down', 'slow-down');
    const away = await open(settings);
    await away.check();
    await away.close();
  });

  it('is not an empty bucket while the folder holds files', async () => {
    await filled(folderStore(join(dataDir, 'files')), 1);
    expect(await codeOf(open(settings))).toBe('files-not-moved');
  });
});

describe('moving files', () => {
  it('brings all of them into the bucket and back, equal, and may be broken off', async () => {
    const folder = folderStore(join(dataDir, 'files'));
    const hashes = await filled(folder, 30);
    inEnvironment(settings);
    // The service fails in the middle, for longer than it is asked again: nothing is moved as far as anybody is told.
    server.mishaps.push(
      ...Array.from({ length: 20 }, () => null),
      ...Array.from({ length: 40 }, () => 'full' as const),
    );
    expect(await codeOf(filesMoveCommand(['--to-s3']))).toBe('no-room');
    server.mishaps.length = 0;
    await (await open({ DATA_DIR: dataDir })).close();

    expect(await filesMoveCommand(['--to-s3'])).toBe(0);
    const bucket = await open(settings);
    expect(await held(bucket)).toEqual(hashes);
    // Nobody goes on with the old folder by mistake.
    expect(await codeOf(open({ DATA_DIR: dataDir }))).toBe('files-moved');

    const more = await filled(bucket, 3);
    await bucket.close();
    await rm(join(dataDir, 'files'), { recursive: true });
    expect(await filesMoveCommand(['--to-folder'])).toBe(0);
    expect(await held(await open({ DATA_DIR: dataDir }))).toEqual([...new Set([...hashes, ...more])].toSorted());
  });

  it('names what is damaged, leaves it, and brings the rest', async () => {
    const folder = folderStore(join(dataDir, 'files'));
    const [first, ...rest] = (await filled(folder, 5)) as [string, ...string[]];
    await writeFile(join(dataDir, 'files', first.slice(0, 2), first.slice(2, 4), first), 'khác');
    inEnvironment(settings);
    expect(await filesMoveCommand(['--to-s3'])).toBe(1);
    expect(vi.mocked(console.error).mock.calls.join()).toContain(first);
    const bucket = await open(settings);
    expect(await held(bucket)).toEqual(rest);
    await bucket.close();
  });

  it('writes anew what lies in the bucket altered', async () => {
    const folder = folderStore(join(dataDir, 'files'));
    const hashes = await filled(folder, 2);
    inEnvironment(settings);
    expect(await filesMoveCommand(['--to-s3'])).toBe(0);
    const [name, { bytes }] = [...server.objects][0]!;
    server.objects.set(name, { bytes: Buffer.alloc(bytes.length), at: new Date() });
    expect(await filesMoveCommand(['--to-s3'])).toBe(0);
    const bucket = await open(settings);
    expect(await held(bucket)).toEqual(hashes);
    await bucket.close();
  });
});
