import { beforeAll, describe, expect, it } from 'vitest';
import { personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { consult, perform, type ReadContext } from '../../platform/context/index.ts';
import {
  addExamplePlaces,
  currentOf,
  fullPlaceName,
  loadPlaces,
  placePeriod,
  placeView,
  provincesToday,
  resolvePlace,
  searchPlaces,
  type PlaceQuery,
} from './index.ts';

const database = useTestDatabase();
beforeAll(async () => {
  await perform(SYSTEM, loadPlaces, undefined);
});

const ask = <R>(query: (ctx: ReadContext) => Promise<R>) => consult({ kind: 'public' }, query);
const search = (text: string, more: Partial<PlaceQuery> = {}) => ask((ctx) => searchPlaces(ctx, { text, ...more }));
const names = async (text: string, more: Partial<PlaceQuery> = {}) => (await search(text, more)).map(fullPlaceName);
const first = async (text: string, more: Partial<PlaceQuery> = {}) => (await names(text, more))[0];

describe('loading', () => {
  it('happens once and is journalled', async () => {
    expect(await perform(SYSTEM, loadPlaces, undefined)).toBe(false);
    const { rows } = await database.owner.query(`select data from journal_entry where what = 'place.loaded'`);
    expect(rows).toHaveLength(1);
    expect(rows[0].data).toMatchObject({ rows: 10_977, uncertain: 951 });
  });
  it('is not for organisations, nor by the database itself', async () => {
    await expect(perform(personOf(crypto.randomUUID()), loadPlaces, undefined)).rejects.toMatchObject({ status: 403 });
    await expect(
      ask((ctx) => ctx.db.updateTable('place').set({ certain: true }).executeTakeFirst()),
    ).resolves.toMatchObject({ numUpdatedRows: 0n });
  });
});

describe('searching', () => {
  it('takes any spelling', async () => {
    const wanted = 'Phường Xuân Hòa, Thành phố Hồ Chí Minh';
    const spellings = [
      'Phường Xuân Hòa TP.HCM',
      'p. xuân hoà hcm',
      'P.Xuân Hòa, TP. Hồ Chí Minh',
      'xuân hòa hcm',
      'XUAN HOA tphcm',
      'phuong xuan hoa ho chi minh',
      'Phường Xuân Hoà'.normalize('NFD') + ' tp hcm',
      // It came of wards of the former Quận 3.
      'xuân hòa q.3',
    ];
    expect(await Promise.all(spellings.map((text) => first(text)))).toEqual(spellings.map(() => wanted));
  });
  it('tells same names apart by province, today’s before ended ones', async () => {
    const found = await search('Hòa Bình', { level: 'commune', limit: 50 });
    const exact = found.filter((one) => one.meets === 'name' && one.untilOn === null);
    expect(new Set(exact.map((one) => one.province)).size).toBe(exact.length);
    expect(exact.length).toBeGreaterThan(2);
    const firstEnded = found.findIndex((one) => one.untilOn !== null);
    expect(found.slice(0, firstEnded).filter((one) => one.meets === 'name')).toHaveLength(exact.length);
  });
  it('knows abbreviations of kinds', async () => {
    expect(await first('TX Hương Trà')).toBe('Thị xã Hương Trà, Thành phố Huế');
    expect(await first('TT. Văn Điển')).toBe('Thị trấn Văn Điển, Huyện Thanh Trì, Thành phố Hà Nội');
    expect(await first('H. Thanh Trì')).toBe('Huyện Thanh Trì, Thành phố Hà Nội');
    expect(await first('TP Từ Sơn')).toBe('Thành phố Từ Sơn, Tỉnh Bắc Ninh');
    expect(await first('Q.1 HCM')).toBe('Quận 1, Thành phố Hồ Chí Minh');
    expect(await first('P1 Q3')).toBe('Phường 1, Quận 3, Thành phố Hồ Chí Minh');
    expect(await first('đặc khu phú quốc')).toBe('Đặc khu Phú Quốc, Tỉnh An Giang');
  });
  it('goes from exact over beginning to words', async () => {
    const met = (await search('thanh trì', { limit: 50 })).map((one) => one.meets);
    const order = ['name', 'beginning', 'words', 'around'];
    expect(met).toEqual(met.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(new Set(met).size).toBeGreaterThan(1);
  });
  it('finds today’s units by the district they were in, and nothing by words of several neighbours', async () => {
    const found = (await search('từ sơn bắc ninh', { asOf: '2026-01-01' })).map((one) => one.name);
    expect(found).toEqual(expect.arrayContaining(['Phường Từ Sơn', 'Phường Tam Sơn', 'Phường Phù Khê']));
    expect(await first('thủ dầu một bình dương', { asOf: '2026-01-01' })).toBe(
      'Phường Thủ Dầu Một, Thành phố Hồ Chí Minh',
    );
    // "Thanh" of Thanh Hóa or of any "thành phố" and "Tri" of Quảng Trị do not make a Thanh Trì.
    const own = (await search('thanh trì', { limit: 50 })).filter(
      (one) => !/thanh|tri/.test(one.bareName.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()),
    );
    expect(own.every((one) => /Thanh Trì|Thạnh Trị/.test(one.district ?? '') || one.fromOn === '2025-07-01')).toBe(
      true,
    );
    expect(own.map((one) => one.name)).not.toContain('Xã An Nông');
  });
  it('prefers the accents that were typed', async () => {
    expect(await first('Xã Ba Tô Quảng Ngãi')).toBe('Xã Ba Tô, Tỉnh Quảng Ngãi');
    expect(await first('Xã Ba Tơ Quảng Ngãi')).toBe('Xã Ba Tơ, Tỉnh Quảng Ngãi');
  });
  it('shows ended units with their successors, and on a former day the units of that day', async () => {
    const [thanhTri] = await search('huyện thanh trì');
    expect(thanhTri!.successors.map((one) => one.name)).toContain('Xã Đại Thanh');
    expect(placePeriod(thanhTri!).vi).toBe('đến hết 30/06/2025');
    expect(await first('bắc ninh', { level: 'province' })).toBe('Tỉnh Bắc Ninh');
    const before = await search('bắc ninh', { level: 'province', asOf: '2025-06-30' });
    expect(before.map((one) => [one.code, one.untilOn])).toEqual([['27', '2025-07-01']]);
    const now = await search('bắc ninh', { level: 'province', asOf: '2025-07-01' });
    expect(now.map((one) => [one.code, one.fromOn])).toEqual([['24', '2025-07-01']]);
  });
  it('finds nothing rather than anything', async () => {
    expect(await names('')).toEqual([]);
    expect(await names('%_ --')).toEqual([]);
    expect(await names('không có xã nào tên này')).toEqual([]);
    expect((await names('xã', { limit: 9999 })).length).toBe(50);
  });
});

describe('what became of a unit', () => {
  const current = async (text: string) => {
    const [place] = await search(text);
    return (await ask((ctx) => currentOf(ctx, place!.id))).map((one) => [one.name, one.wayCertain, one.whole]);
  };
  it('of huyện Thanh Trì and thành phố Từ Sơn: exactly their successors', async () => {
    expect(await current('huyện Thanh Trì')).toEqual(
      ['Xã Đại Thanh', 'Phường Hoàng Liệt', 'Xã Nam Phù', 'Xã Ngọc Hồi', 'Phường Thanh Liệt', 'Xã Thanh Trì'].map(
        (name) => [name, true, false],
      ),
    );
    expect(await current('thành phố Từ Sơn')).toEqual(
      ['Phường Đồng Nguyên', 'Phường Phù Khê', 'Phường Tam Sơn', 'Phường Từ Sơn'].map((name) => [name, true, false]),
    );
  });
  it('of a province that merged, of one that went on, of an island district', async () => {
    expect(await current('tỉnh Bắc Giang')).toEqual([['Tỉnh Bắc Ninh', true, true]]);
    expect(await current('Thành phố Hà Nội')).toEqual([['Thành phố Hà Nội', true, true]]);
    expect(await current('tỉnh Thừa Thiên Huế')).toEqual([['Thành phố Huế', true, true]]);
    expect(await current('huyện Côn Đảo')).toEqual([['Đặc khu Côn Đảo', true, true]]);
  });
  it('does not hide what is uncertain, nor that the list is silent on parts', async () => {
    expect(await current('thị trấn Văn Điển')).toEqual([['Xã Thanh Trì', true, null]]);
    const moc = await current('thị xã Mộc Châu');
    expect(moc.find(([name]) => name === 'Phường Vân Sơn')).toEqual(['Phường Vân Sơn', false, false]);
  });
  it('is on the page of the unit, both ways', async () => {
    const [tuSon] = await search('phường Từ Sơn', { asOf: '2026-01-01' });
    const view = await ask((ctx) => placeView(ctx, tuSon!.id));
    expect(view.parent!.name).toBe('Tỉnh Bắc Ninh');
    expect(view.predecessors.filter((one) => one.stepCertain).map((one) => one.name)).toEqual([
      'Phường Đình Bảng',
      'Phường Đông Ngàn',
      'Phường Phù Chẩn',
      'Phường Tân Hồng',
    ]);
    const parts = async (text: string) => {
      const [place] = await search(text);
      return (await ask((ctx) => placeView(ctx, place!.id))).parts;
    };
    expect(await parts('huyện Thanh Trì')).toHaveLength(16);
    const haNoi = await parts('thành phố Hà Nội');
    expect([haNoi.length, new Set(haNoi.map((one) => one.level))]).toEqual([126, new Set(['commune'])]);
    expect((await ask(provincesToday)).length).toBe(34);
    await expect(ask((ctx) => placeView(ctx, crypto.randomUUID()))).rejects.toMatchObject({ code: 'no-place' });
  });
});

describe('a name in a text', () => {
  it('gives candidates with reasons and never picks', async () => {
    const [best, ...others] = await ask((ctx) =>
      resolvePlace(ctx, 'xã Thanh Bình', { province: 'Đồng Tháp', asOf: '2026-01-01' }),
    );
    expect(best).toMatchObject({ name: 'Xã Thanh Bình', province: 'Tỉnh Đồng Tháp', score: 1 });
    expect(others.length).toBeGreaterThan(1);
    expect(others.every((one) => one.score < 1 && one.reason.vi.includes(';'))).toBe(true);
  });
  it('goes by the day of the text', async () => {
    const on = async (asOf: string) => (await ask((ctx) => resolvePlace(ctx, 'TP. Thủ Đức, TP.HCM', { asOf })))[0]!;
    expect(await on('2024-05-01')).toMatchObject({ kind: 'city', score: 1 });
    expect((await on('2026-05-01')).score).toBeLessThan(1);
    const [ended] = await ask((ctx) => resolvePlace(ctx, 'huyện Thanh Trì'));
    expect(ended!.reason.vi).toBe('Trùng tên; đã kết thúc');
    expect(ended!.successors.length).toBe(6);
  });
  it('says when only the accents differ', async () => {
    const found = await ask((ctx) => resolvePlace(ctx, 'xã Ba Tơ', { province: 'Quảng Ngãi', asOf: '2026-01-01' }));
    expect(found.map((one) => [one.name, one.score]).slice(0, 2)).toEqual([
      ['Xã Ba Tơ', 1],
      ['Xã Ba Tô', 0.9],
    ]);
    expect(await ask((ctx) => resolvePlace(ctx, '   '))).toEqual([]);
  });
});

describe('invented places', () => {
  const province = 'Tỉnh Mẫu Thử (mẫu)';

  it('are added with their mark, beside the real ones, and found like them', async () => {
    const ids = await perform(SYSTEM, addExamplePlaces, [
      { province, name: 'Xã Bến Thử (mẫu)' },
      { province, name: 'Phường Cầu Thử (mẫu)' },
    ]);
    expect([...ids.keys()].toSorted()).toEqual(['Phường Cầu Thử (mẫu)', 'Xã Bến Thử (mẫu)']);
    const view = await ask((ctx) => placeView(ctx, ids.get('Xã Bến Thử (mẫu)')!));
    expect(fullPlaceName(view)).toBe('Xã Bến Thử (mẫu), Tỉnh Mẫu Thử (mẫu)');
    expect(await first('ben thu mau')).toBe('Xã Bến Thử (mẫu), Tỉnh Mẫu Thử (mẫu)');
  });

  it('are refused without it, and to organisations', async () => {
    await expect(perform(SYSTEM, addExamplePlaces, [{ province, name: 'Xã Bến Thử' }])).rejects.toThrow(/mark/);
    await expect(perform(personOf(crypto.randomUUID()), addExamplePlaces, [])).rejects.toMatchObject({ status: 403 });
  });
});
