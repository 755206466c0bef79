import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consult, type ReadContext } from '../../platform/context/index.ts';
import { keepFile } from '../../platform/files/index.ts';
import { closePress } from '../../platform/press/index.ts';
import { perform, personOf, useTestDatabase } from '../../../tests/support/database.ts';
import { makeProgramme } from '../../../tests/support/programmes.ts';
import { makeReportWorld, SPAN, type ReportWorld } from '../../../tests/support/reports.ts';
import { declareMoney, programmeView, publishProgramme } from '../programmes/index.ts';
import {
  changeReport,
  deleteDraftReport,
  freezeReport,
  listReports,
  newEdition,
  quarterSpan,
  regenerate,
  reportFile,
  reportMetadata,
  reportPreview,
  reportsDue,
  reportView,
  startReport,
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

describe('a frozen report', () => {
  let id: string;

  it('needs a date, a role, and the newest version', async () => {
    id = await draft();
    await expect(reportMetadata(world.commune, id, 'BC.2026.03')).rejects.toMatchObject({ code: 'not-frozen' });
    const { version } = await consult(world.commune, (ctx) => reportView(ctx, id));
    await expect(freezeReport(world.commune, { reportId: id, version })).rejects.toMatchObject({ code: 'no-place' });
    const next = await world.ready(id);
    await expect(freezeReport(world.commune, { reportId: id, version })).rejects.toMatchObject({ status: 409 });
    await expect(
      freezeReport(personOf(world.bodies.commune, 'clerk'), { reportId: id, version: next }),
    ).rejects.toMatchObject({ status: 403 });
  });

  it('stays as it is: content, files and hashes, with one journal entry and the evidence marked', async () => {
    const { version } = await consult(world.commune, (ctx) => reportView(ctx, id));
    const { contentSha256 } = await freezeReport(world.commune, { reportId: id, version });
    const view = await consult(world.commune, (ctx) => reportView(ctx, id));
    expect(view).toMatchObject({ state: 'frozen', contentSha256, mayChange: { yes: false, code: 'frozen' } });
    const { rows } = await database.owner.query(
      `select e.programme_id, l.locked_to::text from journal_entry e left join evidence_lock l using (programme_id)
       where what = 'report.frozen'`,
    );
    expect(rows).toEqual([{ programme_id: world.programmeId, locked_to: '2026-09-30' }]);
    const pdf = await reportFile(world.commune, id, 'pdf');
    expect(pdf.name).toMatch(/^bao-cao-quy-3-2026-chuong-trinh-.*\.pdf$/);
    // What comes later changes nothing in it.
    await world.confirm(await world.publish('2026-08-08', 'Bài đến muộn (mẫu)'));
    const later = await consult(world.commune, (ctx) => reportView(ctx, id));
    expect(later.content.annex).toHaveLength(3);
    expect(later.contentSha256).toBe(contentSha256);
  });

  it('is made anew to the byte', async () => {
    const again = await regenerate(world.commune, id);
    expect(again.files.map(({ format, isSame, isKept }) => [format, isSame, isKept])).toEqual([
      ['docx', true, true],
      ['pdf', true, true],
      ['xlsx', true, true],
    ]);
    expect(again).toMatchObject({ isSame: true, contentIsSame: true });
    expect(again.answer.vi).toContain('từng byte');
  });

  it('says why it is not the same: another writer, altered content', async () => {
    const set = (sql: string) => database.owner.query(`begin; set session_replication_role = replica; ${sql}; commit`);
    const { files } = await consult(world.commune, (ctx) => reportView(ctx, id));
    const other = await keepFile(Buffer.from('tệp của phiên bản cũ'));
    const changed = { ...files, docx: { ...files!.docx, sha256: other.sha256.toString('hex') } };
    await set(`update report set writer_version = 'report 0', files = '${JSON.stringify(changed)}' where id = '${id}'`);
    const older = await regenerate(world.commune, id);
    expect(older).toMatchObject({ isSame: false, contentIsSame: true, writerThen: 'report 0' });
    expect(older.answer.vi).toContain('đã đổi phiên bản');
    await set(
      `update report set files = '${JSON.stringify({ ...files, docx: { ...files!.docx, sha256: '00'.repeat(32) } })}' where id = '${id}'`,
    );
    expect((await regenerate(world.commune, id)).answer.vi).toContain('bị mất hoặc bị sửa');
    await set(`update report set files = '${JSON.stringify(files)}' where id = '${id}'`);
    await set(`update report set content = jsonb_set(content, '{totals,counted}', '99') where id = '${id}'`);
    expect((await regenerate(world.commune, id)).answer.vi).toContain('bị sửa sau khi chốt');
    await set(`update report set content = jsonb_set(content, '{totals,counted}', '2') where id = '${id}'`);
    expect((await regenerate(world.commune, id)).contentIsSame).toBe(true);
  });

  it('has the data of Annex VI beside it, once the code of its issuer and the file of records are known', async () => {
    await expect(reportMetadata(world.commune, id, 'BC.2026.03')).rejects.toMatchObject({ code: 'no-exchange-code' });
    const code = (value: string, of: string) =>
      database.owner.query(
        `begin; set session_replication_role = replica; update organisation set exchange_code = '${value}' where id = '${of}'; commit`,
      );
    await code('H57.12.3', world.bodies.commune);
    await code('T08.77', world.bodies.paper);
    await expect(reportMetadata(world.commune, id, null)).rejects.toMatchObject({ code: 'no-file-notation' });
    await expect(reportMetadata(world.stranger, id, 'BC.2026.03')).rejects.toMatchObject({ status: 404 });
    const { bytes, name } = await reportMetadata(world.commune, id, 'BC.2026.03');
    const xml = new TextDecoder().decode(bytes);
    const { content } = await consult(world.commune, (ctx) => reportView(ctx, id));
    expect(name).toMatch(/^bao-cao-quy-3-2026-.*\.xml$/);
    for (const said of [
      'H57.12.3',
      'T08.77',
      'BC.2026.03',
      'Báo cáo',
      content.official.signerName!,
      content.official.addressedTo[0]!,
    ])
      expect(xml).toContain(said);
    // As many pages as the file has that is kept.
    const pdf = new TextDecoder('latin1').decode((await reportFile(world.commune, id, 'pdf')).bytes);
    expect(xml).toContain(`>${pdf.match(/\/Type \/Page\n/g)!.length}<`);
  });

  it('is changed, deleted and frozen again by nobody', async () => {
    const { version } = await consult(world.commune, (ctx) => reportView(ctx, id));
    await expect(
      perform(world.commune, changeReport, { reportId: id, version, place: 'Nơi khác' }),
    ).rejects.toMatchObject({
      code: 'frozen',
    });
    await expect(perform(world.commune, deleteDraftReport, { reportId: id, version })).rejects.toMatchObject({
      code: 'frozen',
    });
    await expect(freezeReport(world.commune, { reportId: id, version })).rejects.toMatchObject({ code: 'frozen' });
    // Row-level security alone refuses it as well.
    const touched = await perform(
      world.commune,
      async (ctx) =>
        (await ctx.db.updateTable('report').set({ place: 'x' }).where('id', '=', id).executeTakeFirst()).numUpdatedRows,
      {},
    );
    expect(touched).toBe(0n);
  });

  it('is seen by the partner, by the public once published, and by no stranger', async () => {
    expect((await consult(world.paper, (ctx) => reportView(ctx, id))).mayReplace).toMatchObject({
      code: 'not-own-report',
    });
    expect((await reportFile(world.paper, id, 'xlsx')).bytes.length).toBeGreaterThan(1000);
    await expect(consult(world.stranger, (ctx) => reportView(ctx, id))).rejects.toMatchObject({ status: 404 });
    expect((await consult(world.stranger, (ctx) => listReports(ctx))).total).toBe(0);
    const anyone = { kind: 'public' } as const;
    expect((await consult(anyone, (ctx) => listReports(ctx))).total).toBe(0);
    const { version } = await consult(world.commune, (ctx) => programmeView(ctx, world.programmeId));
    await perform(world.commune, declareMoney, { id: world.programmeId, version, money: 'none' });
    await perform(world.commune, publishProgramme, { id: world.programmeId, version: version + 1, unconfirmed: [] });
    expect((await consult(anyone, (ctx) => listReports(ctx))).rows.map((row) => row.id)).toEqual([id]);
    await expect(perform(world.paper, newEdition, { reportId: id, changes: 'x' })).rejects.toMatchObject({
      status: 403,
    });
  });

  it('is replaced by a new edition that says what changed and counts what came later', async () => {
    const { id: next } = await perform(world.commune, newEdition, { reportId: id, changes: 'Thêm bài đến muộn (mẫu)' });
    await expect(perform(world.commune, newEdition, { reportId: id, changes: 'Lại nữa' })).rejects.toMatchObject({
      code: 'replaced',
    });
    const view = await consult(world.commune, (ctx) => reportView(ctx, next));
    expect(view.content.annex.map((row) => row.afterFreeze)).toContain(true);
    expect(view.content.official).toMatchObject({ ordinal: null, datedOn: null, place: 'Bến Thử' });
    expect((await reportPreview(world.commune, next)).html).toContain('Thêm bài đến muộn (mẫu)');
    const version = await world.ready(next);
    await freezeReport(world.commune, { reportId: next, version });
    const list = await consult(world.paper, (ctx) => listReports(ctx, { programmeId: world.programmeId }));
    expect(list.rows.map((row) => [row.edition, row.isReplaced])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(
      (await consult(world.commune, dueInOctober)).filter(
        (one) => one.span.from === SPAN.from && one.programmeId === world.programmeId,
      ),
    ).toEqual([]);
  });
});

describe('other quarters', () => {
  it('are frozen early only for a reason, which the report gives', async () => {
    const now = new Date(Date.now() + 7 * 3_600_000);
    const quarter = `${now.getUTCFullYear()}-Q${Math.ceil((now.getUTCMonth() + 1) / 3)}` as `${number}-Q1`;
    const { id: open } = await makeProgramme(world.bodies, {
      title: 'Đang chạy (mẫu)',
      termFrom: '2020-01-01',
      termTo: null,
    });
    const { id } = await perform(world.commune, startReport, { programmeId: open, span: quarterSpan(quarter) });
    await perform(world.commune, changeReport, {
      reportId: id,
      version: 1,
      datedOn: now.toISOString().slice(0, 10),
      place: 'Bến Thử',
    });
    await expect(freezeReport(world.commune, { reportId: id, version: 2 })).rejects.toMatchObject({
      code: 'period-not-over',
    });
    await freezeReport(world.commune, { reportId: id, version: 2, reason: 'Bàn giao nhiệm vụ (mẫu)' });
    const { content } = await consult(world.paper, (ctx) => reportView(ctx, id));
    expect(content.edition.earlyReason).toBe('Bàn giao nhiệm vụ (mẫu)');
    expect(content.texts.results).toContain('Không phát sinh.');
    expect(await regenerate(world.paper, id)).toMatchObject({ isSame: true });
  });
});
