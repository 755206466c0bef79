// Between the embedded server and another PostgreSQL (here: the tests' own), both ways, with equal content hashes.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { perform } from '../context/index.ts';
import { houseSecretBase, markMovedAway, prepareDatabase, useHouseSecret } from '../database/index.ts';
import { seal, unseal } from '../sealing/index.ts';
import { moveRows } from './move.ts';
import { contentHashes, withOwner } from './table-lines.ts';
import { withServerOfItsOwn } from './trial.ts';

const database = useTestDatabase();
let folder = '';
const others: string[] = [];

async function emptyDatabase(): Promise<typeof database.ownerAddress> {
  const { template, ...server } = inject('testServer');
  const name = `caunoi_move_${Math.random().toString(36).slice(2, 10)}`;
  await withOwner({ ...server, database: 'postgres' }, (client) => client.query(`create database ${name}`));
  others.push(name);
  expect(template).not.toBe(name);
  return { ...server, database: name };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caunoi-move-'));
  await perform(
    SYSTEM,
    async (ctx) => {
      for (const name of ['UBND xã Đi (mẫu)', 'Báo Về (mẫu)', 'Đài Ô Ớ (mẫu)']) {
        await ctx.db.insertInto('organisation').values({ kind: 'authority', name, search_key: name }).execute();
      }
      await ctx.journal({ what: 'organisation.added', objectKind: 'organisation', objectId: 'x', data: { số: 1.5 } });
    },
    null,
  );
});
afterAll(async () => {
  const { template: _, ...server } = inject('testServer');
  for (const name of others) {
    await withOwner({ ...server, database: 'postgres' }, (client) =>
      client.query(`drop database ${name} with (force)`),
    );
  }
  await rm(folder, { recursive: true, force: true });
});

describe('moving', () => {
  it('brings every row to the embedded server and back, equal, and refuses a house in use', async () => {
    const hashes = await withOwner(database.ownerAddress, contentHashes);
    await withServerOfItsOwn(folder, async (embedded) => {
      const work = join(folder, 'work');
      expect(await moveRows(database.ownerAddress, embedded, work)).toMatchObject({ wasThere: false });
      expect(await withOwner(embedded, contentHashes)).toEqual(hashes);
      const back = await emptyDatabase();
      expect(await moveRows(embedded, back, work)).toMatchObject({ wasThere: false });
      expect(await withOwner(back, contentHashes)).toEqual(hashes);
      // Asked for again after an interruption behind the copying: everything is there.
      expect(await moveRows(embedded, back, work)).toMatchObject({ wasThere: true });
      await withOwner(back, async (client) => {
        await client.query(`set session_replication_role = replica`);
        await client.query(`update organisation set name = 'Báo khác (mẫu)' where name = 'Báo Về (mẫu)'`);
      });
      await expect(moveRows(embedded, back, work)).rejects.toMatchObject({ code: 'house-not-empty' });
      expect(await readdir(folder)).not.toContain('work');
    });
  });

  it('leaves a database that says where its house went, and that nobody opens by mistake', async () => {
    const left = await emptyDatabase();
    await prepareDatabase(left);
    await markMovedAway(left, "/srv/nhà 'mới'");
    await expect(prepareDatabase(left)).rejects.toMatchObject({
      code: 'house-moved',
      sentence: { vi: expect.stringContaining("/srv/nhà 'mới'") },
    });
    await prepareDatabase(database.ownerAddress);
  });

  it('waits for nobody who writes: it refuses', async () => {
    const writer = new pg.Client(database.ownerAddress);
    await writer.connect();
    try {
      await writer.query('begin; lock table organisation in row exclusive mode');
      const target = await emptyDatabase();
      await expect(moveRows(database.ownerAddress, target, join(folder, 'work'))).rejects.toMatchObject({
        code: 'program-runs',
      });
    } finally {
      await writer.end();
    }
  });

  it('keeps sealed things readable when the secret comes along, and only then', () => {
    const sealed = seal('thử', 'khóa của máy khác');
    const secret = houseSecretBase();
    useHouseSecret('một máy chủ khác, mật khẩu khác');
    expect(unseal('thử', sealed)).toBeNull();
    useHouseSecret(secret);
    expect(unseal('thử', sealed)).toBe('khóa của máy khác');
    useHouseSecret(null);
  });
});
