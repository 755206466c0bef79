import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkpointOfAll } from '../../../tests/support/checkpoints.ts';
import { perform, useTestDatabase } from '../../../tests/support/database.ts';
import { makeReportWorld, SPAN, type ReportWorld } from '../../../tests/support/reports.ts';
import { declareMoney, programmeView, publishProgramme } from '../../modules/programmes/index.ts';
import { freezeReport, newEdition, reportFile, reportView, startReport } from '../../modules/reports/index.ts';
import { consult } from '../../platform/context/index.ts';
import { useJournalSigner } from '../../platform/journal/index.ts';
import { closePress } from '../../platform/press/index.ts';
import { dayInVietNam } from '../../tools/calendar/index.ts';
import { codeOfContent } from '../../tools/paper-code/index.ts';
import { readVerifierKey, signerOf, verifierKeyText } from '../../tools/transparency-log/index.ts';
import { paperAnswer } from './paper-answer.ts';

const database = useTestDatabase();
let world: ReportWorld;
let reportId: string;
let sha256: string;
let code: string;

const hexOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const ALTERED = hexOf(Buffer.from('một tệp đã bị sửa (mẫu)'));

async function freeze(id: string): Promise<string> {
  const version = await world.ready(id);
  return (await freezeReport(world.commune, { reportId: id, version })).contentSha256;
}

beforeAll(async () => {
  world = await makeReportWorld(database);
  reportId = (await perform(world.commune, startReport, { programmeId: world.programmeId, span: SPAN })).id;
  code = codeOfContent(await freeze(reportId));
  sha256 = hexOf((await reportFile(world.commune, reportId, 'docx')).bytes);
});
afterAll(() => closePress());

describe('the answer about a paper that is not public', () => {
  it('is no more than the day on which it was frozen, for who holds its file or its code', async () => {
    const frozenOn = dayInVietNam(new Date());
    expect(await paperAnswer({ sha256 })).toEqual({ kind: 'current', paper: null, frozenOn, sha256, code: null });
    expect(await paperAnswer({ code })).toMatchObject({ kind: 'code', paper: null, frozenOn });
    expect(await paperAnswer({ sha256: ALTERED, code })).toMatchObject({ kind: 'altered', paper: null, frozenOn });
  });
});

describe('the answer about a public paper', () => {
  beforeAll(async () => {
    const { version } = await consult(world.commune, (ctx) => programmeView(ctx, world.programmeId));
    await perform(world.commune, declareMoney, { id: world.programmeId, version, money: 'none' });
    await perform(world.commune, publishProgramme, { id: world.programmeId, version: version + 1, unconfirmed: [] });
  });

  it('says that each of its files is the frozen one, and what it is', async () => {
    const view = await consult(world.commune, (ctx) => reportView(ctx, reportId));
    for (const format of ['docx', 'pdf', 'xlsx'] as const) {
      const hash = hexOf((await reportFile(world.commune, reportId, format)).bytes);
      const answer = await paperAnswer({ sha256: hash });
      expect(answer).toMatchObject({ kind: 'current', frozenOn: null, sha256: hash });
      expect(answer.paper).toMatchObject({
        issuers: ['Ủy ban nhân dân xã Bến Thử (mẫu)'],
        kindName: 'BÁO CÁO',
        datedOn: '2026-10-05',
        edition: 1,
        contentSha256: view.contentSha256,
        replacedBy: null,
      });
      expect(answer.paper?.number).toMatch(/^07\/BC-/);
    }
  });

  it('tells where the freezing stands in the journal, once a checkpoint covers it too', async () => {
    const { rows } = await database.owner.query<{ id: string }>(
      `select id from journal_entry where what = 'report.frozen' and object_id = $1`,
      [reportId],
    );
    const entry = Number(rows[0]!.id);
    expect((await paperAnswer({ sha256 })).paper?.journal).toEqual({ entry, covered: null });
    const signer = signerOf('cau-noi.example', Buffer.alloc(32, 3));
    const keys = [readVerifierKey(verifierKeyText(signer))!];
    useJournalSigner({ origin: 'cau-noi.example', current: signer, former: [], keys });
    const made = await checkpointOfAll(database);
    const journal = (await paperAnswer({ sha256 })).paper?.journal;
    expect(journal).toMatchObject({ entry, covered: { checkpointSize: made.size } });
    expect(journal?.covered?.position).toBeLessThan(made.size);
  });

  it('tells an altered file from one of elsewhere', async () => {
    expect(await paperAnswer({ sha256: ALTERED, code })).toMatchObject({ kind: 'altered', paper: { edition: 1 } });
    expect(await paperAnswer({ sha256: ALTERED })).toMatchObject({ kind: 'unknown', paper: null, frozenOn: null });
    const other = codeOfContent('0'.repeat(64));
    expect(await paperAnswer({ sha256: ALTERED, code: other })).toMatchObject({ kind: 'unknown' });
    expect(await paperAnswer({ code: other })).toMatchObject({ kind: 'unknown', sha256: null });
    expect(await paperAnswer({ code })).toMatchObject({ kind: 'code', paper: { edition: 1 } });
    // A code put into a file that was frozen changes nothing about it.
    expect(await paperAnswer({ sha256, code: other })).toMatchObject({ kind: 'current' });
  });

  it('says which edition replaces an older one', async () => {
    const { id } = await perform(world.commune, newEdition, { reportId, changes: 'Bổ sung số liệu (mẫu)' });
    expect(await paperAnswer({ sha256 })).toMatchObject({ kind: 'current' });
    await freeze(id);
    expect(await paperAnswer({ sha256 })).toMatchObject({
      kind: 'replaced',
      paper: { edition: 1, replacedBy: { edition: 2, datedOn: '2026-10-05' } },
    });
    const newer = hexOf((await reportFile(world.commune, id, 'pdf')).bytes);
    expect(await paperAnswer({ sha256: newer })).toMatchObject({ kind: 'current', paper: { edition: 2 } });
    expect(await paperAnswer({ code })).toMatchObject({ kind: 'code', paper: { replacedBy: { edition: 2 } } });
  });

  it('is found through the indexes', async () => {
    await database.owner.query('set enable_seqscan = off');
    for (const [condition, index] of [
      [
        `files is not null and jsonb_path_query_array(files, '$.*.sha256') @> to_jsonb('${sha256}'::text)`,
        'report_by_file',
      ],
      [`content_sha256 is not null and content_sha256 between '\\x00' and '\\xff'`, 'report_by_content'],
    ] as const) {
      const { rows } = await database.owner.query(`explain select id from report where ${condition}`);
      expect(JSON.stringify(rows)).toContain(index);
    }
    await database.owner.query('reset enable_seqscan');
  });
});
