import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, useTestDatabase } from '../../../tests/support/database.ts';
import { registerBodies, type TestBodies } from '../../../tests/support/programmes.ts';
import { consult, type Context } from '../context/index.ts';
import { recordFile, recordUpload, storedBytes } from './index.ts';

useTestDatabase();
const MB = 1024 * 1024;
let bodies: TestBodies;

beforeAll(async () => {
  bodies = await registerBodies();
});
afterEach(() => {
  delete process.env['ORGANISATION_QUOTA_GB'];
});

const keep = (record: typeof recordUpload) => async (ctx: Context, megabytes: number) => {
  const file = { sha256: Buffer.alloc(32, megabytes), mediaType: 'video/mp4', name: 'ban-tin.mp4' };
  await record(ctx.db, { ...file, organisationId: ctx.organisation!, size: megabytes * MB });
  await ctx.journal({ what: 'clipping.uploaded', objectKind: 'clipping', objectId: 'x' });
};

describe('the quota of an organisation', () => {
  it('refuses what would go beyond it, says how much is used, and leaves others alone', async () => {
    process.env['ORGANISATION_QUOTA_GB'] = '0.0293';
    const commune = personOf(bodies.commune);
    await perform(commune, keep(recordUpload), 20);
    await expect(perform(commune, keep(recordUpload), 11)).rejects.toMatchObject({
      code: 'quota',
      status: 413,
      sentence: { vi: expect.stringMatching(/20 MB trong tổng số 30 MB/) },
    });
    await perform(commune, keep(recordUpload), 10);
    await perform(personOf(bodies.paper, 'editor'), keep(recordUpload), 25);
    const kept = (who: string): Promise<number> => consult(personOf(who), (ctx) => storedBytes(ctx.db, who));
    expect([await kept(bodies.commune), await kept(bodies.paper)]).toEqual([30 * MB, 25 * MB]);
  });

  it('holds back nothing that the program makes itself, and nothing when there is none', async () => {
    process.env['ORGANISATION_QUOTA_GB'] = '0.001';
    const stranger = personOf(bodies.stranger);
    await perform(stranger, keep(recordFile), 30);
    process.env['ORGANISATION_QUOTA_GB'] = '0';
    await perform(stranger, keep(recordUpload), 30);
    expect(await consult(stranger, (ctx) => storedBytes(ctx.db, bodies.stranger))).toBe(60 * MB);
  });
});
