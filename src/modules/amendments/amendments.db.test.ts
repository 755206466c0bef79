import { beforeAll, describe, expect, it } from 'vitest';
import { perform, useTestDatabase } from '../../../tests/support/database.ts';
import {
  keptPaper,
  makeAmendmentWorld,
  TARGET,
  TODAY,
  type AmendmentWorld,
} from '../../../tests/support/amendments.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import { addDays } from '../../tools/calendar/index.ts';
import { commitmentsOf, targetsOf } from '../commitments/index.ts';
import { changeState, programmePaper, programmeView } from '../programmes/index.ts';
import {
  amendmentsDue,
  amendmentsOf,
  applied,
  bringIntoEffect,
  deleteAmendment,
  differenceOf,
  proposeAmendment,
  versionsOf,
  versionView,
  withdrawAmendment,
} from './index.ts';

const database = useTestDatabase();
const PUBLIC: Who = { kind: 'public' };
let world: AmendmentWorld;
let officer: Who;
let leader: Who;
let editor: Who;
let reporter: Who;
let stranger: Who;
const amendment = (id: string, who?: Who) => world.amendment(id, who);
const takenIn = () => world.takenIn();

beforeAll(async () => {
  world = await makeAmendmentWorld();
  ({ officer, leader, editor, reporter, stranger } = world);
});

const WORDS = {
  obliged: 'B',
  kind: 'coverage' as const,
  modality: 'agreed' as const,
  topics: ['Chuyển đổi số'],
};
async function entries(programmeId: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ what: string }>(
    'select what from journal_entry where programme_id = $1 order by id',
    [programmeId],
  );
  return rows.map((row) => row.what);
}

describe('an amendment', () => {
  it('is its author’s alone while it is a draft, and leaves nothing in the programme’s history', async () => {
    const { id: programmeId } = await takenIn();
    const id = await world.drafted(programmeId, [{ op: 'add', commitment: { ...WORDS, text: 'Mở chuyên trang mới' } }]);
    for (const who of [editor, stranger, PUBLIC]) {
      expect(await consult(who, (ctx) => amendmentsOf(ctx, programmeId))).toEqual([]);
      await expect(amendment(id, who)).rejects.toMatchObject({ code: 'no-such-amendment', status: 404 });
    }
    expect((await entries(programmeId)).some((what) => what.startsWith('amendment.'))).toBe(false);
    await world.step(id, officer, deleteAmendment);
    expect(await consult(officer, (ctx) => amendmentsOf(ctx, programmeId))).toEqual([]);
  });

  it('is proposed, agreed to by the other side, signed, and changes exactly what it says', async () => {
    const { id: programmeId, coverage, information } = await takenIn();
    const text = 'Mỗi quý đăng bốn bài và một video';
    const id = await world.drafted(programmeId, [
      { op: 'change', commitmentId: coverage, commitment: { ...WORDS, text, topics: ['An sinh'] } },
      { op: 'targets', commitmentId: coverage, targets: [{ ...TARGET, quantity: 4 }] },
      { op: 'drop', commitmentId: information },
      { op: 'add', commitment: { ...WORDS, obliged: 'both', kind: 'joint' as const, text: 'Mở chuyên trang mới' } },
      { op: 'topics', names: ['Chuyển đổi số', 'An sinh'] },
      {
        op: 'facts',
        facts: {
          title: 'Chương trình phối hợp truyền thông xã Bến Thử (mẫu)',
          termFrom: '2026-01-01',
          termTo: '2028-12-31',
          signedOn: '2025-12-20',
          cadence: 'quarter',
        },
      },
    ]);
    const copy = await amendment(id);
    const promised = applied(copy.base, copy.operations);
    await expect(world.answer(id, editor)).rejects.toMatchObject({ status: 404 });
    await world.step(id, officer, proposeAmendment);
    expect(await amendment(id, editor)).toMatchObject({ state: 'proposed', number: 1 });
    await expect(amendment(id, stranger)).rejects.toMatchObject({ status: 404 });
    const due = (who: Who) =>
      consult(who, amendmentsDue).then((all) => all.filter((one) => one.programmeId === programmeId));
    expect([await due(editor), await due(officer), await due(stranger)]).toMatchObject([
      [{ id, waitsFor: 'answer' }],
      [],
      [],
    ]);
    await expect(world.sign(id, officer)).rejects.toMatchObject({ code: 'wrong-state' });
    await expect(world.answer(id, leader)).rejects.toMatchObject({ code: 'not-other-side' });
    await expect(world.answer(id, reporter)).rejects.toMatchObject({ code: 'leader-or-editor-only', status: 403 });
    await expect(world.answer(id, editor, { givenOn: addDays(TODAY, 1) })).rejects.toMatchObject({
      code: 'answer-in-future',
    });
    await world.answer(id, editor);
    expect(await amendment(id)).toMatchObject({
      state: 'agreed',
      consents: [{ side: 'B', answer: 'agrees', personName: 'Trần Thị Đồng Ý (mẫu)', recordedByAuthor: false }],
    });
    expect(await due(officer)).toMatchObject([{ id, waitsFor: 'signing' }]);
    await expect(world.sign(id, officer, { effectiveOn: addDays(TODAY, -1) })).rejects.toMatchObject({
      code: 'effective-before-signing',
    });
    await world.sign(id, officer, { paper: await keptPaper() });
    const done = await amendment(id, editor);
    expect(done).toMatchObject({ state: 'in_effect', signedOn: TODAY, effectiveOn: TODAY });
    const file = await consult(editor, (ctx) => programmePaper(ctx, programmeId, done.paperFileId!));
    expect(file.bytes.toString()).toBe('văn bản giấy (mẫu)');

    const [newest, first] = await consult(editor, (ctx) => versionsOf(ctx, programmeId));
    expect(newest).toMatchObject({ number: 2, inForceFrom: TODAY, amendment: { id, number: 1, kind: 'annex' } });
    expect(first).toMatchObject({ number: 1, amendment: null });
    const second = (await consult(editor, (ctx) => versionView(ctx, programmeId, 2)))!;
    const withoutIds = (content: typeof promised) => ({
      ...content,
      commitments: content.commitments.map((one) => ({ ...one, id: '' })),
    });
    // What was agreed to is what stands.
    expect(withoutIds(second.content)).toEqual(withoutIds(promised));
    expect(second.content.commitments[0]).toMatchObject({ id: coverage, subKind: 'news', topics: ['An sinh'], text });
    expect(await consult(officer, (ctx) => programmeView(ctx, programmeId))).toMatchObject({
      edition: 2,
      term: { to: '2028-12-31' },
      kind: 'programme',
    });
    expect((await consult(officer, (ctx) => targetsOf(ctx, programmeId))).map((target) => target.quantity)).toEqual([
      4,
    ]);
    expect(await consult(officer, (ctx) => commitmentsOf(ctx, programmeId))).toHaveLength(2);
    const written = await entries(programmeId);
    expect(written.slice(written.indexOf('amendment.proposed'))).toEqual([
      'amendment.proposed',
      'amendment.consented',
      'amendment.signed',
      'programme.topics-set',
      'programme.changed',
      'commitment.changed',
      'commitment.dropped',
      'commitment.added',
      'commitment.targets-set',
      'amendment.took-effect',
    ]);
    const versionOne = (await consult(editor, (ctx) => versionView(ctx, programmeId, 1)))!;
    expect(differenceOf(versionOne.content, second.content)).toEqual({
      ...differenceOf(copy.base, promised),
      commitments: expect.any(Array),
    });
  });

  it('waits for its day and takes effect then, once', async () => {
    const { id: programmeId, coverage } = await takenIn();
    const tomorrow = addDays(TODAY, 1);
    const first = await world.agreed(programmeId, [{ op: 'channels', names: ['Phát thanh'] }]);
    const change = { op: 'change' as const, commitmentId: coverage, commitment: { ...WORDS, text: 'Bản khác' } };
    const second = await world.agreed(programmeId, [change]);
    await world.sign(first, officer, { effectiveOn: tomorrow });
    expect(await amendment(first)).toMatchObject({ state: 'signed' });
    await expect(world.sign(second, officer)).rejects.toMatchObject({ code: 'another-waits' });
    await bringIntoEffect(new Date());
    expect(await amendment(first)).toMatchObject({ state: 'signed' });
    await bringIntoEffect(new Date(Date.now() + 86_400_000));
    await bringIntoEffect(new Date(Date.now() + 86_400_000));
    expect(await amendment(first)).toMatchObject({ state: 'in_effect' });
    expect(await consult(officer, (ctx) => versionsOf(ctx, programmeId))).toMatchObject([
      { number: 2, inForceFrom: tomorrow },
      { number: 1 },
    ]);
    await world.sign(second, editor);
    expect(await consult(officer, (ctx) => programmeView(ctx, programmeId))).toMatchObject({
      edition: 3,
      channels: [{ name: 'Phát thanh' }],
    });
  });

  it('refuses when what it builds on has changed meanwhile', async () => {
    const { id: programmeId, coverage } = await takenIn();
    const to = (text: string) => ({ op: 'change' as const, commitmentId: coverage, commitment: { ...WORDS, text } });
    const first = await world.agreed(programmeId, [to('Bản thứ nhất')]);
    const second = await world.agreed(programmeId, [to('Bản thứ hai')]);
    const third = await world.drafted(programmeId, [to('Bản thứ ba')], editor);
    await world.sign(first, officer);
    await expect(world.sign(second, officer)).rejects.toMatchObject({ code: 'amendment-outdated', status: 409 });
    await expect(world.step(third, editor, proposeAmendment)).rejects.toMatchObject({ code: 'amendment-outdated' });
    const { version } = await amendment(second);
    await expect(perform(editor, withdrawAmendment, { id: second, version, reason: 'x' })).rejects.toMatchObject({
      code: 'not-author-side',
    });
    await perform(officer, withdrawAmendment, { id: second, version, reason: 'Đã có bản khác' });
    expect(await amendment(second, editor)).toMatchObject({ state: 'withdrawn', closedReason: 'Đã có bản khác' });
  });

  it('ends with a refusal that says why', async () => {
    const { id: programmeId } = await takenIn();
    const id = await world.drafted(programmeId, [{ op: 'channels', names: ['Báo in'] }]);
    await world.step(id, officer, proposeAmendment);
    await world.answer(id, editor, { answer: 'declines', reason: 'Báo điện tử phải giữ' });
    expect(await amendment(id)).toMatchObject({ state: 'declined', closedReason: 'Báo điện tử phải giữ' });
    await expect(world.sign(id, officer)).rejects.toMatchObject({ code: 'wrong-state' });
    expect((await consult(officer, (ctx) => programmeView(ctx, programmeId))).channels).toHaveLength(2);
  });

  it('is agreed to on paper for a side that has nobody with an account, and only then', async () => {
    const { id: programmeId } = await takenIn();
    const id = await world.drafted(programmeId, [{ op: 'channels', names: ['Báo in'] }]);
    await world.step(id, officer, proposeAmendment);
    const onPaper = { forSide: 'B' };
    await expect(world.answer(id, officer, onPaper)).rejects.toMatchObject({ code: 'paper-missing' });
    await expect(world.answer(id, officer, { forSide: 'C', paper: await keptPaper() })).rejects.toMatchObject({
      code: 'no-such-side',
    });
    await world.answer(id, officer, { ...onPaper, paper: await keptPaper() });
    expect(await amendment(id)).toMatchObject({
      state: 'agreed',
      consents: [{ side: 'B', recordedByAuthor: true, fileId: expect.any(String) }],
    });
  });

  it('changes nothing in a programme that has ended', async () => {
    const { id: programmeId } = await takenIn();
    const id = await world.agreed(programmeId, [{ op: 'channels', names: ['Báo in'] }]);
    await world.sign(id, officer, { effectiveOn: addDays(TODAY, 1) });
    const { version } = await consult(officer, (ctx) => programmeView(ctx, programmeId));
    await perform(leader, changeState, {
      id: programmeId,
      version,
      verb: 'end',
      reason: 'Hai bên thống nhất dừng',
      hasCommitments: true,
    });
    await bringIntoEffect(new Date(Date.now() + 86_400_000));
    expect(await amendment(id)).toMatchObject({ state: 'signed' });
    expect(await consult(officer, (ctx) => versionsOf(ctx, programmeId))).toHaveLength(1);
  });
});
