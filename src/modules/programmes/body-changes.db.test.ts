// Programmes follow the changes of bodies: the background task is called as the worker would call it.
import { beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { makeProgramme, registerBodies, type TestBodies } from '../../../tests/support/programmes.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import {
  applyChange,
  registerOrganisation,
  takeBackChange,
  type ApplyChange,
  type ChangeKind,
} from '../organisations/index.ts';
import { followEarlierChanges } from './follow-change.ts';
import {
  createProgramme,
  findProgramme,
  namesWhenSigned,
  programmeHistory,
  programmeView,
  setParties,
  setTopics,
  settleChange,
  sideOf,
  successionsOf,
} from './index.ts';
import { signedProgramme } from '../../../tests/support/programmes.ts';

const database = useTestDatabase();
const DAY = '2026-07-01';
let bodies: TestBodies;
let count = 0;

beforeAll(async () => {
  bodies = await registerBodies();
});

async function body(name: string, kind: 'authority' | 'press' = 'authority') {
  const made = await perform(SYSTEM, registerOrganisation, {
    kind,
    name: `${name} ${(count += 1)} (mẫu)`,
    evenIfSimilar: true,
  });
  return made.id;
}
/** A programme of a district of its own with the paper; its parties are the district, then the paper. */
async function districtProgramme(more: Parameters<typeof makeProgramme>[1] = {}) {
  const district = await body('UBND huyện Bãi');
  const own: TestBodies = { ...bodies, commune: district };
  const { id } = await makeProgramme(own, {
    title: `Chương trình của huyện Bãi ${count} (mẫu)`,
    people: [{ role: 'signatory', organisationId: district, name: 'Lê Văn Bãi (mẫu)', title: 'Chủ tịch' }],
    ...more,
  });
  return { id, district };
}
async function change(kind: ChangeKind, from: string, to: readonly string[], more: Partial<ApplyChange> = {}) {
  const links =
    to.length === 0 ? [{ fromId: from, toId: null }] : to.map((toId, at) => ({ fromId: from, toId, isMain: at === 0 }));
  const { id } = await perform(SYSTEM, applyChange, {
    kind,
    effectiveOn: DAY,
    legalBasis: 'Nghị quyết số 00/NQ (mẫu)',
    links,
    ...more,
  });
  return id;
}
const settle = (changeId: string) => perform(SYSTEM, settleChange, { changeId });
const takeBack = (id: string) => perform(SYSTEM, takeBackChange, { id, reason: 'thử' });
const view = (id: string, day?: string, who: Who = SYSTEM) => consult(who, (ctx) => programmeView(ctx, id, { day }));
const standing = async (id: string, day?: string) =>
  (await view(id, day)).parties.map((party) => [party.organisationId, party.side, party.isLead]);
/** Every row of the parties, without what only counts changes. */
async function rows(id: string) {
  const { rows: found } = await database.owner.query(
    `select id, organisation_id, side, is_lead, on_behalf_of, position, from_on, until_on, change_id, succeeds_id
       from programme_party where programme_id = $1 order by id`,
    [id],
  );
  return found;
}

describe('a party that was split', () => {
  it('hands its place to its successors on the day, the lead to the main one; the paper still names it', async () => {
    const { id, district } = await districtProgramme();
    const [one, two] = [await body('UBND xã Bãi Trên'), await body('UBND xã Bãi Dưới')];
    const before = await rows(id);
    const split = await change('split', district, [one, two]);
    await settle(split);
    await settle(split);
    expect(await standing(id)).toEqual([
      [one, 'A', true],
      [two, 'A', false],
      [bodies.paper, 'B', true],
    ]);
    expect(await standing(id, '2026-06-30')).toEqual([
      [district, 'A', true],
      [bodies.paper, 'B', true],
    ]);
    const now = await view(id);
    expect(now.formerParties).toMatchObject([{ organisationId: district, untilOn: DAY }]);
    expect(now.people[0]).toMatchObject({ organisationId: district, name: 'Lê Văn Bãi (mẫu)' });
    expect(await consult(personOf(one), (ctx) => successionsOf(ctx, id))).toMatchObject([
      { kind: 'split', effectiveOn: DAY, legalBasis: 'Nghị quyết số 00/NQ (mẫu)', from: { id: district }, flag: null },
    ]);
    const history = await consult(personOf(one), (ctx) => programmeHistory(ctx, id));
    expect(history.filter((entry) => entry.what === 'programme.party-succeeded')).toHaveLength(1);

    await takeBack(split);
    await settle(split);
    await settle(split);
    expect(await rows(id)).toEqual(before);
    expect(await consult(SYSTEM, (ctx) => successionsOf(ctx, id))).toEqual([]);
  });

  it('is read on by its own people and by its successors, written by the successors alone, hidden from strangers', async () => {
    const { id, district } = await districtProgramme();
    const one = await body('UBND xã Bãi Cát');
    const see = async (organisation: string) =>
      (await consult(personOf(organisation), (ctx) => findProgramme(ctx, id))) !== null;
    expect([await see(one), await see(bodies.stranger)]).toEqual([false, false]);
    await settle(await change('merge', district, [one]));
    expect([await see(district), await see(one), await see(bodies.stranger)]).toEqual([true, true, false]);
    const { version } = await view(id);
    const topics = { id, version, topics: ['Chuyển đổi số'], reason: 'thử' };
    await expect(perform(personOf(district), setTopics, topics)).rejects.toMatchObject({
      code: 'place-succeeded',
      status: 403,
    });
    expect(sideOf(await view(id), one)).toBe('A');
    // The database itself: an ended place writes nothing.
    const { asOrganisation } = await import('../../platform/database/index.ts');
    await expect(
      asOrganisation(district, (db) =>
        db.insertInto('programme_topic').values({ programme_id: id, name: 'Chen vào (mẫu)' }).execute(),
      ),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('what is left to people, with the reason', () => {
  const flagOf = async (id: string) =>
    (await consult(SYSTEM, (ctx) => successionsOf(ctx, id))).map((one) => one.flag?.vi ?? null);
  it('a successor on the other side, and a party that ended without successor', async () => {
    const { id, district } = await districtProgramme();
    const merge = await change('merge', district, [bodies.paper]);
    await settle(merge);
    expect(await flagOf(id)).toEqual([expect.stringContaining('bên kia')]);
    expect(await standing(id)).toHaveLength(2);
    await takeBack(merge);
    await settle(merge);
    expect(await flagOf(id)).toEqual([]);
    await settle(await change('dissolve', district, []));
    expect(await flagOf(id)).toEqual([expect.stringContaining('không có đơn vị kế thừa')]);
    expect(await standing(id)).toHaveLength(2);
  });
  it('a paper that says it was signed when the body was no more', async () => {
    const { id, district } = await districtProgramme({ signedOn: '2026-08-01' });
    await settle(await change('merge', district, [await body('UBND xã Bãi Muộn')]));
    expect(await flagOf(id)).toEqual([expect.stringContaining('ngày ký 01/08/2026')]);
  });
});

describe('several parties of one side', () => {
  it('merge into one place, which leads when one of them did', async () => {
    const other = await body('UBND huyện Bến');
    const district = await body('UBND huyện Bãi');
    const { id } = await makeProgramme(
      { ...bodies, commune: district },
      {
        title: `Chương trình hai huyện ${count} (mẫu)`,
        people: [],
        parties: [
          { organisationId: other, side: 'A' },
          { organisationId: district, side: 'A', isLead: true },
          { organisationId: bodies.paper, side: 'B' },
        ],
      },
    );
    const before = await rows(id);
    const fresh = await body('UBND xã Bãi Bến');
    const { id: merge } = await perform(SYSTEM, applyChange, {
      kind: 'merge',
      effectiveOn: DAY,
      links: [
        { fromId: other, toId: fresh, isMain: true },
        { fromId: district, toId: fresh, isMain: true },
      ],
    });
    await settle(merge);
    expect(await standing(id)).toEqual([
      [fresh, 'A', true],
      [bodies.paper, 'B', true],
    ]);
    await takeBack(merge);
    await settle(merge);
    expect(await rows(id)).toEqual(before);
    // One of them takes the other in: it stands there already, and leads from then on.
    const absorb = await change('merge', district, [other]);
    await settle(absorb);
    expect(await standing(id)).toEqual([
      [other, 'A', true],
      [bodies.paper, 'B', true],
    ]);
    await takeBack(absorb);
    await settle(absorb);
    expect(await rows(id)).toEqual(before);
  });
});

describe('jobs that come in any order', () => {
  it('leave the programme with the last successor, and back', async () => {
    const { id, district } = await districtProgramme();
    const [first, second] = [await body('UBND xã Nối Một'), await body('UBND xã Nối Hai')];
    const before = await rows(id);
    const one = await change('merge', district, [first]);
    const two = await change('merge', first, [second], { effectiveOn: '2026-10-01' });
    await settle(two);
    await settle(one);
    expect(await standing(id)).toEqual([
      [second, 'A', true],
      [bodies.paper, 'B', true],
    ]);
    expect((await standing(id, '2026-08-01'))[0]).toEqual([first, 'A', true]);
    await takeBack(two);
    await takeBack(one);
    await settle(one);
    await settle(two);
    expect(await rows(id)).toEqual(before);
  });
});

describe('duties that were transferred', () => {
  it('carry programmes only when asked, and the body stays', async () => {
    const { id, district } = await districtProgramme();
    const taker = await body('UBND xã Nhận Việc');
    const without = await change('transfer', district, [taker]);
    await settle(without);
    expect((await standing(id))[0]).toEqual([district, 'A', true]);
    await takeBack(without);
    await settle(await change('transfer', district, [taker], { carriesProgrammes: true }));
    expect((await standing(id))[0]).toEqual([taker, 'A', true]);
  });
});

describe('programmes and bodies that have ended', () => {
  it('what was over before the day stays with who kept it', async () => {
    const { id, district } = await districtProgramme({
      termFrom: '2024-01-01',
      termTo: '2025-12-31',
      signedOn: '2023-12-01',
    });
    await database.owner.query(`set session_replication_role = replica`);
    await database.owner.query(`update programme set state = 'ended' where id = $1`, [id]);
    await database.owner.query(`set session_replication_role = origin`);
    await settle(await change('merge', district, [await body('UBND xã Sau Này')]));
    expect((await standing(id))[0]).toEqual([district, 'A', true]);
  });
  it('an old paper may still be brought in, and goes to the successor; a new one names the successor', async () => {
    const old = await body('UBND huyện Đã Thôi');
    const heir = await body('UBND xã Nối Tiếp');
    await change('merge', old, [heir]);
    const own = { ...bodies, commune: old };
    await expect(
      perform(SYSTEM, createProgramme, signedProgramme(own, { people: [], signedOn: '2026-07-02' })),
    ).rejects.toMatchObject({
      code: 'body-ended',
      sentence: { vi: expect.stringContaining('nay là UBND xã Nối Tiếp') },
    });
    const { id } = await perform(SYSTEM, createProgramme, signedProgramme(own, { people: [], signedOn: '2026-01-05' }));
    await perform(SYSTEM, followEarlierChanges, { programmeId: id });
    expect((await standing(id))[0]).toEqual([heir, 'A', true]);
    const { version } = await view(id);
    const back = [
      { organisationId: heir, side: 'A' },
      { organisationId: old, side: 'A' },
      { organisationId: bodies.paper, side: 'B' },
    ];
    await expect(
      perform(personOf(heir), setParties, { id, version, reason: 'thử', parties: back }),
    ).rejects.toMatchObject({ code: 'place-succeeded' });
    await perform(personOf(heir), setParties, {
      id,
      version,
      reason: 'thử',
      parties: back.filter((one) => one.organisationId !== old),
    });
    expect((await view(id)).formerParties.map((party) => party.organisationId)).toEqual([old]);
  });
});

describe('a party that was renamed', () => {
  it('is shown with the name of the day, and with the one it signed under', async () => {
    const { id, district } = await districtProgramme();
    await change('rename', district, [], { facts: { name: 'UBND phường Bãi Mới Toanh (mẫu)' } });
    const now = await view(id);
    const then = await view(id, '2026-06-30');
    expect(now.parties[0]?.name).toBe('UBND phường Bãi Mới Toanh (mẫu)');
    expect(then.parties[0]?.name).toContain('UBND huyện Bãi');
    expect(await consult(SYSTEM, (ctx) => namesWhenSigned(ctx, now))).toEqual({ [district]: then.parties[0]?.name });
  });
});
