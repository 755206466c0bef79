import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, useTestDatabase } from '../../../tests/support/database.ts';
import { broughtTable, programmeRow, tableView, type TableRows } from '../../../tests/support/programme-tables.ts';
import { registerBodies, type TestBodies } from '../../../tests/support/programmes.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import { closeSandbox } from '../../platform/sandbox/index.ts';
import { changeProgramme, listProgrammes, programmeView } from '../programmes/index.ts';
import { carryOutImport, dropImport, importTasks, MOST_WHILE_WAITING, takeBackImport, touchedSince } from './index.ts';

useTestDatabase();
let bodies: TestBodies;
let officer: Who;

beforeAll(async () => {
  bodies = await registerBodies();
  officer = personOf(bodies.commune);
});
afterAll(closeSandbox);

const brought = (rows: TableRows) => broughtTable(officer, rows);
const view = (id: string) => tableView(officer, id);
const programme = programmeRow;

describe('taking back', () => {
  it('removes everything while nobody has touched it, and nothing afterwards', async () => {
    const first = await brought({ programmes: [programme(), programme()] });
    await perform(officer, carryOutImport, { id: first, version: (await view(first)).version });
    const { made, version } = await view(first);
    const taken = await perform(officer, takeBackImport, { id: first, version });
    expect(taken).toEqual({ removed: 2 });
    await expect(consult(officer, (ctx) => programmeView(ctx, made!.programmes[0]!.id))).rejects.toMatchObject({
      status: 404,
    });

    const second = await brought({
      programmes: [programme({ Mã: 'S', 'Trạng thái': 'Đang trao đổi', 'Ngày ký': null })],
    });
    await perform(officer, carryOutImport, { id: second, version: (await view(second)).version });
    const after = await view(second);
    const programmeId = after.made!.programmes[0]!.id;
    const { title, kind, version: seen } = await consult(officer, (ctx) => programmeView(ctx, programmeId));
    await perform(personOf(bodies.paper, 'editor'), changeProgramme, {
      id: programmeId,
      version: seen,
      title: `${title} sửa`,
      kind,
    });
    expect(await consult(officer, (ctx) => touchedSince(ctx, after.made))).toBe(1);
    await expect(perform(officer, takeBackImport, { id: second, version: after.version })).rejects.toMatchObject({
      code: 'touched',
    });
  });

  it('of a table still being checked is dropping it', async () => {
    const id = await brought({ programmes: [programme()] });
    await perform(officer, dropImport, { id, version: (await view(id)).version });
    expect((await view(id)).state).toBe('dropped');
  });
});

describe('a large table', () => {
  it('becomes a job that imports all or gives the table back with the reason', async () => {
    const many = Array.from({ length: MOST_WHILE_WAITING + 1 }, () => programme());
    const id = await brought({ programmes: many });
    expect(await perform(officer, carryOutImport, { id, version: (await view(id)).version })).toEqual({ done: false });
    expect((await view(id)).state).toBe('importing');
    const task = importTasks[0]!;
    const payload = { importId: id, organisationId: bodies.commune, accountId: null, role: 'focal_officer' };
    await task.run(task.payload.parse(payload) as never);
    const done = await view(id);
    expect(done.state).toBe('imported');
    expect(done.progress).toEqual({ done: many.length, total: many.length });
    const found = await consult(officer, (ctx) => listProgrammes(ctx, { search: 'nhập từ bảng', perPage: 500 }));
    expect(found.total).toBeGreaterThanOrEqual(many.length);
    // Running again changes nothing.
    await task.run(task.payload.parse(payload) as never);
    expect((await view(id)).version).toBe(done.version);
  });
});
