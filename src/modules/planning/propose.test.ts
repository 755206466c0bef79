import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isEmptyDifference,
  planDifference,
  proposeLines,
  planYears,
  yearWithin,
  type PlanGround,
  type PlanLine,
} from './model.ts';

const LEADS = [
  { side: 'A', organisationId: 'commune' },
  { side: 'B', organisationId: 'paper' },
];

const ground = (changes: Partial<PlanGround> = {}): PlanGround => ({
  period: { from: '2026-01-01', to: '2026-12-31' },
  today: '2025-12-22',
  commitments: [
    { id: 'c1', obliged: 'B', text: 'mở chuyên trang về xã, mỗi quý 3 chuyên trang;' },
    { id: 'c2', obliged: 'A', text: 'Cung cấp thông tin chính thống.' },
    { id: 'c3', obliged: 'both', text: 'phối hợp tổ chức tọa đàm' },
  ],
  targets: [
    { commitmentId: 'c1', periodFrom: '2026-01-01', periodTo: '2026-03-31', unit: 'chuyên trang', quantity: 3 },
    { commitmentId: 'c1', periodFrom: '2026-04-01', periodTo: '2026-06-30', unit: 'chuyên trang', quantity: 3 },
    { commitmentId: 'c1', periodFrom: '2025-10-01', periodTo: '2025-12-31', unit: 'chuyên trang', quantity: 3 },
    { commitmentId: 'c3', periodFrom: '2026-01-01', periodTo: '2027-12-31', unit: 'cuộc', quantity: 4 },
  ],
  actions: [],
  leads: LEADS,
  ...changes,
});

const action = (changes: Partial<PlanLine> = {}): PlanLine => ({
  actionId: 'a1',
  commitmentId: 'c1',
  title: 'Chuyên trang quý I',
  startsOn: null,
  dueOn: '2026-03-20',
  ownerOrganisationId: 'paper',
  ownerName: 'Ban Xã hội',
  partnerOrganisationId: null,
  partnerName: null,
  quantity: 3,
  unit: 'chuyên trang',
  place: null,
  note: null,
  ...changes,
});

describe('the proposed plan of a year', () => {
  it('has one line for each target of the year, and one for what has no target', () => {
    const lines = proposeLines(ground());
    expect(lines.map((line) => [line.commitmentId, line.startsOn, line.dueOn, line.quantity, line.unit])).toEqual([
      ['c1', '2026-01-01', '2026-03-31', 3, 'chuyên trang'],
      ['c1', '2026-04-01', '2026-06-30', 3, 'chuyên trang'],
      ['c2', '2026-01-01', '2026-12-31', null, null],
      ['c3', '2026-01-01', '2026-12-31', null, 'cuộc'],
    ]);
    expect(lines.map((line) => line.title)).toEqual([
      'Mở chuyên trang về xã, mỗi quý 3 chuyên trang',
      'Mở chuyên trang về xã, mỗi quý 3 chuyên trang',
      'Cung cấp thông tin chính thống',
      'Phối hợp tổ chức tọa đàm',
    ]);
    expect(lines[3]!.note).toBe('Chỉ tiêu cả kỳ 01/01/2026–31/12/2027: 4 cuộc.');
  });

  it('is led by the obliged side, with the other as partner; by the first side where both are obliged', () => {
    expect(proposeLines(ground()).map((line) => [line.ownerOrganisationId, line.partnerOrganisationId])).toEqual([
      ['paper', 'commune'],
      ['paper', 'commune'],
      ['commune', 'paper'],
      ['commune', 'paper'],
    ]);
  });

  it('keeps the actions that stand and proposes nothing twice', () => {
    const lines = proposeLines(
      ground({ actions: [action(), action({ actionId: 'a2', commitmentId: 'c2', unit: null })] }),
    );
    expect(lines.map((line) => [line.actionId, line.commitmentId, line.dueOn])).toEqual([
      ['a1', 'c1', '2026-03-20'],
      ['a2', 'c2', '2026-03-20'],
      [null, 'c1', '2026-06-30'],
      [null, 'c3', '2026-12-31'],
    ]);
    expect(lines[0]!.partnerOrganisationId).toBe('commune');
    // Something else of the same commitment does not stand for the target.
    expect(
      proposeLines(ground({ actions: [action({ unit: 'video' })] })).filter((line) => line.unit === 'chuyên trang'),
    ).toHaveLength(2);
  });

  it('stays within the year and the term', () => {
    const late = { from: '2026-05-01', to: '2026-12-31' };
    const lines = proposeLines(ground({ period: late }));
    expect(lines.every((line) => line.startsOn! >= late.from && line.dueOn <= late.to)).toBe(true);
    expect(lines[0]).toMatchObject({ startsOn: '2026-05-01', dueOn: '2026-06-30', quantity: null });
    expect(yearWithin(2026, { from: '2026-05-01', to: null })).toEqual(late);
    expect(yearWithin(2025, { from: '2026-05-01', to: null })).toBeNull();
    expect(planYears({ from: '2025-06-01', to: '2027-05-31' }, '2026-11-22')).toEqual([2025, 2026, 2027]);
    expect(planYears({ from: null, to: null }, '2026-11-22')).toEqual([2026, 2027]);
  });

  it('plans nothing that is over', () => {
    const lines = proposeLines(ground({ today: '2026-04-01' }));
    expect(lines.map((line) => [line.commitmentId, line.dueOn])).toEqual([
      ['c1', '2026-06-30'],
      ['c2', '2026-12-31'],
      ['c3', '2026-12-31'],
    ]);
    expect(proposeLines(ground({ today: '2027-01-01' })).map((line) => line.commitmentId)).toEqual(['c3']);
  });

  it('covers every target of the year, whatever stands', () => {
    const day = fc.integer({ min: 1, max: 12 }).map((month) => `2026-${String(month).padStart(2, '0')}-15`);
    const actions = fc.array(fc.record({ dueOn: day, unit: fc.constantFrom('chuyên trang', 'video', null) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(actions, (given) => {
        const standing = given.map((one, at) => action({ ...one, actionId: `a${at}` }));
        const lines = proposeLines(ground({ actions: standing }));
        for (const target of ground().targets.slice(0, 2))
          expect(
            lines.some(
              (line) =>
                line.commitmentId === 'c1' &&
                line.dueOn >= target.periodFrom &&
                line.dueOn <= target.periodTo &&
                (line.unit === null || line.unit === target.unit),
            ),
          ).toBe(true);
        expect(lines.filter((line) => line.actionId !== null)).toHaveLength(standing.length);
        expect(lines.map((line) => line.dueOn)).toEqual(lines.map((line) => line.dueOn).toSorted());
      }),
    );
  });
});

describe('the difference of editions', () => {
  const before = [action(), action({ actionId: 'a2', title: 'Tọa đàm' })];
  it('tells what was added, changed and dropped', () => {
    const after = [action({ quantity: 4, dueOn: '2026-06-30' }), action({ actionId: null, title: 'Lớp tập huấn' })];
    const difference = planDifference(before, after);
    expect(difference.added.map((line) => line.title)).toEqual(['Lớp tập huấn']);
    expect(difference.dropped.map((line) => line.title)).toEqual(['Tọa đàm']);
    expect(difference.changed.map((change) => change.facts)).toEqual([['dueOn', 'quantity']]);
    expect(isEmptyDifference(difference)).toBe(false);
  });
  it('is empty for the same lines', () => {
    expect(isEmptyDifference(planDifference(before, before.toReversed()))).toBe(true);
  });
});
