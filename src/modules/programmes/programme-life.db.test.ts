import { beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { makeProgramme, registerBodies, type TestBodies } from '../../../tests/support/programmes.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import { addDays, dayInVietNam } from '../../tools/calendar/index.ts';
import {
  changeState,
  createProgramme,
  declareMoney,
  deleteDraft,
  findProgramme,
  liquidationOf,
  listProgrammes,
  partnersOf,
  programmesServedBy,
  programmeView,
  renewProgramme,
  suspensionsOf,
} from './index.ts';

const database = useTestDatabase();
let bodies: TestBodies;
let officer: Who;
let leader: Who;
let editor: Who;
let stranger: Who;

beforeAll(async () => {
  bodies = await registerBodies();
  officer = personOf(bodies.commune);
  leader = personOf(bodies.commune, 'leader');
  editor = personOf(bodies.paper, 'editor');
  stranger = personOf(bodies.stranger, 'leader');
});

const see = (who: Who, id: string) => consult(who, (ctx) => findProgramme(ctx, id));
const view = (id: string) => consult(officer, (ctx) => programmeView(ctx, id));
const move = { hasCommitments: true };

async function entries(id: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ what: string }>(
    'select what from journal_entry where programme_id = $1 order by id',
    [id],
  );
  return rows.map((row) => row.what);
}

describe('the life of a programme', () => {
  it('goes from draft to liquidation, binding steps by the leader', async () => {
    const { id } = await makeProgramme(bodies, { state: 'draft' });
    const step = async (
      who: Who,
      verb: 'negotiate' | 'markReady' | 'startSigning' | 'putInForce' | 'suspend' | 'resume' | 'end' | 'liquidate',
      reason?: string,
    ) => perform(who, changeState, { id, version: (await view(id)).version, verb, reason, ...move });
    await step(officer, 'negotiate');
    await expect(
      perform(officer, changeState, { id, version: 2, verb: 'markReady', hasCommitments: false }),
    ).rejects.toMatchObject({ code: 'no-commitments' });
    await step(editor, 'markReady');
    await expect(step(officer, 'startSigning')).rejects.toMatchObject({ code: 'leader-only', status: 403 });
    await step(leader, 'startSigning');
    await expect(step(officer, 'putInForce')).rejects.toMatchObject({ code: 'leader-only' });
    await step(leader, 'putInForce');
    await step(leader, 'suspend', 'Mưa lũ');
    await step(leader, 'resume');
    await step(leader, 'end', 'Hai bên thống nhất dừng');
    await expect(step(leader, 'liquidate')).rejects.toMatchObject({ code: 'money-undeclared' });
    await expect(perform(officer, declareMoney, { id, version: 8, money: 'recorded' })).rejects.toMatchObject({
      code: 'money-without-note',
    });
    await perform(officer, declareMoney, { id, version: 8, money: 'recorded', note: '120 triệu đồng (mẫu)' });
    await step(leader, 'liquidate');
    expect((await view(id)).state).toBe('liquidated');
    const { rows } = await database.owner.query(
      'select from_state, to_state, reason from programme_state_change where programme_id = $1 order by at, id',
      [id],
    );
    expect(rows.map((row) => row.to_state)).toEqual([
      'negotiating',
      'ready_to_sign',
      'signing',
      'in_force',
      'suspended',
      'in_force',
      'ended',
      'liquidated',
    ]);
    expect(rows[4]).toMatchObject({ from_state: 'in_force', reason: 'Mưa lũ' });
  });

  it('remembers from when until when it was suspended, and the document of its liquidation', async () => {
    const { id } = await makeProgramme(bodies, { termFrom: '2024-01-01', termTo: '2099-12-31' });
    const step = async (verb: 'suspend' | 'resume' | 'end' | 'liquidate', more: object = {}) =>
      perform(leader, changeState, { id, version: (await view(id)).version, verb, ...move, ...more });
    const suspensions = () => consult(editor, (ctx) => suspensionsOf(ctx, id));
    const late = { suspendedFrom: '2099-01-01', reason: 'thử' };
    await expect(step('suspend', late)).rejects.toMatchObject({ code: 'suspension-begin' });
    await step('suspend', { suspendedFrom: '2025-03-01', plannedUntil: '2025-06-30', reason: 'Sắp xếp bộ máy' });
    expect(await suspensions()).toMatchObject([
      { from: '2025-03-01', plannedUntil: '2025-06-30', until: null, reason: 'Sắp xếp bộ máy' },
    ]);
    await step('resume');
    const today = dayInVietNam(new Date());
    expect((await suspensions())[0]!.until).toBe(addDays(today, -1));
    await step('suspend', { reason: 'Cùng ngày' });
    await step('resume');
    expect(await suspensions()).toHaveLength(1);
    await step('suspend', { reason: 'Đến hết' });
    await step('end', { reason: 'Hai bên thống nhất dừng' });
    expect((await suspensions())[1]).toMatchObject({ from: today, until: today });
    expect(await consult(stranger, (ctx) => suspensionsOf(ctx, id))).toEqual([]);
    await perform(officer, declareMoney, { id, version: (await view(id)).version, money: 'none' });
    await step('liquidate', { documentNumber: '05/BBTL', documentDate: '2026-11-01' });
    expect(await consult(editor, (ctx) => liquidationOf(ctx, id))).toEqual({
      documentNumber: '05/BBTL',
      documentDate: '2026-11-01',
      fileId: null,
    });
  });

  it('renews into a private draft that knows its predecessor', async () => {
    const { id } = await makeProgramme(bodies, { termFrom: '2024-01-01', termTo: '2025-12-31' });
    const renewal = await perform(officer, renewProgramme, { id });
    const draft = await view(renewal.id);
    expect(draft).toMatchObject({
      state: 'draft',
      term: { from: '2026-01-01', to: '2027-12-31' },
      signedOn: null,
      people: [],
      prior: { id },
    });
    expect(draft.parties).toHaveLength(2);
    expect(draft.topics).toHaveLength(2);
    expect((await view(id)).renewals).toMatchObject([{ id: renewal.id, state: 'draft' }]);
    expect((await see(editor, id))!.renewals).toEqual([]);
    await expect(perform(officer, renewProgramme, { id })).rejects.toMatchObject({ code: 'renewed-already' });
    expect(await entries(renewal.id)).toEqual(['programme.renewed']);
  });

  it('lets only a party say that a programme continues another', async () => {
    const { id } = await makeProgramme(bodies);
    const next = { title: 'Tự nhận là ký tiếp (mẫu)', kind: 'plan' as const, priorId: id };
    await expect(perform(stranger, createProgramme, next)).rejects.toMatchObject({ code: 'no-such-programme' });
    const made = await perform(officer, createProgramme, next);
    expect((await view(made.id)).prior).toMatchObject({ id });
  });

  it('deletes drafts only', async () => {
    const { id } = await makeProgramme(bodies, { state: 'draft' });
    await perform(officer, deleteDraft, { id, version: 1 });
    expect(await see(officer, id)).toBeNull();
    expect(await entries(id)).toEqual(['programme.created', 'programme.deleted']);
    const kept = await makeProgramme(bodies, { state: 'negotiating' });
    await expect(perform(officer, deleteDraft, { id: kept.id, version: 2 })).rejects.toMatchObject({
      code: 'wrong-state',
    });
  });
});

describe('the registry', () => {
  it('filters, sorts, pages and counts', async () => {
    const mark = 'hạt giống';
    const titles = ['Kế hoạch B', 'Kế hoạch A', 'Kế hoạch C'].map((title) => `${title} ${mark} (mẫu)`);
    for (const [index, title] of titles.entries())
      await makeProgramme(bodies, {
        title,
        kind: 'plan',
        state: index === 2 ? 'negotiating' : 'in_force',
        termFrom: `${2020 + index}-01-01`,
        termTo: `${2020 + index}-12-31`,
      });
    const list = (who: Who, filter: Parameters<typeof listProgrammes>[1]) =>
      consult(who, (ctx) => listProgrammes(ctx, { search: 'HAT giong', ...filter }));
    const found = await list(editor, { sort: 'title', perPage: 2 });
    expect(found.total).toBe(3);
    expect(found.rows.map((row) => row.title)).toEqual([titles[1], titles[0]]);
    expect((await list(editor, { sort: 'title', perPage: 2, page: 2 })).rows.map((row) => row.title)).toEqual([
      titles[2],
    ]);
    expect((await list(editor, { year: 2021 })).rows.map((row) => row.title)).toEqual([titles[1]]);
    expect((await list(editor, { state: ['negotiating'] })).total).toBe(1);
    expect((await list(editor, { kind: 'contract' })).total).toBe(0);
    expect((await list(editor, { organisationId: bodies.commune })).total).toBe(3);
    expect((await list(editor, { side: 'A' })).total).toBe(0);
    expect((await list(editor, { side: 'B' })).total).toBe(3);
    expect((await list(editor, { organisationId: bodies.commune, side: 'A' })).total).toBe(3);
    expect((await list(stranger, {})).total).toBe(0);
    expect(found.rows[0]!.parties.map((party) => party.name)).toContain('Báo Sông Thử (mẫu)');
    expect(await consult(editor, partnersOf)).toMatchObject([{ id: bodies.commune }]);
  });

  it('tells the matcher which programmes a paper serves', async () => {
    const old = await makeProgramme(bodies, { termFrom: '2019-01-01', termTo: '2019-12-31' });
    const now = await makeProgramme(bodies);
    const talk = await makeProgramme(bodies, { state: 'negotiating' });
    const ids = await consult(SYSTEM, (ctx) => programmesServedBy(ctx, bodies.paper));
    expect([ids.includes(old.id), ids.includes(now.id), ids.includes(talk.id)]).toEqual([false, true, false]);
    expect(await consult(SYSTEM, (ctx) => programmesServedBy(ctx, bodies.stranger))).toEqual([]);
  });
});
