import { describe, expect, it } from 'vitest';
import { perform, useTestDatabase } from '../../../tests/support/database.ts';
import { article, useEvidenceWorld } from '../../../tests/support/evidence.ts';
import { consult } from '../../platform/context/index.ts';
import { decideLinkShape, sourceAlarms, sourcesInTrouble, takeNewAddress } from './index.ts';
import { sourceReading } from '../../../tests/support/source-reading.ts';
import { pollSources } from './work/poll-sources.ts';

const database = useTestDatabase();
const world = useEvidenceWorld(database);
const { view, answer, read, pages, events, addPage } = sourceReading(database, world);

describe('moved and gone', () => {
  it('follows a permanent move, proposes the new address and takes it over', async () => {
    world.outlet.articles.push(article('mot'));
    answer('/cu', 301, { location: '/tam' });
    answer('/tam', 308, { location: '/rss' });
    const id = await addPage('/cu', 'page');
    await read(id);
    expect(await pages()).toBe(1);
    const { source } = await view(id);
    expect(source).toMatchObject({ health: 'well', movedTo: `${world.outlet.address}/rss` });
    await expect(
      perform(world.editor, takeNewAddress, { sourceId: id, version: source.version }),
    ).rejects.toMatchObject({
      code: 'source-exists',
    });
    await database.owner.query('update source set address = $2 where id = $1', [
      world.sourceId,
      `${world.outlet.address}/khac`,
    ]);
    await perform(world.editor, takeNewAddress, { sourceId: id, version: source.version });
    expect((await view(id)).source).toMatchObject({ address: `${world.outlet.address}/rss`, movedTo: null });
  });
  it('does not take a passing redirect for a move', async () => {
    answer('/cu', 302, { location: '/rss' });
    const id = await addPage('/cu', 'page');
    await read(id);
    expect((await view(id)).source.movedTo).toBeNull();
  });
  it('believes 404 after many times, looks again later, and comes back', async () => {
    world.outlet.articles.push(article('mot'));
    await read();
    answer('/rss', 404);
    for (let at = 0; at < 7; at++) await read();
    expect((await view()).source).toMatchObject({ state: 'active', health: 'failing' });
    await read();
    const gone = await view();
    expect(gone.source).toMatchObject({ state: 'gone', health: 'gone' });
    expect(gone.outages).toMatchObject([{ endedAt: null, catchUp: 'none' }]);
    expect((await consult(world.editor, (ctx) => sourcesInTrouble(ctx))).map(({ id }) => id)).toEqual([world.sourceId]);
    expect(
      await world.one(`select next_attempt_at > now() + interval '6 days' as far from source where id = $1`, [
        world.sourceId,
      ]),
    ).toEqual({ far: true });
    expect(await pollSources()).toMatchObject({ sources: 0 });
    world.outlet.instead.clear();
    await database.owner.query('update source set next_attempt_at = now(), asked_at = null where id = $1', [
      world.sourceId,
    ]);
    expect(await pollSources()).toMatchObject({ sources: 1 });
    await read();
    const back = await view();
    expect(back.source).toMatchObject({ state: 'active', health: 'well', failures: 0 });
    expect(back.outages).toMatchObject([{ catchUp: 'not_needed' }]);
    expect(await events()).toEqual(['source.added', 'source.lost', 'source.gone', 'source.back']);
  });
});

describe('items that misbehave', () => {
  const feed = (...items: string[]) => `<rss><channel><title>a</title>${items.join('')}</channel></rss>`;
  const item = (id: string, path: string, title: string, date = '') =>
    `<item><guid isPermaLink="false">${id}</guid><link>${world.outlet.address}${path}</link><title>${title}</title>${date && `<pubDate>${date}</pubDate>`}</item>`;
  const serve = (...items: string[]) => answer('/rss', 200, { 'content-type': 'application/rss+xml' }, feed(...items));

  it('knows an item by its id when the address changes, and by its address when the id changes', async () => {
    serve(item('1', '/a', 'Tin một của xã'));
    await read();
    serve(item('1', '/a-moi', 'Tin một của xã'));
    await read();
    serve(item('khac', '/a', 'Tin một của xã'));
    await read();
    expect(await pages()).toBe(1);
    // One id for all: the headline tells them apart.
    serve(item('1', '/b', 'Tin hai của xã'));
    await read();
    expect(await pages()).toBe(2);
  });
  it('does not believe dates in the future and says so; no date is no harm', async () => {
    serve(item('1', '/a', 'Tin một', 'Fri, 20 Nov 2099 09:30:00 +0700'), item('2', '/b', 'Tin hai'));
    await read();
    expect(await pages()).toBe(2);
    expect(await world.one(`select count(*)::int n from found_item where said ->> 'publishedAt' is not null`)).toEqual({
      n: 0,
    });
    expect((await view()).source.remarks.map(({ vi }) => vi).join()).toMatch(/tương lai.*không ghi thời gian/);
  });
  it('learns how often something new comes', async () => {
    const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour)).toUTCString();
    serve(...Array.from({ length: 12 }, (_, n) => item(`${n}`, `/${n}`, `Tin ${n}`, at(n * 5))));
    await read();
    expect(await world.one('select usual_gap_minutes as gap from source where id = $1', [world.sourceId])).toEqual({
      gap: 300,
    });
    await database.owner.query(`update source set last_new_item_at = now() - interval '4 days' where id = $1`, [
      world.sourceId,
    ]);
    expect((await view()).source).toMatchObject({ health: 'silent' });
    expect((await view()).source.healthSentence.vi).toContain('khoảng 5 giờ');
  });
});

describe('two sources of one outlet', () => {
  it('are both alive, whichever names a page first', async () => {
    world.outlet.articles.push(article('mot'));
    await read();
    answer('/muc-luc.xml', 200, {}, `<urlset><url><loc>${world.outlet.pageAddress('mot')}</loc></url></urlset>`);
    const id = await addPage('/muc-luc.xml', 'sitemap');
    await database.owner.query(`update source set last_new_item_at = now() - interval '40 days' where id = $1`, [id]);
    await read(id);
    expect((await view(id)).source.health).toBe('well');
  });
});

describe('alarm', () => {
  it('tells who relies on a source while there is time in the quarter', async () => {
    await read();
    answer('/rss', 500);
    for (let at = 0; at < 3; at++) await read();
    expect(await consult(world.officer, (ctx) => sourceAlarms(ctx))).toEqual([]);
    await database.owner.query(`update source set last_success_at = now() - interval '5 days' where id = $1`, [
      world.sourceId,
    ]);
    const [alarm, ...others] = await consult(world.officer, (ctx) => sourceAlarms(ctx));
    expect(others).toEqual([]);
    expect(alarm).toMatchObject({ source: { id: world.sourceId }, programmes: [{ id: world.programmeId }] });
    expect(alarm!.daysLeft).toBeGreaterThan(0);
    expect(alarm!.sentence.vi).toMatch(/Từ \d\d\/\d\d\/\d{4} không có bài nào từ nguồn này; quý .* còn \d+ ngày/);
    expect(await consult(world.stranger, (ctx) => sourceAlarms(ctx))).toEqual([]);
  });
});

describe('section pages', () => {
  const PAGE = `<!doctype html><title>Xã</title>
    ${[1, 2, 3, 4].map((n) => `<h3><a href="/tin/xa-ben-thu-viec-so-10${n}00.html">Xã Bến Thử làm việc số ${n} trong tháng</a></h3>`).join('')}
    ${[1, 2].map((n) => `<a href="/hoi-dap/cau-hoi-cua-ban-doc-so-20${n}00.html">Bạn đọc hỏi và tòa soạn trả lời ${n}</a>`).join('')}`;

  it('shows what was learnt of links, and keeps to what people say', async () => {
    answer('/xa', 200, { 'content-type': 'text/html' }, PAGE);
    const id = await addPage('/xa', 'page');
    await read(id);
    expect(await pages()).toBe(6);
    const { shapes } = await view(id);
    expect(shapes).toMatchObject([
      { shape: '/tin/slug-#.html', links: 4, isArticle: true, because: 'form' },
      { shape: '/*/slug-#.html', links: 2 },
    ]);
    const say = (who: typeof world.editor, shape: string) =>
      perform(who, decideLinkShape, { sourceId: id, shape, isArticle: false });
    await expect(say(world.stranger, '/*/slug-#.html')).rejects.toMatchObject({ code: 'no-such-source' });
    await expect(say(world.editor, '/khac')).rejects.toMatchObject({ code: 'no-such-link' });
    await say(world.officer, '/*/slug-#.html');
    await database.owner.query('delete from found_item');
    await read(id);
    expect(await pages()).toBe(4);
    expect((await view(id)).shapes[1]).toMatchObject({ isArticle: false, because: 'person' });
  });
  it('leaves alone what proved useless', async () => {
    answer('/xa', 200, { 'content-type': 'text/html' }, PAGE);
    const id = await addPage('/xa', 'page');
    await database.owner.query(
      `insert into found_item (outlet_id, address_key, organisation_id, address, state)
       select $1, 'k' || n, $2, $3 || '/hoi-dap/mot-cau-hoi-khac-nua-' || 30000 + n || '.html', 'failed' from generate_series(1, 5) n`,
      [world.outletId, world.bodies.paper, world.outlet.address],
    );
    await read(id);
    expect(await pages()).toBe(5 + 4);
    expect((await view(id)).shapes[1]).toMatchObject({ isArticle: false, because: 'experience', failed: 5 });
  });
});

describe('sitemaps', () => {
  it('reads the newest of an index, and one that fails does not take the others along', async () => {
    const entry = (name: string) => `<sitemap><loc>${world.outlet.address}/${name}</loc></sitemap>`;
    answer(
      '/muc-luc.xml',
      200,
      {},
      `<sitemapindex>${['s-2026-08.xml', 's-2026-10.xml', 's-2026-9.xml', 'news.xml'].map(entry).join('')}</sitemapindex>`,
    );
    answer('/news.xml', 500);
    answer('/s-2026-10.xml', 200, {}, `<urlset><url><loc>${world.outlet.address}/tin/x.html</loc></url></urlset>`);
    const id = await addPage('/muc-luc.xml', 'sitemap');
    await read(id);
    expect(world.outlet.asked.slice(-3)).toEqual(['/news.xml', '/s-2026-10.xml', '/s-2026-9.xml']);
    expect(await pages()).toBe(1);
    expect((await view(id)).source.remarks.map(({ vi }) => vi).join()).toContain('/news.xml');
  });
});
