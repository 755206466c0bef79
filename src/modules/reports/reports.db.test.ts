import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consult, type ReadContext } from '../../platform/context/index.ts';
import { keepFile } from '../../platform/files/index.ts';
import { closePress } from '../../platform/press/index.ts';
import { makeProgramme, registerBodies, type TestBodies } from '../../../tests/support/programmes.ts';
import { perform, personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { addCommitments, assessCommitment, setTargets } from '../commitments/index.ts';
import { addOutlet, matchByHand } from '../evidence/index.ts';
import { programmeView, publishProgramme } from '../programmes/index.ts';
import {
  changeReport,
  composeReport,
  deleteDraftReport,
  freezeReport,
  listReports,
  newEdition,
  regenerate,
  reportFile,
  reportPreview,
  reportsDue,
  reportView,
  rowsBehind,
  startReport,
} from './index.ts';

const database = useTestDatabase();
let bodies: TestBodies;
let programmeId: string;
let coverage: string;
let outletId: string;
let found = 0;

const commune = () => personOf(bodies.commune);
const paper = () => personOf(bodies.paper, 'editor');
const stranger = () => personOf(bodies.stranger);
const QUARTER = '2026-Q3' as const;

/** A page as ingest leaves it, with its capture; the door to ingest needs an outlet on the network. */
async function publish(day: string, title: string, originalId: string | null = null): Promise<string> {
  found += 1;
  const { rows } = await database.owner.query<{ id: string }>(
    `insert into clipping (outlet_id, organisation_id, kind, address, address_key, title, text, published_at,
       published_origin, published_confidence, original_id)
     values ($1, $2, 'web', $3, $3, $4, '', $5, 'json_ld', 1, $6) returning id`,
    [outletId, bodies.paper, `https://bao.example/${found}`, title, `${day}T03:00:00Z`, originalId],
  );
  await database.owner.query(
    `insert into capture (clipping_id, organisation_id, captured_at, final_address, status, body_sha256, text_sha256,
       warc_sha256, warc_size)
     values ($1, $2, now(), 'https://bao.example/', 200, sha256($3::bytea), sha256('t'), sha256('w'), 1)`,
    [rows[0]!.id, bodies.paper, title],
  );
  return rows[0]!.id;
}

async function confirm(clippingId: string, quantity = 1): Promise<void> {
  await perform(commune(), matchByHand, { clippingId, programmeId, commitmentId: coverage, quantity });
}

beforeAll(async () => {
  bodies = await registerBodies();
  programmeId = (await makeProgramme(bodies)).id;
  const { ids } = await perform(commune(), addCommitments, {
    programmeId,
    reason: 'Ghi bổ sung (mẫu)',
    commitments: [
      { obliged: 'B', kind: 'coverage', text: 'Mỗi quý đăng 3 bài về xã (mẫu)' },
      { obliged: 'A', kind: 'information', text: 'Cung cấp thông tin hằng tháng (mẫu)' },
    ],
  });
  coverage = ids[0]!;
  await perform(commune(), setTargets, {
    commitmentId: coverage,
    version: 1,
    targets: [{ periodFrom: '2026-07-01', periodTo: '2026-09-30', unit: 'bài', quantity: 3 }],
  });
  outletId = (await perform(paper(), addOutlet, { name: 'Báo Sông Thử điện tử (mẫu)', kind: 'online' })).outletId;
  // The owner's inserts are not the program's: the journal's guard would refuse them.
  await database.owner.query(`alter table clipping disable trigger must_be_journalled`);
  await database.owner.query(`alter table capture disable trigger must_be_journalled`);
  const original = await publish('2026-07-10', 'Bài gốc (mẫu)');
  await confirm(original);
  await confirm(await publish('2026-07-11', 'Bài đăng lại (mẫu)', original));
  await confirm(await publish('2026-09-30', 'Bài cuối quý (mẫu)'), 1.5);
  await confirm(await publish('2026-05-05', 'Bài quý trước (mẫu)'));
  await perform(paper(), assessCommitment, {
    commitmentId: coverage,
    periodFrom: '2026-07-01',
    periodTo: '2026-09-30',
    status: 'partially_met',
    stance: 'states',
    comment: 'Thiếu người (mẫu)',
  });
});
afterAll(() => closePress());

function dueInOctober(ctx: ReadContext) {
  return reportsDue({ ...ctx, now: new Date('2026-10-05T03:00:00Z') });
}

async function draft(): Promise<string> {
  return (await perform(commune(), startReport, { programmeId, quarter: QUARTER })).id;
}

async function ready(id: string): Promise<number> {
  const { version } = await consult(commune(), (ctx) => reportView(ctx, id));
  await perform(commune(), changeReport, {
    reportId: id,
    version,
    datedOn: '2026-10-05',
    ordinal: 7,
    place: 'Bến Thử',
  });
  return version + 1;
}

describe('a draft', () => {
  it('is composed from confirmed evidence alone, reprints once', async () => {
    const content = await consult(commune(), (ctx) =>
      composeReport(ctx, { programmeId, quarter: QUARTER, organisationId: bodies.commune }),
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
    const first = await perform(commune(), startReport, { programmeId, quarter: QUARTER });
    const again = await perform(commune(), startReport, { programmeId, quarter: QUARTER });
    expect([first.isNew, again.isNew, again.id === first.id]).toEqual([true, false, true]);
    const { rows } = await database.owner.query(`select programme_id from journal_entry where what = 'report.started'`);
    expect(rows).toEqual([{ programme_id: null }]);
  });

  it('is refused before the programme, after today, and to those who are no party', async () => {
    const start = (who: ReturnType<typeof commune>, quarter: string) =>
      perform(who, (ctx, input) => startReport({ ...ctx, now: new Date('2026-11-20T03:00:00Z') }, input), {
        programmeId,
        quarter: quarter as typeof QUARTER,
      });
    await expect(start(commune(), '2025-Q3')).rejects.toMatchObject({ code: 'outside-term' });
    await expect(start(commune(), '2027-Q4')).rejects.toMatchObject({ code: 'period-not-begun' });
    await expect(start(stranger(), QUARTER)).rejects.toMatchObject({ status: 404 });
    await expect(start(personOf(bodies.commune, 'reporter'), QUARTER)).rejects.toMatchObject({ status: 403 });
    const negotiated = await makeProgramme(bodies, { state: 'negotiating', title: 'Đang bàn (mẫu)' });
    await expect(
      perform(commune(), startReport, { programmeId: negotiated.id, quarter: QUARTER }),
    ).rejects.toMatchObject({ code: 'not-in-force' });
  });

  it('keeps what people wrote, warns of figures that the data do not bear out, and goes back', async () => {
    const id = await draft();
    const before = await consult(commune(), (ctx) => reportView(ctx, id));
    expect(before.warnings).toEqual({});
    await perform(commune(), changeReport, {
      reportId: id,
      version: before.version,
      texts: { results: 'Đã đăng 12 bài, đạt 2,5/3.', overview: before.content.texts.overview },
      signerName: 'Trần Thị Thử (mẫu)',
      signerTitle: 'Phó Chủ tịch',
      signerAuthority: 'KT',
      signerBody: 'Chủ tịch',
    });
    const after = await consult(commune(), (ctx) => reportView(ctx, id));
    expect(after.warnings).toEqual({ results: ['12 bài'] });
    // An unchanged text goes on following the data.
    expect(Object.keys(after.composed)).toEqual(['results']);
    expect(after.content.official).toMatchObject({ signerAuthority: 'KT', signerBody: 'Chủ tịch' });
    await expect(
      perform(commune(), changeReport, { reportId: id, version: before.version, place: 'Nơi khác' }),
    ).rejects.toMatchObject({ code: 'changed-meanwhile', status: 409 });
    await perform(commune(), changeReport, {
      reportId: id,
      version: after.version,
      texts: { results: null },
      signerName: null,
      signerTitle: null,
      signerAuthority: null,
      signerBody: null,
    });
    const back = await consult(commune(), (ctx) => reportView(ctx, id));
    expect(back.content.texts).toEqual(before.content.texts);
    expect(back.content.official).toEqual(before.content.official);
  });

  it('is seen by its issuer alone', async () => {
    const id = await draft();
    for (const who of [paper(), stranger(), { kind: 'public' } as const]) {
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
    const file = await reportFile(commune(), id, 'docx');
    expect(file.name).toMatch(/^ban-nhap-bao-cao-quy-3-2026-.*\.docx$/);
    expect((await reportPreview(commune(), id)).html).toContain('BẢN NHÁP');
  });

  it('is due once its quarter is over', async () => {
    const due = await consult(commune(), dueInOctober);
    const thisOne = due.filter((one) => one.programmeId === programmeId);
    expect(thisOne).toHaveLength(1);
    expect(await consult(stranger(), dueInOctober)).toEqual([]);
  });
});

describe('a frozen report', () => {
  let id: string;

  it('needs a date, a role, and the newest version', async () => {
    id = await draft();
    const { version } = await consult(commune(), (ctx) => reportView(ctx, id));
    await expect(freezeReport(commune(), { reportId: id, version })).rejects.toMatchObject({ code: 'no-place' });
    const next = await ready(id);
    await expect(freezeReport(commune(), { reportId: id, version })).rejects.toMatchObject({ status: 409 });
    await expect(
      freezeReport(personOf(bodies.commune, 'clerk'), { reportId: id, version: next }),
    ).rejects.toMatchObject({ status: 403 });
  });

  it('stays as it is: content, files and hashes, with one journal entry and the evidence marked', async () => {
    const { version } = await consult(commune(), (ctx) => reportView(ctx, id));
    const { contentSha256 } = await freezeReport(commune(), { reportId: id, version });
    const view = await consult(commune(), (ctx) => reportView(ctx, id));
    expect(view).toMatchObject({ state: 'frozen', contentSha256, mayChange: { yes: false, code: 'frozen' } });
    const { rows } = await database.owner.query(
      `select e.programme_id, l.locked_to::text from journal_entry e left join evidence_lock l using (programme_id)
       where what = 'report.frozen'`,
    );
    expect(rows).toEqual([{ programme_id: programmeId, locked_to: '2026-09-30' }]);
    const pdf = await reportFile(commune(), id, 'pdf');
    expect(pdf.name).toMatch(/^bao-cao-quy-3-2026-chuong-trinh-.*\.pdf$/);
    // What comes later changes nothing in it.
    await confirm(await publish('2026-08-08', 'Bài đến muộn (mẫu)'));
    const later = await consult(commune(), (ctx) => reportView(ctx, id));
    expect(later.content.annex).toHaveLength(3);
    expect(later.contentSha256).toBe(contentSha256);
  });

  it('is made anew to the byte', async () => {
    const again = await regenerate(commune(), id);
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
    const { files } = await consult(commune(), (ctx) => reportView(ctx, id));
    const other = await keepFile(Buffer.from('tệp của phiên bản cũ'));
    const changed = { ...files, docx: { ...files!.docx, sha256: other.sha256.toString('hex') } };
    await set(`update report set writer_version = 'report 0', files = '${JSON.stringify(changed)}' where id = '${id}'`);
    const older = await regenerate(commune(), id);
    expect(older).toMatchObject({ isSame: false, contentIsSame: true, writerThen: 'report 0' });
    expect(older.answer.vi).toContain('đã đổi phiên bản');
    await set(
      `update report set files = '${JSON.stringify({ ...files, docx: { ...files!.docx, sha256: '00'.repeat(32) } })}' where id = '${id}'`,
    );
    expect((await regenerate(commune(), id)).answer.vi).toContain('bị mất hoặc bị sửa');
    await set(`update report set files = '${JSON.stringify(files)}' where id = '${id}'`);
    await set(`update report set content = jsonb_set(content, '{totals,counted}', '99') where id = '${id}'`);
    expect((await regenerate(commune(), id)).answer.vi).toContain('bị sửa sau khi chốt');
    await set(`update report set content = jsonb_set(content, '{totals,counted}', '2') where id = '${id}'`);
    expect((await regenerate(commune(), id)).contentIsSame).toBe(true);
  });

  it('is changed, deleted and frozen again by nobody', async () => {
    const { version } = await consult(commune(), (ctx) => reportView(ctx, id));
    await expect(perform(commune(), changeReport, { reportId: id, version, place: 'Nơi khác' })).rejects.toMatchObject({
      code: 'frozen',
    });
    await expect(perform(commune(), deleteDraftReport, { reportId: id, version })).rejects.toMatchObject({
      code: 'frozen',
    });
    await expect(freezeReport(commune(), { reportId: id, version })).rejects.toMatchObject({ code: 'frozen' });
    // Row-level security alone refuses it as well.
    const touched = await perform(
      commune(),
      async (ctx) =>
        (await ctx.db.updateTable('report').set({ place: 'x' }).where('id', '=', id).executeTakeFirst()).numUpdatedRows,
      {},
    );
    expect(touched).toBe(0n);
  });

  it('is seen by the partner, by the public once published, and by no stranger', async () => {
    expect((await consult(paper(), (ctx) => reportView(ctx, id))).mayReplace).toMatchObject({ code: 'not-own-report' });
    expect((await reportFile(paper(), id, 'xlsx')).bytes.length).toBeGreaterThan(1000);
    await expect(consult(stranger(), (ctx) => reportView(ctx, id))).rejects.toMatchObject({ status: 404 });
    expect((await consult(stranger(), (ctx) => listReports(ctx))).total).toBe(0);
    const anyone = { kind: 'public' } as const;
    expect((await consult(anyone, (ctx) => listReports(ctx))).total).toBe(0);
    const { version } = await consult(commune(), (ctx) => programmeView(ctx, programmeId));
    await perform(commune(), publishProgramme, { id: programmeId, version });
    expect((await consult(anyone, (ctx) => listReports(ctx))).rows.map((row) => row.id)).toEqual([id]);
    await expect(perform(paper(), newEdition, { reportId: id, changes: 'x' })).rejects.toMatchObject({ status: 403 });
  });

  it('is replaced by a new edition that says what changed and counts what came later', async () => {
    const { id: next } = await perform(commune(), newEdition, { reportId: id, changes: 'Thêm bài đến muộn (mẫu)' });
    await expect(perform(commune(), newEdition, { reportId: id, changes: 'Lại nữa' })).rejects.toMatchObject({
      code: 'replaced',
    });
    const view = await consult(commune(), (ctx) => reportView(ctx, next));
    expect(view.content.annex.map((row) => row.afterFreeze)).toContain(true);
    expect(view.content.official).toMatchObject({ ordinal: null, datedOn: null, place: 'Bến Thử' });
    expect((await reportPreview(commune(), next)).html).toContain('Thêm bài đến muộn (mẫu)');
    const version = await ready(next);
    await freezeReport(commune(), { reportId: next, version });
    const list = await consult(paper(), (ctx) => listReports(ctx, { programmeId }));
    expect(list.rows.map((row) => [row.edition, row.isReplaced])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(
      (await consult(commune(), dueInOctober)).filter(
        (one) => one.quarter === QUARTER && one.programmeId === programmeId,
      ),
    ).toEqual([]);
  });
});

describe('other quarters', () => {
  it('are frozen early only for a reason, which the report gives', async () => {
    const now = new Date(Date.now() + 7 * 3_600_000);
    const quarter = `${now.getUTCFullYear()}-Q${Math.ceil((now.getUTCMonth() + 1) / 3)}` as typeof QUARTER;
    const { id: open } = await makeProgramme(bodies, {
      title: 'Đang chạy (mẫu)',
      termFrom: '2020-01-01',
      termTo: null,
    });
    const { id } = await perform(commune(), startReport, { programmeId: open, quarter });
    await perform(commune(), changeReport, {
      reportId: id,
      version: 1,
      datedOn: now.toISOString().slice(0, 10),
      place: 'Bến Thử',
    });
    await expect(freezeReport(commune(), { reportId: id, version: 2 })).rejects.toMatchObject({
      code: 'period-not-over',
    });
    await freezeReport(commune(), { reportId: id, version: 2, reason: 'Bàn giao nhiệm vụ (mẫu)' });
    const { content } = await consult(paper(), (ctx) => reportView(ctx, id));
    expect(content.edition.earlyReason).toBe('Bàn giao nhiệm vụ (mẫu)');
    expect(content.texts.results).toContain('Không phát sinh.');
    expect(await regenerate(paper(), id)).toMatchObject({ isSame: true });
  });

  it('can be composed by the program itself, and dropped again by their issuer', async () => {
    const { id } = await perform(SYSTEM, startReport, {
      programmeId,
      quarter: '2026-Q1',
      organisationId: bodies.paper,
    });
    const view = await consult(paper(), (ctx) => reportView(ctx, id));
    expect(view.content.issuer.name).toBe('Báo Sông Thử (mẫu)');
    await perform(paper(), deleteDraftReport, { reportId: id, version: 1 });
    await expect(consult(paper(), (ctx) => reportView(ctx, id))).rejects.toMatchObject({ code: 'no-such-report' });
  });
});
