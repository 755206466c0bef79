import { beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, useTestDatabase } from '../../../tests/support/database.ts';
import { BY_AMENDMENT, makeProgramme, registerBodies, type TestBodies } from '../../../tests/support/programmes.ts';
import { consult } from '../../platform/context/index.ts';
import { closePress } from '../../platform/press/index.ts';
import { dayInVietNam } from '../../tools/calendar/index.ts';
import { addCommitments, finishPlanAction, planOf, setTargets } from '../commitments/index.ts';
import {
  agreePlan,
  changePlan,
  deletePlan,
  givePlanBack,
  issuePlan,
  newPlanEdition,
  numberPlan,
  planFile,
  planMetadata,
  planPage,
  plansDue,
  plansOf,
  planView,
  proposePlan,
  regeneratePlan,
  startPlan,
  takePlanBack,
  type PlanView,
} from './index.ts';

// Plans are made for what lies ahead, so the year follows the clock.
const YEAR = Number(dayInVietNam(new Date()).slice(0, 4)) + 1;
const on = (day: string) => `${YEAR}-${day}`;

const database = useTestDatabase();
let bodies: TestBodies;
let programmeId: string;
let commune: ReturnType<typeof personOf>;
let paper: ReturnType<typeof personOf>;
let ids: readonly string[];

beforeAll(async () => {
  bodies = await registerBodies();
  commune = personOf(bodies.commune);
  paper = personOf(bodies.paper, 'editor');
  const signatory = { role: 'signatory' as const, title: 'Lãnh đạo' };
  programmeId = (
    await makeProgramme(bodies, {
      place: 'Bến Thử',
      termFrom: on('01-01'),
      termTo: `${YEAR + 1}-12-31`,
      people: [
        { ...signatory, organisationId: bodies.commune, name: 'Nguyễn Văn Thử (mẫu)' },
        { ...signatory, organisationId: bodies.paper, name: 'Lê Văn Thử (mẫu)' },
      ],
    })
  ).id;
  ids = (
    await perform(commune, addCommitments, {
      programmeId,
      ...BY_AMENDMENT,
      commitments: [
        { obliged: 'B', kind: 'coverage', text: 'Mở chuyên trang mỗi quý' },
        { obliged: 'A', kind: 'information', text: 'Cung cấp thông tin chính thống' },
      ],
    })
  ).ids;
  await perform(commune, setTargets, {
    commitmentId: ids[0]!,
    version: 1,
    ...BY_AMENDMENT,
    targets: [
      { periodFrom: on('01-01'), periodTo: on('03-31'), unit: 'chuyên trang', quantity: 3 },
      { periodFrom: on('04-01'), periodTo: on('06-30'), unit: 'chuyên trang', quantity: 3 },
    ],
  });
  // Both sides have somebody here, so each answers for itself.
  await database.owner.query('begin');
  await database.owner.query(`select set_config('caunoi.journalled', pg_current_xact_id()::text, true)`);
  for (const [at, body] of [bodies.commune, bodies.paper].entries()) {
    const { rows } = await database.owner.query(
      `insert into person_account (name, email) values ($1, $2) returning id`,
      [`Người thử ${at} (mẫu)`, `thu-${at}@example.vn`],
    );
    await database.owner.query(`insert into membership (account_id, organisation_id, role) values ($1, $2, 'editor')`, [
      rows[0].id,
      body,
    ]);
  }
  await database.owner.query('commit');
  return closePress;
});

const view = (who: typeof commune, id: string) => consult(who, (ctx) => planView(ctx, id));
const draftOf = (plan: PlanView) => ({
  id: plan.id,
  version: plan.version,
  isJoint: plan.isJoint,
  purpose: plan.purpose,
  arrangements: plan.arrangements,
  lines: [...plan.lines],
});

describe('a yearly plan', () => {
  let planId: string;

  it('is drafted from what was promised, for its author alone', async () => {
    planId = (await perform(commune, startPlan, { programmeId, year: YEAR })).id;
    const plan = await view(commune, planId);
    expect(plan.lines.map((line) => [line.commitmentId, line.dueOn, line.quantity])).toEqual([
      [ids[0], on('03-31'), 3],
      [ids[0], on('06-30'), 3],
      [ids[1], on('12-31'), null],
    ]);
    await expect(view(paper, planId)).rejects.toMatchObject({ status: 404 });
    await expect(perform(paper, startPlan, { programmeId, year: YEAR })).rejects.toMatchObject({ code: 'plan-there' });
    await perform(commune, changePlan, {
      ...draftOf(plan),
      lines: plan.lines.map((line, at) => ({
        ...line,
        ownerName: `Bộ phận ${at + 1}`,
        partnerName: 'Đầu mối bên kia',
      })),
    });
    const wrong = await view(commune, planId);
    const [line] = wrong.lines;
    const refused = async (change: object, code: string) => {
      const attempted = perform(commune, changePlan, { ...draftOf(wrong), lines: [{ ...line!, ...change }] });
      await expect(attempted).rejects.toMatchObject({ code });
    };
    await refused({ dueOn: `${YEAR + 1}-01-05` }, 'line-year');
    await refused({ ownerOrganisationId: bodies.stranger }, 'line-owner');
    await refused({ commitmentId: '00000000-0000-7000-8000-000000000001' }, 'line-unknown');
    await expect(perform(commune, changePlan, { ...draftOf(wrong), version: 1 })).rejects.toMatchObject({
      status: 409,
    });
    const { rows } = await database.owner.query(
      `select what, programme_id from journal_entry where object_id = $1 order by id`,
      [planId],
    );
    expect(rows).toEqual([
      { what: 'yearly-plan.started', programme_id: null },
      { what: 'yearly-plan.changed', programme_id: null },
    ]);
  });

  it('goes to the other side, back with a reason, and to agreement', async () => {
    await perform(commune, proposePlan, { id: planId, version: 2 });
    expect((await consult(paper, (ctx) => plansDue(ctx))).map((one) => [one.planId, one.what])).toEqual([
      [planId, 'answer'],
    ]);
    expect(await consult(commune, (ctx) => plansDue(ctx))).toEqual([]);
    await expect(
      perform(commune, agreePlan, { id: planId, version: 3, forSide: 'B', byPaper: 'Công văn số 1' }),
    ).rejects.toMatchObject({ code: 'other-side' });
    await perform(paper, givePlanBack, { id: planId, version: 3, reason: 'Quý II xin làm 4 chuyên trang (mẫu).' });
    expect(await view(paper, planId)).toMatchObject({ state: 'returned' });
    expect((await consult(commune, (ctx) => plansDue(ctx))).map((one) => one.what)).toEqual(['returned']);
    const back = await view(commune, planId);
    await perform(commune, changePlan, {
      ...draftOf(back),
      lines: back.lines.map((line, at) => (at === 1 ? { ...line, quantity: 4 } : line)),
    });
    // Rewritten, it is its author's alone again.
    await expect(view(paper, planId)).rejects.toMatchObject({ status: 404 });
    await perform(commune, proposePlan, { id: planId, version: 5 });
    await perform(paper, agreePlan, { id: planId, version: 6 });
    const agreed = await view(commune, planId);
    expect(agreed).toMatchObject({ state: 'agreed', consents: [{ side: 'B', byPaper: null }] });
    await perform(commune, takePlanBack, { id: planId, version: 7 });
    expect((await view(commune, planId)).consents).toEqual([]);
    await perform(commune, proposePlan, { id: planId, version: 8 });
    await perform(paper, agreePlan, { id: planId, version: 9 });
  });

  it('is numbered by the clerk and issued: a paper, and actions for both sides', async () => {
    const page = await consult(commune, (ctx) => planPage(ctx, planId));
    expect(page.may.issue).toMatchObject({ yes: false, code: 'no-date' });
    await perform(personOf(bodies.commune, 'clerk'), numberPlan, {
      id: planId,
      version: 10,
      ordinal: 5,
      place: 'Bến Thử',
      datedOn: on('01-05'),
      fileNotation: '02/KH',
    });
    await expect(issuePlan(paper, { id: planId, version: 11 })).rejects.toMatchObject({ code: 'not-author' });
    await issuePlan(commune, { id: planId, version: 11 });
    const plan = await view(paper, planId);
    expect(plan).toMatchObject({ state: 'issued', issued: { pages: 2 } });
    const actions = await consult(paper, (ctx) => planOf(ctx, programmeId));
    expect(actions.map((action) => [action.id, action.ownerOrganisationName, action.partnerOrganisationName])).toEqual([
      [plan.lines[0]!.actionId, 'Báo Sông Thử (mẫu)', 'Ủy ban nhân dân xã Bến Thử (mẫu)'],
      [plan.lines[1]!.actionId, 'Báo Sông Thử (mẫu)', 'Ủy ban nhân dân xã Bến Thử (mẫu)'],
      [plan.lines[2]!.actionId, 'Ủy ban nhân dân xã Bến Thử (mẫu)', 'Báo Sông Thử (mẫu)'],
    ]);
    expect(actions[0]).toMatchObject({
      startsOn: on('01-01'),
      ownerName: 'Bộ phận 1',
      partnerName: 'Đầu mối bên kia',
    });
    expect(await regeneratePlan(paper, planId)).toMatchObject({ isSame: true });
    const xlsx = await planFile(paper, planId, 'xlsx');
    expect(xlsx.name).toBe(`ke-hoach-${YEAR}-chuong-trinh-phoi-hop-truyen-thong-xa-ben-thu-mau.xlsx`);
    await expect(planMetadata(paper, planId)).rejects.toMatchObject({ code: 'no-exchange-code' });
    const touched = await consult(commune, (ctx) =>
      ctx.db.updateTable('yearly_plan').set({ purpose: 'khác' }).where('id', '=', planId).executeTakeFirst(),
    );
    expect(touched.numUpdatedRows).toBe(0n);
  });

  it('is changed by a later edition that says what it changes, begun by either side', async () => {
    const before = await view(paper, planId);
    const [first, second, third] = before.lines;
    const actions = await consult(commune, (ctx) => planOf(ctx, programmeId));
    await perform(paper, finishPlanAction, { id: actions[0]!.id, version: 1, doneOn: dayInVietNam(new Date()) });
    const { id } = await perform(paper, newPlanEdition, { id: planId, changes: 'Thêm lớp tập huấn (mẫu).' });
    const draft = await view(paper, id);
    expect(draft).toMatchObject({ edition: 2, state: 'draft', side: 'B', changes: 'Thêm lớp tập huấn (mẫu).' });
    await perform(paper, changePlan, {
      ...draftOf(draft),
      lines: [
        first!,
        { ...second!, quantity: 5 },
        { ...third!, actionId: null, title: 'Lớp tập huấn cho cán bộ xã', dueOn: on('09-30'), startsOn: null },
      ],
    });
    await perform(paper, proposePlan, { id, version: 2 });
    const { difference } = await view(commune, id);
    expect(difference).toMatchObject({
      added: [{ title: 'Lớp tập huấn cho cán bộ xã' }],
      changed: [{ facts: ['quantity'] }],
      dropped: [{ title: third!.title }],
    });
    await perform(commune, agreePlan, { id, version: 3 });
    await perform(paper, numberPlan, { id, version: 4, place: 'Bến Thử', datedOn: on('04-05') });
    await issuePlan(paper, { id, version: 5 });
    const now = await consult(paper, (ctx) => planOf(ctx, programmeId));
    expect(now.map((action) => [action.title, action.state, action.quantity, action.stateReason])).toEqual([
      ['Mở chuyên trang mỗi quý', 'done', 3, null],
      ['Mở chuyên trang mỗi quý', 'planned', 5, null],
      ['Lớp tập huấn cho cán bộ xã', 'planned', null, null],
      ['Cung cấp thông tin chính thống', 'cancelled', null, `Theo kế hoạch năm ${YEAR}, bản 2`],
    ]);
    const plans = await consult(commune, (ctx) => plansOf(ctx, programmeId));
    expect(plans.map((plan) => [plan.edition, plan.isReplaced])).toEqual([
      [2, false],
      [1, true],
    ]);
    await expect(perform(paper, newPlanEdition, { id: planId, changes: 'x' })).rejects.toMatchObject({
      code: 'replaced',
    });
  });

  it('can be deleted while it is a draft, and is nothing to strangers and the public', async () => {
    const { id } = await perform(paper, startPlan, { programmeId, year: YEAR + 1 });
    await expect(perform(commune, deletePlan, { id, version: 1 })).rejects.toMatchObject({ status: 404 });
    await perform(paper, deletePlan, { id, version: 1 });
    const stranger = personOf(bodies.stranger);
    expect(await consult(stranger, (ctx) => plansOf(ctx, programmeId))).toEqual([]);
    expect(await consult({ kind: 'public' }, (ctx) => plansOf(ctx, programmeId))).toEqual([]);
    await expect(view(stranger, planId)).rejects.toMatchObject({ status: 404 });
    await expect(
      perform(personOf(bodies.commune, 'reporter'), startPlan, { programmeId, year: YEAR + 1 }),
    ).rejects.toMatchObject({ status: 403 });
  });
});
