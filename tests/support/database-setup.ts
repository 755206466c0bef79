// Starts one PostgreSQL for the run, migrates a template once; each test file clones it (about 0.1 s).
// CAUNOI_TEST_SERVER (owner URL of a running server) saves the start while developing.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/platform/database/embedded/index.ts';
import { prepareDatabase } from '../../src/platform/database/index.ts';

export interface TestServer {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly template: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['CAUNOI_TEST_SERVER'];
  const folder = given ? null : await mkdtemp(join(tmpdir(), 'caunoi-test-'));
  const embedded = folder ? await startEmbedded({ dataDir: folder, log: () => undefined }) : null;
  const server = embedded ? embedded.connection : addressIn(given!);
  const template = `caunoi_template_${process.pid}`;

  const admin = new pg.Client({ ...server, database: 'postgres' });
  const lost: Error[] = [];
  admin.on('error', (error) => lost.push(error));
  await admin.connect();
  await admin.query(`create database ${template}`);
  await prepareDatabase({ ...server, database: template });
  project.provide('testServer', { ...server, template });
  return async () => {
    await admin.query(`drop database if exists ${template} with (force)`);
    await admin.end();
    await embedded?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
    if (lost[0]) throw lost[0];
  };
}

function addressIn(url: string): { host: string; port: number; user: string; password: string } {
  const parsed = new URL(url);
  return {
    host: parsed.searchParams.get('host') ?? parsed.hostname,
    port: Number(parsed.port || 5432),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
  };
}
