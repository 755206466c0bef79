import { describe, expect, it } from 'vitest';
import { personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { consult, perform, type Who } from '../../platform/context/index.ts';
import { asOrganisation } from '../../platform/database/index.ts';
import {
  addAppointment,
  applyChange,
  appointmentView,
  bodyHistory,
  changeOrganisation,
  findOrganisations,
  officeHolders,
  organisationsAsOf,
  organisationView,
  predecessorsOf,
  registerOrganisation,
  resolveOrganisation,
  standingSuccessorsOf,
  successorsOf,
  takeBackChange,
  type ApplyChange,
} from './index.ts';

const database = useTestDatabase();
const PUBLIC: Who = { kind: 'public' };
const DAY = '2025-07-01';

async function body(name: string, more: { place?: string; parentName?: string; officialCode?: string } = {}) {
  return (await perform(SYSTEM, registerOrganisation, { kind: 'authority', name, evenIfSimilar: true, ...more })).id;
}
const view = (id: string) => consult(PUBLIC, (ctx) => organisationView(ctx, id));
const apply = async (who: Who, change: ApplyChange) => (await perform(who, applyChange, change)).id;
const takeBack = (id: string) => perform(SYSTEM, takeBackChange, { id, reason: 'Ghi nhầm (thử)' });
const nameOn = async (id: string, day: string) =>
  (await consult(PUBLIC, (ctx) => organisationsAsOf(ctx, [id], day))).get(id);
const rename = (id: string, name: string, effectiveOn = DAY): ApplyChange => ({
  kind: 'rename',
  effectiveOn,
  legalBasis: 'Nghị quyết thử (mẫu)',
  links: [{ fromId: id, toId: null }],
  facts: { name },
});
async function entries(changeId: string) {
  const { rows } = await database.owner.query<{ what: string }>(
    `select what from journal_entry where object_id = $1 order by id`,
    [changeId],
  );
  return rows.map((row) => row.what);
}

describe('a body that changes itself', () => {
  it('bears each name on its own days, and every name finds it', async () => {
    const id = await body('UBND xã Lau (mẫu)', { place: 'Lau' });
    const first = await apply(SYSTEM, rename(id, 'UBND thị trấn Lau (mẫu)', '2015-03-01'));
    const second = await apply(SYSTEM, {
      kind: 'move',
      effectiveOn: DAY,
      links: [{ fromId: id, toId: null }],
      facts: { name: 'UBND phường Lau (mẫu)', parentName: 'THÀNH PHỐ SẬY (MẪU)', officialCode: '00123', level: 'ward' },
    });
    expect((await nameOn(id, '2015-02-28'))?.name).toBe('UBND xã Lau (mẫu)');
    expect((await nameOn(id, '2015-03-01'))?.name).toBe('UBND thị trấn Lau (mẫu)');
    expect((await nameOn(id, '2025-06-30'))?.parentName).toBeNull();
    expect(await nameOn(id, DAY)).toMatchObject({ name: 'UBND phường Lau (mẫu)', officialCode: '00123', exists: true });
    expect((await view(id)).aliases.toSorted()).toEqual(['UBND thị trấn Lau (mẫu)', 'UBND xã Lau (mẫu)']);
    const found = await consult(PUBLIC, (ctx) => resolveOrganisation(ctx, 'Ủy ban nhân dân thị trấn Lau'));
    expect(found[0]?.id).toBe(id);
    const history = await consult(PUBLIC, (ctx) => bodyHistory(ctx, id));
    expect(history.map((one) => [one.kind, one.from[0]?.name])).toEqual([
      ['move', 'UBND thị trấn Lau (mẫu)'],
      ['rename', 'UBND xã Lau (mẫu)'],
    ]);
    await expect(takeBack(first)).rejects.toMatchObject({ code: 'stands-under-later' });
    await takeBack(second);
    await takeBack(first);
    expect(await view(id)).toMatchObject({
      name: 'UBND xã Lau (mẫu)',
      officialCode: null,
      level: null,
      parentName: null,
      aliases: [],
    });
    expect((await nameOn(id, '2020-01-01'))?.name).toBe('UBND xã Lau (mẫu)');
    expect(await entries(first)).toEqual(['organisation.change-applied', 'organisation.change-taken-back']);
    await expect(takeBack(first)).rejects.toMatchObject({ code: 'taken-back' });
  });

  it('may be renamed by its own people; all else is for the house', async () => {
    const id = await body('UBND xã Nứa (mẫu)');
    const other = await body('UBND xã Vầu (mẫu)');
    await expect(apply(personOf(other), rename(id, 'UBND xã Khác (mẫu)'))).rejects.toMatchObject({
      code: 'not-own-organisation',
      status: 403,
    });
    await expect(apply(personOf(id, 'reporter'), rename(id, 'UBND xã Khác (mẫu)'))).rejects.toMatchObject({
      code: 'not-your-role',
    });
    const ends: ApplyChange = { kind: 'dissolve', effectiveOn: DAY, links: [{ fromId: id, toId: null }] };
    await expect(apply(personOf(id), ends)).rejects.toMatchObject({ code: 'administrator-records', status: 403 });
    const done = await apply(personOf(id), rename(id, 'UBND xã Nứa Mới (mẫu)'));
    await expect(perform(personOf(id), takeBackChange, { id: done, reason: 'thử' })).rejects.toMatchObject({
      code: 'not-administrator',
    });
    expect((await nameOn(id, '2025-06-30'))?.name).toBe('UBND xã Nứa (mẫu)');
    // The database itself keeps a body from recording what happens to others.
    await expect(
      asOrganisation(other, (db) =>
        db.insertInto('organisation_change_body').values({ change_id: done, from_id: id, to_id: null }).execute(),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('is not taken back over a later correction or a name that was given anew', async () => {
    const id = await body('UBND xã Trúc (mẫu)', { place: 'Trúc' });
    const change = await apply(SYSTEM, rename(id, 'UBND xã Trúc Mới (mẫu)'));
    const again = await body('UBND xã Trúc (mẫu)', { place: 'Trúc' });
    await expect(takeBack(change)).rejects.toMatchObject({ code: 'name-taken-since' });
    await apply(SYSTEM, { kind: 'dissolve', effectiveOn: DAY, links: [{ fromId: again, toId: null }] });
    const { version } = await view(id);
    await perform(SYSTEM, changeOrganisation, {
      id,
      version,
      kind: 'authority',
      name: 'UBND xã Trúc Mơi (mẫu)',
      place: 'Trúc',
    });
    await expect(takeBack(change)).rejects.toMatchObject({ code: 'corrected-since' });
    await expect(apply(SYSTEM, rename(id, 'UBND xã Nứa Mới (mẫu)', '2024-01-01'))).rejects.toMatchObject({
      code: 'later-change',
    });
  });
});

describe('bodies that end', () => {
  it('lead to their successors through every later change, the main line first', async () => {
    const district = await body('UBND huyện Thung Xưa (mẫu)');
    const [one, two, later] = [
      await body('UBND xã Thung Một (mẫu)'),
      await body('UBND xã Thung Hai (mẫu)'),
      await body('UBND phường Thung (mẫu)'),
    ];
    const split = await apply(SYSTEM, {
      kind: 'split',
      effectiveOn: DAY,
      links: [
        { fromId: district, toId: one, share: 'part', isMain: true },
        { fromId: district, toId: two, share: 'part' },
      ],
    });
    const merge = await apply(SYSTEM, {
      kind: 'merge',
      effectiveOn: '2026-01-01',
      links: [{ fromId: one, toId: later, isMain: true }],
    });
    const names = async (id: string) => (await consult(PUBLIC, (ctx) => successorsOf(ctx, id))).map((to) => to.id);
    expect(await names(district)).toEqual([one, later, two]);
    expect((await consult(PUBLIC, (ctx) => standingSuccessorsOf(ctx, district))).map((to) => to.id)).toEqual([
      later,
      two,
    ]);
    expect((await consult(PUBLIC, (ctx) => predecessorsOf(ctx, later))).map((from) => from.id)).toEqual([
      one,
      district,
    ]);
    expect(await nameOn(district, DAY)).toMatchObject({ exists: false, endedOn: DAY });
    expect(await nameOn(district, '2025-06-30')).toMatchObject({ exists: true });
    await expect(takeBack(split)).rejects.toMatchObject({ code: 'stands-under-later' });
    await takeBack(merge);
    await takeBack(split);
    expect(await names(district)).toEqual([]);
    expect((await view(district)).endedOn).toBeNull();
  });

  it('come and go between two bodies without an endless line', async () => {
    const [big, part] = [await body('UBND xã Đá Lớn (mẫu)'), await body('UBND xã Đá Nhỏ (mẫu)')];
    await apply(SYSTEM, {
      kind: 'split',
      effectiveOn: '2010-01-01',
      links: [
        { fromId: big, toId: big },
        { fromId: big, toId: part, share: 'part', isMain: true },
      ],
    });
    await apply(SYSTEM, {
      kind: 'merge',
      effectiveOn: '2020-01-01',
      links: [{ fromId: part, toId: big, isMain: true }],
    });
    expect((await consult(PUBLIC, (ctx) => successorsOf(ctx, big))).map((one) => one.id)).toEqual([part]);
    expect((await view(part)).endedOn).toBe('2020-01-01');
    expect((await view(big)).endedOn).toBeNull();
  });

  it('take their offices with them, and give them back', async () => {
    const old = await body('UBND xã Có Chức (mẫu)');
    const { id } = await perform(SYSTEM, addAppointment, {
      organisationId: old,
      role: 'spokesperson',
      personName: 'Phạm Thị Chức (mẫu)',
      title: 'Phó Chủ tịch',
      workPhone: '024 1111 2222',
      fromOn: '2024-01-01',
    });
    const office = () => consult(SYSTEM, (ctx) => appointmentView(ctx, id));
    const change = await apply(SYSTEM, { kind: 'dissolve', effectiveOn: DAY, links: [{ fromId: old, toId: null }] });
    expect(await office()).toMatchObject({ untilOn: DAY, standing: 'past' });
    expect(await consult(SYSTEM, (ctx) => officeHolders(ctx, [old], '2025-06-30'))).toHaveLength(1);
    expect(await consult(SYSTEM, (ctx) => officeHolders(ctx, [old], DAY))).toEqual([]);
    await takeBack(change);
    expect(await office()).toMatchObject({ untilOn: null, standing: 'current' });
  });

  it('are in the directory of their days, under the names they had', async () => {
    const id = await body('UBND xã Mục Lục Xưa (mẫu)');
    await apply(SYSTEM, rename(id, 'UBND phường Danh Bạ Nay (mẫu)'));
    await apply(SYSTEM, { kind: 'dissolve', effectiveOn: '2026-01-01', links: [{ fromId: id, toId: null }] });
    const found = async (search: string, day?: string) =>
      (await consult(PUBLIC, (ctx) => findOrganisations(ctx, { search, day }))).organisations.map((one) => one.id);
    expect(await found('mục lục xưa', '2025-06-30')).toEqual([id]);
    expect(await found('danh bạ nay', '2025-12-31')).toEqual([id]);
    expect(await found('danh bạ nay', '2026-01-01')).toEqual([]);
    expect(await found('danh bạ nay')).toEqual([id]);
  });

  it('leave their name free for the body that begins', async () => {
    const old = await body('UBND xã Suối Trong (mẫu)', { place: 'Suối Trong', parentName: 'TỈNH TRONG (MẪU)' });
    await apply(SYSTEM, { kind: 'dissolve', effectiveOn: DAY, links: [{ fromId: old, toId: null }] });
    const fresh = await body('UBND xã Suối Trong (mẫu)', { place: 'Suối Trong', parentName: 'TỈNH TRONG (MẪU)' });
    expect(fresh).not.toBe(old);
  });
});
