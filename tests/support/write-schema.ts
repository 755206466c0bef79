// Writes db/schema.sql and db/types.ts anew from the migrations: `node tests/support/write-schema.ts`.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../src/platform/database/embedded/index.ts';
import { prepareDatabase } from '../../src/platform/database/index.ts';
import { writeSchema, writeTypes } from '../../src/platform/database/schema-writer.ts';

const folder = await mkdtemp(join(tmpdir(), 'caunoi-schema-'));
const server = await startEmbedded({ dataDir: folder, log: () => undefined });
const owner = server.connection;
try {
  await prepareDatabase(owner);
  const client = new pg.Client(owner);
  await client.connect();
  await writeFile(new URL('../../db/schema.sql', import.meta.url), await writeSchema(client));
  await writeFile(new URL('../../db/types.ts', import.meta.url), await writeTypes(client));
  await client.end();
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
