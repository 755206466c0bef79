import { beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { BY_AMENDMENT, makeProgramme, registerBodies, type TestBodies } from '../../../tests/support/programmes.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import { addDays, dayInVietNam, quarterOf, quarterPeriod } from '../../tools/calendar/index.ts';
import { programmeView } from '../programmes/index.ts';
import { addCommitments, assessCommitment, assessmentsDue, assessmentsOf } from './index.ts';

const database = useTestDatabase();
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

describe('two sides, two opinions', () => {
  it('keeps both, the newest of each side first and the older on record', async () => {
    const { id, coverage } = await started();
    const period = { periodFrom: LAST_QUARTER.from, periodTo: LAST_QUARTER.to };
    const assess = (
      who: Who,
      status: 'met' | 'partially_met' | 'scheduled',
      stance: 'states' | 'disputes' | 'confirms',
      comment?: string,
    ) => perform(who, assessCommitment, { commitmentId: coverage, ...period, status, stance, comment });
    await expect(assess(officer, 'met', 'confirms')).rejects.toMatchObject({ code: 'nothing-to-answer' });
    await assess(editor, 'met', 'states', 'Đủ ba bài');
    await expect(assess(officer, 'partially_met', 'disputes')).rejects.toMatchObject({
      code: 'dispute-without-comment',
    });
    await assess(officer, 'partially_met', 'disputes', 'Một bài đăng sang quý sau');
    await assess(officer, 'met', 'confirms');
    const found = await consult(editor, (ctx) => assessmentsOf(ctx, id, LAST_QUARTER));
    const of = (side: string) => found.find((item) => item.side === side)!;
    expect(of('B').latest).toMatchObject({ status: 'met', stance: 'states', organisationName: 'Báo Sông Thử (mẫu)' });
    expect(of('A').latest).toMatchObject({ status: 'met', stance: 'confirms', organisationId: bodies.commune });
    expect(of('A').older).toMatchObject([{ status: 'partially_met', stance: 'disputes' }]);
    expect(await consult(editor, (ctx) => assessmentsOf(ctx, id, THIS_QUARTER))).toEqual([]);
    await expect(assess(stranger, 'met', 'states')).rejects.toMatchObject({ status: 404 });
    await expect(assess(SYSTEM, 'met', 'states')).rejects.toMatchObject({ code: 'not-a-party', status: 403 });
    await expect(
      database.owner
        .query('set role caunoi_app')
        .then(() => database.owner.query('update assessment set status = status')),
    ).rejects.toThrow(/permission denied/);
    await database.owner.query('reset role');
    expect((await entries(id)).filter((what) => what === 'commitment.assessed')).toHaveLength(3);
  });

  it('does not judge a period that has not begun', async () => {
    const { coverage } = await started();
    const period = { periodFrom: NEXT_QUARTER.from, periodTo: NEXT_QUARTER.to };
    const assess = (status: 'met' | 'scheduled') =>
      perform(officer, assessCommitment, { commitmentId: coverage, ...period, status, stance: 'states' });
    await expect(assess('met')).rejects.toMatchObject({ code: 'period-not-begun' });
    await assess('scheduled');
  });

  it('asks each side for what it has not yet judged', async () => {
    const { id, coverage, information } = await started();
    const due = async (who: Who) => (await consult(who, assessmentsDue)).find((item) => item.programmeId === id);
    expect(await due(officer)).toMatchObject({ side: 'A', periodFrom: LAST_QUARTER.from, commitments: 2, missing: 2 });
    const period = {
      periodFrom: LAST_QUARTER.from,
      periodTo: LAST_QUARTER.to,
      status: 'met',
      stance: 'states',
    } as const;
    await perform(officer, assessCommitment, { commitmentId: coverage, ...period });
    expect(await due(officer)).toMatchObject({ missing: 1 });
    await perform(officer, assessCommitment, { commitmentId: information, ...period });
    expect(await due(officer)).toBeUndefined();
    expect(await due(editor)).toMatchObject({ side: 'B', missing: 2 });
    expect(await due(stranger)).toBeUndefined();
  });
});
