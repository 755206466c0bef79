// A database of its own for each test file, cloned from the migrated template, and the program connected to it.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { perform, type Who } from '../../src/platform/context/index.ts';
import { connectDatabase, disconnectDatabase } from '../../src/platform/database/index.ts';
import { addressOf, APP_ROLE, JOBS_ROLE } from '../../src/platform/database/roles.ts';
import { useFilesFolder } from '../../src/platform/files/index.ts';

export interface TestDatabase {
  /** Connected as owner: row-level security does not bind it. For arranging and looking, not for acting. */
  readonly owner: pg.Client;
  readonly ownerAddress: { host: string; port: number; user: string; password: string; database: string };
  readonly jobsAddress: ReturnType<typeof addressOf>;
}

/** Call at the top of a `*.db.test.ts`: `const database = useTestDatabase()`; use it inside tests. */
export function useTestDatabase(): TestDatabase {
  const found: Partial<{ -readonly [K in keyof TestDatabase]: TestDatabase[K] }> = {};
  const name = `caunoi_test_${randomBytes(6).toString('hex')}`;
  let admin: pg.Client;
  let folder = '';

  beforeAll(async () => {
    const { template, ...server } = inject('testServer');
    admin = new pg.Client({ ...server, database: 'postgres' });
    await admin.connect();
    await admin.query(`create database ${name} template ${template}`);
    found.ownerAddress = { ...server, database: name };
    found.jobsAddress = addressOf(JOBS_ROLE, found.ownerAddress);
    found.owner = new pg.Client(found.ownerAddress);
    await found.owner.connect();
    connectDatabase(addressOf(APP_ROLE, found.ownerAddress));
    folder = await mkdtemp(join(tmpdir(), 'caunoi-files-'));
    useFilesFolder(folder);
  });
  afterAll(async () => {
    await disconnectDatabase();
    await found.owner?.end();
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
    await rm(folder, { recursive: true, force: true });
  });
  return new Proxy({} as TestDatabase, { get: (_, key) => found[key as keyof TestDatabase] });
}

/** A person of an organisation, for perform() and consult(). */
export function personOf(organisationId: string, role = 'focal_officer', accountId: string | null = null): Who {
  return {
    kind: 'person',
    organisationId,
    actor: { accountId, name: 'Người thử (mẫu)', role, isPlatformAdmin: false, provenAt: 'by-program' },
  };
}

export const SYSTEM: Who = { kind: 'system', reason: 'test' };

export { perform };
