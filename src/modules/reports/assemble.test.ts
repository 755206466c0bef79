import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from './assemble.ts';
import type { AssessmentStatus } from '../commitments/model.ts';
import { reportContentShape, type ReportContent, type ReportGoal } from './content-shape.ts';
import { emptyQuarter, evidence, fullQuarter, proposedFor } from './facts-for-tests.ts';
import { rowsBehind } from './figure-rows.ts';
import { commitmentStatus, goalsOf } from './goals.ts';
import { composedTexts } from './narrative.ts';
import type { FoundFacts } from './assemble.ts';

function contentOf(facts: FoundFacts): ReportContent {
  const data = assemble(facts);
  return {
    ...data,
    edition: { number: 1, changes: null, earlyReason: null },
    texts: composedTexts(data),
    official: proposedFor(facts),
  };
}

describe('the content of a report', () => {
  const content = contentOf(fullQuarter());

  it('is what it was (golden)', async () => {
    expect(reportContentShape.parse(content)).toEqual(content);
    await expect(`${JSON.stringify(content, null, 1)}\n`).toMatchFileSnapshot(
      '../../../tests/golden/reports/content.json',
    );
  });

  it('counts a quarter, keeps longer and shorter targets whole, and leaves nothing promised out', () => {
    expect(
      content.commitments.map((one) => [one.no, one.id, one.actual, one.reprints, one.before, one.status]),
    ).toEqual([
      [1, 'c1', 3, 1, 1, 'partially_met'],
      [2, 'c2', 2, 0, 0, 'scheduled'],
      [3, 'c3', 0, 0, 0, 'partially_met'],
      [4, 'c4', 1, 0, 0, 'met'],
      // Dropped, but with evidence in the period: its rows may not vanish.
      [5, 'c5', 1, 0, 0, 'partially_met'],
    ]);
    expect(content.commitments[1]?.goals).toMatchObject([
      { from: '2026-01-01', to: '2026-12-31', quantity: 4, actual: 3, share: 75, status: 'scheduled' },
    ]);
    expect(content.commitments[4]?.goals).toMatchObject([{ from: '2026-08-01', to: '2026-08-31', actual: 1 }]);
    expect(content.totals).toMatchObject({ rows: 9, counted: 7, reprints: 1, gathered: 1, texts: 6, suggested: 5 });
    expect(content.totals.actionsLate).toBe(1);
    expect(content.before).toMatchObject({
      kind: 'quarter',
      from: '2026-04-01',
      figures: { counted: 1, reprints: 0, texts: 1 },
    });
  });

  it('names the row that a reprint stands behind', () => {
    const reprint = content.annex.find((row) => row.clippingId === 'bai-1-lai');
    const original = content.annex.find((row) => row.clippingId === 'bai-1' && row.commitmentNo === 1);
    expect(reprint?.reprintOf).toBe(original?.no);
  });

  it('knows the rows behind each figure, those before the quarter too', () => {
    expect(rowsBehind(content, 'commitment:1')?.map((row) => row.clippingId)).toEqual(['bai-1', 'video-2', 'bai-2']);
    // Two targets of one period, each with the rows of its own unit.
    expect(rowsBehind(content, 'goal:1:0')?.map((row) => row.clippingId)).toEqual(['bai-1', 'bai-2']);
    expect(rowsBehind(content, 'goal:1:1')?.map((row) => row.clippingId)).toEqual(['video-2']);
    expect(rowsBehind(content, 'commitment-reprints:1')?.map((row) => row.clippingId)).toEqual(['bai-1-lai']);
    expect(rowsBehind(content, 'goal:2:0')?.map((row) => row.clippingId)).toEqual(['trang-1', 'bai-1', 'trang-2']);
    expect(rowsBehind(content, 'outlet:Báo Sông Thử điện tử (mẫu)')).toHaveLength(6);
    expect(rowsBehind(content, 'month:2026-08')?.map((row) => row.clippingId)).toEqual([
      'video-2',
      'video-1',
      'bai-1',
      'trang-2',
    ]);
    expect(rowsBehind(content, 'before')?.map((row) => row.clippingId)).toEqual(['bai-0']);
    expect(rowsBehind(content, 'frame:inputs')?.map((row) => row.clippingId)).toEqual(['bien-ban']);
    expect([rowsBehind(content, 'commitment:9'), rowsBehind(content, 'goal:1:7'), rowsBehind(content, 'x')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('tells the units apart, and a deliverable from what it is made of', () => {
    expect(content.commitments[0]?.units).toEqual([
      { unit: 'bài', actual: 2, before: 1, lastYear: 0 },
      { unit: 'video', actual: 1, before: 0, lastYear: 0 },
    ]);
    const rows = content.annex.filter((row) => row.deliverable !== null);
    expect(rows.map((row) => [row.clippingId, row.counted, row.countsOn, row.gatheredIn, row.reprintOf])).toEqual([
      ['trang-2', true, '2026-08-25', null, null],
      ['trang-2b', false, '2026-08-25', rows[0]!.no, null],
    ]);
    expect(content.counts.topics.reduce((total, one) => total + one.counted, 0)).toBe(content.totals.counted);
  });

  it('of the first version can still be read', async () => {
    const { default: first } = await import('../../../tests/golden/reports/content-version-1.json', {
      with: { type: 'json' },
    });
    expect(reportContentShape.parse(first)).toEqual(first);
    const old = first as ReportContent;
    expect(rowsBehind(old, 'goal:1:0')?.map((row) => row.clippingId)).toEqual(['bai-1', 'bai-2']);
    expect(rowsBehind(old, 'reprints')).toHaveLength(old.totals.reprints);
  });

  it('has no quarter before when the programme began in this one', () => {
    const { programme } = fullQuarter().programmes[0]!;
    const young = fullQuarter({ programme: { ...programme, term: { from: '2026-07-01', to: null } } });
    const { before, lastYear, commitments, texts } = contentOf(young);
    expect([before, lastYear, commitments[0]?.before, commitments[0]?.lastYear]).toEqual([null, null, null, null]);
    expect(texts.results).toContain('So với kỳ trước: không có số liệu kỳ trước.');
  });

  it('says that nothing arose in an empty quarter', () => {
    const empty = contentOf(emptyQuarter());
    expect(empty.totals).toMatchObject({ rows: 0, counted: 0, commitments: 4, withoutTarget: 4 });
    expect(empty.texts.results).toContain('Không phát sinh.');
    for (const part of ['difficulties', 'causes', 'proposals', 'plan'] as const)
      expect(empty.texts[part]).toBe('Không phát sinh.');
  });

  it('proposes head and foot from the programme', () => {
    expect(content.official).toMatchObject({
      place: 'Bến Thử',
      signerName: 'Nguyễn Văn Thử (mẫu)',
      signerAuthority: 'TM',
      signerBody: 'Ủy ban nhân dân',
      addressedTo: ['Báo Sông Thử (mẫu)'],
      recipients: ['Như trên', 'Lưu: VT'],
    });
  });
});

describe('the stated rule', () => {
  const quarter = { from: '2026-07-01', to: '2026-09-30' };
  const goal = (actual: number, to: string, asOf: string, standstills: Parameters<typeof goalsOf>[4] = []) =>
    goalsOf(
      [{ id: 't', commitmentId: 'c1', periodFrom: '2026-07-01', periodTo: to, unit: 'bài', quantity: 3 }],
      actual === 0 ? [] : [evidence('c1', '2026-08-01', { quantity: actual })],
      quarter,
      asOf,
      standstills,
    )[0]!;

  it.each([
    [3, '2026-09-30', '2026-10-01', 'met'],
    [4, '2026-12-31', '2026-10-01', 'met'],
    [2, '2026-09-30', '2026-10-01', 'partially_met'],
    [0, '2026-09-30', '2026-10-01', 'not_met'],
    [2, '2026-09-30', '2026-09-30', 'scheduled'],
    [2, '2026-12-31', '2027-10-01', 'scheduled'],
  ] as const)('%d of 3 until %s, seen on %s: %s', (actual, to, asOf, status) => {
    expect(goal(actual, to, asOf).status).toBe(status);
  });

  it('waits as many days as the programme stood still', () => {
    const still = [{ from: '2026-08-01', to: '2026-08-10' }];
    expect(goal(2, '2026-09-30', '2026-10-05', still)).toMatchObject({ status: 'scheduled', standstillDays: 10 });
  });

  it('takes a commitment by all its targets that are due, and else by its plan', () => {
    const goal = (status: AssessmentStatus): ReportGoal => {
      return { from: '', to: '', parts: [], quantity: 1, actual: 0, share: 0, status };
    };
    expect(commitmentStatus([goal('met'), goal('scheduled')], [])).toBe('met');
    expect(commitmentStatus([goal('met'), goal('not_met')], [])).toBe('partially_met');
    expect(commitmentStatus([goal('not_met'), goal('scheduled')], [])).toBe('not_met');
    expect(commitmentStatus([goal('scheduled')], [])).toBe('scheduled');
    expect(commitmentStatus([], [])).toBeNull();
  });
});

describe('every total', () => {
  const ids = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'];
  const day = fc
    .integer({ min: 0, max: 400 })
    .map((at) => new Date(Date.UTC(2025, 11, 1) + at * 86_400_000).toISOString().slice(0, 10));
  const anyRow = fc
    .record({
      commitmentId: fc.constantFrom(...ids),
      publishedOn: day,
      counted: fc.boolean(),
      quantity: fc.integer({ min: 1, max: 500 }).map((hundredths) => hundredths / 100),
      outlet: fc.constantFrom('Kênh một (mẫu)', 'Kênh hai (mẫu)'),
      kind: fc.constantFrom('web', 'print', 'broadcast', 'record'),
      originalId: fc.constantFrom(null, 'o1', 'o2'),
      unit: fc.constantFrom(null, 'bài', 'video', 'chuyên trang'),
      gathered: fc.boolean(),
    })
    .map(({ commitmentId, publishedOn, gathered, ...more }) =>
      evidence(commitmentId, publishedOn, { ...more, gathered: gathered && !more.counted }),
    );

  it('is the sum of its annex rows', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 60 }), (rows) => {
        const found = contentOf(fullQuarter({ rows }));
        const { annex, earlier, totals } = found;
        const hundredths = (list: readonly { quantity: number }[]) =>
          list.reduce((total, row) => total + Math.round(row.quantity * 100), 0);
        for (const one of found.commitments) {
          expect(Math.round(one.actual * 100)).toBe(hundredths(rowsBehind(found, `commitment:${one.no}`) ?? []));
          expect(one.reprints).toBe(rowsBehind(found, `commitment-reprints:${one.no}`)?.length);
          expect(Math.round((one.units ?? []).reduce((total, unit) => total + unit.actual * 100, 0))).toBe(
            Math.round(one.actual * 100),
          );
          for (const [index, goal] of one.goals.entries())
            expect(Math.round(goal.actual * 100)).toBe(hundredths(rowsBehind(found, `goal:${one.no}:${index}`) ?? []));
        }
        const sumOf = (list: readonly { counted: number; reprints: number }[]) => [
          list.reduce((total, one) => total + one.counted, 0),
          list.reduce((total, one) => total + one.reprints, 0),
        ];
        const counted = annex.filter((row) => row.counted).length;
        expect([totals.rows, totals.counted]).toEqual([annex.length, counted]);
        expect(totals.reprints + (totals.gathered ?? 0)).toBe(annex.length - counted);
        expect(sumOf(found.commitments)).toEqual([totals.counted, totals.reprints]);
        expect(sumOf(found.counts.outlets)).toEqual([totals.counted, totals.reprints]);
        expect(sumOf(found.counts.formats)).toEqual([totals.counted, totals.reprints]);
        expect(totals.texts).toBeLessThanOrEqual(totals.counted);
        expect(totals.met + totals.partiallyMet + totals.notMet + totals.scheduled + totals.withoutTarget).toBe(
          totals.commitments,
        );
        expect([...annex, ...earlier].map((row) => row.no)).toEqual([...annex, ...earlier].map((_, at) => at + 1));
        const inQuarter = rows.filter((row) => row.publishedOn >= '2026-07-01' && row.publishedOn <= '2026-09-30');
        expect(annex.map((row) => row.matchId)).toEqual(inQuarter.map((row) => row.matchId));
      }),
      { numRuns: 200 },
    );
  });
});
