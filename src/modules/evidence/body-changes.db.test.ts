// What hangs on a body follows its changes: open plan actions, outlets, members, and the names by which texts are read.
// The background tasks are called as the worker would call them.
import { beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { BY_AMENDMENT, makeProgramme } from '../../../tests/support/programmes.ts';
import { consult } from '../../platform/context/index.ts';
import { createAccount, endMembership, peopleOf, settleMembers } from '../accounts/index.ts';
import { addCommitments, addPlanAction, finishPlanAction, planOf, settlePlan } from '../commitments/index.ts';
import { applyChange, registerOrganisation, takeBackChange } from '../organisations/index.ts';
import { settleChange } from '../programmes/index.ts';
import { addLinkByHand, addOutlet, addSource, addUploadedEvidence, outletsWithSources } from './index.ts';
import { settleOutlets } from './work/follow-change.ts';
import { profilesServedBy } from './work/programme-profiles.ts';

const database = useTestDatabase();
const DAY = '2026-07-01';
const LATER = '2026-10-01';
let count = 0;
let programmeId = '';
let commitmentId = '';
let commune = '';
let paper = '';
let heir = '';
let last = '';

async function body(name: string, kind: 'authority' | 'press' = 'authority') {
  const given = { kind, name: `${name} ${(count += 1)} (mẫu)`, evenIfSimilar: true };
  return (await perform(SYSTEM, registerOrganisation, given)).id;
}
async function merge(from: string, to: string, more: object = {}) {
  const links = [{ fromId: from, toId: to, isMain: true }];
  return (await perform(SYSTEM, applyChange, { kind: 'merge', effectiveOn: DAY, links, ...more })).id;
}
const takeBack = (id: string) => perform(SYSTEM, takeBackChange, { id, reason: 'thử' });

beforeAll(async () => {
  commune = await body('UBND huyện Cồn');
  paper = await body('Báo Cồn', 'press');
  heir = await body('UBND xã Cồn Trên');
  last = await body('UBND phường Cồn');
  const stranger = await body('UBND xã Khác');
  const { id } = await makeProgramme({ commune, paper, stranger }, { people: [] });
  programmeId = id;
  const { ids } = await perform(personOf(commune), addCommitments, {
    programmeId,
    reason: 'Ghi từ bản đã ký',
    ...BY_AMENDMENT,
    commitments: [{ obliged: 'B', kind: 'coverage', text: 'Mỗi quý đăng ba bài về huyện' }],
  });
  commitmentId = ids[0]!;
});

describe('open plan actions', () => {
  it('go with the place in the programme, through several changes in any order, and back', async () => {
    const add = (title: string, owner: string) =>
      perform(personOf(commune), addPlanAction, {
        commitmentId,
        title,
        dueOn: '2026-12-01',
        ownerOrganisationId: owner,
      });
    const open = await add('Mở chuyên mục (mẫu)', commune);
    const done = await add('Họp báo đầu năm (mẫu)', commune);
    const theirs = await perform(personOf(commune), addPlanAction, {
      commitmentId,
      title: 'Cử phóng viên (mẫu)',
      dueOn: '2026-12-01',
      ownerOrganisationId: paper,
      partnerOrganisationId: commune,
    });
    await perform(personOf(commune), finishPlanAction, { id: done.id, version: 1, doneOn: '2026-02-01' });
    const owners = async () => {
      const plan = await consult(SYSTEM, (ctx) => planOf(ctx, programmeId));
      const one = (id: string) => plan.find((action) => action.id === id);
      return [
        ...[open, done, theirs].map(({ id }) => one(id)?.ownerOrganisationId),
        one(theirs.id)?.partnerOrganisationId,
      ];
    };
    const first = await merge(commune, heir);
    const second = await merge(heir, last, { effectiveOn: LATER });
    await perform(SYSTEM, settleChange, { changeId: second });
    await perform(SYSTEM, settleChange, { changeId: first });
    await perform(SYSTEM, settlePlan, { programmeId });
    await perform(SYSTEM, settlePlan, { programmeId });
    // What was done stays with who did it.
    expect(await owners()).toEqual([last, commune, paper, last]);
    const { rows } = await database.owner.query(
      `select what, data ->> 'count' as count from journal_entry
        where programme_id = $1 and what like 'plan-action.owner-%' order by id`,
      [programmeId],
    );
    expect(rows).toEqual([
      { what: 'plan-action.owner-followed', count: '2' },
      { what: 'plan-action.owner-followed', count: '2' },
    ]);
    await takeBack(second);
    await takeBack(first);
    for (const changeId of [first, second]) await perform(SYSTEM, settleChange, { changeId });
    await perform(SYSTEM, settlePlan, { programmeId });
    expect(await owners()).toEqual([commune, commune, paper, commune]);
  });
});

describe('evidence of a body that ended', () => {
  it('is refused with a word about its successor, which enters it instead', async () => {
    const { outletId } = await perform(personOf(paper, 'editor'), addOutlet, { name: 'Báo in (mẫu)', kind: 'print' });
    const change = await merge(commune, heir);
    await perform(SYSTEM, settleChange, { changeId: change });
    const files = [
      { sha256: Buffer.alloc(32), size: 1, mediaType: 'image/png', name: 'a.png', cleaned: true, text: '' },
    ];
    const given = {
      programmeId,
      commitmentId,
      kind: 'print' as const,
      outletId,
      title: 'Trang báo (mẫu)',
      publishedOn: '2026-03-02',
      quantity: 1,
      files,
    };
    const link = { outletId, address: 'https://con.example/tin-1.html', programmeId, commitmentId };
    for (const refused of [
      perform(personOf(commune), addUploadedEvidence, given),
      perform(personOf(commune), addLinkByHand, link),
    ]) {
      await expect(refused).rejects.toMatchObject({ code: 'place-succeeded', status: 403 });
    }
    await perform(personOf(heir), addUploadedEvidence, given);
    await takeBack(change);
    await perform(SYSTEM, settleChange, { changeId: change });
  });
});

describe('outlets of a press body that ended', () => {
  it('go to its successor with their sources, under a name of their own, and back', async () => {
    const old = await body('Báo Bãi Xưa', 'press');
    const fresh = await body('Báo Bãi Nay', 'press');
    const third = await body('Báo Bãi Mai', 'press');
    const outlet = async (owner: string) =>
      (await perform(personOf(owner, 'editor'), addOutlet, { name: 'Điện tử (mẫu)', kind: 'online' })).outletId;
    const moved = await outlet(old);
    await outlet(fresh);
    await perform(personOf(old, 'editor'), addSource, {
      outletId: moved,
      address: 'https://bai-xua.example/rss',
      kind: 'feed',
      everyMinutes: 60,
    });
    const stand = async () => {
      const { rows } = await database.owner.query(
        `select o.organisation_id as owner, o.name, s.organisation_id as source
           from outlet o join source s on s.outlet_id = o.id where o.id = $1`,
        [moved],
      );
      return rows[0];
    };
    const before = await stand();
    const first = await merge(old, fresh);
    const second = await merge(fresh, third, { effectiveOn: LATER });
    await perform(SYSTEM, settleOutlets, { changeId: second });
    await perform(SYSTEM, settleOutlets, { changeId: first });
    await perform(SYSTEM, settleOutlets, { changeId: first });
    expect(await stand()).toMatchObject({
      owner: third,
      source: third,
      name: expect.stringMatching(/^Điện tử \(mẫu\) \(Báo Bãi/),
    });
    expect(await consult(personOf(third, 'editor'), (ctx) => outletsWithSources(ctx))).toHaveLength(2);
    await takeBack(second);
    await takeBack(first);
    await perform(SYSTEM, settleOutlets, { changeId: first });
    await perform(SYSTEM, settleOutlets, { changeId: second });
    expect(await stand()).toEqual(before);
  });
});

describe('members of a body that ended', () => {
  const rolesIn = async (organisationId: string) =>
    (await consult(SYSTEM, (ctx) => peopleOf(ctx, organisationId))).map((one) => one.role).toSorted();
  it('get the same role in the successor only when asked for, one entry each, and lose it when it is taken back', async () => {
    const old = await body('UBND xã Có Người');
    const fresh = await body('UBND phường Nhận Người');
    for (const role of ['leader', 'clerk'] as const) {
      await perform(SYSTEM, createAccount, {
        name: 'Người Theo (mẫu)',
        email: `theo-${(count += 1)}@noi.example`,
        memberships: [{ organisationId: old, role }],
      });
    }
    const without = await merge(old, fresh);
    await perform(SYSTEM, settleMembers, { changeId: without });
    expect(await rolesIn(fresh)).toEqual([]);
    await takeBack(without);
    const change = await merge(old, fresh, { carriesPeople: true });
    await perform(SYSTEM, settleMembers, { changeId: change });
    await perform(SYSTEM, settleMembers, { changeId: change });
    expect([await rolesIn(fresh), await rolesIn(old)]).toEqual([
      ['clerk', 'leader'],
      ['clerk', 'leader'],
    ]);
    const { rows } = await database.owner.query(
      `select count(*)::int as count from journal_entry where what = 'membership.followed' and object_id = $1`,
      [fresh],
    );
    expect(rows).toEqual([{ count: 2 }]);
    // A person whom the successor has let go does not come back by itself.
    const clerk = (await consult(SYSTEM, (ctx) => peopleOf(ctx, fresh))).find((one) => one.role === 'clerk')!;
    await perform(SYSTEM, endMembership, { membershipId: clerk.membershipId, version: clerk.version });
    await perform(SYSTEM, settleMembers, { changeId: change });
    expect(await rolesIn(fresh)).toEqual(['leader']);
    await takeBack(change);
    await perform(SYSTEM, settleMembers, { changeId: change });
    expect([await rolesIn(fresh), await rolesIn(old)]).toEqual([[], ['clerk', 'leader']]);
  });
});

describe('matching', () => {
  it('knows a party by the names of those it came from, and still serves what the old press body published', async () => {
    const heirPaper = await body('Báo Cồn Mới', 'press');
    await perform(SYSTEM, settleChange, { changeId: await merge(commune, heir) });
    await perform(SYSTEM, settleChange, { changeId: await merge(paper, heirPaper) });
    for (const owner of [paper, heirPaper]) {
      const [profile] = (await consult(SYSTEM, (ctx) => profilesServedBy(ctx, owner, '2026-09-01')))!;
      const programme = profile?.prepared.given;
      const party = programme?.parties.find((one) => one.organisationId === heir);
      expect(party?.aliases).toEqual(expect.arrayContaining([expect.stringContaining('UBND huyện Cồn')]));
      expect(programme?.commitments[0]?.outletOrganisationIds?.toSorted()).toEqual([paper, heirPaper].toSorted());
    }
  });
});
