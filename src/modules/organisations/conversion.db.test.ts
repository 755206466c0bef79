import { describe, expect, it } from 'vitest';
import { personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { consult, perform } from '../../platform/context/index.ts';
import {
  applyTable,
  batchView,
  bringTable,
  changeBatches,
  dropTable,
  organisationsAsOf,
  organisationTasks,
  registerOrganisation,
  settleGroup,
  settleTable,
  takeBackTable,
} from './index.ts';

const database = useTestDatabase();
const HEAD = 'Mã cũ,Tên cũ,Huyện cũ,Tỉnh cũ,Mã mới,Tên mới,Tỉnh mới,Loại thay đổi,Ngày hiệu lực,Căn cứ pháp lý';
const DAY = '2025-07-01';

async function body(name: string, officialCode?: string, parentName = 'HUYỆN THỬ (MẪU)') {
  const facts = {
    kind: 'authority' as const,
    name,
    isExample: true,
    evenIfSimilar: true,
    parentName,
  };
  return (await perform(SYSTEM, registerOrganisation, { ...facts, ...(officialCode ? { officialCode } : {}) })).id;
}
const bring = async (lines: readonly string[]) =>
  (await perform(SYSTEM, bringTable, { name: 'bang-thu.csv', text: [HEAD, ...lines].join('\r\n') })).id;
const view = (id: string) => consult(SYSTEM, (ctx) => batchView(ctx, id));
/** Every body with all its facts and other names, without what only counts changes. */
async function everything() {
  const { rows } = await database.owner.query(
    `select to_jsonb(o) - 'version' as body, (select array_agg(alias order by alias) from organisation_alias a where a.organisation_id = o.id) as aliases
       from organisation o where o.begun_on is distinct from o.ended_on or o.begun_on is null order by o.id`,
  );
  return rows;
}
async function count(what: string) {
  const { rows } = await database.owner.query<{ n: number }>(
    'select count(*)::int as n from journal_entry where what = $1',
    [what],
  );
  return rows[0]!.n;
}

describe('a table of 300 rows', () => {
  it('shows what it would do, does it at once, and goes back exactly', async () => {
    const lines: string[] = [];
    // 100 mergers of two communes, 25 splits in two, 50 renames: 300 rows with 275 old bodies.
    for (let at = 1; at <= 275; at++) await body(`Ủy ban nhân dân xã Số ${at} Cũ (mẫu)`, String(10_000 + at));
    const old = (at: number) => `${10_000 + at},Xã Số ${at} Cũ (mẫu),Huyện Thử (mẫu),Tỉnh Thử (mẫu)`;
    const day = '1/7/2025,Nghị quyết thử (mẫu)';
    for (let at = 1; at <= 200; at++) {
      const to = Math.ceil(at / 2);
      lines.push(`${old(at)},${20_000 + to},Xã Gộp ${to} Mới (mẫu),Tỉnh Thử (mẫu),,${day}`);
    }
    for (let at = 201; at <= 225; at++)
      for (const half of [1, 2]) lines.push(`${old(at)},,Xã Tách ${at} Phần ${half} (mẫu),Tỉnh Thử (mẫu),,${day}`);
    for (let at = 226; at <= 275; at++)
      lines.push(`${old(at)},${20_000 + at},Phường Số ${at} Mới (mẫu),Tỉnh Thử (mẫu),,${day}`);
    expect(lines).toHaveLength(300);

    const before = await everything();
    const id = await bring(lines);
    expect(await everything()).toEqual(before);
    const preview = await view(id);
    expect(preview.problems).toEqual([]);
    const kinds = Object.groupBy(preview.groups, (group) => group.kind);
    expect([kinds.merge?.length, kinds.split?.length, kinds.rename?.length]).toEqual([100, 25, 50]);
    expect(preview.groups.every((group) => group.state === 'ready' && group.answer?.yes)).toBe(true);

    const started = performance.now();
    await perform(SYSTEM, applyTable, { id, version: preview.version });
    const took = performance.now() - started;
    expect(took).toBeLessThan(30_000);
    const applied = await view(id);
    expect(applied).toMatchObject({ state: 'applied', outcome: { groups: 175 } });
    expect(applied.done).toHaveLength(175);
    expect([await count('organisation.change-applied'), await count('conversion.applied')]).toEqual([175, 1]);
    const { rows } = await database.owner.query(
      `select count(*) filter (where ended_on = $1)::int as ended, count(*) filter (where begun_on = $1)::int as begun
         from organisation`,
      [DAY],
    );
    expect(rows[0]).toEqual({ ended: 225, begun: 150 });

    await perform(SYSTEM, takeBackTable, { id, version: applied.version, reason: 'Nhầm tệp (thử)' });
    expect(await everything()).toEqual(before);
    expect((await view(id)).state).toBe('taken_back');
    expect(await count('organisation.change-taken-back')).toBe(175);
    await expect(
      perform(SYSTEM, takeBackTable, { id, version: applied.version + 1, reason: 'lần nữa' }),
    ).rejects.toMatchObject({ code: 'table-not-applied' });
  }, 120_000);
});

describe('a table that a person must settle', () => {
  it('is held back as a whole until each group is clear, and then follows what was chosen', async () => {
    const one = await body('UBND xã Đôi (mẫu)');
    const two = await body('UBND xã Đôi (mẫu)', undefined, 'HUYỆN KHÁC (MẪU)');
    const plain = await body('UBND xã Đơn (mẫu)');
    const id = await bring([
      ',Xã Đôi (mẫu),,,,Phường Đôi (mẫu),,,,',
      ',Xã Đơn (mẫu),,,,Phường Đơn (mẫu),,,1/7/2025,',
      ',Xã Không Ai Biết (mẫu),,,,Phường Không Ai Biết (mẫu),,,1/7/2025,',
    ]);
    const states = async () => (await view(id)).groups.map((group) => group.state);
    expect(await states()).toEqual(['choose', 'ready', 'skipped']);
    await expect(perform(SYSTEM, applyTable, { id, version: 1 })).rejects.toMatchObject({ code: 'group-open' });
    await perform(SYSTEM, settleTable, { id, version: 1, effectiveOn: DAY, legalBasis: 'Quyết định chung (mẫu)' });
    const unit = (await view(id)).groups[0]!.old[0]!;
    expect(unit.candidates).toHaveLength(2);
    await perform(SYSTEM, settleGroup, { id, version: 2, group: 'g2', bodies: { [unit.key]: two } });
    await expect(perform(SYSTEM, settleGroup, { id, version: 2, group: 'g2' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    expect(await states()).toEqual(['ready', 'ready', 'skipped']);
    await perform(SYSTEM, applyTable, { id, version: 3 });
    const names = await consult(SYSTEM, (ctx) => organisationsAsOf(ctx, [one, two, plain], DAY));
    expect([one, two, plain].map((body) => names.get(body)?.name)).toEqual([
      expect.stringContaining('xã Đôi'),
      expect.stringContaining('phường Đôi'),
      'UBND phường Đơn (mẫu)',
    ]);
    const { done } = await view(id);
    expect(done.map((change) => change.legalBasis)).toEqual(['Quyết định chung (mẫu)', 'Quyết định chung (mẫu)']);
  });

  it('is refused whole when a rule says no to one group', async () => {
    const ended = await body('UBND xã Sớm (mẫu)');
    const other = await body('UBND xã Muộn (mẫu)');
    const id = await bring([
      ',Xã Sớm (mẫu),,,,Phường Sớm (mẫu),,,1/7/2025,',
      ',Xã Muộn (mẫu),,,,Phường Muộn (mẫu),,,1/7/2199,',
    ]);
    const { groups } = await view(id);
    expect(groups.map((group) => group.answer?.yes)).toEqual([true, false]);
    await expect(perform(SYSTEM, applyTable, { id, version: 1 })).rejects.toMatchObject({ code: 'day-ahead' });
    const names = await consult(SYSTEM, (ctx) => organisationsAsOf(ctx, [ended, other], '2026-11-22'));
    expect(names.get(ended)?.name).toBe('UBND xã Sớm (mẫu)');
    await perform(SYSTEM, dropTable, { id, version: 1 });
    await expect(view(id)).rejects.toMatchObject({ code: 'no-table' });
  });

  it('is for the house alone', async () => {
    const own = await body('UBND xã Chủ Nhà (mẫu)');
    await expect(
      perform(personOf(own, 'leader'), bringTable, { name: 'x.csv', text: `${HEAD}\n,Xã A,,,,Xã B,,,,` }),
    ).rejects.toMatchObject({ code: 'not-administrator' });
    expect(await consult(personOf(own), (ctx) => changeBatches(ctx))).toEqual([]);
    await expect(bring([])).rejects.toMatchObject({ code: 'table-unusable' });
  });
});

describe('a long table', () => {
  it('is applied in the background with its progress, all of it or nothing', async () => {
    const lines: string[] = [];
    for (let at = 1; at <= 520; at++) {
      await body(`UBND xã Dài ${at} Cũ (mẫu)`);
      lines.push(`,Xã Dài ${at} Cũ (mẫu),,,,Phường Dài ${at} Mới (mẫu),,,1/7/2025,`);
    }
    const id = await bring(lines);
    expect(await perform(SYSTEM, applyTable, { id, version: 1 })).toEqual({ state: 'applying' });
    expect(await view(id)).toMatchObject({ state: 'applying', progress: { done: 0, total: 520 } });
    const task = organisationTasks[0]!;
    const run = () => (task.run as (payload: { batchId: string }) => Promise<void>)({ batchId: id });
    await run();
    expect(await view(id)).toMatchObject({ state: 'applied', outcome: { groups: 520 } });
    const { rows } = await database.owner.query(
      'select done, total from organisation_change_progress where batch_id = $1',
      [id],
    );
    expect(rows).toEqual([{ done: 500, total: 520 }]);
    await run();
    expect(await count('conversion.applied')).toBeGreaterThan(0);
  }, 120_000);
});
