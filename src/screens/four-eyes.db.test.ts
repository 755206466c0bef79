// One person with two browsers and a role on both sides stays one person; so does a colleague who stands in.
import { beforeAll, expect, it } from 'vitest';
import { perform, personOf, useTestDatabase } from '../../tests/support/database.ts';
import { BY_AMENDMENT, makeProgramme, registerBodies, type TestBodies } from '../../tests/support/programmes.ts';
import { cookieOf, enter, newAccount } from '../../tests/support/sign-in.ts';
import { actFor, giveDelegation } from '../modules/accounts/index.ts';
import { addCommitments } from '../modules/commitments/index.ts';
import { addOutlet, addUploadedEvidence, changeQuantity, confirmMatch } from '../modules/evidence/index.ts';
import type { Who } from '../platform/context/index.ts';
import { dayInVietNam } from '../tools/calendar/index.ts';
import { mustBeSignedIn } from './asking.ts';

const database = useTestDatabase();
let bodies: TestBodies;
let programmeId: string;
let commitmentId: string;
let outletId: string;

beforeAll(async () => {
  bodies = await registerBodies();
  programmeId = (await makeProgramme(bodies)).id;
  const added = await perform(personOf(bodies.commune), addCommitments, {
    programmeId,
    reason: 'Ghi từ bản đã ký',
    ...BY_AMENDMENT,
    commitments: [{ obliged: 'B', kind: 'coverage', text: 'Mỗi quý đăng ba bài' }],
  });
  commitmentId = added.ids[0]!;
  const editor = personOf(bodies.paper, 'editor');
  outletId = (await perform(editor, addOutlet, { name: 'Sông Thử phát thanh (mẫu)', kind: 'radio' })).outletId;
});

/** A new sign-in of that person, from another browser, acting for that body. */
async function browser(email: string, organisationId: string, delegationId?: string): Promise<Who> {
  const cookie = cookieOf(await actFor(await enter(email), organisationId, delegationId));
  return (await mustBeSignedIn(new Request('http://localhost/lam-viec', { headers: { cookie } }))).who;
}

const upload = (who: Who) =>
  perform(who, addUploadedEvidence, {
    programmeId,
    commitmentId,
    kind: 'broadcast' as const,
    outletId,
    title: 'Bản tin sáng',
    publishedOn: '2026-02-03',
    quantity: 1,
    files: [],
  });
const refused = { code: 'second-person' };

it('a broadcast that one person entered is confirmed by another, whichever browser and side it is tried from', async () => {
  const both = await newAccount({
    memberships: [
      { organisationId: bodies.commune, role: 'focal_officer' },
      { organisationId: bodies.paper, role: 'editor' },
    ],
  });
  const { matchId } = await upload(await browser(both.email, bodies.commune));
  const first = { matchId, version: 1 };
  await expect(perform(await browser(both.email, bodies.commune), confirmMatch, first)).rejects.toMatchObject(refused);
  await expect(perform(await browser(both.email, bodies.paper), confirmMatch, first)).rejects.toMatchObject(refused);

  // Somebody else confirms; what was confirmed is not made more by whoever entered it.
  await perform(personOf(bodies.paper, 'editor', crypto.randomUUID()), confirmMatch, first);
  const more = { matchId, version: 2, quantity: 100 };
  await expect(perform(await browser(both.email, bodies.paper), changeQuantity, more)).rejects.toMatchObject(refused);
  const { rows } = await database.owner.query('select state, quantity::float from match where id = $1', [matchId]);
  expect(rows).toEqual([{ state: 'confirmed', quantity: 1 }]);
});

it('a stand-in is no second person to what either of the two did', async () => {
  const member = () => newAccount({ memberships: [{ organisationId: bodies.commune, role: 'focal_officer' }] });
  const [away, standIn] = [await member(), await member()];
  const today = dayInVietNam(new Date());
  const { delegationId } = await perform(await browser(away.email, bodies.commune), giveDelegation, {
    toAccountId: standIn.accountId,
    startsOn: today,
    endsOn: today,
    reason: 'Đi công tác',
    authority: null,
  });
  const inStead = await browser(standIn.email, bodies.commune, delegationId);

  const byAbsent = await upload(await browser(away.email, bodies.commune));
  const asAbsent = { matchId: byAbsent.matchId, version: 1 };
  await expect(perform(inStead, confirmMatch, asAbsent)).rejects.toMatchObject(refused);
  const byStandIn = await upload(inStead);
  for (const who of [await browser(away.email, bodies.commune), await browser(standIn.email, bodies.commune)])
    await expect(perform(who, confirmMatch, { matchId: byStandIn.matchId, version: 1 })).rejects.toMatchObject(refused);
  // In their own name they may look at what the absent person entered.
  await perform(await browser(standIn.email, bodies.commune), confirmMatch, asAbsent);
  const { rows } = await database.owner.query('select decided_by from match where id = $1', [byAbsent.matchId]);
  expect(rows).toEqual([{ decided_by: standIn.accountId }]);
});
