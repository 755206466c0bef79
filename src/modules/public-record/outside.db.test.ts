import { beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, useTestDatabase } from '../../../tests/support/database.ts';
import { registerBodies, type TestBodies } from '../../../tests/support/programmes.ts';
import { arranged, publishedProgramme, type Published } from '../../../tests/support/published.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import { addDays, dayInVietNam } from '../../tools/calendar/index.ts';
import { programmeView, unpublishProgramme } from '../programmes/index.ts';
import {
  answerOpinion,
  assessorDoor,
  assessorsOf,
  inviteAssessor,
  opinionsOfOutside,
  publishOpinion,
  revokeAssessor,
  withdrawOpinion,
} from './index.ts';

const database = useTestDatabase();
const PUBLIC: Who = { kind: 'public' };
const HOLDER: Who = { kind: 'system', reason: 'an outside assessor' };
const TODAY = dayInVietNam(new Date());
let bodies: TestBodies;
let officer: Who;
let editor: Who;
let made: Published;

const invite = (who: Who, changes: Record<string, unknown> = {}) =>
  perform(who, inviteAssessor, {
    programmeId: made.id,
    madeFor: 'Giảng viên báo chí (mẫu)',
    untilOn: addDays(TODAY, 30),
    ...changes,
  });
const opinion = (token: string, changes: Record<string, unknown> = {}) =>
  perform(HOLDER, publishOpinion, {
    token,
    author: 'Trần Thị Mẫu (mẫu)',
    affiliation: 'Khoa Báo chí (mẫu)',
    ties: 'Không',
    text: 'Các cam kết được ghi rõ; số liệu truy được đến từng bài.',
    judgements: [{ commitmentId: made.coverage, status: 'cannot_tell' as const }],
    ...changes,
  });
const shown = (who: Who = PUBLIC) => consult(who, (ctx) => opinionsOfOutside(ctx, made.id));
const door = (token: string) => consult(HOLDER, (ctx) => assessorDoor(ctx, token));

beforeAll(async () => {
  bodies = await registerBodies();
  officer = personOf(bodies.commune);
  editor = personOf(bodies.paper, 'editor');
  made = await publishedProgramme(database, bodies, 'Chương trình được đánh giá (mẫu)');
});

describe('an outside assessor', () => {
  it('is invited by a party for a published programme, until a day, by a word that is kept nowhere', async () => {
    await expect(invite(editor)).rejects.toMatchObject({ code: 'role-may-not' });
    await expect(invite(personOf(bodies.stranger))).rejects.toMatchObject({ status: 404 });
    for (const untilOn of [addDays(TODAY, -1), addDays(TODAY, 181)])
      await expect(invite(officer, { untilOn })).rejects.toMatchObject({ code: 'end-out-of-range' });
    const { token } = await invite(officer);
    const { rows } = await database.owner.query(
      `select count(*)::int as found from outside_assessor where encode(token_hash, 'hex') like '%' || $1 || '%' or made_for = $1`,
      [token],
    );
    expect(rows[0]).toEqual({ found: 0 });
    expect(await door(token)).toMatchObject({ programmeSlug: made.slug, opinion: null, mayPublish: { yes: true } });
    await expect(door('x'.repeat(43))).rejects.toMatchObject({ code: 'no-link', status: 404 });
    const entries = await database.owner.query(`select data::text from journal_entry where what like 'outside-%'`);
    expect(entries.rows.map((row) => row.data).join()).not.toContain('Giảng viên');
  });

  it('publishes once; nobody changes or removes it, not even in the database; both sides may answer', async () => {
    const { token } = await invite(officer);
    await expect(opinion(token, { judgements: [{ commitmentId: made.id, status: 'met' }] })).rejects.toMatchObject({
      code: 'no-such-commitment',
    });
    const id = await opinion(token);
    await expect(opinion(token)).rejects.toMatchObject({ code: 'opinion-there' });
    expect(await shown()).toMatchObject([
      {
        id,
        author: 'Trần Thị Mẫu (mẫu)',
        invitedBy: 'Ủy ban nhân dân xã Bến Thử (mẫu)',
        judgements: [{ commitmentId: made.coverage, status: 'cannot_tell' }],
        withdrawn: null,
      },
    ]);
    for (const who of [officer, editor]) {
      const touched = await consult(who, (ctx) =>
        ctx.db.updateTable('outside_opinion').set({ withdrawn_at: new Date() }).where('id', '=', id).executeTakeFirst(),
      );
      expect(touched.numUpdatedRows).toBe(0n);
      await expect(
        consult(who, (ctx) => ctx.db.updateTable('outside_opinion').set({ text: 'khác hẳn, viết lại' }).execute()),
      ).rejects.toMatchObject({ code: '42501' });
      await expect(consult(who, (ctx) => ctx.db.deleteFrom('outside_opinion').execute())).rejects.toMatchObject({
        code: '42501',
      });
    }
    // The program itself may mark it as withdrawn, but not write it anew.
    await expect(
      consult(HOLDER, (ctx) => ctx.db.updateTable('outside_opinion').set({ text: 'khác hẳn, viết lại' }).execute()),
    ).rejects.toMatchObject({ code: '42501' });
    const answer = { programmeId: made.id, opinionId: id, text: 'Cảm ơn, chúng tôi sẽ bổ sung.' };
    await perform(officer, answerOpinion, answer);
    await perform(editor, answerOpinion, { ...answer, text: 'Tòa soạn ghi nhận.' });
    await expect(perform(personOf(bodies.commune, 'clerk'), answerOpinion, answer)).rejects.toMatchObject({
      status: 403,
    });
    expect((await shown())[0]!.answers.map((one) => [one.side, one.text])).toEqual([
      ['A', 'Cảm ơn, chúng tôi sẽ bổ sung.'],
      ['B', 'Tòa soạn ghi nhận.'],
    ]);
  });

  it('withdraws alone; that it was there stays, its text does not', async () => {
    const { token } = await invite(officer);
    const id = await opinion(token, { text: 'Ý kiến sẽ được rút lại sau này.' });
    await perform(HOLDER, withdrawOpinion, { token, why: 'Tôi viết nhầm chương trình.' });
    const found = (await shown()).find((one) => one.id === id)!;
    expect(found).toMatchObject({ text: null, judgements: [], withdrawn: { why: 'Tôi viết nhầm chương trình.' } });
    await expect(perform(HOLDER, withdrawOpinion, { token })).rejects.toMatchObject({ code: 'no-opinion' });
    await expect(
      perform(officer, answerOpinion, { programmeId: made.id, opinionId: id, text: 'Trả lời muộn' }),
    ).rejects.toMatchObject({ code: 'opinion-withdrawn' });
    // A new one may follow.
    await opinion(token, { text: 'Ý kiến viết lại cho đúng chương trình.' });
  });

  it('publishes nothing after the link has ended or was revoked by whoever made it, but may still withdraw', async () => {
    const { id, token } = await invite(officer);
    await opinion(token);
    await expect(
      perform(personOf(bodies.paper, 'leader'), revokeAssessor, { id, programmeId: made.id }),
    ).rejects.toMatchObject({ code: 'no-open-link' });
    await perform(officer, revokeAssessor, { id, programmeId: made.id });
    expect((await consult(officer, (ctx) => assessorsOf(ctx, made.id))).find((one) => one.id === id)).toMatchObject({
      hasOpinion: true,
    });
    await perform(HOLDER, withdrawOpinion, { token });
    await expect(opinion(token)).rejects.toMatchObject({ code: 'link-revoked' });
    const late = await invite(officer);
    await arranged(database, `update outside_assessor set until_on = $2 where id = $1`, [late.id, addDays(TODAY, -1)]);
    await expect(opinion(late.token)).rejects.toMatchObject({ code: 'link-over' });
  });

  it('is not heard while the programme is not public', async () => {
    const { token } = await invite(officer);
    const { version } = await consult(officer, (ctx) => programmeView(ctx, made.id));
    await perform(officer, unpublishProgramme, { id: made.id, version, reason: 'Rà lại nội dung' });
    await expect(opinion(token)).rejects.toMatchObject({ code: 'not-public' });
    expect(await shown()).toEqual([]);
    expect((await shown(officer)).length).toBeGreaterThan(0);
    expect(await consult(PUBLIC, (ctx) => assessorsOf(ctx, made.id))).toEqual([]);
  });
});
