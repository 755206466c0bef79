import { describe, expect, it } from 'vitest';
import { perform, useTestDatabase } from '../../../tests/support/database.ts';
import { article, DIGITAL, useEvidenceWorld, WEATHER } from '../../../tests/support/evidence.ts';
import { consult } from '../../platform/context/index.ts';
import { startWorker } from '../../platform/jobs/index.ts';
import { readWarc } from '../../tools/archive/index.ts';
import {
  addSource,
  clippingView,
  closeEvidence,
  evidenceQueue,
  listClippings,
  openEvidence,
  outletsWithSources,
  proofFile,
  queueCounts,
  sourcesInTrouble,
  tryAddress,
} from './index.ts';
import { fetchPages } from './work/fetch-pages.ts';
import { fetchSource } from './work/fetch-source.ts';
import { pollSources } from './work/poll-sources.ts';

const database = useTestDatabase();
const world = useEvidenceWorld(database);

describe('from a source to suggestions', () => {
  it('finds pages, keeps them as they were, and suggests the commitment with reasons', async () => {
    world.outlet.articles.push(
      article('chuyen-doi-so'),
      article('thoi-tiet', { title: 'Không khí lạnh tràn về', paragraphs: WEATHER }),
    );
    await world.ingest();

    const list = await consult(world.officer, (ctx) => listClippings(ctx, {}));
    expect(list.total).toBe(2);
    const queue = await consult(world.officer, (ctx) => evidenceQueue(ctx, { programmeId: world.programmeId }));
    expect(queue.items).toHaveLength(1);
    const [item] = queue.items;
    expect(item!.clipping.title).toBe('Xã Bến Thử (mẫu) đẩy mạnh chuyển đổi số');
    expect(item!.suggestions[0]).toMatchObject({ commitmentId: world.coverage, state: 'suggested', quantity: 1 });
    expect(item!.suggestions[0]!.reasons.length).toBeGreaterThan(0);
    expect(item!.suggestions[0]!.weight).toBeGreaterThan(0.5);

    const view = await consult(world.officer, (ctx) => clippingView(ctx, item!.clipping.id));
    expect(view).toMatchObject({
      publishedAt: '2026-03-10T01:00:00.000Z',
      publishedOrigin: 'json_ld',
      author: 'Lê Thử (mẫu)',
      address: world.outlet.pageAddress('chuyen-doi-so'),
    });
    expect(view.text).toContain('tổ công nghệ số cộng đồng');
    const [capture] = view.captures;
    const proof = await consult(world.officer, (ctx) => proofFile(ctx, capture!.id));
    const warc = await readWarc(proof.bytes);
    expect(warc).toMatchObject({ url: world.outlet.pageAddress('chuyen-doi-so'), status: 200, intact: true });
    expect(warc.digest).toBe(`sha-256:${capture!.bodySha256}`);
    expect(await consult(world.officer, (ctx) => queueCounts(ctx))).toMatchObject([
      { programmeId: world.programmeId, waiting: 1 },
    ]);
  });

  it('does all of it through the queue, each page once, also with two workers', async () => {
    for (let at = 0; at < 12; at++) {
      const paragraphs = DIGITAL.map(
        (text) =>
          text
            .split(' ')
            .toSorted((a, b) => (a + at).localeCompare(b + at) * (at % 2 ? 1 : -1))
            .join(' ') + ` ${at}`,
      );
      world.outlet.articles.push(article(`bai-${at}`, { title: `Bài số ${at} của xã Bến Thử (mẫu)`, paragraphs }));
    }
    await database.owner.query('update source set next_attempt_at = now()');
    await pollSources();
    const workers = [await startWorker(database.jobsAddress), await startWorker(database.jobsAddress)];
    try {
      await expect
        .poll(
          () =>
            world
              .one<{ n: string }>('select count(*) n from clipping where related_at is not null')
              .then(({ n }) => Number(n)),
          {
            timeout: 20_000,
            interval: 200,
          },
        )
        .toBe(12);
    } finally {
      for (const worker of workers) await worker.stop();
    }
    const pages = world.outlet.asked.filter((path) => path.startsWith('/tin/'));
    expect(new Set(pages).size).toBe(12);
    expect(pages).toHaveLength(12);
  });

  it('asks only for what changed', async () => {
    world.outlet.articles.push(article('mot'));
    await world.ingest();
    await world.ingest();
    expect(await world.one('select failures, etag from source')).toEqual({ failures: 0, etag: '"mot"' });
    expect(world.outlet.asked.filter((path) => path.startsWith('/tin/'))).toHaveLength(1);
    world.outlet.articles.push(article('hai', { title: 'Bài khác', paragraphs: WEATHER }));
    await world.ingest();
    expect((await consult(world.officer, (ctx) => listClippings(ctx, {}))).total).toBe(2);
  });

  it('may be run twice at every step', async () => {
    world.outlet.articles.push(article('mot'));
    await world.ingest();
    await database.owner.query(`update found_item set state = 'waiting'`);
    await database.owner.query(
      `set session_replication_role = replica; update clipping set related_at = null; set session_replication_role = default`,
    );
    await world.ingest();
    expect(
      await world.one(
        'select (select count(*)::int from clipping) c, (select count(*)::int from capture) k, (select count(*)::int from match) m',
      ),
    ).toEqual({ c: 1, k: 1, m: 1 });
  });

  it('puts lost jobs into the queue again', async () => {
    world.outlet.articles.push(article('mot'));
    await database.owner.query('update source set next_attempt_at = now()');
    await fetchSource(world.sourceId);
    await database.owner.query('delete from graphile_worker._private_jobs');
    expect(await pollSources()).toMatchObject({ hosts: 0 });
    await database.owner.query(`update found_item set asked_at = now() - interval '16 minutes'`);
    expect(await pollSources()).toMatchObject({ hosts: 1 });
    expect(await world.one<{ n: number }>('select count(*)::int n from graphile_worker._private_jobs')).toEqual({
      n: 1,
    });
  });
});

it('counts a long list no further than anybody pages, and leads on from page to page', async () => {
  await database.owner.query(
    `set session_replication_role = replica;
     insert into clipping (outlet_id, organisation_id, kind, address, address_key, title, published_at, published_origin, published_confidence)
     select id, organisation_id, 'web', 'https://bao.example/' || n, 'bao.example/' || n, 'Bài ' || n, now() - n * interval '1 hour', 'json_ld', 1
       from outlet, generate_series(1, 1040) as n;
     set session_replication_role = default`,
  );
  const at = (page: number) => consult(world.officer, (ctx) => listClippings(ctx, { page }));
  expect(await at(1)).toMatchObject({ total: 1_000, more: true, pages: 34 });
  expect(await at(34)).toMatchObject({ total: 1_000, more: true, pages: 35 });
  const last = await at(35);
  expect([last.rows.length, last.pages]).toEqual([20, 35]);
});

describe('the waiting pages of a host', () => {
  it("are fetched and related by one job, and one that breaks off stands in no other one's way", async () => {
    for (const name of ['mot', 'hai', 'ba']) world.outlet.articles.push(article(name));
    await database.owner.query('update source set next_attempt_at = now()');
    await fetchSource(world.sourceId);
    const { rows } = await database.owner.query(`select task_identifier, key from graphile_worker.jobs`);
    const { host } = new URL(world.outlet.address);
    expect(rows).toEqual([{ task_identifier: 'evidence.fetch-pages', key: `pages:${host}` }]);
    // The database refuses to keep one of them.
    await database.owner.query(`create function app.refuse_two() returns trigger language plpgsql as $$
        begin raise exception 'no room for two'; end $$;
      create trigger refuse_two before insert on clipping for each row when (new.address like '%hai%')
        execute function app.refuse_two()`);
    try {
      await fetchPages(host);
    } finally {
      await database.owner.query('drop function app.refuse_two() cascade');
    }
    const pages = await database.owner.query(
      `select state, attempts, next_attempt_at > now() as later from found_item order by address like '%hai%'`,
    );
    expect(pages.rows).toMatchObject([
      { state: 'taken' },
      { state: 'taken' },
      { state: 'waiting', attempts: 1, later: true },
    ]);
    expect(await world.one('select count(*)::int as n from clipping where related_at is not null')).toEqual({ n: 2 });
  });

  it('are left to the next turn when the worker ends', async () => {
    for (const name of ['mot', 'hai']) world.outlet.articles.push(article(name));
    await database.owner.query('update source set next_attempt_at = now()');
    await fetchSource(world.sourceId);
    await database.owner.query('delete from graphile_worker._private_jobs');
    await fetchPages(new URL(world.outlet.address).host, AbortSignal.abort());
    expect(
      await world.one(`select (select count(*)::int from graphile_worker._private_jobs) as jobs,
        (select count(*)::int from found_item where state = 'waiting') as waiting`),
    ).toEqual({ jobs: 1, waiting: 2 });
  });
});

describe('when the outside fails', () => {
  it('waits longer each time, says why, and recovers', async () => {
    let status = 500;
    world.outlet.instead.set('/rss', (_request, response) => {
      response.writeHead(status, status === 503 ? { 'retry-after': '7200' } : {}).end('bận');
    });
    const waits: number[] = [];
    for (let at = 0; at < 3; at++) {
      await world.ingest();
      const { wait } = await world.one<{ wait: number }>(
        'select extract(epoch from next_attempt_at - last_attempt_at)::float as wait from source',
      );
      waits.push(wait / 3600);
    }
    expect(waits[0]).toBeGreaterThan(0.79);
    expect(waits[1]! / 2).toBeGreaterThan(0.79);
    expect(waits[2]! / 4).toBeGreaterThan(0.79);
    const [troubled] = await consult(world.editor, (ctx) => sourcesInTrouble(ctx));
    expect(troubled).toMatchObject({ id: world.sourceId, health: 'failing', failures: 3 });
    expect(troubled!.healthSentence.vi).toContain('Máy chủ trả lời 500');
    status = 503;
    await database.owner.query('update source set failures = 0');
    await world.ingest();
    expect(
      (
        await world.one<{ far: boolean }>(
          `select next_attempt_at > now() + interval '1 hour 59 minutes' as far from source`,
        )
      ).far,
    ).toBe(true);
    world.outlet.instead.clear();
    await world.ingest();
    expect(await world.one('select failures, problem, state from source')).toEqual({
      failures: 0,
      problem: null,
      state: 'active',
    });
  });

  it('takes 410 for an answer', async () => {
    world.outlet.instead.set('/rss', (_request, response) => response.writeHead(410).end());
    await world.ingest();
    const [seen] = await consult(world.editor, (ctx) => outletsWithSources(ctx));
    expect(seen!.sources[0]!.health).toBe('gone');
  });

  it('obeys robots.txt for pages and sources', async () => {
    world.outlet.robots = 'User-agent: *\nDisallow: /tin/\n';
    world.outlet.articles.push(article('mot'));
    await world.ingest();
    expect(world.outlet.asked.filter((path) => path.startsWith('/tin/'))).toEqual([]);
    expect(await world.one('select state from found_item')).toEqual({ state: 'refused' });
  });

  it('marks a poisoned source and leaves the others alone', async () => {
    world.outlet.instead.set('/rss', (_request, response) => response.writeHead(200).end('<rss>'.repeat(200_000)));
    await world.ingest();
    const { failures, problem } = await world.one<{ failures: number; problem: { vi: string } }>(
      'select failures, problem from source',
    );
    expect(failures).toBe(1);
    expect(problem.vi).not.toBe('');
  });

  it('refuses private addresses, and loopback too unless it is set', async () => {
    const add = (address: string) =>
      perform(world.editor, addSource, { outletId: world.outletId, address, kind: 'feed' as const, everyMinutes: 60 });
    for (const address of [
      'http://10.0.0.1/rss',
      'http://169.254.169.254/latest',
      'http://[fe80::1]/',
      'http://may.internal/rss',
      'http://192.168.1.1/',
      'https://bao.example:8443/',
    ]) {
      await expect(add(address)).rejects.toMatchObject({ code: expect.stringMatching(/private-address|bad-port/) });
    }
    await closeEvidence();
    openEvidence({ allowLoopback: false, publicAddress: 'http://caunoi.example' });
    await expect(add(`${world.outlet.address}/khac`)).rejects.toMatchObject({ code: 'private-address' });
    await expect(tryAddress(`${world.outlet.address}/rss`)).rejects.toMatchObject({ code: 'private-address' });
    await world.ingest();
    expect(world.outlet.asked).toEqual([]);
    expect(await world.one('select failures from source')).toEqual({ failures: 1 });
  });

  it('shows what is behind an address before it is watched', async () => {
    world.outlet.articles.push(article('mot'));
    expect(await tryAddress(`${world.outlet.address}/rss`)).toMatchObject({
      kind: 'feed',
      items: 1,
      sample: [{ title: 'Xã Bến Thử (mẫu) đẩy mạnh chuyển đổi số' }],
    });
  });
});
