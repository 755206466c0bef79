import { beforeAll, describe, expect, it } from 'vitest';
import { personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { consult, perform } from '../../platform/context/index.ts';
import {
  applyConversion,
  currentOf,
  loadPlaces,
  placeImports,
  previewConversion,
  searchPlaces,
  takeBackConversion,
} from './index.ts';

const database = useTestDatabase();
beforeAll(async () => {
  await perform(SYSTEM, loadPlaces, undefined);
});

const HEAD = 'Mã cũ,Tên cũ,Huyện cũ,Tỉnh cũ,Mã mới,Tên mới,Tỉnh mới,Ngày hiệu lực,Phạm vi';
const table = (...rows: string[]) => [HEAD, ...rows].join('\n');
const preview = (text: string) => consult(SYSTEM, (ctx) => previewConversion(ctx, text));
const apply = (text: string, name = 'bang.csv') => perform(SYSTEM, applyConversion, { name, table: text });
const find = async (text: string) => (await consult(SYSTEM, (ctx) => searchPlaces(ctx, { text })))[0]!;
const now = async (text: string) => {
  const place = await find(text);
  return (await consult(SYSTEM, (ctx) => currentOf(ctx, place.id))).map((one) => [one.name, one.wayCertain, one.whole]);
};
/** Everything in the register, as text. */
const register = async () => {
  const { rows } = await database.owner.query(
    `select (select md5(string_agg(p::text, '' order by p.id)) from place p)
       || (select md5(string_agg(s::text, '' order by s.id)) from place_succession s) as sum`,
  );
  return rows[0].sum as string;
};

/** The list names one successor of Tam Hiệp; the resolution divides it. */
const TAM_HIEP = 'Xã Tam Hiệp,Huyện Thanh Trì,Thành phố Hà Nội';
const DIVIDED = table(
  `00655,${TAM_HIEP},00337,Phường Hoàng Liệt,Thành phố Hà Nội,01/07/2025,một phần`,
  `00655,${TAM_HIEP},00664,Xã Đại Thanh,Thành phố Hà Nội,01/07/2025,`,
);

describe('a conversion table', () => {
  it('is previewed row by row and changes nothing by that', async () => {
    const before = await register();
    const seen = await preview(DIVIDED);
    expect(seen).toMatchObject({ total: 2, changing: 2, wrong: 0 });
    expect(seen.rows.map((row) => row.changes.map((one) => one.vi))).toEqual([
      ['sửa phạm vi hoặc ngày: Xã Tam Hiệp → Phường Hoàng Liệt'],
      ['thêm: Xã Tam Hiệp → Xã Đại Thanh'],
    ]);
    expect(await register()).toBe(before);
  });
  it('shows hidden parts once applied, changes nothing the second time, and is taken back exactly', async () => {
    const before = await register();
    const { id, places, steps } = await apply(DIVIDED);
    expect({ places, steps }).toEqual({ places: 0, steps: 2 });
    expect(await now('xã Tam Hiệp huyện Thanh Trì')).toEqual([
      ['Xã Đại Thanh', true, false],
      ['Phường Hoàng Liệt', true, false],
    ]);
    await expect(apply(DIVIDED)).rejects.toMatchObject({ code: 'nothing-to-change' });
    await perform(SYSTEM, takeBackConversion, { id });
    expect(await register()).toBe(before);
    await expect(perform(SYSTEM, takeBackConversion, { id })).rejects.toMatchObject({ code: 'taken-back' });
    const { rows } = await database.owner.query(
      `select what from journal_entry where object_kind = 'place-import' order by id`,
    );
    expect(rows.map((row) => row.what)).toEqual(['place.table-applied', 'place.table-taken-back']);
  });
  it('confirms what the lists contradict each other on, and drops what it does not name', async () => {
    expect((await now('phường Cờ Đỏ Mộc Châu'))[0]).toEqual(['Phường Thảo Nguyên', false, null]);
    const { id } = await apply(
      table('03984,Phường Cờ Đỏ,Thị xã Mộc Châu,Tỉnh Sơn La,03982,Phường Thảo Nguyên,Sơn La,01/07/2025,'),
    );
    expect(await now('phường Cờ Đỏ Mộc Châu')).toEqual([['Phường Thảo Nguyên', true, true]]);
    const wrongOne = table(`00655,${TAM_HIEP},00664,Xã Đại Thanh,Thành phố Hà Nội,01/07/2025,`);
    expect((await preview(wrongOne)).rows[0]!.changes.map((one) => one.vi)).toEqual([
      'thêm: Xã Tam Hiệp → Xã Đại Thanh',
      'bỏ: → Phường Hoàng Liệt',
    ]);
    await perform(SYSTEM, takeBackConversion, { id });
  });
  it('carries a later merger: the old ends, the new takes over its number, and only the newest table goes back', async () => {
    const before = await register();
    const merger = table(
      '00640,Xã Thanh Trì,,Thành phố Hà Nội,00640,Phường Thanh Trì Mới,Thành phố Hà Nội,01/01/2027,',
      '00685,Xã Nam Phù,,Thành phố Hà Nội,00640,Phường Thanh Trì Mới,Thành phố Hà Nội,01/01/2027,',
    );
    const first = await apply(merger, 'sap-nhap.csv');
    expect(await find('phường thanh trì mới')).toMatchObject({ code: '00640', fromOn: '2027-01-01', untilOn: null });
    expect(await now('xã Nam Phù')).toEqual([['Phường Thanh Trì Mới', true, true]]);
    // Through both reforms.
    expect((await now('huyện Thanh Trì')).map(([name]) => name)).toContain('Phường Thanh Trì Mới');
    const second = await apply(DIVIDED);
    await expect(perform(SYSTEM, takeBackConversion, { id: first.id })).rejects.toMatchObject({
      code: 'not-the-newest',
    });
    await perform(SYSTEM, takeBackConversion, { id: second.id });
    await perform(SYSTEM, takeBackConversion, { id: first.id });
    expect(await register()).toBe(before);
    const list = await consult(SYSTEM, placeImports);
    expect(list.map((one) => [one.name, one.takenBackAt !== null])).toContainEqual(['sap-nhap.csv', true]);
  });
  it('is refused whole when a row contradicts the register, with a reason at the row', async () => {
    const before = await register();
    const bad = table(
      `00655,${TAM_HIEP},00664,Xã Đại Thanh,Thành phố Hà Nội,01/07/2025,`,
      '00658,Xã Tam Hiệp,Huyện Thanh Trì,Thành phố Hà Nội,00640,Xã Thanh Trì,Thành phố Hà Nội,01/07/2025,',
      '00661,Xã Yên Mỹ,Huyện Thanh Trì,Thành phố Hà Nội,00664,Xã Bến Thử,Thành phố Hà Nội,01/07/2025,',
      ',Xã Chưa Có,Huyện Thanh Trì,Tỉnh Không Có,,Xã Bến Thử,Thành phố Hà Nội,01/07/2025,',
      '00661,Xã Yên Mỹ,Huyện Thanh Trì,Thành phố Hà Nội,00640,Xã Thanh Trì,Thành phố Hà Nội,01/08/2025,',
      'x,Xã Yên Mỹ,Huyện Thanh Trì,Thành phố Hà Nội,00640,Xã Thanh Trì,Thành phố Hà Nội,01/07/2025,',
    );
    const seen = await preview(bad);
    expect(seen.wrong).toBe(5);
    expect(seen.rows.filter((row) => row.problem).map((row) => [row.line, row.problem!.vi])).toEqual([
      [3, 'Xã Tam Hiệp có mã 00655, không phải 00658.'],
      [4, 'Mã mới 00664 đang là của Xã Đại Thanh.'],
      [5, 'Không tìm được tỉnh “Tỉnh Không Có” vào ngày 2025-07-01.'],
      [6, 'Xã Yên Mỹ đã kết thúc từ 01/07/2025.'],
    ]);
    expect(seen.problems.map((one) => one.line)).toEqual([7]);
    await expect(apply(bad)).rejects.toMatchObject({ code: 'table-has-problems' });
    expect(await register()).toBe(before);
  });
  it('does not go back under a body that uses one of its units', async () => {
    const { id } = await apply(
      table(',Xã Nam Phù,,Thành phố Hà Nội,99999,Phường Nam Phù Mới,Thành phố Hà Nội,01/01/2027,'),
    );
    const place = await find('phường Nam Phù Mới');
    await database.owner.query(`select set_config('caunoi.journalled', '', false)`);
    await database.owner.query(`alter table organisation disable trigger user`);
    await database.owner.query(
      `insert into organisation (kind, name, search_key, place_id) values ('other', 'Tổ chức thử (mẫu)', 'x', $1)`,
      [place.id],
    );
    await expect(perform(SYSTEM, takeBackConversion, { id })).rejects.toMatchObject({ code: 'place-in-use' });
  });
  it('is for platform administrators', async () => {
    const who = personOf(crypto.randomUUID(), 'leader');
    await expect(perform(who, applyConversion, { name: 'x.csv', table: DIVIDED })).rejects.toMatchObject({
      status: 403,
    });
    await expect(consult(who, (ctx) => previewConversion(ctx, DIVIDED))).rejects.toMatchObject({ status: 403 });
  });
});
