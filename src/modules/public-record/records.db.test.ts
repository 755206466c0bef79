import { beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, useTestDatabase } from '../../../tests/support/database.ts';
import { BY_AMENDMENT, makeProgramme, registerBodies, type TestBodies } from '../../../tests/support/programmes.ts';
import { arranged, publishedProgramme, type Published } from '../../../tests/support/published.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import { addDays, dayInVietNam, quarterOf, quarterPeriod } from '../../tools/calendar/index.ts';
import { setTargets } from '../commitments/index.ts';
import { programmeView, unpublishProgramme } from '../programmes/index.ts';
import {
  beingCounted,
  countRecord,
  facetName,
  facetPage,
  findRecords,
  keepRecords,
  newestRecords,
  recentChanges,
  type FacetKind,
  type RecordFilter,
} from './index.ts';

const database = useTestDatabase();
const PUBLIC: Who = { kind: 'public' };
const TODAY = dayInVietNam(new Date());
let bodies: TestBodies;
let officer: Who;
let digital: Published;
let rural: Published;

const find = (filter: RecordFilter = {}) => consult(PUBLIC, (ctx) => findRecords(ctx, filter));
const titles = async (filter: RecordFilter) => (await find(filter)).rows.map((row) => row.title);
const facet = async (kind: FacetKind, search?: string) =>
  (await consult(PUBLIC, (ctx) => facetPage(ctx, kind, { search }))).rows;

beforeAll(async () => {
  bodies = await registerBodies();
  officer = personOf(bodies.commune);
  await arranged(
    database,
    `update organisation set place = 'xã Bến Thử', parent_name = 'TỈNH SÔNG THỬ' where id = $1`,
    [bodies.commune],
  );
  rural = await publishedProgramme(database, bodies, 'Nông thôn (mẫu)', { topics: ['Nông thôn mới'] });
  digital = await publishedProgramme(database, bodies, 'Chuyển đổi số (mẫu)', { topics: ['Chuyển đổi số'] });
  await perform(officer, setTargets, {
    commitmentId: digital.coverage,
    version: 1,
    ...BY_AMENDMENT,
    reason: 'Ghi từ bản đã ký',
    targets: [{ periodFrom: addDays(TODAY, -90), periodTo: addDays(TODAY, -10), unit: 'bài', quantity: 3 }],
  });
  await makeProgramme(bodies, { title: 'Chưa công khai (mẫu)' });
});

describe('the list of published programmes', () => {
  it('has a programme from the moment it is published, with figures once they are counted', async () => {
    const before = await find();
    expect(before.rows.map((row) => [row.title, row.countedAt])).toEqual([
      ['Chuyển đổi số (mẫu)', null],
      ['Nông thôn (mẫu)', null],
    ]);
    expect(await consult(PUBLIC, beingCounted)).toMatchObject({ programmes: 2 });
    expect(await keepRecords()).toBe(2);
    expect(await consult(PUBLIC, beingCounted)).toBeNull();
    const { rows, sums } = await find();
    expect(rows[0]).toMatchObject({
      title: 'Chuyển đổi số (mẫu)',
      money: 'none',
      commitments: { all: 2, met: 0, partiallyMet: 0, notMet: 1, notDue: 0 },
      targets: { due: 1, met: 0 },
      places: [{ slug: 'xa-ben-thu-tinh-song-thu', name: 'Xã Bến Thử, Tỉnh Sông Thử' }],
      topics: [{ slug: 'chuyen-doi-so', name: 'Chuyển đổi số' }],
    });
    expect(rows[0]!.sides.map((side) => [side.side, side.bodies.map((body) => body.kind)])).toEqual([
      ['A', ['authority']],
      ['B', ['press']],
    ]);
    expect(sums).toEqual({ commitments: 4, targetsDue: 1, targetsMet: 0, pieces: 0 });
    // Counted today: nothing is left to do.
    expect(await keepRecords()).toBe(0);
  });

  it('is found by programme, place, province, body, topic, period, money and state', async () => {
    const both = ['Chuyển đổi số (mẫu)', 'Nông thôn (mẫu)'];
    expect(await titles({ search: 'CHUYEN doi' })).toEqual(['Chuyển đổi số (mẫu)']);
    expect(await titles({ search: 'báo sông thử' })).toEqual(both);
    expect(await titles({ search: '100%' })).toEqual([]);
    expect(await titles({ place: 'xa-ben-thu-tinh-song-thu' })).toEqual(both);
    expect(await titles({ place: 'xa-khac' })).toEqual([]);
    expect(await titles({ province: 'tinh-song-thu' })).toEqual(both);
    expect(await titles({ bodyId: bodies.paper })).toEqual(both);
    expect(await titles({ bodyId: bodies.stranger })).toEqual([]);
    expect(await titles({ topic: 'nong-thon-moi' })).toEqual(['Nông thôn (mẫu)']);
    expect(await titles({ quarter: quarterOf(TODAY) })).toEqual(both);
    expect(await titles({ quarter: quarterOf(addDays(quarterPeriod(quarterOf(TODAY)).from, -400)) })).toEqual([]);
    expect(await titles({ year: Number(TODAY.slice(0, 4)) })).toEqual(both);
    expect(await titles({ year: 2001 })).toEqual([]);
    expect(await titles({ money: 'recorded' })).toEqual([]);
    expect(await titles({ state: 'in_force', kind: 'programme' })).toEqual(both);
    expect(await titles({ state: 'ended' })).toEqual([]);
  });

  it('stays on the last page when a later one is asked for', async () => {
    expect(await find({ page: 7 })).toMatchObject({ page: 1, pages: 1, total: 2 });
    expect((await consult(PUBLIC, (ctx) => newestRecords(ctx, 1))).rows.map((row) => row.id)).toEqual([digital.id]);
  });
});

describe('browsing', () => {
  it('goes by name and counts published programmes only', async () => {
    expect(await facet('topic')).toEqual([
      { slug: 'chuyen-doi-so', name: 'Chuyển đổi số', programmes: 1 },
      { slug: 'nong-thon-moi', name: 'Nông thôn mới', programmes: 1 },
    ]);
    expect(await facet('place', 'ben thu')).toMatchObject([{ slug: 'xa-ben-thu-tinh-song-thu', programmes: 2 }]);
    expect(await facet('province')).toMatchObject([{ slug: 'tinh-song-thu', programmes: 2 }]);
    expect(await facet('authority')).toMatchObject([{ slug: bodies.commune, programmes: 2 }]);
    expect(await facet('press')).toMatchObject([{ slug: bodies.paper, programmes: 2 }]);
    expect(await consult(PUBLIC, (ctx) => facetName(ctx, 'topic', 'chuyen-doi-so'))).toBe('Chuyển đổi số');
    expect(await consult(PUBLIC, (ctx) => facetName(ctx, 'place', 'khong-co'))).toBeNull();
  });
});

describe('changes', () => {
  it('are told in public words, by programme and by place, and never of what is not public', async () => {
    const all = await consult(PUBLIC, (ctx) => recentChanges(ctx, { of: 'all' }));
    expect(new Set(all.map((one) => one.title))).toEqual(new Set(['Chuyển đổi số (mẫu)', 'Nông thôn (mẫu)']));
    expect(all.map((one) => one.what)).toContain('programme.published');
    expect(all.map((one) => one.what)).not.toContain('commitment.targets-set');
    const own = await consult(PUBLIC, (ctx) => recentChanges(ctx, { of: 'programme', slug: rural.slug }));
    expect(own.every((one) => one.programmeId === rural.id) && own.length > 0).toBe(true);
    const there = await consult(PUBLIC, (ctx) => recentChanges(ctx, { of: 'place', slug: 'xa-ben-thu-tinh-song-thu' }));
    expect(there).toEqual(all);
  });
});

describe('what is withdrawn', () => {
  it('is gone from everything at once', async () => {
    const { version } = await consult(officer, (ctx) => programmeView(ctx, rural.id));
    await perform(officer, unpublishProgramme, { id: rural.id, version, reason: 'Rà lại nội dung' });
    expect(await titles({})).toEqual(['Chuyển đổi số (mẫu)']);
    expect(await facet('topic')).toHaveLength(1);
    expect((await consult(PUBLIC, (ctx) => recentChanges(ctx, { of: 'all' }))).map((one) => one.title)).not.toContain(
      'Nông thôn (mẫu)',
    );
    // A late job of it writes nothing.
    expect(await countRecord(rural.id)).toBe(0);
    expect(await titles({})).toEqual(['Chuyển đổi số (mẫu)']);
  });

  it('cannot be written by anybody but the program itself', async () => {
    await consult(officer, async (ctx) => {
      const { numUpdatedRows } = await ctx.db.updateTable('public_record').set({ title: 'khác' }).executeTakeFirst();
      expect(numUpdatedRows).toBe(0n);
    });
  });
});
