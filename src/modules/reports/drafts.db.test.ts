import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consult, type ReadContext, type Who } from '../../platform/context/index.ts';
import { closePress } from '../../platform/press/index.ts';
import { perform, personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { makeProgramme } from '../../../tests/support/programmes.ts';
import { makeReportWorld, SPAN, type ReportWorld } from '../../../tests/support/reports.ts';
import {
  changeReport,
  composeReport,
  deleteDraftReport,
  listReports,
  quarterSpan,
  reportFile,
  reportPreview,
  reportsDue,
  reportView,
  rowsBehind,
  startReport,
  type ReportSpan,
} from './index.ts';

const database = useTestDatabase();
let world: ReportWorld;

beforeAll(async () => {
  world = await makeReportWorld(database);
});
afterAll(() => closePress());

function dueInOctober(ctx: ReadContext) {
  return reportsDue({ ...ctx, now: new Date('2026-10-05T03:00:00Z') });
}

async function draft(): Promise<string> {
  return (await perform(world.commune, startReport, { programmeId: world.programmeId, span: SPAN })).id;
}

describe('a draft', () => {
  it('is composed from confirmed evidence alone, reprints once', async () => {
    const content = await consult(world.commune, (ctx) =>
      composeReport(ctx, {
        scope: 'programme',
        programmeId: world.programmeId,
        placeId: null,
        span: SPAN,
        organisationId: world.bodies.commune,
      }),
    );
    expect(content.commitments[0]).toMatchObject({ actual: 2.5, counted: 2, reprints: 1, before: 1 });
    expect(content.commitments[0]?.goals).toMatchObject([{ quantity: 3, actual: 2.5, share: 83.3 }]);
    expect(content.annex.map((row) => [row.title, row.counted, row.sha256?.length])).toEqual([
      ['Bài gốc (mẫu)', true, 64],
      ['Bài đăng lại (mẫu)', false, 64],
      ['Bài cuối quý (mẫu)', true, 64],
    ]);
    expect(rowsBehind(content, 'goal:1:0')).toHaveLength(2);
    expect(content.commitments[0]?.assessments).toMatchObject([{ side: 'B', comment: 'Thiếu người (mẫu)' }]);
  });

  it('is started once, whoever asks twice', async () => {
    const first = await perform(world.commune, startReport, { programmeId: world.programmeId, span: SPAN });
    const again = await perform(world.commune, startReport, { programmeId: world.programmeId, span: SPAN });
    expect([first.isNew, again.isNew, again.id === first.id]).toEqual([true, false, true]);
    const { rows } = await database.owner.query(`select programme_id from journal_entry where what = 'report.started'`);
    expect(rows).toEqual([{ programme_id: null }]);
  });

  it('is refused before the programme, after today, and to those who are no party', async () => {
    const start = (who: Who, span: ReportSpan) =>
      perform(who, (ctx, input) => startReport({ ...ctx, now: new Date('2026-11-20T03:00:00Z') }, input), {
        programmeId: world.programmeId,
        span,
      });
    await expect(start(world.commune, quarterSpan('2025-Q3'))).rejects.toMatchObject({ code: 'outside-term' });
    await expect(start(world.commune, quarterSpan('2027-Q4'))).rejects.toMatchObject({ code: 'period-not-begun' });
    await expect(start(world.stranger, SPAN)).rejects.toMatchObject({ status: 404 });
    await expect(start(personOf(world.bodies.commune, 'reporter'), SPAN)).rejects.toMatchObject({ status: 403 });
    const negotiated = await makeProgramme(world.bodies, { state: 'negotiating', title: 'Đang bàn (mẫu)' });
    await expect(perform(world.commune, startReport, { programmeId: negotiated.id, span: SPAN })).rejects.toMatchObject(
      { code: 'not-in-force' },
    );
  });

  it('keeps what people wrote, warns of figures that the data do not bear out, and goes back', async () => {
    const id = await draft();
    const before = await consult(world.commune, (ctx) => reportView(ctx, id));
    expect(before.warnings).toEqual({});
    await perform(world.commune, changeReport, {
      reportId: id,
      version: before.version,
      texts: { results: 'Đã đăng 12 bài, đạt 2,5/3.', overview: before.content.texts.overview },
      signerName: 'Trần Thị Thử (mẫu)',
      signerTitle: 'Phó Chủ tịch',
      signerAuthority: 'KT',
      signerBody: 'Chủ tịch',
    });
    const after = await consult(world.commune, (ctx) => reportView(ctx, id));
    expect(after.warnings).toEqual({ results: ['12 bài'] });
    // An unchanged text goes on following the data.
    expect(Object.keys(after.composed)).toEqual(['results']);
    expect(after.content.official).toMatchObject({ signerAuthority: 'KT', signerBody: 'Chủ tịch' });
    await expect(
      perform(world.commune, changeReport, { reportId: id, version: before.version, place: 'Nơi khác' }),
    ).rejects.toMatchObject({ code: 'changed-meanwhile', status: 409 });
    await perform(world.commune, changeReport, {
      reportId: id,
      version: after.version,
      texts: { results: null },
      signerName: null,
      signerTitle: null,
      signerAuthority: null,
      signerBody: null,
    });
    const back = await consult(world.commune, (ctx) => reportView(ctx, id));
    expect(back.content.texts).toEqual(before.content.texts);
    expect(back.content.official).toEqual(before.content.official);
  });

  it('is seen by its issuer alone', async () => {
    const id = await draft();
    for (const who of [world.paper, world.stranger, { kind: 'public' } as const]) {
      await expect(consult(who, (ctx) => reportView(ctx, id))).rejects.toMatchObject({ status: 404 });
      expect((await consult(who, (ctx) => listReports(ctx))).total).toBe(0);
      await expect(reportFile(who, id, 'pdf')).rejects.toMatchObject({ status: 404 });
    }
    // Nor by the programme's journal, which partners read.
    const { rows } = await database.owner.query(
      `select what from journal_entry where what like 'report.%' and programme_id is not null`,
    );
    expect(rows).toEqual([]);
  });

  it('gives files that say that it is a draft', async () => {
    const id = await draft();
    const file = await reportFile(world.commune, id, 'docx');
    expect(file.name).toMatch(/^ban-nhap-bao-cao-quy-3-2026-.*\.docx$/);
    expect((await reportPreview(world.commune, id)).html).toContain('BẢN NHÁP');
  });

  it('is due once its quarter is over', async () => {
    const due = await consult(world.commune, dueInOctober);
    const thisOne = due.filter((one) => one.programmeId === world.programmeId);
    expect(thisOne).toHaveLength(1);
    expect(await consult(world.stranger, dueInOctober)).toEqual([]);
  });

  it('can be composed by the program itself, and dropped again by their issuer', async () => {
    const { id } = await perform(SYSTEM, startReport, {
      programmeId: world.programmeId,
      span: quarterSpan('2026-Q1'),
      organisationId: world.bodies.paper,
    });
    const view = await consult(world.paper, (ctx) => reportView(ctx, id));
    expect(view.content.issuer.name).toBe('Báo Sông Thử (mẫu)');
    await perform(world.paper, deleteDraftReport, { reportId: id, version: 1 });
    await expect(consult(world.paper, (ctx) => reportView(ctx, id))).rejects.toMatchObject({ code: 'no-such-report' });
  });
});
