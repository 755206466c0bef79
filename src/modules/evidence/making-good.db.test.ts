import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../tests/support/database.ts';
import { article, useEvidenceWorld } from '../../../tests/support/evidence.ts';
import { sourceReading } from '../../../tests/support/source-reading.ts';
import { catchUp } from './work/catch-up.ts';
import { pollSources } from './work/poll-sources.ts';

const database = useTestDatabase();
const world = useEvidenceWorld(database);
const { view, answer, read, pages, events } = sourceReading(database, world);

describe('making good', () => {
  const outage = async (hours: number) => {
    world.outlet.articles.push(article('cu', { publishedAt: '2026-03-01T08:00:00+07:00' }));
    await read();
    await database.owner.query(`update source set last_success_at = now() - make_interval(hours => $2) where id = $1`, [
      world.sourceId,
      hours,
    ]);
    answer('/rss', 500);
    for (let at = 0; at < 3; at++) await read();
    world.outlet.instead.delete('/rss');
    world.outlet.articles.splice(0, 1, article('moi', { publishedAt: new Date().toISOString() }));
  };
  const sitemap = (entries: readonly (readonly [string, string])[]) =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries
      .map(([path, at]) => `<url><loc>${world.outlet.address}${path}</loc><lastmod>${at}</lastmod></url>`)
      .join('')}</urlset>`;
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const waiting = () =>
    world.one<{ id: string }>(`select id from source_outage where catch_up = 'waiting'`).then(({ id }) => id);

  it('finds what passed by during an outage through the sitemaps that robots.txt names, bounded to its time and kind', async () => {
    world.outlet.robots = `User-agent: *\nSitemap: ${world.outlet.address}/muc-luc.xml\n`;
    await outage(72);
    answer(
      '/muc-luc.xml',
      200,
      {},
      `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <sitemap><loc>${world.outlet.address}/thang-nay.xml</loc><lastmod>${hoursAgo(1)}</lastmod></sitemap>
      <sitemap><loc>${world.outlet.address}/nam-ngoai.xml</loc><lastmod>${hoursAgo(9_000)}</lastmod></sitemap></sitemapindex>`,
    );
    answer(
      '/thang-nay.xml',
      200,
      {},
      sitemap([
        ['/tin/lo-mot.html', hoursAgo(50)],
        ['/tin/lo-hai.html', hoursAgo(20)],
        ['/tin/qua-cu.html', hoursAgo(200)],
        ['/the/nong-thon', hoursAgo(30)],
      ]),
    );
    await read();
    expect(await pages()).toBe(2);
    await catchUp(await waiting());
    const { rows } = await database.owner.query(
      `select address from found_item where outlet_id = $1 order by address`,
      [world.outletId],
    );
    expect(rows.map(({ address }) => (address as string).replace(world.outlet.address, ''))).toEqual([
      '/tin/cu.html',
      '/tin/lo-hai.html',
      '/tin/lo-mot.html',
      '/tin/moi.html',
    ]);
    const { outages, source } = await view();
    expect(outages).toMatchObject([{ catchUp: 'done', problem: { vi: expect.stringContaining('500') } }]);
    expect(outages[0]!.note!.vi).toContain('thêm 2 bài');
    expect(source.caughtUp!.vi).toContain('thêm 2 bài');
    expect(world.outlet.asked).not.toContain('/nam-ngoai.xml');
    expect(await events()).toEqual(['source.added', 'source.lost', 'source.back', 'source.caught-up']);
  });
  it('says when nothing reaches back', async () => {
    await outage(72);
    await read();
    await catchUp(await waiting());
    const { outages } = await view();
    expect(outages).toMatchObject([{ catchUp: 'out_of_reach' }]);
    expect(outages[0]!.note!.vi).toContain('nhập danh sách liên kết');
  });
  it('notices time in which it was simply not asked, and reads older pages of the feed', async () => {
    world.outlet.articles.push(article('cu'));
    await read();
    await database.owner.query(
      `update source set last_success_at = now() - interval '3 days', etag = null where id = $1`,
      [world.sourceId],
    );
    const item = (slug: string, at: string) =>
      `<item><title>${slug}</title><link>${world.outlet.address}/tin/${slug}.html</link><pubDate>${at}</pubDate></item>`;
    const page = (next: string, ...items: string[]) =>
      `<rss xmlns:a="http://www.w3.org/2005/Atom"><channel><title>a</title>${next && `<a:link rel="next" href="${next}"/>`}${items.join('')}</channel></rss>`;
    answer('/rss', 200, {}, page('/rss?p=2', item('moi', hoursAgo(1))));
    answer('/rss?p=2', 200, {}, page('/rss?p=3', item('giua', hoursAgo(30))));
    answer('/rss?p=3', 200, {}, page('', item('cu', hoursAgo(80))));
    await read();
    await catchUp(await waiting());
    expect(await pages()).toBe(3);
    expect((await view()).outages).toMatchObject([{ catchUp: 'done', problem: null }]);
  });
  it('a queue that was lost is filled again', async () => {
    await outage(72);
    await read();
    await database.owner.query('delete from graphile_worker._private_jobs');
    await pollSources();
    expect(
      await world.one(`select count(*)::int n from graphile_worker.jobs where task_identifier = 'evidence.catch-up'`),
    ).toEqual({ n: 0 });
    await database.owner.query(`update source_outage set asked_at = now() - interval '16 minutes'`);
    await pollSources();
    expect(
      await world.one(`select count(*)::int n from graphile_worker.jobs where task_identifier = 'evidence.catch-up'`),
    ).toEqual({ n: 1 });
  });
});
