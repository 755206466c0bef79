import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedFor, statusOfAll, targetStatus, unitCounted, type Piece, type Promised } from './model.ts';

const quarter = (unit: string, quantity: number): Promised => ({
  periodFrom: '2026-07-01',
  periodTo: '2026-09-30',
  unit,
  quantity,
});

describe('the status of a target', () => {
  const status = (counted: number, today: string, suspensions: Parameters<typeof targetStatus>[3] = []) =>
    targetStatus(quarter('bài', 3), counted, today, suspensions);

  it.each([
    [3, '2026-07-02', 'met'],
    [4, '2026-12-31', 'met'],
    [2, '2026-09-30', 'scheduled'],
    [2, '2026-10-01', 'partially_met'],
    [0, '2026-10-01', 'not_met'],
  ] as const)('%d of 3 on %s: %s', (counted, today, expected) => {
    expect(status(counted, today).status).toBe(expected);
  });

  it('says what is missing, since when, and when it falls due', () => {
    expect(status(1, '2026-10-12')).toMatchObject({
      missing: 2,
      share: 33.3,
      dueOn: '2026-09-30',
      overdue: { since: '2026-10-01', days: 12 },
      words: { vi: 'còn thiếu 2 bài, quá hạn 12 ngày' },
    });
    expect(status(1, '2026-09-01').words.vi).toBe('còn thiếu 2 bài, hạn 30/09/2026');
    expect(status(3, '2026-10-12')).toMatchObject({ missing: 0, overdue: null, words: { vi: 'đủ chỉ tiêu' } });
  });

  it('moves what is due by the days on which the programme stood still', () => {
    const ten = [{ from: '2026-08-01', to: '2026-08-10' }];
    expect(status(2, '2026-10-10', ten)).toMatchObject({ status: 'scheduled', dueOn: '2026-10-10', suspendedDays: 10 });
    expect(status(2, '2026-10-11', ten)).toMatchObject({
      status: 'partially_met',
      overdue: { since: '2026-10-11', days: 1 },
    });
    // One that begins within the moved time moves it on; one behind it does not.
    const more = [...ten, { from: '2026-10-09', to: '2026-10-09' }, { from: '2026-11-20', to: '2026-11-30' }];
    expect(status(2, '2026-12-01', more)).toMatchObject({ dueOn: '2026-10-11', suspendedDays: 11 });
    expect(status(2, '2026-12-01', [{ from: '2026-09-15', to: null }])).toMatchObject({
      status: 'scheduled',
      dueOn: null,
      overdue: null,
    });
    // Before the target's time it is no matter.
    expect(status(2, '2026-10-01', [{ from: '2026-01-01', to: '2026-06-30' }]).dueOn).toBe('2026-09-30');
  });

  it('takes a commitment by all its targets that are due', () => {
    expect(statusOfAll([])).toBe(null);
    expect(statusOfAll(['scheduled'])).toBe('scheduled');
    expect(statusOfAll(['met', 'scheduled'])).toBe('met');
    expect(statusOfAll(['met', 'not_met'])).toBe('partially_met');
    expect(statusOfAll(['not_met', 'scheduled'])).toBe('not_met');
  });
});

describe('counting per unit', () => {
  const day = '2026-08-01';

  it('does not add up units', () => {
    const targets = [quarter('bài', 3), quarter('video', 1)];
    const pieces = [
      { unit: 'bài', day, quantity: 2 },
      { unit: 'clip', day, quantity: 1 },
      { unit: null, day, quantity: 5 },
      { unit: 'lớp', day, quantity: 7 },
    ].map((piece) => ({ ...piece, unit: unitCounted(piece, targets) }));
    expect(pieces.map((piece) => piece.unit)).toEqual(['bài', 'video', null, 'lớp']);
    expect(targets.map((target) => countedFor(target, pieces))).toEqual([2, 1]);
  });

  it('takes an unsaid unit for the only one there is, on that day or else at all', () => {
    const targets = [quarter('bài', 3), { ...quarter('video', 1), periodFrom: '2026-10-01', periodTo: '2026-12-31' }];
    const unit = (on: string) => unitCounted({ unit: null, day: on }, targets);
    expect([unit('2026-08-01'), unit('2026-11-01'), unit('2027-01-01')]).toEqual(['bài', 'video', null]);
    expect(unitCounted({ unit: null, day }, [])).toBe(null);
  });

  it('counts each piece in at most one unit, so that units add up to what there is', () => {
    const UNITS = ['tin', 'bài', 'tin, bài', 'video', 'tác phẩm báo chí', 'lớp'];
    const piece: fc.Arbitrary<Piece> = fc.record({
      unit: fc.option(fc.constantFrom(...UNITS, 'ảnh'), { nil: null }),
      day: fc.constantFrom('2026-06-30', '2026-07-01', '2026-08-15', '2026-09-30', '2026-10-01'),
      quantity: fc.integer({ min: 1, max: 500 }).map((cents) => cents / 100),
    });
    fc.assert(
      fc.property(fc.array(piece), fc.uniqueArray(fc.constantFrom(...UNITS)), (pieces, units) => {
        const targets = units.map((unit) => quarter(unit, 2));
        const counted = pieces.map((one) => ({ ...one, unit: unitCounted(one, targets) }));
        const perUnit = targets.map((target) => countedFor(target, counted));
        const taken = counted.filter(
          (one) => units.includes(one.unit ?? '') && one.day >= '2026-07-01' && one.day <= '2026-09-30',
        );
        const sum = (list: readonly number[]) => Math.round(list.reduce((a, b) => a + b, 0) * 100);
        expect(sum(perUnit)).toBe(sum(taken.map((one) => one.quantity)));
      }),
    );
  });
});
