import { beforeAll, describe, expect, it } from 'vitest';
import { perform, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { keptPaper, makeAmendmentWorld, type AmendmentWorld } from '../../../tests/support/amendments.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import { createAccount } from '../accounts/index.ts';
import { declareMoney, programmeView } from '../programmes/index.ts';
import {
  amendmentsOf,
  confirmationsDue,
  confirmContent,
  keepSignedPaper,
  proposeAmendment,
  publishConfirmed,
  standingOf,
  versionsOf,
} from './index.ts';

useTestDatabase();
const PUBLIC: Who = { kind: 'public' };
let world: AmendmentWorld;
let officer: Who;
let editor: Who;
let reporter: Who;
let stranger: Who;
const takenIn = () => world.takenIn();

beforeAll(async () => {
  world = await makeAmendmentWorld();
  ({ officer, editor, reporter, stranger } = world);
});

describe('consent before public', () => {
  const publish = async (id: string, who = officer) =>
    perform(who, publishConfirmed, { id, version: (await consult(who, (ctx) => programmeView(ctx, id))).version });
  const money = async (id: string) =>
    perform(officer, declareMoney, {
      id,
      version: (await consult(officer, (ctx) => programmeView(ctx, id))).version,
      money: 'none' as const,
    });
  const how = async (id: string, who = officer) =>
    consult(who, async (ctx) => (await standingOf(ctx, await programmeView(ctx, id))).map((one) => one.how));

  it('takes the signed paper for a side that has nobody with an account', async () => {
    const { id } = await takenIn();
    await money(id);
    expect(await how(id)).toEqual(['recorded', 'paper-missing']);
    await expect(publish(id)).rejects.toMatchObject({ code: 'not-confirmed' });
    await perform(officer, keepSignedPaper, { programmeId: id, paper: await keptPaper() });
    expect(await how(id)).toEqual(['recorded', 'paper']);
    await publish(id);
    const versions = await consult(PUBLIC, (ctx) => versionsOf(ctx, id));
    expect(versions).toMatchObject([{ number: 1 }]);
    expect(await consult(PUBLIC, (ctx) => amendmentsOf(ctx, id))).toEqual([]);
  });

  it('waits for the confirmation of a side that has people, and tells them', async () => {
    await perform(SYSTEM, createAccount, {
      name: 'Lê Thị Xác Nhận (mẫu)',
      email: 'xac-nhan@bao-thu.example',
      memberships: [{ organisationId: world.bodies.paper, role: 'editor' as const }],
    });
    const { id } = await takenIn();
    await money(id);
    await perform(officer, keepSignedPaper, { programmeId: id, paper: await keptPaper() });
    expect(await how(id)).toEqual(['recorded', 'waiting']);
    expect(await how(id, editor)).toEqual(['recorded', 'waiting']);
    const due = (who: Who) => consult(who, confirmationsDue).then((all) => all.some((one) => one.programmeId === id));
    expect([await due(editor), await due(officer), await due(stranger)]).toEqual([true, false, false]);
    await expect(publish(id)).rejects.toMatchObject({
      code: 'not-confirmed',
      sentence: { vi: expect.stringContaining('Báo Sông Thử (mẫu)') },
    });
    await expect(
      perform(reporter, confirmContent, { programmeId: id, answer: 'confirms' as const }),
    ).rejects.toMatchObject({ status: 403 });
    await expect(
      perform(stranger, confirmContent, { programmeId: id, answer: 'confirms' as const }),
    ).rejects.toMatchObject({ status: 404 });
    await perform(editor, confirmContent, { programmeId: id, answer: 'objects' as const, comment: 'Sai thời hạn' });
    expect(await how(id)).toEqual(['recorded', 'objected']);
    await expect(publish(id)).rejects.toMatchObject({ code: 'not-confirmed' });
    await perform(editor, confirmContent, { programmeId: id, answer: 'confirms' as const });
    expect(await due(editor)).toBe(false);
    await publish(id);
    expect((await consult(officer, (ctx) => programmeView(ctx, id))).publishedAt).not.toBeNull();
    // A side with people answers amendments itself.
    const amendmentId = await world.drafted(id, [{ op: 'channels', names: ['Báo in'] }]);
    await world.step(amendmentId, officer, proposeAmendment);
    await expect(world.answer(amendmentId, officer, { forSide: 'B', paper: await keptPaper() })).rejects.toMatchObject({
      code: 'side-has-members',
    });
  });
});
