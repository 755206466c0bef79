import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consult } from '../../platform/context/index.ts';
import { closePress } from '../../platform/press/index.ts';
import { codeOfContent } from '../../tools/paper-code/index.ts';
import { perform, personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { makeReportWorld, type ReportWorld } from '../../../tests/support/reports.ts';
import { acceptDeliverable, evidenceRows, recordDeliverable, refuseDeliverable } from '../evidence/index.ts';
import {
  agreeMinutes,
  changeMinutes,
  freezeMinutes,
  giveMinutesBack,
  minutesDue,
  minutesOf,
  minutesPage,
  minutesPreview,
  newMinutesEdition,
  numberMinutes,
  proposeMinutes,
  regenerateMinutes,
  soughtMinutes,
  startMinutes,
  takeMinutesBack,
  type MinutesPage,
} from './index.ts';

const database = useTestDatabase();
const PERIOD = { from: '2026-07-01', to: '2026-09-30' };
let world: ReportWorld;
let id: string;
let page: string;

/** The newspaper records it; the commune accepts or refuses. */
async function delivered(title: string, day: string, refusedFor?: string): Promise<string> {
  const rows = await consult(world.paper, (ctx) => evidenceRows(ctx, { programmeId: world.programmeId }));
  const free = rows.filter((row) => row.deliverable === null && row.counted && !row.isReprint);
  const made = await perform(world.paper, recordDeliverable, {
    commitmentId: free[0]!.commitmentId,
    title,
    unit: 'bài',
    quantity: 2,
    deliveredOn: day,
    matchIds: [free[0]!.matchId],
  });
  if (refusedFor === undefined) await perform(world.commune, acceptDeliverable, { id: made.id, version: 1 });
  else await perform(world.commune, refuseDeliverable, { id: made.id, version: 1, reason: refusedFor });
  return made.id;
}

beforeAll(async () => {
  world = await makeReportWorld(database);
  const signer = `insert into programme_person (programme_id, party_id, role, name, title, position)
    select programme_id, id, 'signatory', $3, $4, 9 from programme_party where programme_id = $1 and organisation_id = $2`;
  await database.owner.query('alter table programme_person disable trigger must_be_journalled');
  await database.owner.query(signer, [world.programmeId, world.bodies.paper, 'Lê Văn Thử (mẫu)', 'Tổng Biên tập']);
  await world.confirm(await world.publish('2026-08-20', 'Bài thứ ba (mẫu)'));
  page = await delivered('Chuyên trang tháng 7 (mẫu)', '2026-07-10');
  await delivered('Chuyên trang lỗi (mẫu)', '2026-08-01', 'Thiếu ảnh hiện trường (mẫu)');
  ({ id } = await perform(world.commune, startMinutes, {
    programmeId: world.programmeId,
    kind: 'acceptance',
    ...PERIOD,
  }));
});
afterAll(() => closePress());

const seenBy = (who: ReportWorld['paper'], which = id): Promise<MinutesPage> =>
  consult(who, (ctx) => minutesPage(ctx, which));
const step = async (which = id) => ({ id: which, version: (await seenBy(world.commune, which)).version });

async function priced(price: number) {
  await perform(world.commune, changeMinutes, {
    ...(await step()),
    ...PERIOD,
    money: 'values',
    prices: [{ itemId: page, price }],
    vatNote: 'Đã gồm thuế (mẫu)',
    paymentReference: null,
  });
}

describe('minutes of acceptance', () => {
  it('list what was accepted and refused, with reason and values, for their author alone', async () => {
    await priced(1_500_000);
    const { content } = await seenBy(world.commune);
    expect(content).toMatchObject({
      accepted: [{ title: 'Chuyên trang tháng 7 (mẫu)', quantity: 2, price: 1_500_000, amount: 3_000_000 }],
      refused: [{ title: 'Chuyên trang lỗi (mẫu)', reason: 'Thiếu ảnh hiện trường (mẫu)' }],
      money: { kind: 'values', total: 3_000_000 },
    });
    expect(content.accepted[0]?.evidence).toHaveLength(1);
    await expect(seenBy(world.paper)).rejects.toMatchObject({ status: 404 });
  });

  it('are sent by those who may, confirmed by the other side only, and stand still meanwhile', async () => {
    await expect(perform(personOf(world.bodies.commune, 'clerk'), proposeMinutes, await step())).rejects.toMatchObject({
      status: 403,
    });
    await perform(world.commune, proposeMinutes, await step());
    expect(await consult(world.paper, (ctx) => minutesDue(ctx))).toMatchObject([{ minutesId: id, what: 'answer' }]);
    await expect(perform(world.commune, agreeMinutes, await step())).rejects.toMatchObject({ code: 'own-minutes' });
    await expect(priced(2_000_000)).rejects.toMatchObject({ code: 'wrong-state' });
    await delivered('Chuyên trang tháng 9 (mẫu)', '2026-09-30');
    expect((await seenBy(world.paper)).content.accepted).toHaveLength(1);
    await expect(seenBy(world.stranger)).rejects.toMatchObject({ status: 404 });
  });

  it('are given back with a reason, changed, and sent again', async () => {
    await perform(world.paper, giveMinutesBack, { ...(await step()), reason: 'Đơn giá theo hợp đồng (mẫu)' });
    expect(await seenBy(world.commune)).toMatchObject({
      state: 'returned',
      returnedReason: 'Đơn giá theo hợp đồng (mẫu)',
      content: { accepted: [{}, {}] },
    });
    await priced(2_000_000);
    await perform(world.commune, proposeMinutes, await step());
    await perform(world.paper, agreeMinutes, await step());
    await perform(world.commune, takeMinutesBack, await step());
    expect((await seenBy(world.commune)).consents).toEqual([]);
    await perform(world.commune, proposeMinutes, await step());
    await perform(world.paper, agreeMinutes, await step());
    expect(await seenBy(world.paper)).toMatchObject({ state: 'agreed', may: { freeze: { code: 'not-author' } } });
  });

  it('are numbered by the clerk and frozen with both signatures, to the byte', async () => {
    await expect(freezeMinutes(world.commune, await step())).rejects.toMatchObject({ code: 'no-place' });
    await perform(personOf(world.bodies.commune, 'clerk'), numberMinutes, {
      ...(await step()),
      ordinal: 5,
      place: 'Bến Thử',
      datedOn: '2026-10-02',
    });
    const { contentSha256 } = await freezeMinutes(world.commune, await step());
    const frozen = await seenBy(world.paper);
    expect(frozen).toMatchObject({ state: 'frozen', contentSha256, content: { agreed: [{ side: 'B' }] } });
    expect(frozen.number).toMatch(/^05\/BB-/);
    const { html } = await minutesPreview(world.paper, id);
    const said = html.replaceAll('<wbr>', '');
    for (const words of ['4.000.000', 'Thiếu ảnh hiện trường (mẫu)', 'ĐẠI DIỆN BÊN A', codeOfContent(contentSha256)])
      expect(said.toLocaleUpperCase('vi')).toContain(words.toLocaleUpperCase('vi'));
    expect(await regenerateMinutes(world.paper, id)).toMatchObject({ isSame: true });
    const fileSha256 = frozen.frozen?.files.pdf.sha256 ?? '';
    expect(await consult(SYSTEM, (ctx) => soughtMinutes(ctx, { fileSha256 }))).toMatchObject({ contentSha256 });
    // Row-level security alone refuses a change as well.
    const touched = await perform(
      world.commune,
      async (ctx) =>
        (await ctx.db.updateTable('acceptance_minutes').set({ place: 'x' }).where('id', '=', id).executeTakeFirst())
          .numUpdatedRows,
      {},
    );
    expect(touched).toBe(0n);
    expect(await consult({ kind: 'public' }, (ctx) => minutesOf(ctx, world.programmeId))).toEqual([]);
  });

  it('accept nothing twice, and a later edition says what changed', async () => {
    const other = await perform(world.paper, startMinutes, {
      programmeId: world.programmeId,
      kind: 'acceptance',
      ...PERIOD,
    });
    expect((await seenBy(world.paper, other.id)).content).toMatchObject({ accepted: [], elsewhere: 2 });
    const next = await perform(world.commune, newMinutesEdition, { id, changes: 'Sửa đơn giá (mẫu)' });
    await expect(perform(world.commune, newMinutesEdition, { id, changes: 'Lại' })).rejects.toMatchObject({
      code: 'replaced',
    });
    await perform(world.commune, changeMinutes, {
      ...(await step(next.id)),
      ...PERIOD,
      money: 'values',
      prices: [{ itemId: page, price: 2_500_000 }],
    });
    expect((await seenBy(world.commune, next.id)).content.edition.differences).toEqual([
      'Sửa: Chuyên trang tháng 7 (mẫu): đơn giá 2.000.000 đồng → 2.500.000 đồng',
      'Tổng giá trị: 4.000.000 đồng → 5.000.000 đồng',
    ]);
  });

  it('keep drafts out of the programme’s journal', async () => {
    const { rows } = await database.owner.query<{ what: string; shown: boolean }>(
      `select what, bool_or(programme_id is not null) as shown from journal_entry
       where object_kind = 'acceptance-minutes' group by what order by what`,
    );
    expect(Object.fromEntries(rows.map((row) => [row.what, row.shown]))).toEqual({
      'acceptance.agreed': true,
      'acceptance.changed': false,
      'acceptance.edition-started': false,
      'acceptance.frozen': true,
      'acceptance.numbered': true,
      'acceptance.proposed': true,
      'acceptance.returned': true,
      'acceptance.started': false,
      'acceptance.taken-back': true,
    });
  });
});

describe('liquidation', () => {
  it('waits for the end, then tells targets, earlier minutes and what is carried over', async () => {
    const start = () =>
      perform(world.commune, startMinutes, {
        programmeId: world.programmeId,
        kind: 'liquidation',
        from: '2026-01-01',
        to: '2026-12-31',
      });
    await expect(start()).rejects.toMatchObject({ code: 'not-ended' });
    await database.owner.query(
      `begin; set session_replication_role = replica; update programme set state = 'ended' where id = '${world.programmeId}'; commit`,
    );
    const made = await start();
    await perform(world.commune, changeMinutes, {
      ...(await step(made.id)),
      from: '2026-01-01',
      to: '2026-12-31',
      money: 'values',
      prices: [],
      carriedOver: 'Hai bài chuyển sang chương trình năm sau (mẫu).',
    });
    const { content } = await seenBy(world.commune, made.id);
    expect(content).toMatchObject({
      kind: 'liquidation',
      accepted: [{ price: 2_000_000 }, { price: null }],
      earlier: [{ number: '05', datedOn: '2026-10-02', total: 4_000_000 }],
      money: { total: 4_000_000 },
    });
    expect(content.commitments[0]?.goals).toMatchObject([{ unit: 'bài', quantity: 3 }]);
    const { html } = await minutesPreview(world.commune, made.id);
    await perform(world.commune, changeMinutes, {
      ...(await step(made.id)),
      from: '2026-01-01',
      to: '2026-06-30',
      money: 'values',
      prices: [],
      carriedOver: '',
    });
    const { content: early } = await seenBy(world.commune, made.id);
    expect({ goals: early.commitments.flatMap((one) => one.goals), later: early.laterGoals }).toEqual({
      goals: [],
      later: 1,
    });
    for (const words of ['Hai bài chuyển sang', 'Chỉ tiêu đạt', 'số 05 ngày 02/10/2026'])
      expect(html.replaceAll('<wbr>', '').toLocaleLowerCase('vi')).toContain(words.toLocaleLowerCase('vi'));
  });
});
