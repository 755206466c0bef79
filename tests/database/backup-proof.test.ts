// A capture, its hash and its time stamp survive backup and restore: what a stranger could check before, they can check after.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { addStampAuthority } from '../../src/modules/evidence/index.ts';
import { backUp, restore } from '../../src/platform/backup/index.ts';
import { perform, type Who } from '../../src/platform/context/index.ts';
import { readStoredFile, useFilesFolder } from '../../src/platform/files/index.ts';
import { registeredTasks } from '../../src/platform/jobs/index.ts';
import { readWarc } from '../../src/tools/archive/index.ts';
import { verifyStamp } from '../../src/tools/time-stamp/index.ts';
import { useTestDatabase } from '../support/database.ts';
import { article, useEvidenceWorld } from '../support/evidence.ts';
import { stampAuthority } from '../support/time-stamp-authority.ts';

const database = useTestDatabase();
const world = useEvidenceWorld(database);
const ADMIN: Who = {
  kind: 'system',
  reason: 'platform administration',
  actor: { accountId: null, name: 'Quản trị (mẫu)', role: null, isPlatformAdmin: true },
};

interface Row {
  readonly warc: Buffer;
  readonly response: Buffer;
}
const QUERY = 'select c.warc_sha256 as warc, s.response from capture c join capture_stamp s on s.capture_id = c.id';

it('brings back captures with their hashes and time stamps, still good', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'caunoi-backup-proof-'));
  const { template, ...server } = inject('testServer');
  const name = `caunoi_restore_${Math.random().toString(36).slice(2, 10)}`;
  const admin = new pg.Client({ ...server, database: 'postgres' });
  const fresh = new pg.Client({ ...server, database: name });
  const authority = await stampAuthority('ec');
  await admin.connect();
  await admin.query(`create database ${name} template ${template}`);
  try {
    world.outlet.articles.push(article('mot'));
    await world.ingest();
    await perform(ADMIN, addStampAuthority, {
      name: 'Cấp dấu (mẫu)',
      address: authority.address,
      ownNetwork: true,
      certificate: authority.root,
    });
    const task = registeredTasks().find((one) => one.name === 'evidence.stamp-captures');
    await task!.run(task!.payload.parse({}));
    const before = await world.one<Row>(QUERY);
    await backUp(database.ownerAddress, join(folder, 'backup'));
    useFilesFolder(join(folder, 'files-elsewhere'));
    await restore({ ...server, database: name }, join(folder, 'backup'));
    await fresh.connect();
    const { rows } = await fresh.query<Row>(QUERY);
    expect(rows).toEqual([before]);
    const { warc, response } = rows[0]!;
    expect(await readWarc(await readStoredFile(warc))).toMatchObject({ intact: true, status: 200 });
    expect(verifyStamp(response, { sha256: warc, anchors: [authority.root] }).trusted).toBe(true);
  } finally {
    await fresh.end();
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
    await authority.close();
    await rm(folder, { recursive: true, force: true });
  }
});
