// Deadlines of opinions, and the answer to a dispute.
import { beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, useTestDatabase } from '../../../tests/support/database.ts';
import { BY_AMENDMENT, makeProgramme, registerBodies, type TestBodies } from '../../../tests/support/programmes.ts';
import { consult, type ReadContext, type Who } from '../../platform/context/index.ts';
import { addDays, dayInVietNam, quarterOf, quarterPeriod } from '../../tools/calendar/index.ts';
import {
  addCommitments,
  assessCommitment,
  assessmentRule,
  assessmentsDue,
  assessmentsOf,
  disputesToAnswer,
  opinionDue,
  setAssessmentDays,
  setTargets,
  targetsOf,
  type AssessCommitment,
} from './index.ts';

useTestDatabase();
const TODAY = dayInVietNam(new Date());
const LAST_QUARTER = quarterPeriod(quarterOf(addDays(quarterPeriod(quarterOf(TODAY)).from, -1)));
const PERIOD = { periodFrom: LAST_QUARTER.from, periodTo: LAST_QUARTER.to };
let bodies: TestBodies;
let officer: Who;
let editor: Who;
let stranger: Who;
let programmeId: string;
let coverage: string;

beforeAll(async () => {
  bodies = await registerBodies();
  officer = personOf(bodies.commune);
  editor = personOf(bodies.paper, 'editor');
  stranger = personOf(bodies.stranger, 'leader');
  programmeId = (await makeProgramme(bodies, { termFrom: addDays(LAST_QUARTER.from, -1), termTo: addDays(TODAY, 300) }))
    .id;
  const { ids } = await perform(officer, addCommitments, {
    programmeId,
    commitments: [{ obliged: 'B', kind: 'coverage', text: 'Mỗi quý đăng ba bài (mẫu)' }],
    ...BY_AMENDMENT,
  });
  coverage = ids[0]!;
});

/** As seen on a day. */
function on<T>(day: string, query: (ctx: ReadContext) => Promise<T>) {
  return (ctx: ReadContext) => query({ ...ctx, now: new Date(`${day}T05:00:00Z`) });
}

function assess(who: Who, given: Pick<AssessCommitment, 'status' | 'stance'> & { comment?: string }) {
  return perform(who, assessCommitment, { commitmentId: coverage, ...PERIOD, ...given });
}

describe('the deadline of opinions', () => {
  it('is 15 days after the period by our own rule, until the parties set another with its reason', async () => {
    expect(await consult(officer, (ctx) => assessmentRule(ctx, programmeId))).toEqual({
      days: 15,
      reason: null,
      version: 0,
    });
    const due = async (day: string) =>
      (await consult(officer, on(day, assessmentsDue))).find((one) => one.programmeId === programmeId);
    const first = addDays(LAST_QUARTER.to, 1);
    expect(await due(first)).toMatchObject({ missing: 1, dueOn: addDays(LAST_QUARTER.to, 15), isLate: false });
    expect(await due(addDays(LAST_QUARTER.to, 16))).toMatchObject({ isLate: true });
    const rule = { programmeId, days: 20, reason: 'Điều 7 quy chế (mẫu)', version: 0 };
    await perform(officer, setAssessmentDays, rule);
    await expect(perform(editor, setAssessmentDays, rule)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await expect(perform(personOf(bodies.paper, 'reporter'), setAssessmentDays, rule)).rejects.toMatchObject({
      status: 403,
    });
    await expect(perform(stranger, setAssessmentDays, rule)).rejects.toMatchObject({ status: 404 });
    await perform(editor, setAssessmentDays, { ...rule, days: 3, version: 1 });
    expect(await due(first)).toMatchObject({ dueOn: opinionDue(LAST_QUARTER.to, { days: 3 }) });
    expect(await consult(stranger, (ctx) => assessmentRule(ctx, programmeId))).toMatchObject({ version: 0 });
  });

  it('stays with an opinion once it is given', async () => {
    await assess(editor, { status: 'met', stance: 'states' });
    await perform(officer, setAssessmentDays, { programmeId, days: 365, reason: 'Bàn lại (mẫu)', version: 2 });
    const [said] = await consult(officer, (ctx) => assessmentsOf(ctx, programmeId, LAST_QUARTER));
    const dueOn = addDays(LAST_QUARTER.to, 3);
    expect(said!.latest).toMatchObject({ dueOn, isLate: TODAY > dueOn });
  });
});

describe('a dispute', () => {
  it('waits for the side that delivers, which explains; both keep what they said, in order', async () => {
    await expect(assess(editor, { status: 'met', stance: 'explains', comment: 'Sớm quá' })).rejects.toMatchObject({
      code: 'nothing-to-answer',
    });
    await assess(officer, { status: 'partially_met', stance: 'disputes', comment: 'Một bài chỉ nhắc qua (mẫu)' });
    const waiting = await consult(editor, disputesToAnswer);
    expect(waiting).toMatchObject([
      { programmeId, commitmentId: coverage, disputedBy: 'Ủy ban nhân dân xã Bến Thử (mẫu)', isLate: false },
    ]);
    expect(await consult(officer, disputesToAnswer)).toEqual([]);
    expect(await consult(stranger, disputesToAnswer)).toEqual([]);
    await expect(assess(officer, { status: 'met', stance: 'explains', comment: 'x' })).rejects.toMatchObject({
      code: 'not-delivering',
    });
    await assess(editor, { status: 'met', stance: 'explains', comment: 'Bài dài hai trang (mẫu)' });
    expect(await consult(editor, disputesToAnswer)).toEqual([]);
    const said = await consult(officer, (ctx) => assessmentsOf(ctx, programmeId, LAST_QUARTER));
    const of = (side: string) => said.find((one) => one.side === side)!;
    expect(of('B').latest.stance).toBe('explains');
    expect(of('B').older.map((one) => one.stance)).toEqual(['states']);
    expect(of('A').latest).toMatchObject({ stance: 'disputes', comment: 'Một bài chỉ nhắc qua (mẫu)' });
  });
});

it('keeps the ids of targets that stay', async () => {
  const target = { periodFrom: '2026-01-01', periodTo: '2026-03-31', unit: 'bài', quantity: 3 };
  const targets = async () =>
    (await consult(officer, (ctx) => targetsOf(ctx, programmeId))).map(({ id, quantity }) => ({ id, quantity }));
  await perform(officer, setTargets, {
    commitmentId: coverage,
    version: 1,
    targets: [target, { ...target, unit: 'tin' }],
  });
  const before = await targets();
  await perform(officer, setTargets, { commitmentId: coverage, version: 2, targets: [{ ...target, quantity: 4 }] });
  const after = await targets();
  expect(after).toHaveLength(1);
  expect(after[0]!.quantity).toBe(4);
  expect(before.map((one) => one.id)).toContain(after[0]!.id);
});
