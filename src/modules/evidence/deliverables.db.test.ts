// Units, deliverables, and that rows always add up to figures.
import { beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, useTestDatabase } from '../../../tests/support/database.ts';
import { makeReportWorld, type ReportWorld } from '../../../tests/support/reports.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import { commitmentsOf, commitmentView, countedFor, setTargets, targetsOf } from '../commitments/index.ts';
import { publishProgramme, declareMoney, programmeView } from '../programmes/index.ts';
import {
  acceptDeliverable,
  changeDeliverable,
  confirmMatch,
  deliverablesOf,
  deliverablesToDecide,
  deliverableView,
  evidenceRows,
  lateOf,
  matchByHand,
  progressOf,
  recordDeliverable,
  refuseDeliverable,
  setMeaning,
  undoDeliverable,
  undoDecision,
  type RecordDeliverableInput,
} from './index.ts';

const database = useTestDatabase();
const PUBLIC = { kind: 'public' } as const;
const BINH = '00000000-0000-4000-8000-00000000000b';
let world: ReportWorld;
let officer: Who;
let editor: Who;
let coverage: string;
let programmeId: string;
const QUARTER = { from: '2026-07-01', to: '2026-09-30' };

beforeAll(async () => {
  world = await makeReportWorld(database);
  officer = world.commune;
  editor = personOf(world.bodies.paper, 'editor', BINH);
  programmeId = world.programmeId;
  coverage = (await consult(officer, (ctx) => commitmentsOf(ctx, programmeId)))[0]!.id;
});

async function promise(...units: readonly (readonly [string, number])[]): Promise<void> {
  const { version } = await consult(officer, (ctx) => commitmentView(ctx, coverage));
  await perform(officer, setTargets, {
    commitmentId: coverage,
    version,
    targets: units.map(([unit, quantity]) => ({ periodFrom: QUARTER.from, periodTo: QUARTER.to, unit, quantity })),
  });
}

function match(clippingId: string, more: { unit?: string; quantity?: number } = {}) {
  return perform(officer, matchByHand, { clippingId, programmeId, commitmentId: coverage, quantity: 1, ...more });
}

function units(): Promise<Record<string, number>> {
  return consult(officer, async (ctx) => {
    const found = (await progressOf(ctx, programmeId, QUARTER)).get(coverage);
    return Object.fromEntries((found?.units ?? []).map(({ unit, confirmed }) => [unit ?? '?', confirmed]));
  });
}

/** Figures and what their rows add up to, unit by unit; also what counts for the first target. Both must be equal. */
function figuresAndRows() {
  return consult(officer, async (ctx) => {
    const rows = (await evidenceRows(ctx, { programmeId })).filter((row) => row.counted);
    const progress = await progressOf(ctx, programmeId);
    const add = (list: readonly { quantity: number }[]) =>
      Math.round(list.reduce((total, row) => total + row.quantity, 0) * 100) / 100;
    const [first] = await targetsOf(ctx, programmeId);
    const inPeriod = (await progressOf(ctx, programmeId, QUARTER)).get(coverage);
    const pieces = rows
      .filter((row) => row.commitmentId === coverage)
      .map((row) => ({ unit: row.unit, day: row.countsOn, quantity: row.quantity }));
    const figures = [...progress].flatMap(([id, found]) => [
      [id, 'all', found.confirmed],
      ...found.units.map(({ unit, confirmed }) => [id, unit, confirmed]),
    ]);
    const summed = [...progress].flatMap(([id, found]) => {
      const own = rows.filter((row) => row.commitmentId === id);
      return [
        [id, 'all', add(own)],
        ...found.units.map(({ unit }) => [id, unit, add(own.filter((row) => row.unit === unit))]),
      ];
    });
    return {
      figures: [...figures, inPeriod?.units.find((one) => one.unit === first!.unit)?.confirmed ?? 0],
      rows: [...summed, countedFor(first!, pieces)],
    };
  });
}

async function insistRowsAddUp(): Promise<void> {
  const { figures, rows } = await figuresAndRows();
  expect(figures).toEqual(rows);
}

describe('units', () => {
  it('are told apart, and taken from the form of the clipping where the person says nothing', async () => {
    await promise(['bài', 3], ['video', 2]);
    const video = await world.publish('2026-08-01', '[Video] Bến Thử hôm nay (mẫu)');
    const before = await units();
    await match(video);
    expect((await units())['video']).toBe((before['video'] ?? 0) + 1);
    await insistRowsAddUp();
    const rows = await consult(officer, (ctx) => evidenceRows(ctx, { programmeId, commitmentId: coverage }));
    // What was confirmed while there was one unit has none now, until somebody says it.
    expect(new Set(rows.filter((row) => row.counted && row.countsOn >= QUARTER.from).map((row) => row.unit))).toEqual(
      new Set([null, 'video']),
    );
  });

  it('must be said before something counts, when nothing speaks for one', async () => {
    await promise(['tin', 3], ['bài', 2]);
    const silent = await world.publish('2026-08-02', 'Không có chữ (mẫu)');
    await expect(match(silent)).rejects.toMatchObject({ code: 'which-unit' });
    const { matchId } = await match(silent, { unit: 'tin ngắn' });
    expect(await units()).toMatchObject({ tin: 1 });
    await perform(officer, setMeaning, { matchId, version: 1, unit: 'bài', topicId: null });
    await expect(
      perform(officer, setMeaning, { matchId, version: 2, unit: null, topicId: null }),
    ).rejects.toMatchObject({ code: 'which-unit' });
    expect(await units()).toMatchObject({ bài: 1 });
    await perform(officer, undoDecision, { matchId, version: 2 });
    await perform(editor, confirmMatch, { matchId, version: 3 });
    expect(await units()).toMatchObject({ bài: 1 });
    await insistRowsAddUp();
  });

  it('of one kind are covered by a target that names several', async () => {
    await promise(['tin, bài', 9]);
    expect(Object.keys(await units())).toEqual(expect.arrayContaining(['tin, bài']));
    await insistRowsAddUp();
  });
});

describe('a deliverable', () => {
  let pieces: string[];
  let clippings: string[];
  const given = (): RecordDeliverableInput => ({
    commitmentId: coverage,
    title: 'Chuyên trang tháng 8 (mẫu)',
    unit: 'chuyên trang',
    quantity: 1,
    deliveredOn: '2026-08-20',
    place: 'Bến Thử',
    forWhom: 'nhân dân trong xã',
    matchIds: pieces,
  });

  beforeAll(async () => {
    await promise(['bài', 3], ['chuyên trang', 1]);
    clippings = [];
    pieces = [];
    for (const [day, title] of [
      ['2026-06-29', 'Bài một (mẫu)'],
      ['2026-08-19', 'Bài hai (mẫu)'],
      ['2026-08-20', 'Bài ba (mẫu)'],
    ] as const) {
      const id = await world.publish(day, title);
      clippings.push(id);
      pieces.push((await match(id, { unit: 'bài' })).matchId);
    }
  });

  it('changes no figure until the other side accepts it; then its evidence counts once', async () => {
    const before = await units();
    const { id } = await perform(officer, recordDeliverable, given());
    expect(await units()).toEqual(before);
    expect(await consult(editor, deliverablesToDecide)).toMatchObject([{ programmeId, waiting: 1 }]);
    expect(await consult(officer, deliverablesToDecide)).toEqual([]);
    await expect(perform(officer, acceptDeliverable, { id, version: 1 })).rejects.toMatchObject({ code: 'own-record' });
    await expect(
      perform(personOf(world.bodies.paper, 'reporter'), acceptDeliverable, { id, version: 1 }),
    ).rejects.toMatchObject({ status: 403 });
    await expect(perform(world.stranger, acceptDeliverable, { id, version: 1 })).rejects.toMatchObject({ status: 404 });
    await perform(editor, acceptDeliverable, { id, version: 1 });
    // Two of the three were published in the quarter; the whole counts on the day of the deliverable.
    expect(await units()).toEqual({ ...before, bài: before['bài']! - 2, 'chuyên trang': 1 });
    await insistRowsAddUp();
    const rows = (await consult(officer, (ctx) => evidenceRows(ctx, { programmeId, commitmentId: coverage }))).filter(
      (row) => row.deliverable?.id === id,
    );
    expect(rows.map((row) => [row.counted, row.gathered, row.countsOn, row.quantity, row.unit])).toEqual([
      [true, false, '2026-08-20', 1, 'chuyên trang'],
      [false, true, '2026-08-20', 1, 'chuyên trang'],
      [false, true, '2026-08-20', 1, 'chuyên trang'],
    ]);
  });

  it('takes the reprints of what it holds along, so that nothing counts beside it', async () => {
    const before = await units();
    await match(await world.publish('2026-08-21', 'Bài hai đăng lại (mẫu)', clippings[1]!), { unit: 'bài' });
    expect(await units()).toEqual(before);
    await insistRowsAddUp();
  });

  it('stays as accepted until the other side takes its word back, for a reason that stays', async () => {
    const [line] = await consult(officer, (ctx) => deliverablesOf(ctx, programmeId, { state: 'accepted' }));
    const { id } = line!;
    const { commitmentId: _, ...fields } = given();
    await expect(perform(officer, changeDeliverable, { id, version: 2, ...fields, quantity: 2 })).rejects.toMatchObject(
      { code: 'accepted' },
    );
    await perform(editor, refuseDeliverable, { id, version: 2, reason: 'Chỉ là ba bài rời (mẫu)' });
    expect((await units())['chuyên trang']).toBeUndefined();
    await insistRowsAddUp();
    await expect(perform(editor, changeDeliverable, { id, version: 3, ...fields })).rejects.toMatchObject({
      code: 'not-own-record',
    });
    await perform(officer, changeDeliverable, { id, version: 3, ...fields, title: 'Chuyên trang có trang bìa (mẫu)' });
    const view = await consult(editor, (ctx) => deliverableView(ctx, id));
    expect(view).toMatchObject({ state: 'recorded', decidedAt: null, may: { accept: { yes: true } } });
    await expect(perform(editor, acceptDeliverable, { id, version: 3 })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    const { rows } = await database.owner.query<{ what: string }>(
      `select what from journal_entry where object_id = $1 order by id`,
      [id],
    );
    expect(rows.map((row) => row.what)).toEqual([
      'deliverable.recorded',
      'deliverable.accepted',
      'deliverable.refused',
      'deliverable.changed',
    ]);
  });

  it('is seen by the parties; by everyone only when accepted', async () => {
    const of = (who: Who) => consult(who, (ctx) => deliverablesOf(ctx, programmeId));
    expect(await of(world.stranger)).toEqual([]);
    const { version } = await consult(officer, (ctx) => programmeView(ctx, programmeId));
    await perform(officer, declareMoney, { id: programmeId, version, money: 'none' });
    await perform(officer, publishProgramme, { id: programmeId, version: version + 1, unconfirmed: [] });
    expect(await of(PUBLIC)).toEqual([]);
    const [line] = await of(editor);
    await perform(editor, acceptDeliverable, { id: line!.id, version: line!.version });
    expect(await of(PUBLIC)).toHaveLength(1);
    const figures = (who: Who) => consult(who, (ctx) => progressOf(ctx, programmeId));
    expect((await figures(PUBLIC)).get(coverage)!.units).toEqual((await figures(officer)).get(coverage)!.units);
    const rows = (who: Who) => consult(who, (ctx) => evidenceRows(ctx, { programmeId }));
    expect((await rows(PUBLIC)).map((row) => [row.matchId, row.counted, row.quantity])).toEqual(
      (await rows(officer)).map((row) => [row.matchId, row.counted, row.quantity]),
    );
  });

  it('gathers confirmed evidence of its own commitment, once', async () => {
    const free = await world.publish('2026-08-25', 'Bài rời (mẫu)');
    const { matchId } = await match(free, { unit: 'bài' });
    await expect(
      perform(officer, recordDeliverable, { ...given(), matchIds: [matchId, pieces[0]!] }),
    ).rejects.toMatchObject({ code: 'evidence-elsewhere' });
    await perform(officer, undoDecision, { matchId, version: 1 });
    await expect(perform(officer, recordDeliverable, { ...given(), matchIds: [matchId] })).rejects.toMatchObject({
      code: 'evidence-not-confirmed',
    });
    await expect(perform(officer, recordDeliverable, { ...given(), deliveredOn: '2028-01-01' })).rejects.toMatchObject({
      code: 'done-in-future',
    });
    await expect(perform(officer, recordDeliverable, { ...given(), deliveredOn: '2025-12-31' })).rejects.toMatchObject({
      code: 'outside-term',
    });
    await perform(officer, confirmMatch, { matchId, version: 2 });
    const { id } = await perform(officer, recordDeliverable, { ...given(), matchIds: [matchId] });
    await expect(perform(editor, undoDeliverable, { id, version: 1 })).rejects.toMatchObject({
      code: 'not-own-record',
    });
    await perform(officer, undoDeliverable, { id, version: 1 });
    await expect(consult(officer, (ctx) => deliverableView(ctx, id))).rejects.toMatchObject({ status: 404 });
    await insistRowsAddUp();
  });

  it('keeps rows and figures equal through whatever is decided', async () => {
    // A small generator, so that the same steps come each time.
    let seed = 7;
    const pick = <T>(list: readonly T[]): T => list[(seed = (seed * 48_271) % 2_147_483_647) % list.length]!;
    const made: string[] = [];
    for (let step = 0; step < 24; step++) {
      const day = pick(['2026-07-05', '2026-08-15', '2026-09-30', '2026-10-01']);
      const original = made.length > 0 && step % 4 === 3 ? pick(made) : undefined;
      const clipping = await world.publish(day, `Bài thử ${step} (mẫu)`, original);
      if (original === undefined) made.push(clipping);
      const { matchId } = await match(clipping, {
        unit: pick(['bài', 'chuyên trang', 'video']),
        quantity: pick([1, 2, 0.5]),
      });
      if (step % 5 === 0) {
        const { id } = await perform(officer, recordDeliverable, {
          ...given(),
          deliveredOn: pick(['2026-07-31', '2026-09-30']),
          quantity: pick([1, 3]),
          matchIds: [matchId],
        });
        if (step % 10 === 0) await perform(editor, acceptDeliverable, { id, version: 1 });
      }
      if (step % 6 === 0) await insistRowsAddUp();
    }
    const { figures, rows } = await figuresAndRows();
    expect(figures).toEqual(rows);
  });
});

it('tells how programmes stand, many at once, and nothing of those one may not see', async () => {
  await promise(['bài', 3], ['chuyên trang', 100]);
  const stand = async (who: Who, day: string) =>
    (await consult(who, (ctx) => lateOf({ ...ctx, now: new Date(`${day}T05:00:00Z`) }, [programmeId]))).get(
      programmeId,
    )!;
  expect((await stand(officer, '2026-09-30')).targets).toEqual({ due: 0, met: 0, late: 0 });
  const later = await stand(officer, '2026-10-20');
  expect(later.targets).toEqual({ due: 2, met: 1, late: 1 });
  // The newspaper has stated its view of one commitment of the quarter; the commune of none, and its 15 days are over.
  expect(later.assessments).toEqual({ due: 2, late: 2 });
  expect((await stand(editor, '2026-10-05')).assessments).toEqual({ due: 1, late: 0 });
  expect(await stand(world.stranger, '2026-10-20')).toEqual({
    targets: { due: 0, met: 0, late: 0 },
    actions: { due: 0, late: 0 },
    assessments: { due: 0, late: 0 },
    undecided: 0,
  });
});
