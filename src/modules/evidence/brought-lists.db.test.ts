import { describe, expect, it } from 'vitest';
import { perform, personOf, useTestDatabase } from '../../../tests/support/database.ts';
import { article, useEvidenceWorld } from '../../../tests/support/evidence.ts';
import { consult } from '../../platform/context/index.ts';
import { addOutlet, bringLinks, broughtLists, broughtListView, readBroughtList } from './index.ts';
import { fetchArticle } from './work/fetch-article.ts';

const database = useTestDatabase();
const world = useEvidenceWorld(database);

async function bring(text: string, outletId?: string, who = world.officer) {
  const list = await readBroughtList(text);
  return perform(who, bringLinks, { name: 'danh-sach (mẫu).csv', list, outletId });
}

describe('a list of links', () => {
  it('answers each row, fetches what it may, and shows what came of it', async () => {
    world.outlet.articles.push(article('mot'));
    const at = world.outlet.address;
    const { id, added } = await bring(`Tên bài,Link,Ngày
Một,${at}/tin/mot.html,2099-01-01
Một lần nữa,${at}/tin/mot.html?utm_source=zalo,
Không có,,
Trang lạ,https://la.example/bai-12345.html,
Nội bộ,http://10.0.0.1/x,`);
    expect(added).toBe(1);
    const before = await consult(world.officer, (ctx) => broughtListView(ctx, id));
    expect(before.lines.map(({ row, outcome, state }) => [row, outcome, state])).toEqual([
      [2, 'added', 'waiting'],
      [3, 'repeated', 'waiting'],
      [4, 'refused', null],
      [5, 'refused', null],
      [6, 'refused', null],
    ]);
    expect(before.lines.slice(2).map(({ why }) => why!.vi)).toEqual([
      'Dòng này không có liên kết.',
      expect.stringContaining('la.example'),
      expect.stringContaining('nội bộ'),
    ]);
    expect(
      await world.one(`select said ->> 'publishedAt' as at, entered_by is null as nobody from found_item`),
    ).toMatchObject({ at: null });
    const page = await world.one<{ outletId: string; addressKey: string }>(
      `select outlet_id as "outletId", address_key as "addressKey" from found_item`,
    );
    await fetchArticle(page);
    const after = await consult(world.officer, (ctx) => broughtListView(ctx, id));
    expect(after.lines[0]).toMatchObject({ state: 'taken', clippingId: expect.any(String) });
    const again = await bring(`${at}/tin/mot.html`);
    expect(again.added).toBe(0);
    expect(await consult(world.officer, (ctx) => broughtLists(ctx))).toMatchObject([
      { rows: 1, added: 0 },
      { rows: 5, added: 1, refused: 3, kind: 'table' },
    ]);
    expect(await world.one(`select count(*)::int n from journal_entry where what = 'link.list-brought'`)).toEqual({
      n: 2,
    });
  });
  it('goes to the outlet under whose home page it lies', async () => {
    const make = (name: string, homeAddress: string) =>
      perform(world.editor, addOutlet, { name, kind: 'portal' as const, homeAddress });
    const [whole, part] = [
      await make('Cổng thử (mẫu)', 'https://cong.example'),
      await make('Trang xã thử (mẫu)', 'https://www.cong.example/xa-ben-thu'),
    ];
    await bring('https://cong.example/xa-ben-thu/1.html https://cong.example/tin/2.html');
    const { rows } = await database.owner.query('select outlet_id from found_item order by address');
    expect(rows.map((row) => row.outlet_id)).toEqual([whole.outletId, part.outletId]);
  });
  it('goes to the chosen outlet when the site is unknown, and belongs to who brought it', async () => {
    const { id } = await bring('https://la.example/bai-12345.html', world.outletId);
    expect((await consult(world.officer, (ctx) => broughtListView(ctx, id))).lines).toMatchObject([
      { outcome: 'added' },
    ]);
    await expect(consult(world.editor, (ctx) => broughtListView(ctx, id))).rejects.toMatchObject({ status: 404 });
    await expect(bring('https://la.example/2.html', world.outletId, world.stranger)).rejects.toMatchObject({
      code: 'no-such-outlet',
    });
    await expect(
      bring('https://la.example/2.html', world.outletId, personOf(world.bodies.commune, 'observer')),
    ).rejects.toMatchObject({ code: 'role-may-not' });
  });
});
