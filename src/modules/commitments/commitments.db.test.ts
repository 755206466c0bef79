import { beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, useTestDatabase } from '../../../tests/support/database.ts';
import { BY_AMENDMENT, makeProgramme, registerBodies, type TestBodies } from '../../../tests/support/programmes.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import { addDays, dayInVietNam, quarterOf, quarterPeriod } from '../../tools/calendar/index.ts';
import { changeState, declareMoney, programmeView, publishProgramme } from '../programmes/index.ts';
import {
  actionsDue,
  addCommitments,
  addPlanAction,
  cancelPlanAction,
  changeCommitment,
  changePlanAction,
  commitmentsOf,
  commitmentView,
  dropCommitment,
  finishPlanAction,
  moveProgramme,
  planOf,
  renewWithCommitments,
  setTargets,
  spreadOverTerm,
  targetsOf,
} from './index.ts';

const database = useTestDatabase();
const PUBLIC: Who = { kind: 'public' };
const TODAY = dayInVietNam(new Date());
const THIS_QUARTER = quarterPeriod(quarterOf(TODAY));
const LAST_QUARTER = quarterPeriod(quarterOf(addDays(THIS_QUARTER.from, -1)));
const NEXT_QUARTER = quarterPeriod(quarterOf(addDays(THIS_QUARTER.to, 1)));
const TERM = { termFrom: addDays(LAST_QUARTER.from, -200), termTo: addDays(NEXT_QUARTER.to, 200) };
let bodies: TestBodies;
let officer: Who;
let editor: Who;
let stranger: Who;

beforeAll(async () => {
  bodies = await registerBodies();
  officer = personOf(bodies.commune);
  editor = personOf(bodies.paper, 'editor');
  stranger = personOf(bodies.stranger, 'leader');
});

/** A programme in force with one commitment of each side. */
async function started() {
  const { id } = await makeProgramme(bodies, { ...TERM, signedOn: TERM.termFrom });
  const { topics } = await consult(officer, (ctx) => programmeView(ctx, id));
  const { ids } = await perform(officer, addCommitments, {
    programmeId: id,
    reason: 'Ghi từ bản đã ký',
    ...BY_AMENDMENT,
    commitments: [
      {
        obliged: 'B',
        kind: 'coverage',
        text: 'Mỗi quý đăng ba bài về chuyển đổi số của xã',
        source: { start: 120, end: 168, quote: 'mỗi quý đăng ba bài về chuyển đổi số của xã' },
        cadence: 'mỗi quý 3 bài',
        topicIds: [topics[0]!.id],
      },
      { obliged: 'A', kind: 'information', subKind: 'weekly', modality: 'pledged', text: 'Cung cấp tin hằng tuần' },
    ],
  });
  return { id, coverage: ids[0]!, information: ids[1]!, topic: topics[0]!.id };
}

async function entries(programmeId: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ what: string }>(
    'select what from journal_entry where programme_id = $1 order by id',
    [programmeId],
  );
  return rows.map((row) => row.what);
}

describe('commitments', () => {
  it('keeps many at once with their places in the text, one entry for all', async () => {
    const { id, topic } = await started();
    const found = await consult(editor, (ctx) => commitmentsOf(ctx, id));
    expect(found).toMatchObject([
      { obliged: 'B', kind: 'coverage', modality: 'agreed', source: { start: 120, end: 168 }, topicIds: [topic] },
      { obliged: 'A', kind: 'information', subKind: 'weekly', modality: 'pledged', source: null, position: 1 },
    ]);
    expect(await entries(id)).toEqual(['programme.created', 'commitment.added']);
  });

  it('is changed with the version seen, dropped with a reason, and stays on record', async () => {
    const { id, coverage } = await started();
    const change = {
      id: coverage,
      version: 1,
      obliged: 'both',
      kind: 'joint',
      text: 'Phối hợp mở chuyên trang',
    } as const;
    const reason = 'Phụ lục 01';
    await expect(perform(officer, changeCommitment, { ...change, reason })).rejects.toMatchObject({
      code: 'by-amendment-only',
    });
    await perform(officer, changeCommitment, { ...change, ...BY_AMENDMENT, reason });
    await expect(
      perform(editor, changeCommitment, { ...change, ...BY_AMENDMENT, reason: 'khác', text: 'Bản khác' }),
    ).rejects.toMatchObject({ code: 'changed-meanwhile', status: 409 });
    const changed = await consult(officer, (ctx) => commitmentView(ctx, coverage));
    expect(changed).toMatchObject({ obliged: 'both', text: 'Phối hợp mở chuyên trang', source: { start: 120 } });
    expect(changed.topicIds).toHaveLength(1);
    const drop = { id: coverage, version: 2, reason: 'Hai bên thống nhất bỏ' };
    await expect(perform(officer, dropCommitment, drop)).rejects.toMatchObject({ code: 'by-amendment-only' });
    await perform(officer, dropCommitment, { ...drop, ...BY_AMENDMENT });
    expect(await consult(officer, (ctx) => commitmentsOf(ctx, id))).toHaveLength(1);
    expect(await consult(officer, (ctx) => commitmentsOf(ctx, id, { includeDropped: true }))).toHaveLength(2);
    await expect(
      perform(officer, setTargets, { commitmentId: coverage, version: 3, targets: [] }),
    ).rejects.toMatchObject({ code: 'dropped' });
    expect((await entries(id)).slice(2)).toEqual(['commitment.changed', 'commitment.dropped']);
  });

  it('refuses sides and topics that are not of the programme', async () => {
    const { id } = await started();
    const add = (commitment: { obliged: string; topicIds?: string[] }) =>
      perform(officer, addCommitments, {
        programmeId: id,
        reason: 'thử',
        ...BY_AMENDMENT,
        commitments: [{ kind: 'access', text: 'Mời phóng viên dự họp', ...commitment }],
      });
    await expect(add({ obliged: 'C' })).rejects.toMatchObject({ code: 'no-such-side' });
    await expect(add({ obliged: 'A', topicIds: [crypto.randomUUID()] })).rejects.toMatchObject({
      code: 'no-such-topic',
    });
  });

  it('is seen by the parties, by all once published, and never by strangers', async () => {
    const { id, coverage } = await started();
    const seen = async (who: Who) => (await consult(who, (ctx) => commitmentsOf(ctx, id))).length;
    expect([await seen(officer), await seen(editor), await seen(stranger), await seen(PUBLIC)]).toEqual([2, 2, 0, 0]);
    await expect(perform(stranger, dropCommitment, { id: coverage, version: 1, reason: 'phá' })).rejects.toMatchObject({
      status: 404,
    });
    const { version } = await consult(officer, (ctx) => programmeView(ctx, id));
    await perform(officer, declareMoney, { id, version, money: 'none' });
    await perform(officer, publishProgramme, { id, version: version + 1, unconfirmed: [] });
    expect([await seen(stranger), await seen(PUBLIC)]).toEqual([0, 2]);
    const draft = await makeProgramme(bodies, { state: 'draft' });
    await perform(officer, addCommitments, {
      programmeId: draft.id,
      commitments: [{ obliged: 'A', kind: 'data', text: 'Mở chuyên mục dữ liệu' }],
    });
    expect((await consult(editor, (ctx) => commitmentsOf(ctx, draft.id))).length).toBe(0);
    expect((await consult(officer, (ctx) => commitmentsOf(ctx, draft.id))).length).toBe(1);
  });
});

describe('targets and plan', () => {
  it('sets targets of a spread cadence and replaces them whole', async () => {
    const { id, coverage } = await started();
    const targets = spreadOverTerm(3, 'quarter', { from: TERM.termFrom, to: TERM.termTo }).map((target) => ({
      ...target,
      unit: 'bài',
    }));
    await perform(officer, setTargets, { commitmentId: coverage, version: 1, targets });
    expect(await consult(editor, (ctx) => targetsOf(ctx, id))).toHaveLength(targets.length);
    expect(await consult(editor, (ctx) => targetsOf(ctx, id, THIS_QUARTER))).toMatchObject([
      { commitmentId: coverage, unit: 'bài', quantity: 3, periodFrom: THIS_QUARTER.from },
    ]);
    await expect(perform(officer, setTargets, { commitmentId: coverage, version: 1, targets })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    await expect(
      perform(officer, setTargets, { commitmentId: coverage, version: 2, targets: [targets[0]!, targets[0]!] }),
    ).rejects.toMatchObject({ code: 'target-twice' });
    await perform(editor, setTargets, { commitmentId: coverage, version: 2, targets: [] });
    expect(await consult(editor, (ctx) => targetsOf(ctx, id))).toEqual([]);
    expect((await entries(id)).slice(2)).toEqual(['commitment.targets-set', 'commitment.targets-set']);
  });

  it('plans, moves, finishes and cancels actions, and tells the owner what is due', async () => {
    const { id, coverage } = await started();
    const action = { commitmentId: coverage, ownerOrganisationId: bodies.paper, quantity: 1, unit: 'bài' };
    const late = addDays(TODAY, -3);
    const first = await perform(officer, addPlanAction, { ...action, title: 'Bài về tổ số cộng đồng', dueOn: late });
    const second = await perform(officer, addPlanAction, {
      ...action,
      title: 'Bài thứ hai',
      dueOn: addDays(TODAY, 40),
    });
    await expect(
      perform(officer, addPlanAction, {
        ...action,
        title: 'Của người ngoài',
        dueOn: late,
        ownerOrganisationId: bodies.stranger,
      }),
    ).rejects.toMatchObject({ code: 'owner-not-party' });
    const due = async (who: Who) =>
      (await consult(who, (ctx) => actionsDue(ctx, { until: addDays(TODAY, 14) }))).filter(
        (item) => item.programmeId === id,
      );
    expect(await due(editor)).toMatchObject([
      { id: first.id, isLate: true, commitmentText: 'Mỗi quý đăng ba bài về chuyển đổi số của xã' },
    ]);
    expect(await due(officer)).toEqual([]);
    await perform(editor, changePlanAction, {
      ...action,
      id: second.id,
      version: 1,
      title: 'Bài thứ hai',
      dueOn: TODAY,
    });
    expect((await due(editor)).map((item) => item.isLate)).toEqual([true, false]);
    await perform(personOf(bodies.paper, 'reporter'), finishPlanAction, { id: first.id, version: 1 });
    await expect(perform(editor, finishPlanAction, { id: first.id, version: 2 })).rejects.toMatchObject({
      code: 'action-closed',
    });
    await perform(editor, cancelPlanAction, { id: second.id, version: 2, reason: 'Gộp vào bài trước' });
    expect(await due(editor)).toEqual([]);
    const plan = await consult(officer, (ctx) => planOf(ctx, id, {}));
    expect(plan.map((item) => [item.state, item.doneOn, item.ownerOrganisationName])).toEqual([
      ['done', TODAY, 'Báo Sông Thử (mẫu)'],
      ['cancelled', null, 'Báo Sông Thử (mẫu)'],
    ]);
    expect(await consult(officer, (ctx) => planOf(ctx, id, { state: 'done', from: late, to: late }))).toHaveLength(1);
    expect(await consult(stranger, (ctx) => planOf(ctx, id))).toEqual([]);
    expect((await entries(id)).slice(2)).toEqual([
      'plan-action.added',
      'plan-action.added',
      'plan-action.changed',
      'plan-action.finished',
      'plan-action.cancelled',
    ]);
    await expect(
      perform(personOf(bodies.commune, 'clerk'), addPlanAction, { ...action, title: 'Việc của văn thư', dueOn: TODAY }),
    ).rejects.toMatchObject({ code: 'role-may-not' });
  });
});

describe('with the programme', () => {
  it('counts commitments before signing', async () => {
    const { id } = await makeProgramme(bodies, { state: 'negotiating' });
    await expect(perform(officer, moveProgramme, { id, version: 2, verb: 'markReady' })).rejects.toMatchObject({
      code: 'no-commitments',
    });
    await perform(officer, addCommitments, {
      programmeId: id,
      commitments: [{ obliged: 'A', kind: 'access', text: 'Mời phóng viên dự giao ban' }],
    });
    await perform(officer, moveProgramme, { id, version: 2, verb: 'markReady' });
  });

  it('carries the chosen commitments into the renewal, both or nothing', async () => {
    const { id, coverage, information, topic } = await started();
    await perform(officer, dropCommitment, { id: information, version: 1, reason: 'Không còn cần', ...BY_AMENDMENT });
    const leader = personOf(bodies.commune, 'leader');
    const { version } = await consult(officer, (ctx) => programmeView(ctx, id));
    await perform(leader, changeState, { id, version, verb: 'end', reason: 'Ký tiếp', hasCommitments: true });
    const text = 'Mỗi quý đăng bốn bài về chuyển đổi số của xã';
    const dropped = [{ commitmentId: information, text }];
    await expect(perform(officer, renewWithCommitments, { id, commitments: dropped })).rejects.toMatchObject({
      code: 'no-such-commitment',
    });
    const target = { periodFrom: '2030-01-01', periodTo: '2030-03-31', unit: 'bài', quantity: 4 };
    const commitments = [{ commitmentId: coverage, text, cadence: 'mỗi quý 4 bài', targets: [target] }];
    const renewal = await perform(officer, renewWithCommitments, { id, commitments });
    expect(await consult(officer, (ctx) => targetsOf(ctx, renewal.id))).toMatchObject([target]);
    const carried = await consult(officer, (ctx) => commitmentsOf(ctx, renewal.id));
    const { topics } = await consult(officer, (ctx) => programmeView(ctx, renewal.id));
    expect(carried).toMatchObject([
      { kind: 'coverage', text, cadence: 'mỗi quý 4 bài', source: null, topicIds: [topics[0]!.id] },
    ]);
    expect(carried[0]!.topicIds[0]).not.toBe(topic);
    expect(await entries(renewal.id)).toEqual(['programme.renewed', 'commitment.carried-over']);
    await expect(perform(officer, renewWithCommitments, { id, commitments: [] })).rejects.toMatchObject({
      code: 'renewed-already',
    });
  });
});
