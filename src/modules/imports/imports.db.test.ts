import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { broughtTable, programmeRow, tableView, type TableRows } from '../../../tests/support/programme-tables.ts';
import { makeProgramme, registerBodies, signedProgramme, type TestBodies } from '../../../tests/support/programmes.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import { closeSandbox } from '../../platform/sandbox/index.ts';
import { readWorkbook } from '../../tools/document-text/index.ts';
import { toXlsx } from '../../tools/papers/index.ts';
import { commitmentsOf, targetsOf } from '../commitments/index.ts';
import { registerOrganisation } from '../organisations/index.ts';
import { programmeView } from '../programmes/index.ts';
import { carryOutImport, importView, readUpload, settleImport, sheetsWithProblems, templateSheets } from './index.ts';

const database = useTestDatabase();
let bodies: TestBodies;
let officer: Who;
let stranger: Who;

beforeAll(async () => {
  bodies = await registerBodies();
  officer = personOf(bodies.commune);
  stranger = personOf(bodies.stranger);
});
afterAll(closeSandbox);

const brought = (rows: TableRows) => broughtTable(officer, rows);
const view = (id: string) => tableView(officer, id);
const programme = programmeRow;

async function counts() {
  const { rows } = await database.owner.query<{ programmes: number; entries: number; bodies: number }>(
    `select (select count(*)::int from programme) as programmes, (select count(*)::int from journal_entry) as entries,
       (select count(*)::int from organisation) as bodies`,
  );
  return rows[0]!;
}

describe('the template', () => {
  it('can be uploaded as it is and holds nothing', async () => {
    const upload = await readUpload(await toXlsx(templateSheets()), 'mau.xlsx');
    expect(upload.sheets.map((sheet) => [sheet.key, sheet.rows.length])).toEqual([
      ['programmes', 0],
      ['commitments', 0],
      ['targets', 0],
    ]);
  });
});

describe('a table without faults', () => {
  it('becomes programmes with commitments and targets, each journalled, and the import too', async () => {
    const one = programme();
    const id = await brought({
      programmes: [one],
      commitments: [
        {
          'Mã chương trình': one['Mã']!,
          'Mã cam kết': 'CK1',
          'Bên thực hiện': 'B',
          Loại: 'Tuyên truyền',
          'Nội dung': 'Đăng ba bài mỗi quý',
        },
        { 'Mã chương trình': one['Mã']!, 'Bên thực hiện': 'Cả hai', 'Nội dung': 'Giao ban mỗi quý một lần' },
      ],
      targets: [
        { 'Mã chương trình': one['Mã']!, 'Mã cam kết': 'CK1', Kỳ: 'Quý 1/2026', 'Số lượng': 3, 'Đơn vị tính': 'bài' },
      ],
    });
    const before = await view(id);
    expect(before.counts).toEqual({ programmes: 1, commitments: 2, targets: 1 });
    expect(before.names.every((name) => name.meansId !== null)).toBe(true);
    expect(before.mayCarryOut.yes).toBe(true);
    expect(await perform(officer, carryOutImport, { id, version: before.version })).toEqual({ done: true });
    const after = await view(id);
    expect(after.state).toBe('imported');
    const made = after.made!.programmes[0]!.id;
    const programmeMade = await consult(officer, (ctx) => programmeView(ctx, made));
    expect(programmeMade).toMatchObject({ state: 'in_force', signedOn: '2025-12-20' });
    expect(programmeMade.topics.map((topic) => topic.name)).toEqual(['Chuyển đổi số', 'Nông thôn mới']);
    const commitments = await consult(officer, (ctx) => commitmentsOf(ctx, made));
    expect(commitments.map(({ obliged, kind }) => [obliged, kind])).toEqual([
      ['B', 'coverage'],
      ['both', 'joint'],
    ]);
    expect(await consult(officer, (ctx) => targetsOf(ctx, made))).toMatchObject([
      { periodFrom: '2026-01-01', periodTo: '2026-03-31', quantity: 3, unit: 'bài' },
    ]);
    const { rows } = await database.owner.query<{ what: string }>(
      'select what from journal_entry where programme_id = $1 or object_id = $2 order by id',
      [made, id],
    );
    expect(rows.map((row) => row.what)).toEqual([
      'programme-import.brought',
      'programme.created',
      'commitment.added',
      'commitment.targets-set',
      'programme-import.carried-out',
    ]);
  });

  it('is not carried out twice, nor by anybody else, nor seen by another organisation', async () => {
    const id = await brought({ programmes: [programme()] });
    const { version } = await view(id);
    await expect(consult(stranger, (ctx) => importView(ctx, id))).rejects.toMatchObject({ code: 'no-such-import' });
    await expect(perform(personOf(bodies.commune, 'clerk'), carryOutImport, { id, version })).rejects.toMatchObject({
      status: 403,
    });
    await perform(officer, carryOutImport, { id, version });
    const state = await view(id);
    await expect(perform(officer, carryOutImport, { id, version: state.version })).rejects.toMatchObject({
      code: 'wrong-state',
    });
  });
});

describe('a table with faults', () => {
  it('imports nothing at all, and comes back with a column that says what is wrong', async () => {
    const id = await brought({
      programmes: [programme(), programme({ 'Ngày ký': '31/02/2026' }), programme({ 'Bên B': null })],
    });
    const before = await counts();
    const state = await view(id);
    expect(state.problems.map(({ row, column }) => [row, column])).toEqual([
      [3, 'Ngày ký'],
      [4, 'Bên B'],
    ]);
    await expect(perform(officer, carryOutImport, { id, version: state.version })).rejects.toMatchObject({
      code: 'has-problems',
    });
    expect(await counts()).toEqual(before);
    const returned = await readWorkbook(await toXlsx(sheetsWithProblems(state.sheets, state.problems, 'vi')));
    expect(returned[0]!.rows[0]!.at(-1)).toBe('Lỗi');
    expect(returned[0]!.rows[1]!.at(-1) ?? null).toBeNull();
    expect(String(returned[0]!.rows[2]!.at(-1))).toContain('"31/02/2026" không phải là ngày');
    expect(returned[0]!.rows[2]![6]).toBe('31/02/2026');
  });

  it('names two names that are one body', async () => {
    const id = await brought({ programmes: [programme({ 'Bên B': 'Báo Trùng Bên (mẫu)' })] });
    const open = await view(id);
    const { key } = open.names.find((name) => name.side === 'B')!;
    await perform(officer, settleImport, { id, version: open.version, choices: { [key]: bodies.commune } });
    expect((await view(id)).problems).toMatchObject([
      { row: 2, what: { en: expect.stringContaining('are one body') } },
    ]);
  });

  it('undoes everything when a later row is refused by a rule, and says which', async () => {
    const gone = await perform(SYSTEM, registerOrganisation, { name: 'Báo Đã Thôi (mẫu)', kind: 'press' });
    const id = await brought({ programmes: [programme(), programme({ 'Bên B': 'Báo Đã Thôi (mẫu)' })] });
    const open = await view(id);
    const { key } = open.names.find((name) => name.name === 'Báo Đã Thôi (mẫu)')!;
    await perform(officer, settleImport, { id, version: open.version, choices: { [key]: gone.id } });
    // The body ends between settling and importing.
    await database.owner.query('set session_replication_role = replica');
    await database.owner.query(`update organisation set ended_on = '2025-01-01' where id = $1`, [gone.id]);
    await database.owner.query('set session_replication_role = origin');
    const before = await counts();
    const settled = await view(id);
    await expect(perform(officer, carryOutImport, { id, version: settled.version })).rejects.toMatchObject({
      sentence: { vi: expect.stringContaining('dòng 3') },
    });
    expect(await counts()).toEqual(before);
    expect((await view(id)).state).toBe('draft');
  });

  it('does not record what the organisation takes no part in', async () => {
    const id = await brought({ programmes: [programme({ 'Bên A': 'Ủy ban nhân dân phường Người Ngoài (mẫu)' })] });
    expect((await view(id)).problems).toMatchObject([{ row: 2, column: null }]);
  });
});

describe('names', () => {
  it('are settled by a person; new bodies need a yes', async () => {
    const id = await brought({
      programmes: [programme({ 'Bên B': 'Tạp chí Chưa Ai Biết (mẫu); Báo Sông Thử (mẫu)' })],
    });
    const open = await view(id);
    expect(open.mayCarryOut).toMatchObject({ yes: false, code: 'open-names' });
    const { key } = open.names.find((name) => name.meansId === null)!;
    await perform(officer, settleImport, { id, version: open.version, choices: { [key]: 'new-press' } });
    const settled = await view(id);
    await expect(perform(officer, carryOutImport, { id, version: settled.version })).rejects.toMatchObject({
      code: 'no-consent',
    });
    await perform(officer, carryOutImport, { id, version: settled.version, consent: true });
    const { made } = await view(id);
    const { parties } = await consult(officer, (ctx) => programmeView(ctx, made!.programmes[0]!.id));
    expect(parties.map(({ name, side, isLead, organisationKind }) => [name, side, isLead, organisationKind])).toEqual([
      ['Ủy ban nhân dân xã Bến Thử (mẫu)', 'A', true, 'authority'],
      ['Tạp chí Chưa Ai Biết (mẫu)', 'B', true, 'press'],
      ['Báo Sông Thử (mẫu)', 'B', false, 'press'],
    ]);
  });

  it('of two bodies are never decided by the program', async () => {
    await perform(
      { kind: 'system', reason: 'test' },
      (await import('../organisations/index.ts')).registerOrganisation,
      {
        name: 'Ủy ban nhân dân xã Hai Nơi (mẫu)',
        kind: 'authority',
        parentName: 'TỈNH MỘT (MẪU)',
        evenIfSimilar: true,
      },
    );
    await perform(
      { kind: 'system', reason: 'test' },
      (await import('../organisations/index.ts')).registerOrganisation,
      {
        name: 'Ủy ban nhân dân xã Hai Nơi (mẫu)',
        kind: 'authority',
        parentName: 'TỈNH HAI (MẪU)',
        evenIfSimilar: true,
      },
    );
    const id = await brought({ programmes: [programme({ 'Bên A': 'UBND xã Hai Nơi (mẫu)' })] });
    const name = (await view(id)).names.find((one) => one.side === 'A')!;
    expect(name.meansId).toBeNull();
    expect(name.candidates.map((candidate) => candidate.parentName).toSorted()).toEqual([
      'TỈNH HAI (MẪU)',
      'TỈNH MỘT (MẪU)',
    ]);
  });
});

describe('programmes that are there already', () => {
  it('stop the import until they are skipped', async () => {
    const made = signedProgramme(bodies, { title: 'Chương trình đã có từ trước (mẫu)' });
    await makeProgramme(bodies, made);
    const known = programme({ 'Tên chương trình': 'CHƯƠNG TRÌNH ĐÃ CÓ TỪ TRƯỚC (MẪU)' });
    const id = await brought({ programmes: [known, programme()] });
    const open = await view(id);
    expect(open.known).toHaveLength(1);
    expect(open.mayCarryOut).toMatchObject({ yes: false, code: 'known-already' });
    await perform(officer, settleImport, { id, version: open.version, duplicates: 'skip' });
    const settled = await view(id);
    await perform(officer, carryOutImport, { id, version: settled.version });
    expect((await view(id)).made!.programmes).toHaveLength(1);
  });
});

describe('an uploaded file', () => {
  it.each([
    [new Uint8Array(), 'empty'],
    [new TextEncoder().encode('Mã;Tên'), 'not-xlsx'],
    [new Uint8Array(10 * 1024 * 1024 + 1).fill(0x50), 'too-large'],
    [new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'broken-file'],
  ])('that is no table is refused in words (%#)', async (bytes, code) => {
    await expect(readUpload(bytes, 'x.xlsx')).rejects.toMatchObject({ code });
  });
});
