import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { perform, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { article, useEvidenceWorld } from '../../../tests/support/evidence.ts';
import { stampAuthority, type Mood, type StampAuthority } from '../../../tests/support/time-stamp-authority.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import { checkProof } from '../../tools/proof/index.ts';
import { addStampAuthority, clippingView, proofPackage, stampAuthorities, switchStampAuthority } from './index.ts';
import { stampCaptures } from './work/stamp-captures.ts';

const database = useTestDatabase();
const world = useEvidenceWorld(database);
const ADMIN: Who = {
  kind: 'system',
  reason: 'platform administration',
  actor: { accountId: null, name: 'Quản trị (mẫu)', role: null, isPlatformAdmin: true },
};
let authority: StampAuthority;

beforeEach(async () => {
  authority = await stampAuthority('ec', 3_000);
});
afterEach(async () => {
  await authority.close();
  await database.owner.query(`set session_replication_role = replica; delete from time_stamp_authority;
    delete from stamp_progress; delete from stamp_due; set session_replication_role = default`);
});

async function declare(more: { certificate?: string } = { certificate: authority.root }) {
  return perform(ADMIN, addStampAuthority, {
    name: 'Cấp dấu (mẫu)',
    address: authority.address,
    ownNetwork: true,
    ...more,
  });
}
const told = async () => (await consult(ADMIN, stampAuthorities))[0]!;
const again = () => database.owner.query('update stamp_progress set next_attempt_at = now()');
const captured = async (slug: string) => {
  world.outlet.articles.push(article(slug));
  await world.ingest();
};

describe('time stamps of captures', () => {
  it('are had for what was kept before and after the authority was named, each once', async () => {
    await captured('truoc');
    await declare();
    await captured('sau');
    await stampCaptures();
    await stampCaptures();
    expect(authority.asked).toBe(2);
    expect(await told()).toMatchObject({ stamped: 2, waiting: 0, problem: null });
    const { id } = await world.one<{ id: string }>("select id from clipping where address like '%sau%'");
    const view = await consult(world.officer, (ctx) => clippingView(ctx, id));
    expect(view.stamps).toMatchObject([
      { authority: 'Cấp dấu (mẫu)', signer: 'CN=Cap dau thoi gian (mau)', isTrusted: true },
    ]);
    const file = await consult(world.officer, (ctx) => proofPackage(ctx, id, null));
    const verdict = await checkProof(file.bytes, { authorities: [authority.root] });
    expect(verdict.faults).toEqual([]);
    expect(verdict.holds.map((one) => one.en).join()).toContain('time stamp of CN=Cap dau thoi gian (mau)');
    const { n } = await world.one<{ n: string }>("select count(*) n from journal_entry where what = 'capture.stamped'");
    expect(Number(n)).toBe(2);
  });

  it('come from several authorities, with or without a root to compare with', async () => {
    const second = await stampAuthority('rsa');
    try {
      await captured('mot');
      await declare({});
      await perform(ADMIN, addStampAuthority, {
        name: 'Cấp dấu hai (mẫu)',
        address: second.address,
        ownNetwork: true,
        certificate: second.root,
      });
      await stampCaptures();
      const { id } = await world.one<{ id: string }>('select id from clipping');
      const { stamps } = await consult(world.officer, (ctx) => clippingView(ctx, id));
      expect(stamps.map((stamp) => stamp.isTrusted).toSorted()).toEqual([false, true]);
    } finally {
      await second.close();
    }
  });

  it.each<[Mood, RegExp]>([
    ['other-hash', /something else/],
    ['other-nonce', /nonce/],
    ['expired', /not valid at the time/],
    ['wrong-purpose', /not issued for time stamping/],
    ['bad-signature', /signature/],
    ['refuses', /refused/],
    ['broken', /RFC 3161/],
    ['fails', /500/],
    ['slow', /./],
  ])('are not believed from an authority that errs (%s), and had later when it works again', async (mood, why) => {
    await captured('mot');
    await declare();
    authority.mood = mood;
    await stampCaptures(400);
    const failed = await told();
    expect(failed).toMatchObject({ stamped: 0, waiting: 1, lastSuccessAt: null });
    expect(failed.problem?.en).toMatch(why);
    expect(new Date(failed.nextAttemptAt).getTime()).toBeGreaterThan(Date.now() + 60_000);
    // Not asked again before its time.
    const { asked } = authority;
    await stampCaptures(400);
    expect(authority.asked).toBe(asked);
    authority.mood = 'well';
    await again();
    await stampCaptures(3_000);
    expect(await told()).toMatchObject({ stamped: 1, waiting: 0, problem: null });
  });

  it('are refused from an authority whose certificate leads elsewhere', async () => {
    const other = await stampAuthority('ec');
    try {
      await captured('mot');
      await declare({ certificate: other.root });
      await stampCaptures();
      expect((await told()).problem?.en).toContain('does not belong to the trusted authority');
    } finally {
      await other.close();
    }
  });

  it('are asked for no more when the authority is turned off, and caught up when it is on again', async () => {
    const { id } = await declare();
    await perform(ADMIN, switchStampAuthority, { id, version: 1, isOn: false });
    await captured('mot');
    await stampCaptures();
    expect(authority.asked).toBe(0);
    await expect(perform(ADMIN, switchStampAuthority, { id, version: 1, isOn: true })).rejects.toMatchObject({
      status: 409,
    });
    await perform(ADMIN, switchStampAuthority, { id, version: 2, isOn: true });
    await stampCaptures();
    expect(await told()).toMatchObject({ stamped: 1, waiting: 0 });
  });

  it('are arranged by platform administrators only, at addresses that may be asked', async () => {
    const given = { name: 'Cấp dấu (mẫu)', address: authority.address, ownNetwork: true };
    for (const who of [world.officer, SYSTEM]) {
      await expect(perform(who, addStampAuthority, given)).rejects.toMatchObject({ code: 'administrators-only' });
    }
    await expect(perform(ADMIN, addStampAuthority, { ...given, ownNetwork: false })).rejects.toMatchObject({
      status: 400,
    });
    await expect(perform(ADMIN, addStampAuthority, { ...given, certificate: 'x' })).rejects.toMatchObject({
      code: 'broken-certificate',
    });
    await declare();
    await expect(declare()).rejects.toMatchObject({ code: 'known-authority' });
  });
});
