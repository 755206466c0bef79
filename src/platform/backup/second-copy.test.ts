// The second place only ever gets more: a bucket as seen from its side, and which nights stay in the first.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMAT, sha256Of } from './format.ts';
import { namesToKeep, nightName } from './retention.ts';
import { copyToS3 } from './second-copy.ts';

const held = new Map<string, Buffer>();
const asked: { method: string; headers: Record<string, unknown> }[] = [];
let server: Server;
let folder = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const name = decodeURIComponent(new URL(request.url!, 'http://s3.invalid').pathname);
      asked.push({ method: request.method!, headers: request.headers });
      if (request.method === 'PUT') held.set(name, Buffer.concat(chunks));
      response.statusCode = request.method === 'PUT' || held.has(name) ? 200 : 404;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  folder = await mkdtemp(join(tmpdir(), 'caunoi-copy-'));
  await mkdir(join(folder, 'tables'));
  await writeFile(join(folder, 'tables', 'programme.ndjson.gz'), gzipSync(''));
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({
      format: FORMAT,
      createdAt: '2026-11-21T18:30:00.000Z',
      migrations: [],
      tables: { programme: { rows: 0, sha256: sha256Of('') } },
      files: [],
    }),
  );
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

describe('a copy to a bucket', () => {
  it('puts each file once, with its hash and the lock, the manifest last, and never deletes', async () => {
    const { port } = server.address() as AddressInfo;
    const settings = {
      address: `http://127.0.0.1:${port}/kho`,
      region: 'auto',
      key: 'khoa',
      secret: 'mat',
      lockDays: 30,
    };
    await copyToS3(folder, '2026-11-22-0130', settings);
    await copyToS3(folder, '2026-11-22-0130', settings);
    const names = ['/kho/2026-11-22-0130/tables/programme.ndjson.gz', '/kho/2026-11-22-0130/manifest.json'];
    expect([...held.keys()]).toEqual(names);
    const puts = asked.filter((one) => one.method === 'PUT');
    expect(puts).toHaveLength(2);
    expect(asked.every((one) => one.method === 'PUT' || one.method === 'HEAD')).toBe(true);
    const manifest = createHash('sha256').update(held.get(names[1]!)!).digest('base64');
    expect(puts[1]!.headers['x-amz-checksum-sha256']).toBe(manifest);
    expect(puts[1]!.headers['x-amz-object-lock-mode']).toBe('COMPLIANCE');
  });
});

describe('the nights that stay', () => {
  it('are the newest of each day, week and month', () => {
    const nights = Array.from({ length: 800 }, (_, day) =>
      nightName(new Date(Date.UTC(2026, 10, 21, 18, 30) - day * 86_400_000)),
    );
    const kept = [...namesToKeep(nights, { days: 14, weeks: 8, months: 24 })].toSorted();
    expect(kept.at(-1)).toBe('2026-11-22-0130');
    expect(new Set(kept.map((name) => name.slice(0, 7))).size).toBe(24);
    expect(kept.filter((name) => name > '2026-11-09')).toHaveLength(14);
    expect(kept.length).toBeLessThanOrEqual(14 + 8 + 24);
    expect(namesToKeep(['2020-01-01-0130', 'files', 'x.part'], { days: 1, weeks: 0, months: 0 })).toEqual(
      new Set(['2020-01-01-0130']),
    );
  });
});
