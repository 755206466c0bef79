import { beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { makeProgramme, registerBodies, signedProgramme, type TestBodies } from '../../../tests/support/programmes.ts';
import { consult, type Context, type Who } from '../../platform/context/index.ts';
import { addDays, dayInVietNam } from '../../tools/calendar/index.ts';
import { addCommitments, addPlanAction, setTargets } from '../commitments/index.ts';
import { lateOf } from '../evidence/index.ts';
import { registerOrganisation } from '../organisations/index.ts';
import { createProgramme, deleteDraft, programmeView, setParties } from '../programmes/index.ts';
import {
  hubGroups,
  hubOverview,
  hubRows,
  keepStandings,
  monthsFrom,
  rebuildStandings,
  type HubFilter,
} from './index.ts';

const database = useTestDatabase();
const TODAY = dayInVietNam(new Date());
const NEXT_MONTH = monthsFrom(TODAY)[1]!;
let bodies: TestBodies;
let officer: Who;
let editor: Who;
let late: string;
let calm: string;

/** In force, with one commitment of the paper. Made at once: what was signed changes by amendments only. */
function running(title: string): Promise<{ id: string; commitment: string }> {
  return perform(
    officer,
    async (ctx: Context) => {
      const term = { termFrom: addDays(TODAY, -300), termTo: addDays(TODAY, 60), signedOn: addDays(TODAY, -300) };
      const { id } = await createProgramme(ctx, signedProgramme(bodies, { title, ...term }));
      const { ids } = await addCommitments(ctx, {
        programmeId: id,
        reason: 'Ghi từ bản đã ký',
        commitments: [{ obliged: 'B', kind: 'coverage', text: 'Mỗi quý đăng ba bài về chuyển đổi số' }],
      });
      return { id, commitment: ids[0]! };
    },
    null,
  );
}

const rows = (who: Who, filter: HubFilter = {}) => consult(who, (ctx) => hubRows(ctx, filter));
const overview = (who: Who, filter: HubFilter = {}) => consult(who, (ctx) => hubOverview(ctx, filter));

beforeAll(async () => {
  bodies = await registerBodies();
  officer = personOf(bodies.commune);
  editor = personOf(bodies.paper, 'editor');
  const first = await running('Chương trình trễ hạn (mẫu)');
  late = first.id;
  calm = (await running('Chương trình yên ổn (mẫu)')).id;
  await perform(officer, setTargets, {
    commitmentId: first.commitment,
    version: 1,
    targets: [
      { periodFrom: addDays(TODAY, -90), periodTo: addDays(TODAY, -10), unit: 'bài', quantity: 3 },
      { periodFrom: TODAY, periodTo: `${NEXT_MONTH}-15`, unit: 'bài', quantity: 3 },
    ],
  });
  for (const dueOn of [addDays(TODAY, -3), `${NEXT_MONTH}-02`])
    await perform(officer, addPlanAction, {
      commitmentId: first.commitment,
      title: 'Gửi tin cho báo',
      dueOn,
      ownerOrganisationId: bodies.commune,
    });
  await makeProgramme(bodies, { title: 'Bản nháp của xã (mẫu)', state: 'draft' });
});

describe('the overview', () => {
  it('is empty and says so until programmes are counted', async () => {
    const { figures, uncounted, oldest } = await overview(officer);
    expect(figures.programmes).toBe(0);
    expect(uncounted).toBe(3);
    expect(oldest).toBeNull();
    expect(await keepStandings()).toBe(3);
    expect(await keepStandings()).toBe(0);
    expect((await overview(officer)).uncounted).toBe(0);
  });

  it('counts by the rules of the rooms that own them', async () => {
    const { figures, months } = await overview(editor);
    expect(figures).toMatchObject({
      programmes: 2,
      inForce: 2,
      late: { things: 2, programmes: 1 },
      ending: { things: 2, programmes: 2 },
    });
    const judged = (await consult(editor, (ctx) => lateOf(ctx, [late]))).get(late)!;
    expect(judged.targets.late + judged.actions.late).toBe(figures.late.things);
    expect(months.map((month) => month.month)).toEqual(monthsFrom(TODAY));
    expect(months[1]).toEqual({ month: NEXT_MONTH, targets: 1, actions: 1 });
  });

  it('lists what is late first, and filters by each figure and month', async () => {
    const { rows: all, total } = await rows(officer);
    expect(total).toBe(3);
    expect(all[0]).toMatchObject({ programmeId: late, lateTargets: 1, lateActions: 1, nextDue: `${NEXT_MONTH}-02` });
    expect((await rows(officer, { work: 'late' })).rows.map((row) => row.programmeId)).toEqual([late]);
    expect((await rows(officer, { month: NEXT_MONTH })).rows.map((row) => row.programmeId)).toEqual([late]);
    expect((await rows(officer, { month: '1999-01' })).total).toBe(0);
    expect((await rows(officer, { search: 'yen on' })).rows.map((row) => row.programmeId)).toEqual([calm]);
    expect((await rows(officer, { search: 'song thu', state: 'in_force' })).total).toBe(2);
    expect((await rows(officer, { sort: 'title' })).rows.map((row) => row.title)[0]).toBe('Bản nháp của xã (mẫu)');
  });

  it('gathers by partner, place, province and kind, and each line leads to its programmes', async () => {
    for (const group of ['partner', 'place', 'province', 'kind'] as const) {
      const { rows: lines } = await consult(editor, (ctx) => hubGroups(ctx, { group }));
      expect(lines.reduce((sum, line) => sum + line.programmes, 0)).toBe(2);
      expect(lines[0]!.late).toBe(2);
    }
    const { rows: partners } = await consult(editor, (ctx) => hubGroups(ctx, { group: 'partner' }));
    expect(partners[0]).toMatchObject({ key: bodies.commune, name: 'Ủy ban nhân dân xã Bến Thử (mẫu)' });
    expect((await rows(editor, { partnerId: bodies.commune })).total).toBe(2);
    expect((await rows(editor, { partnerId: bodies.stranger })).total).toBe(0);
    expect((await rows(editor, { province: '-' })).total).toBe(2);
  });
});

describe('who sees it', () => {
  it('shows nothing to others, and a draft to its author alone', async () => {
    expect((await rows(personOf(bodies.stranger))).total).toBe(0);
    expect((await rows(editor)).rows.map((row) => row.state)).toEqual(['in_force', 'in_force']);
    const { rows: held } = await consult({ kind: 'public' }, async (ctx) => ({
      rows: await ctx.db.selectFrom('programme_standing').select('title').execute(),
    }));
    expect(held).toEqual([]);
  });

  it('cannot be written but by the program itself', async () => {
    await consult(officer, async (ctx) => {
      const { numDeletedRows } = await ctx.db.deleteFrom('programme_standing').executeTakeFirst();
      expect(numDeletedRows).toBe(0n);
    });
  });

  it('ends with the right to see, in the same transaction', async () => {
    const { id } = await makeProgramme(bodies, {
      title: 'Chương trình có bên thứ ba (mẫu)',
      state: 'negotiating',
      signedOn: null,
    });
    await rebuildStandings();
    const join = async (parties: { organisationId: string; side: string }[]) => {
      const { version } = await consult(officer, (ctx) => programmeView(ctx, id));
      await perform(officer, setParties, { id, version, parties });
    };
    const both = [
      { organisationId: bodies.commune, side: 'A' },
      { organisationId: bodies.paper, side: 'B' },
    ];
    const third = (
      await perform(SYSTEM, registerOrganisation, { name: 'Đài Thử (mẫu)', kind: 'press', evenIfSimilar: true })
    ).id;
    await join([...both, { organisationId: third, side: 'B' }]);
    await rebuildStandings();
    expect((await rows(personOf(third))).total).toBe(1);
    await join(both);
    expect((await rows(personOf(third))).total).toBe(0);
    expect((await overview(personOf(third))).uncounted).toBe(0);
  });

  it('forgets a deleted draft', async () => {
    const { rows: drafts } = await rows(officer, { state: 'draft' });
    const { version } = await consult(officer, (ctx) => programmeView(ctx, drafts[0]!.programmeId));
    await perform(officer, deleteDraft, { id: drafts[0]!.programmeId, version });
    expect((await rows(officer, { state: 'draft' })).total).toBe(0);
  });
});

describe('staleness', () => {
  it('is told for programmes counted on an earlier day, which are then counted again', async () => {
    await database.owner.query(`update programme_standing set counted_for = counted_for - 1 where programme_id = $1`, [
      calm,
    ]);
    expect((await overview(officer)).uncounted).toBe(1);
    expect(await keepStandings()).toBe(1);
    expect((await overview(officer)).uncounted).toBe(0);
  });

  it('is mended by counting anew', async () => {
    await database.owner.query(
      `update programme_standing set late_targets = 7, title = 'sai' where programme_id = $1`,
      [calm],
    );
    expect(await rebuildStandings()).toBe(3);
    expect((await rows(officer)).rows.find((row) => row.programmeId === calm)).toMatchObject({
      title: 'Chương trình yên ổn (mẫu)',
      lateTargets: 0,
    });
  });
});
