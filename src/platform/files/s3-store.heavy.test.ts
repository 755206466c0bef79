// Files in a bucket, against a service that checks every signature and fails in every way such services do.
import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startS3Server, type S3Server } from '../../../tests/support/s3-server.ts';
import { Refusal } from '../../tools/sentence/index.ts';
import {
  keepFile,
  keptFiles,
  readStoredFile,
  s3Store,
  useFiles,
  type FileStore,
  type S3StoreSettings,
} from './index.ts';

let server: S3Server;
let opened: FileStore[] = [];

function store(other: Partial<S3StoreSettings> = {}): FileStore {
  const { endpoint, bucket, region, key, secret } = server;
  const made = s3Store({
    endpoint,
    bucket,
    region,
    key,
    secret,
    ownNetwork: true,
    answerWithinMs: 150,
    firstWaitMs: 5,
    ...other,
  });
  opened.push(made);
  return made;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return `${error.status} ${error.code}`;
    throw error;
  }
  return 'done';
}

beforeEach(async () => {
  server = await startS3Server();
  opened = [];
  useFiles(store());
});
afterEach(async () => {
  for (const one of opened) await one.close();
  await server.close();
});

const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

describe('files in a bucket', () => {
  it('lie under their hash and come back as they were, empty and large ones too', async () => {
    for (const bytes of [new Uint8Array(0), new TextEncoder().encode('Bản ký (mẫu)'), randomBytes(4 << 20)]) {
      const { sha256, size } = await keepFile(bytes);
      expect(size).toBe(bytes.length);
      const hex = sha256.toString('hex');
      expect([...server.objects.keys()]).toContain(`files/${hex.slice(0, 2)}/${hex}`);
      expect((await readStoredFile(sha256)).equals(bytes)).toBe(true);
    }
  });

  it('are listed by pages, each once, in order, and nothing else that lies there', async () => {
    const hashes = [];
    for (let at = 0; at < 25; at++) hashes.push((await keepFile(Buffer.from(`tệp ${at}`))).sha256.toString('hex'));
    server.objects.set('2026-11-22-0130/manifest.json', { bytes: Buffer.from('{}'), at: new Date() });
    server.objects.set('files/readme', { bytes: Buffer.from('x'), at: new Date() });
    server.pageSize = 4;
    const listed = [];
    for await (const { sha256, size, keptAt } of keptFiles()) {
      listed.push(sha256.toString('hex'));
      expect(size).toBeGreaterThan(4);
      expect(Date.now() - keptAt.getTime()).toBeLessThan(60_000);
    }
    expect(listed).toEqual(hashes.toSorted());
    expect(server.asked.filter((one) => one.startsWith('GET /kho-tep/?')).length).toBe(7);
  });

  it('are not listed at all by a service that has no order, lest something be missed', async () => {
    for (const word of ['một', 'hai', 'ba']) await keepFile(Buffer.from(word));
    server.isUnordered = true;
    await expect(
      (async () => {
        for await (const { size } of keptFiles()) expect(size).toBeGreaterThan(0);
      })(),
    ).rejects.toThrow(/in order/);
  });

  it('are gone when let go of, unless handed in since; letting go twice is no fault', async () => {
    const { sha256 } = await keepFile(Buffer.from('bỏ đi'));
    const [before, after] = [new Date(Date.now() - 1000), new Date(Date.now() + 1000)];
    await store().drop(sha256, before);
    expect(server.objects.size).toBe(1);
    await store().drop(sha256, after);
    await store().drop(sha256, after);
    expect(server.objects.size).toBe(0);
    expect(await codeOf(readStoredFile(sha256))).toBe('500 damaged-file');
  });

  it('are never given when they were altered there or on their way', async () => {
    const { sha256 } = await keepFile(Buffer.from('nguyên vẹn'));
    server.mishaps.push('altered');
    expect(await codeOf(readStoredFile(sha256))).toBe('500 damaged-file');
    expect((await readStoredFile(sha256)).toString()).toBe('nguyên vẹn');
    const [name] = [...server.objects.keys()];
    server.objects.set(name!, { bytes: Buffer.from('bị sửa'), at: new Date() });
    expect(await codeOf(readStoredFile(sha256))).toBe('500 damaged-file');
    // Handed in again, they are mended.
    await keepFile(Buffer.from('nguyên vẹn'));
    expect((await readStoredFile(sha256)).toString()).toBe('nguyên vẹn');
  });

  it('are sent again when the service found other bytes than were announced', async () => {
    server.mishaps.push('altered');
    const { sha256 } = await keepFile(Buffer.from('gửi lại'));
    expect((await readStoredFile(sha256)).toString()).toBe('gửi lại');
    expect(server.asked.filter((one) => one.startsWith('PUT'))).toHaveLength(2);
  });
});

describe('a service that fails', () => {
  it('is asked again when it is busy, silent, or cuts the line in the middle of a body', async () => {
    const bytes = randomBytes(300_000);
    for (const mishap of ['slow-down', 'silent', 'cut'] as const) {
      server.mishaps.push(mishap);
      const { sha256 } = await keepFile(bytes);
      server.mishaps.push(mishap);
      expect({ mishap, same: (await readStoredFile(sha256)).equals(bytes) }).toEqual({ mishap, same: true });
      server.mishaps.push(mishap === 'cut' ? 'slow-down' : mishap);
      let listed = 0;
      for await (const one of keptFiles()) listed += Number(one.sha256.equals(sha256));
      expect(listed).toBe(1);
    }
  });

  it('is given up on after some tries, with a sentence that nothing typed is lost', async () => {
    server.mishaps.push('slow-down', 'slow-down', 'slow-down', 'slow-down');
    expect(await codeOf(keepFile(Buffer.from('x')))).toBe('503 file-store-away');
    expect(server.asked).toHaveLength(4);
    expect(server.objects.size).toBe(0);
  });

  it('that is gone is away, at once or after some tries', async () => {
    const gone = store();
    await server.close();
    expect(await codeOf(gone.check())).toBe('503 file-store-away');
    server = await startS3Server();
  });

  it('that is full is not asked again', async () => {
    server.mishaps.push('full');
    expect(await codeOf(keepFile(Buffer.from('x')))).toBe('507 no-room');
    expect(server.asked).toHaveLength(1);
  });
});

describe('a store that is set wrongly', () => {
  it.each([
    ['another key', { key: 'KHAC' }, '503 file-store-refused'],
    ['another secret', { secret: 'khac' }, '503 file-store-refused'],
    ['another region', { region: 'khac' }, '503 file-store-refused'],
    ['another bucket', { bucket: 'khac' }, '503 file-store-no-bucket'],
  ])('says so: %s', async (_, other, said) => {
    const wrong = store(other);
    expect(await codeOf(wrong.check())).toBe(said);
    expect(await codeOf(wrong.keep(hashOf(Buffer.from('x')), Buffer.from('x')))).toBe(said);
    expect(await codeOf(wrong.read(hashOf(Buffer.from('x'))))).toBe(said);
    // None of this passes by itself.
    expect(server.asked).toHaveLength(3);
  });

  it('says that a clock is off', async () => {
    server.clockAheadMs = 16 * 60_000;
    expect(await codeOf(store().check())).toBe('503 file-store-clock');
    server.clockAheadMs = 14 * 60_000;
    expect(await codeOf(store().check())).toBe('done');
  });

  it('does not talk to private machines or without https unless told that they are one’s own', async () => {
    expect(() => store({ ownNetwork: false })).toThrow(/S3_PRIVATE_NETWORK=1/);
    expect(() => store({ ownNetwork: false, endpoint: 'http://s3.example.vn' })).toThrow(/https/);
    expect(() => store({ ownNetwork: true, endpoint: 'http://169.254.169.254' })).toThrow(/private network/);
    // A name that leads to a private machine is only known when it is asked.
    const named = store({ ownNetwork: false, endpoint: 'https://localhost' });
    expect(await codeOf(named.check())).toBe('400 bad-setting');
    expect(server.asked).toHaveLength(0);
  });

  it('says nothing of its secret in what it throws', async () => {
    const wrong = store({ secret: 'bi-mat-khong-duoc-lo' });
    const error = await wrong.check().catch((thrown: unknown) => thrown);
    const seen = JSON.stringify(error, Object.getOwnPropertyNames(error)) + String((error as Error).cause);
    expect(seen).not.toContain('bi-mat-khong-duoc-lo');
  });
});
