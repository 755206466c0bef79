import { beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { BY_AMENDMENT, registerBodies, type TestBodies } from '../../../tests/support/programmes.ts';
import { arranged, publishedProgramme, type Published } from '../../../tests/support/published.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import { checkOcdsPackage } from '../../tools/open-contracting/index.ts';
import { addDays, dayInVietNam, quarterPeriod } from '../../tools/calendar/index.ts';
import { assessCommitment, setTargets } from '../commitments/index.ts';
import {
  allProgrammes,
  correctDeclaration,
  CSV_TABLES,
  csvTable,
  dataLicence,
  declarationsOf,
  declareMoneyOfQuarter,
  dutyBoard,
  dutyCounts,
  dutyLines,
  dutyQuarters,
  keepRecords,
  moneyRegister,
  registerAfter,
  packageHead,
  programmeData,
  programmeDataShape,
  publicProgramme,
  recordBySlug,
  recordOf,
  registerQuarters,
  setLicence,
  wholeFile,
} from './index.ts';

const database = useTestDatabase();
const PUBLIC: Who = { kind: 'public' };
const TODAY = dayInVietNam(new Date());
const [LAST, BEFORE] = dutyQuarters(TODAY);
let bodies: TestBodies;
let officer: Who;
let editor: Who;
let made: Published;
let other: Published;

const programme = async () => (await consult(PUBLIC, (ctx) => publicProgramme(ctx, made.slug)))!;
const declare = (who: Who, changes: Record<string, unknown> = {}) =>
  perform(who, declareMoneyOfQuarter, {
    programmeId: made.id,
    quarter: LAST!,
    answer: 'none',
    lines: [],
    ...changes,
  } as never);

beforeAll(async () => {
  bodies = await registerBodies();
  officer = personOf(bodies.commune);
  editor = personOf(bodies.paper, 'editor');
  made = await publishedProgramme(database, bodies, 'Chương trình dữ liệu (mẫu)');
  other = await publishedProgramme(database, bodies, 'Chương trình khác (mẫu)');
  await perform(officer, setTargets, {
    commitmentId: made.coverage,
    version: 1,
    ...BY_AMENDMENT,
    reason: 'Ghi từ bản đã ký',
    targets: [{ periodFrom: addDays(TODAY, -90), periodTo: addDays(TODAY, -10), unit: 'bài', quantity: 3 }],
  });
});

describe('a declaration of money', () => {
  it('is asked of whoever is no press agency, once a quarter, and needs lines exactly when something was paid', async () => {
    await expect(declare(editor)).rejects.toMatchObject({ code: 'role-may-not' });
    await expect(declare(personOf(bodies.paper, 'leader'))).rejects.toMatchObject({ code: 'press-receives' });
    await expect(declare(personOf(bodies.stranger))).rejects.toMatchObject({ status: 404 });
    await expect(declare(officer, { answer: 'paid' })).rejects.toMatchObject({ code: 'paid-without-lines' });
    await expect(declare(officer, { quarter: '2001-Q1' })).rejects.toMatchObject({ code: 'outside-term' });
    await expect(declare(officer, { quarter: '2199-Q1' })).rejects.toMatchObject({ code: 'quarter-not-begun' });
    await declare(officer);
    await expect(declare(officer)).rejects.toMatchObject({ code: 'declared-already' });
  });

  it('is corrected with a reason that everyone sees, and not over the head of somebody else', async () => {
    const lines = [{ medium: 'Báo Sông Thử (mẫu)', amount: 25_000_000, reason: 'Chuyên trang quý' }];
    const change = { programmeId: made.id, quarter: LAST!, answer: 'paid' as const, lines, why: 'Bổ sung hóa đơn' };
    await expect(perform(officer, correctDeclaration, { ...change, version: 9 })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    await perform(officer, correctDeclaration, { ...change, version: 1 });
    const [shown] = await consult(PUBLIC, (ctx) => declarationsOf(ctx, made.id));
    expect(shown).toMatchObject({
      answer: 'paid',
      lines,
      corrected: { on: TODAY, why: 'Bổ sung hóa đơn' },
      version: 2,
    });
    await expect(
      perform(officer, correctDeclaration, { ...change, quarter: BEFORE!, version: 1 }),
    ).rejects.toMatchObject({ code: 'nothing-to-correct' });
  });
});

describe('the register and the board', () => {
  beforeAll(async () => {
    await perform(officer, declareMoneyOfQuarter, {
      programmeId: made.id,
      quarter: BEFORE!,
      answer: 'none',
      lines: [],
    });
    const period = quarterPeriod(LAST!);
    await perform(personOf(bodies.paper, 'leader'), assessCommitment, {
      commitmentId: made.coverage,
      periodFrom: period.from,
      periodTo: period.to,
      status: 'met',
      stance: 'states',
    } as never);
    await keepRecords({ all: true });
  });

  it('name who declared what, who declared nothing to declare, and who has not declared', async () => {
    expect((await consult(PUBLIC, registerQuarters)).slice(0, 2)).toEqual([LAST, BEFORE]);
    const last = await consult(PUBLIC, (ctx) => moneyRegister(ctx, LAST!));
    expect(last.sums).toMatchObject({ asked: 2, paid: 1, none: 0, missing: 1, amount: 25_000_000 });
    expect(last.rows.map((row) => [row.programmeTitle, row.state, row.medium, row.amount])).toEqual([
      ['Chương trình dữ liệu (mẫu)', 'paid', 'Báo Sông Thử (mẫu)', 25_000_000],
      ['Chương trình khác (mẫu)', 'missing', null, null],
    ]);
    const before = await consult(PUBLIC, (ctx) => moneyRegister(ctx, BEFORE!));
    expect(before.sums).toMatchObject({ asked: 2, none: 1, missing: 1, late: 1 });
    expect(await consult(PUBLIC, (ctx) => moneyRegister(ctx, '1999-Q1'))).toMatchObject({ rows: [], pages: 1 });
    // The file goes through the same lines in the same order, however few programmes it takes at once.
    const first = await consult(PUBLIC, (ctx) => registerAfter(ctx, LAST!, null, 1));
    const second = await consult(PUBLIC, (ctx) => registerAfter(ctx, LAST!, first.mark, 1));
    expect([...first.rows, ...second.rows]).toEqual(last.rows);
    expect(await consult(PUBLIC, (ctx) => registerAfter(ctx, LAST!, second.mark, 1))).toEqual({ rows: [], mark: null });
  });

  it('keep in the register what anybody would count, whatever changes', async () => {
    const { rows: own } = await database.owner.query<{ programme_id: string; search_key: string }>(
      'select programme_id, search_key from public_register where quarter = $1 order by search_key',
      [LAST],
    );
    const one = own.find((row) => row.programme_id === made.id)!;
    const again = async (change: string) => {
      await database.owner.query('begin');
      await database.owner.query(change, change.includes('$1') ? [made.id] : []);
      const { rows } = await database.owner.query(
        `select asked, none, paid, late, amount::float8 as amount, lines, search_key from public_register
         where programme_id = '${made.id}' and quarter = '${LAST}'`,
      );
      await database.owner.query('rollback');
      return rows[0];
    };
    const { search_key } = one;
    const declared = await consult(PUBLIC, (ctx) => declarationsOf(ctx, made.id));
    const late = declared.find((answer) => answer.quarter === LAST)!.isLate ? 1 : 0;
    const now = { asked: 1, none: 0, paid: 1, late, amount: 25_000_000, lines: 1, search_key };
    const line = `insert into money_declaration_line (declaration_id, programme_id, position, medium, amount, reason)
      select id, programme_id, 7, 'Báo khác (mẫu)', 5, 'Một việc' from money_declaration where quarter = '${LAST}' and programme_id = $1`;
    expect(await again('select')).toEqual(now);
    expect(await again(line)).toEqual({ ...now, amount: 25_000_005, lines: 2 });
    expect(await again(`delete from public_duty where programme_id = $1`)).toEqual(now);
    expect(await again(`delete from money_declaration where programme_id = $1`)).toEqual({
      ...now,
      paid: 0,
      late: 0,
      amount: 0,
    });
    expect(await again(`update public_record set search_key = 'z' where programme_id = $1`)).toEqual({
      ...now,
      search_key: 'z',
    });
    // What everyone may no longer see is not in it, in the same moment.
    expect(
      await again(`delete from programme_viewer where programme_id = $1
        and organisation_id = '00000000-0000-0000-0000-000000000000'`),
    ).toBeUndefined();
  });

  it('count per unit with denominators, by name', async () => {
    const board = await consult(PUBLIC, (ctx) => dutyBoard(ctx, { quarter: BEFORE!, of: 'authority' }));
    expect(board.rows.map((row) => row.name)).toEqual(['Ủy ban nhân dân xã Bến Thử (mẫu)']);
    const money = board.rows[0]!.counts.find((count) => count.kind === 'money')!;
    expect(money).toEqual({ kind: 'money', asked: 2, onTime: 0, late: 1, missing: 1, notDue: 0, empty: 1 });
    const press = await consult(PUBLIC, (ctx) => dutyCounts(ctx, [bodies.paper], LAST!));
    const kinds = press.get(bodies.paper)!.map((count) => count.kind);
    // The press agency is asked for its opinions and its report, not for money.
    expect(kinds).toEqual(['own_opinion', 'other_opinion', 'report']);
    const { rows } = await consult(PUBLIC, (ctx) =>
      dutyLines(ctx, { organisationId: bodies.paper, quarter: LAST!, kind: 'own_opinion' }),
    );
    expect(rows.map((row) => [row.title, row.part, row.whole, row.doneOn])).toEqual([
      ['Chương trình dữ liệu (mẫu)', 1, 1, TODAY],
      ['Chương trình khác (mẫu)', 0, 1, null],
    ]);
  });

  it('ask nothing of quarters before the programme was here', async () => {
    await arranged(database, `update programme set created_at = now() where id = $1`, [other.id]);
    await keepRecords({ all: true });
    const last = await consult(PUBLIC, (ctx) => moneyRegister(ctx, LAST!));
    expect(last.sums).toMatchObject({ asked: 1, paid: 1, missing: 0 });
  });
});

describe('open data', () => {
  it('fit their own schema', async () => {
    const data = programmeData(await programme());
    expect(programmeDataShape.parse(JSON.parse(JSON.stringify(data)))).toEqual(JSON.parse(JSON.stringify(data)));
    expect(data.declarations.map((one) => one.answer)).toEqual(['paid', 'none']);
  });

  it('are sound OCDS, with milestones, payments and who they are from', async () => {
    const found = await programme();
    const line = (await consult(PUBLIC, (ctx) => recordBySlug(ctx, made.slug)))!;
    const house = { address: 'https://caunoi.example', licence: await consult(PUBLIC, dataLicence) };
    const record = recordOf(found, line.changedAt, house);
    const packed = { ...packageHead(house, '/x.json', line.changedAt), records: [record] };
    expect(checkOcdsPackage(JSON.parse(JSON.stringify(packed)))).toEqual([]);
    expect(packed).not.toHaveProperty('license');
    const { parties, contracts, buyer } = record.compiledRelease;
    expect(parties.map((party) => party.roles)).toEqual([['buyer'], ['supplier']]);
    expect(buyer?.name).toBe('Ủy ban nhân dân xã Bến Thử (mẫu)');
    const work = contracts[0]!.implementation!;
    expect(work.milestones!.map((one) => one.status)).toEqual(['notMet', undefined]);
    expect(work.transactions).toMatchObject([
      { value: { amount: 25_000_000, currency: 'VND' }, payee: { name: 'Báo Sông Thử (mẫu)' } },
    ]);
  });

  it('claim a licence only once the operator has confirmed one', async () => {
    await expect(
      perform(officer, setLicence, { name: 'CC0', address: 'https://example.org/cc0', version: 0 }),
    ).rejects.toMatchObject({ status: 403 });
    await perform(SYSTEM, setLicence, { name: 'CC BY 4.0', address: 'https://example.org/by', version: 0 });
    expect(await consult(PUBLIC, dataLicence)).toMatchObject({ name: 'CC BY 4.0', isConfirmed: true, version: 1 });
    await expect(
      perform(SYSTEM, setLicence, { name: 'CC0', address: 'https://example.org/cc0', version: 0 }),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await perform(SYSTEM, setLicence, { name: 'CC0', address: 'https://example.org/cc0', version: 1 });
  });

  it('come as whole files, row by row, a few at once', async () => {
    const found = [];
    for await (const one of allProgrammes({})) found.push(one.found);
    expect(found.map((one) => one.programme.id).toSorted()).toEqual([made.id, other.id].toSorted());
    for (const table of CSV_TABLES) {
      const { columns, rows } = csvTable(table);
      for (const row of found.flatMap(rows)) expect([table, row.length]).toEqual([table, columns.length]);
    }
    async function* texts() {
      yield 'một ';
      yield 'hai';
    }
    const [first, second] = [wholeFile(texts()), wholeFile(texts())];
    expect(() => wholeFile(texts())).toThrow(expect.objectContaining({ code: 'files-busy' }));
    expect(await new Response(first).text()).toBe('một hai');
    await second.cancel();
    expect(await new Response(wholeFile(texts())).text()).toBe('một hai');
  });
});
