import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consult } from '../../platform/context/index.ts';
import { closePress } from '../../platform/press/index.ts';
import { perform, personOf, useTestDatabase } from '../../../tests/support/database.ts';
import { makeReportWorld, SPAN, type ReportWorld } from '../../../tests/support/reports.ts';
import { codeOfContent } from '../../tools/paper-code/index.ts';
import { declareMoney, programmeView, publishProgramme } from '../programmes/index.ts';
import {
  changeReport,
  freezeReport,
  giveOpinion,
  listReports,
  offerReport,
  regenerate,
  reportPreview,
  reportsToSignOff,
  reportView,
  startReport,
  takeBackReport,
} from './index.ts';

const database = useTestDatabase();
let world: ReportWorld;
let id: string;

beforeAll(async () => {
  world = await makeReportWorld(database);
  ({ id } = await perform(world.commune, startReport, { programmeId: world.programmeId, span: SPAN }));
});
afterAll(() => closePress());

const seenBy = (who: ReportWorld['paper']) => consult(who, (ctx) => reportView(ctx, id));
const signer = { signerName: 'Phạm Thị Mẫu (mẫu)', signerTitle: 'Tổng Biên tập' };

async function word(opinion: 'agrees' | 'agrees_with_remark' | 'disagrees', statement: string | null = null) {
  const { contentSha256 } = await seenBy(world.paper);
  return perform(world.paper, giveOpinion, {
    reportId: id,
    contentSha256: contentSha256 ?? '',
    opinion,
    statement,
    ...signer,
  });
}

describe('a report before the parties', () => {
  it('is put there only when it could be frozen, by those who may, and is then seen by the other side alone', async () => {
    const { version } = await seenBy(world.commune);
    await expect(perform(world.commune, offerReport, { reportId: id, version })).rejects.toMatchObject({
      code: 'no-place',
    });
    const ready = await world.ready(id);
    await expect(
      perform(personOf(world.bodies.commune, 'clerk'), offerReport, { reportId: id, version: ready }),
    ).rejects.toMatchObject({ status: 403 });
    await expect(seenBy(world.paper)).rejects.toMatchObject({ status: 404 });
    await perform(world.commune, offerReport, { reportId: id, version: ready });
    expect(await seenBy(world.paper)).toMatchObject({ state: 'offered', mayOpine: { yes: true } });
    await expect(seenBy(world.stranger)).rejects.toMatchObject({ status: 404 });
    expect(await consult(world.paper, (ctx) => reportsToSignOff(ctx))).toMatchObject([{ id }]);
    expect(await consult(world.commune, (ctx) => reportsToSignOff(ctx))).toEqual([]);
  });

  it('stands still: neither new evidence nor its issuer changes it', async () => {
    const before = await seenBy(world.commune);
    await world.confirm(await world.publish('2026-08-08', 'Bài đến muộn (mẫu)'));
    expect((await seenBy(world.commune)).content).toEqual(before.content);
    await expect(
      perform(world.commune, changeReport, { reportId: id, version: before.version, place: 'Nơi khác' }),
    ).rejects.toMatchObject({ code: 'offered' });
  });

  it('hears the other party: never its issuer, never without words where it does not simply agree', async () => {
    const { contentSha256 } = await seenBy(world.paper);
    const given = { reportId: id, contentSha256: contentSha256 ?? '', statement: null, ...signer };
    await expect(perform(world.commune, giveOpinion, { ...given, opinion: 'agrees' })).rejects.toMatchObject({
      code: 'own-report',
    });
    await expect(
      perform(personOf(world.bodies.paper, 'reporter'), giveOpinion, { ...given, opinion: 'agrees' }),
    ).rejects.toMatchObject({ status: 403 });
    await expect(word('disagrees')).rejects.toMatchObject({ code: 'no-statement' });
    await expect(
      perform(world.paper, giveOpinion, { ...given, opinion: 'agrees', contentSha256: '0'.repeat(64) }),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await word('agrees');
    await word('disagrees', 'Còn thiếu bài đăng ngày 08/8 (mẫu).');
    expect((await seenBy(world.commune)).opinions).toMatchObject([
      { opinion: 'disagrees', statement: 'Còn thiếu bài đăng ngày 08/8 (mẫu).', isPrinted: false },
    ]);
    expect(await consult(world.paper, (ctx) => reportsToSignOff(ctx))).toEqual([]);
  });

  it('is taken back to be changed, and its parties are asked anew', async () => {
    const { version } = await seenBy(world.commune);
    await perform(world.commune, takeBackReport, { reportId: id, version });
    await expect(seenBy(world.paper)).rejects.toMatchObject({ status: 404 });
    const again = await seenBy(world.commune);
    expect(again).toMatchObject({ state: 'draft', opinions: [], contentSha256: null });
    expect(again.content.annex).toHaveLength(4);
    await perform(world.commune, offerReport, { reportId: id, version: again.version });
    expect((await seenBy(world.paper)).opinions).toEqual([]);
    const { rows } = await database.owner.query<{ n: string }>('select count(*) as n from report_opinion');
    expect(rows[0]?.n).toBe('1');
  });

  it('is frozen with both words and the place in the journal, to the byte', async () => {
    await word('agrees_with_remark', 'Đề nghị gửi tư liệu sớm hơn (mẫu).');
    await database.owner.query(
      `insert into journal_checkpoint (size, root, text) values (12345, sha256('gốc'), 'mẫu')`,
    );
    const { version } = await seenBy(world.commune);
    await freezeReport(world.commune, { reportId: id, version });
    const view = await seenBy(world.paper);
    expect(view.content.journal?.size).toBe(12_345);
    expect(view).toMatchObject({
      state: 'frozen',
      mayOpine: { yes: false, code: 'has-spoken' },
      opinions: [{ opinion: 'agrees_with_remark', isPrinted: true }],
    });
    const { html } = await reportPreview(world.paper, id);
    for (const said of ['Đề nghị gửi tư liệu sớm hơn (mẫu).', 'Phạm Thị Mẫu (mẫu)', 'sau mục 12.345 của nhật ký'])
      expect(html.replaceAll('<wbr>', '')).toContain(said);
    expect(html).toContain(codeOfContent(view.contentSha256 ?? ''));
    expect(await regenerate(world.commune, id)).toMatchObject({ isSame: true });
    const { rows } = await database.owner.query<{ what: string; programme_id: string | null }>(
      `select what, programme_id from journal_entry where object_id = $1 and what ~ 'offered|opinion|taken|frozen' order by id`,
      [id],
    );
    expect(rows.map((row) => row.what)).toEqual([
      'report.offered',
      'report.opinion-given',
      'report.opinion-given',
      'report.taken-back',
      'report.offered',
      'report.opinion-given',
      'report.frozen',
    ]);
    expect(new Set(rows.map((row) => row.programme_id))).toEqual(new Set([world.programmeId]));
  });

  it('is no business of the public until it is frozen, with its opinions then', async () => {
    const anyone = { kind: 'public' } as const;
    const { version } = await consult(world.commune, (ctx) => programmeView(ctx, world.programmeId));
    await perform(world.commune, declareMoney, { id: world.programmeId, version, money: 'none' });
    await perform(world.commune, publishProgramme, { id: world.programmeId, version: version + 1, unconfirmed: [] });
    expect((await consult(anyone, (ctx) => reportView(ctx, id))).opinions).toHaveLength(1);
    const span = { ...SPAN, from: '2026-04-01', to: '2026-06-30' };
    const other = await perform(world.commune, startReport, { programmeId: world.programmeId, span });
    await perform(world.commune, offerReport, { reportId: other.id, version: await world.ready(other.id) });
    expect((await consult(anyone, (ctx) => listReports(ctx))).rows.map((row) => row.id)).toEqual([id]);
    expect((await consult(world.paper, (ctx) => listReports(ctx))).total).toBe(2);
  });

  it('hears a party also after it was frozen, once, beside the files', async () => {
    const [waiting] = await consult(world.paper, (ctx) => reportsToSignOff(ctx));
    const late = { reportId: waiting?.id ?? '', ...signer, opinion: 'agrees', statement: null } as const;
    const { version } = await consult(world.commune, (ctx) => reportView(ctx, late.reportId));
    await freezeReport(world.commune, { reportId: late.reportId, version });
    const view = await consult(world.paper, (ctx) => reportView(ctx, late.reportId));
    expect(view.content.signOff?.opinions).toMatchObject([{ opinion: null }]);
    const speak = () => perform(world.paper, giveOpinion, { ...late, contentSha256: view.contentSha256 ?? '' });
    await speak();
    expect((await consult(world.commune, (ctx) => reportView(ctx, late.reportId))).opinions).toMatchObject([
      { opinion: 'agrees', isPrinted: false },
    ]);
    await expect(speak()).rejects.toMatchObject({ code: 'has-spoken' });
  });
});
