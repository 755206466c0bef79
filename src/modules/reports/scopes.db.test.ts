import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consult } from '../../platform/context/index.ts';
import { closePress } from '../../platform/press/index.ts';
import { perform, personOf, useTestDatabase } from '../../../tests/support/database.ts';
import { makeProgramme } from '../../../tests/support/programmes.ts';
import { makeReportWorld, type ReportWorld } from '../../../tests/support/reports.ts';
import { assessCommitment } from '../commitments/index.ts';
import {
  changeReport,
  freezeReport,
  listReports,
  regenerate,
  reportFile,
  reportPlaces,
  reportView,
  rowsBehind,
  spanOf,
  startReport,
  type StartReport,
} from './index.ts';

const database = useTestDatabase();
let world: ReportWorld;
let other: string;
let placeId: string;

beforeAll(async () => {
  world = await makeReportWorld(database);
  other = (await makeProgramme(world.bodies, { title: 'Chương trình thứ hai (mẫu)', termFrom: '2026-04-01' })).id;
  placeId = randomUUID();
  // As the register and the directory of bodies leave them; the owner's own rows need no journal.
  await database.owner.query(
    `begin; set local session_replication_role = replica;
     insert into place (id, level, kind, name, bare_name, search_key, full_key, source) values
       ('${placeId}', 'commune', 'commune', 'Xã Bến Thử (mẫu)', 'Bến Thử', 'ben thu', 'xa ben thu', 'mẫu');
     update organisation set place_id = '${placeId}' where id = '${world.bodies.commune}'; commit`,
  );
});
afterAll(() => closePress());

async function begin(input: Omit<StartReport, 'span'>, span: string): Promise<string> {
  return (await perform(world.commune, startReport, { ...input, span: spanOf(span)! })).id;
}

describe('a report of any span', () => {
  it('of half a year has its months, both comparisons, and the opinions on its parts', async () => {
    const { programmeId } = world;
    const before = await consult(world.commune, async (ctx) => (await reportView(ctx, await halfYear())).content);
    expect(before.period).toMatchObject({ kind: 'half_year', name: 'sáu tháng cuối năm 2026' });
    expect(before.counts.months?.map((one) => [one.name, one.counted])).toContainEqual(['2026-07', 1]);
    expect(before.before?.figures.counted).toBe(1);
    expect(rowsBehind(before, 'before')?.map((row) => row.title)).toEqual(['Bài quý trước (mẫu)']);
    expect(before.lastYear).toBeNull();
    expect(before.texts.results).toContain('So với cùng kỳ năm trước: không có số liệu kỳ trước.');
    const [opinion] = before.commitments[0]!.assessments;
    expect(opinion).toMatchObject({ side: 'B', period: { name: 'quý III năm 2026' } });
    // An opinion on the whole period stands alone.
    await perform(world.paper, assessCommitment, {
      commitmentId: before.commitments[0]!.id,
      periodFrom: '2026-07-01',
      periodTo: '2026-12-31',
      status: 'met',
      stance: 'states',
    });
    const after = await consult(world.commune, async (ctx) => (await reportView(ctx, await halfYear())).content);
    expect(after.commitments[0]!.assessments).toMatchObject([{ side: 'B', status: 'met' }]);
    expect(after.commitments[0]!.assessments[0]!.period).toBeUndefined();

    async function halfYear(): Promise<string> {
      return begin({ programmeId }, '2026-H2');
    }
  });

  it('of a review takes its days from the term, beside other reports of the same days', async () => {
    const { programmeId } = world;
    const review = await begin({ programmeId }, 'tong-ket');
    const { span, content } = await consult(world.commune, (ctx) => reportView(ctx, review));
    expect(span).toEqual({ kind: 'final', from: content.programme?.termFrom, to: content.programme?.termTo });
    const same = await begin({ programmeId }, `${span.from}..${span.to}`);
    expect(same).not.toBe(review);
    expect(await begin({ programmeId }, 'tong-ket')).toBe(review);
    const kinds = await consult(world.commune, (ctx) => listReports(ctx, { kind: 'final' }));
    expect(kinds.rows.map((row) => row.id)).toEqual([review]);
  });
});

describe('a report over several programmes', () => {
  it('counts each of them, numbers their commitments through, and adds up', async () => {
    const id = await begin({ scope: 'organisation' }, '2026-Q3');
    const { content, subject } = await consult(world.commune, (ctx) => reportView(ctx, id));
    expect(subject).toBe('Ủy ban nhân dân xã Bến Thử (mẫu)');
    expect(content.programmes?.map((one) => one.id).toSorted()).toEqual([world.programmeId, other].toSorted());
    const figures = content.programmes!.map((one) => one.figures.counted);
    expect(figures.reduce((a, b) => a + b, 0)).toBe(content.totals.counted);
    expect(content.totals.counted).toBe(2);
    for (const one of content.programmes!)
      expect(rowsBehind(content, `programme:${one.no}`)).toHaveLength(one.figures.counted);
    expect(content.commitments.map((one) => one.no)).toEqual(content.commitments.map((_, at) => at + 1));
    expect((await reportFile(world.commune, id, 'pdf')).name).toMatch(/^ban-nhap-bao-cao-quy-3-2026-uy-ban-/);
  });

  it('of a place covers the programmes whose parties stand there', async () => {
    expect(await consult(world.commune, (ctx) => reportPlaces(ctx))).toEqual([
      { id: placeId, name: 'Xã Bến Thử (mẫu)', programmes: 2 },
    ]);
    const id = await begin({ scope: 'place', placeId }, '2026-Q3');
    const { content } = await consult(world.commune, (ctx) => reportView(ctx, id));
    expect(content.scope).toEqual({ kind: 'place', name: 'Xã Bến Thử (mẫu)', placeId });
    expect(content.texts.overview).toContain('tại Xã Bến Thử (mẫu)');
    await expect(begin({ scope: 'place' }, '2026-Q3')).rejects.toMatchObject({ code: 'no-place-chosen' });
    await expect(begin({ scope: 'place', placeId }, '2020-Q3')).rejects.toMatchObject({ code: 'no-programmes' });
    await expect(begin({ scope: 'organisation' }, 'so-ket')).rejects.toMatchObject({ code: 'span-needs-days' });
  });

  it('is its issuer’s alone, even frozen, and leaves the partners’ evidence open', async () => {
    const id = await begin({ scope: 'organisation' }, '2026-Q3');
    await perform(world.commune, changeReport, {
      reportId: id,
      version: 1,
      datedOn: '2026-10-05',
      place: 'Bến Thử',
      signerName: 'Nguyễn Văn Thử (mẫu)',
      signerTitle: 'Chủ tịch',
    });
    await freezeReport(world.commune, { reportId: id, version: 2 });
    expect(await regenerate(world.commune, id)).toMatchObject({ isSame: true });
    for (const who of [world.paper, world.stranger, personOf(world.bodies.paper), { kind: 'public' } as const])
      await expect(consult(who, (ctx) => reportView(ctx, id))).rejects.toMatchObject({ status: 404 });
    const { rows } = await database.owner.query('select 1 from evidence_lock');
    expect(rows).toEqual([]);
  });
});
