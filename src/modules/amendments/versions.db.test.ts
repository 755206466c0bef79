import { signedProgramme } from '../../../tests/support/programmes.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { perform, useTestDatabase } from '../../../tests/support/database.ts';
import { makeAmendmentWorld, TARGET, TODAY, type AmendmentWorld } from '../../../tests/support/amendments.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import { changeState, createProgramme, programmeView } from '../programmes/index.ts';
import { contentOf, versionsOf, versionView } from './index.ts';

const database = useTestDatabase();
const PUBLIC: Who = { kind: 'public' };
let world: AmendmentWorld;
let officer: Who;
let leader: Who;
let editor: Who;
let stranger: Who;
const takenIn = () => world.takenIn();

beforeAll(async () => {
  world = await makeAmendmentWorld();
  ({ officer, leader, editor, stranger } = world);
});

describe('the first version', () => {
  it('stands in the transaction that brings the programme into force, whole and checkable', async () => {
    const { id, coverage } = await takenIn();
    const version = await consult(editor, (ctx) => versionView(ctx, id, 1));
    expect(version).toMatchObject({ number: 1, inForceFrom: '2026-01-01', amendment: null });
    expect(version!.content).toEqual(await consult(editor, (ctx) => contentOf(ctx, id)));
    expect(version!.content.commitments).toMatchObject([
      { id: coverage, obliged: 'B', topics: ['Chuyển đổi số'], targets: [TARGET] },
      { obliged: 'A', topics: [], targets: [] },
    ]);
    expect(version!.content.parties.map((party) => party.name)).toContain('Báo Sông Thử (mẫu)');
    const { rows } = await database.owner.query(
      `select encode(sha256(convert_to(content::text, 'UTF8')), 'hex') as sha from programme_version
       where programme_id = $1`,
      [id],
    );
    expect(rows[0].sha).toBe(version!.sha256);
  });

  it('is there whichever way the programme came into force, and only once', async () => {
    const { id } = await perform(officer, createProgramme, signedProgramme(world.bodies, { state: 'negotiating' }));
    expect(await consult(officer, (ctx) => versionsOf(ctx, id))).toEqual([]);
    const move = async (who: Who, verb: 'putInForce' | 'suspend' | 'resume') =>
      perform(who, changeState, {
        id,
        version: (await consult(officer, (ctx) => programmeView(ctx, id))).version,
        verb,
        reason: 'thử',
        hasCommitments: true,
      });
    await move(editor, 'putInForce');
    await move(leader, 'suspend');
    await move(leader, 'resume');
    expect(await consult(officer, (ctx) => versionsOf(ctx, id))).toMatchObject([{ number: 1 }]);
  });

  it('cannot be written or altered by the program', async () => {
    const { id } = await takenIn();
    const direct = (query: 'insert' | 'update') =>
      perform(
        officer,
        async (ctx) => {
          if (query === 'update')
            await ctx.db.updateTable('programme_version').set({ number: 7 }).where('programme_id', '=', id).execute();
          else
            await ctx.db
              .insertInto('programme_version')
              .values({
                programme_id: id,
                number: 2,
                in_force_from: TODAY,
                content: '{}',
                sha256: Buffer.alloc(32),
              })
              .execute();
        },
        null,
      );
    await expect(direct('insert')).rejects.toThrow(/permission denied/);
    await expect(direct('update')).rejects.toThrow(/permission denied/);
  });

  it('is seen by the parties, by all once published, never by strangers', async () => {
    const { id } = await takenIn();
    const seen = async (who: Who) => (await consult(who, (ctx) => versionsOf(ctx, id))).length;
    expect([await seen(officer), await seen(editor), await seen(stranger), await seen(PUBLIC)]).toEqual([1, 1, 0, 0]);
  });
});
