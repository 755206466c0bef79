import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { perform, personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { startOutlet, type OutletServer, type TestArticle } from '../../../tests/support/outlet-server.ts';
import { makeProgramme, registerBodies, type TestBodies } from '../../../tests/support/programmes.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import { registerTasks, startWorker } from '../../platform/jobs/index.ts';
import { readWarc } from '../../tools/archive/index.ts';
import { addCommitments } from '../commitments/index.ts';
import { registerOrganisation } from '../organisations/index.ts';
import { declareMoney, programmeView, publishProgramme } from '../programmes/index.ts';
import {
  addOutlet,
  addSource,
  clippingView,
  closeEvidence,
  confirmMatch,
  evidenceQueue,
  evidenceReactions,
  evidenceRows,
  evidenceTasks,
  listClippings,
  notAReprint,
  openEvidence,
  outletsWithSources,
  progressOf,
  proofFile,
  queueCounts,
  setOriginal,
  sourcesInTrouble,
  tryAddress,
} from './index.ts';
import { fetchArticle } from './work/fetch-article.ts';
import { fetchSource } from './work/fetch-source.ts';
import { pollSources } from './work/poll-sources.ts';
import { relateClipping } from './work/relate.ts';

const database = useTestDatabase();
const PUBLIC: Who = { kind: 'public' };
let bodies: TestBodies;
let otherPaper: string;
let officer: Who;
let editor: Who;
let stranger: Who;
let programmeId: string;
let coverage: string;
let outlet: OutletServer;
let outletId: string;
let sourceId: string;
let number = 0;

registerTasks(evidenceTasks, evidenceReactions);

const DIGITAL = [
  'Sáng 10-3, Ủy ban nhân dân xã Bến Thử (mẫu) ra mắt tổ công nghệ số cộng đồng tại tám thôn, giúp người dân nộp hồ sơ dịch vụ công trực tuyến ngay tại nhà văn hóa.',
  'Theo kế hoạch chuyển đổi số của xã Bến Thử (mẫu), mỗi tổ có năm thành viên trẻ, trực hai buổi mỗi tuần, hướng dẫn cài đặt chữ ký số và thanh toán không dùng tiền mặt.',
  'Sau một tháng thử nghiệm, xã Bến Thử (mẫu) đã tiếp nhận hơn một nghìn hai trăm hồ sơ trực tuyến, thời gian giải quyết rút ngắn còn một nửa so với cùng kỳ năm trước.',
];
const WEATHER = [
  'Đài khí tượng cho biết không khí lạnh tăng cường sẽ ảnh hưởng đến các tỉnh phía bắc từ đêm mai, nhiệt độ thấp nhất vùng núi có nơi dưới bảy độ.',
  'Ngư dân trên vịnh cần theo dõi bản tin dự báo, neo đậu tàu thuyền chắc chắn và không ra khơi khi có gió giật mạnh cấp bảy, cấp tám trong ba ngày tới.',
];

function article(slug: string, changes: Partial<TestArticle> = {}): TestArticle {
  return {
    slug,
    title: 'Xã Bến Thử (mẫu) đẩy mạnh chuyển đổi số',
    publishedAt: '2026-03-10T08:00:00+07:00',
    paragraphs: DIGITAL,
    ...changes,
  };
}

beforeAll(async () => {
  bodies = await registerBodies();
  otherPaper = (
    await perform(SYSTEM, registerOrganisation, {
      name: 'Báo Đồng Thử (mẫu)',
      kind: 'press',
      isExample: true,
      evenIfSimilar: true,
    })
  ).id;
  officer = personOf(bodies.commune);
  editor = personOf(bodies.paper, 'editor');
  stranger = personOf(bodies.stranger, 'leader');
  const made = await makeProgramme(bodies, {
    parties: [
      { organisationId: bodies.commune, side: 'A' },
      { organisationId: bodies.paper, side: 'B' },
      { organisationId: otherPaper, side: 'B' },
    ],
  });
  programmeId = made.id;
  const { topics } = await consult(officer, (ctx) => programmeView(ctx, programmeId));
  const { ids } = await perform(officer, addCommitments, {
    programmeId,
    reason: 'Ghi từ bản đã ký',
    commitments: [
      {
        obliged: 'B',
        kind: 'coverage',
        text: 'Mỗi quý đăng ba bài về chuyển đổi số của xã',
        topicIds: [topics[0]!.id],
      },
    ],
  });
  coverage = ids[0]!;
});

beforeEach(async () => {
  openEvidence({ allowLoopback: true, publicAddress: 'http://caunoi.example', pauseMs: 0 });
  outlet = await startOutlet('Báo Sông Thử (mẫu)');
  number += 1;
  ({ outletId } = await perform(editor, addOutlet, { name: `Sông Thử điện tử ${number} (mẫu)`, kind: 'online' }));
  ({ sourceId } = await perform(editor, addSource, {
    outletId,
    address: `${outlet.address}/rss`,
    kind: 'feed',
    everyMinutes: 60,
  }));
});

afterEach(async () => {
  await outlet.close();
  await closeEvidence();
  // Each test counts its own evidence.
  await database.owner.query(
    'alter table match disable trigger user; delete from match; alter table match enable trigger user',
  );
  await database.owner.query(
    'set session_replication_role = replica; delete from found_item; delete from clipping_fingerprint; delete from capture; delete from clipping; delete from source; delete from outlet; delete from graphile_worker._private_jobs; set session_replication_role = default',
  );
});

async function one<T>(query: string, values: unknown[] = []): Promise<T> {
  const { rows } = await database.owner.query(query, values);
  return rows[0] as T;
}

/** Does all that a worker would do for one source, now. */
async function ingest(id = sourceId): Promise<void> {
  await database.owner.query('update source set next_attempt_at = now() where id = $1', [id]);
  await fetchSource(id);
  const { rows } = await database.owner.query(
    `select outlet_id as "outletId", address_key as "addressKey" from found_item where state = 'waiting' order by found_at, address_key`,
  );
  for (const page of rows) await fetchArticle(page);
  const found = await database.owner.query(
    `select id from clipping where related_at is null and kind = 'web' order by found_at, id`,
  );
  for (const { id: clippingId } of found.rows) await relateClipping(clippingId);
}

describe('from a source to suggestions', () => {
  it('finds pages, keeps them as they were, and suggests the commitment with reasons', async () => {
    outlet.articles.push(
      article('chuyen-doi-so'),
      article('thoi-tiet', { title: 'Không khí lạnh tràn về', paragraphs: WEATHER }),
    );
    await ingest();

    const list = await consult(officer, (ctx) => listClippings(ctx, {}));
    expect(list.total).toBe(2);
    const queue = await consult(officer, (ctx) => evidenceQueue(ctx, { programmeId }));
    expect(queue.items).toHaveLength(1);
    const [item] = queue.items;
    expect(item!.clipping.title).toBe('Xã Bến Thử (mẫu) đẩy mạnh chuyển đổi số');
    expect(item!.suggestions[0]).toMatchObject({ commitmentId: coverage, state: 'suggested', quantity: 1 });
    expect(item!.suggestions[0]!.reasons.length).toBeGreaterThan(0);
    expect(item!.suggestions[0]!.weight).toBeGreaterThan(0.5);

    const view = await consult(officer, (ctx) => clippingView(ctx, item!.clipping.id));
    expect(view).toMatchObject({
      publishedAt: '2026-03-10T01:00:00.000Z',
      publishedOrigin: 'json_ld',
      author: 'Lê Thử (mẫu)',
      address: outlet.pageAddress('chuyen-doi-so'),
    });
    expect(view.text).toContain('tổ công nghệ số cộng đồng');
    const [capture] = view.captures;
    const proof = await consult(officer, (ctx) => proofFile(ctx, capture!.id));
    const warc = await readWarc(proof.bytes);
    expect(warc).toMatchObject({ url: outlet.pageAddress('chuyen-doi-so'), status: 200, intact: true });
    expect(warc.digest).toBe(`sha-256:${capture!.bodySha256}`);
    expect(await consult(officer, (ctx) => queueCounts(ctx))).toMatchObject([{ programmeId, waiting: 1 }]);
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
      outlet.articles.push(article(`bai-${at}`, { title: `Bài số ${at} của xã Bến Thử (mẫu)`, paragraphs }));
    }
    await database.owner.query('update source set next_attempt_at = now()');
    await pollSources();
    const workers = [await startWorker(database.jobsAddress), await startWorker(database.jobsAddress)];
    try {
      await expect
        .poll(
          () =>
            one<{ n: string }>('select count(*) n from clipping where related_at is not null').then(({ n }) =>
              Number(n),
            ),
          {
            timeout: 20_000,
            interval: 200,
          },
        )
        .toBe(12);
    } finally {
      for (const worker of workers) await worker.stop();
    }
    const pages = outlet.asked.filter((path) => path.startsWith('/tin/'));
    expect(new Set(pages).size).toBe(12);
    expect(pages).toHaveLength(12);
  });

  it('asks only for what changed', async () => {
    outlet.articles.push(article('mot'));
    await ingest();
    await ingest();
    expect(await one('select failures, etag from source')).toEqual({ failures: 0, etag: '"mot"' });
    expect(outlet.asked.filter((path) => path.startsWith('/tin/'))).toHaveLength(1);
    outlet.articles.push(article('hai', { title: 'Bài khác', paragraphs: WEATHER }));
    await ingest();
    expect((await consult(officer, (ctx) => listClippings(ctx, {}))).total).toBe(2);
  });

  it('may be run twice at every step', async () => {
    outlet.articles.push(article('mot'));
    await ingest();
    await database.owner.query(`update found_item set state = 'waiting'`);
    await database.owner.query(
      `set session_replication_role = replica; update clipping set related_at = null; set session_replication_role = default`,
    );
    await ingest();
    expect(
      await one(
        'select (select count(*)::int from clipping) c, (select count(*)::int from capture) k, (select count(*)::int from match) m',
      ),
    ).toEqual({ c: 1, k: 1, m: 1 });
  });

  it('puts lost jobs into the queue again', async () => {
    outlet.articles.push(article('mot'));
    await database.owner.query('update source set next_attempt_at = now()');
    await fetchSource(sourceId);
    await database.owner.query('delete from graphile_worker._private_jobs');
    expect(await pollSources()).toMatchObject({ pages: 0 });
    await database.owner.query(`update found_item set asked_at = now() - interval '16 minutes'`);
    expect(await pollSources()).toMatchObject({ pages: 1 });
    expect(await one<{ n: number }>('select count(*)::int n from graphile_worker._private_jobs')).toEqual({ n: 1 });
  });
});

describe('when the outside fails', () => {
  it('waits longer each time, says why, and recovers', async () => {
    let status = 500;
    outlet.instead.set('/rss', (_request, response) => {
      response.writeHead(status, status === 503 ? { 'retry-after': '7200' } : {}).end('bận');
    });
    const waits: number[] = [];
    for (let at = 0; at < 3; at++) {
      await ingest();
      const { wait } = await one<{ wait: number }>(
        'select extract(epoch from next_attempt_at - last_attempt_at)::float as wait from source',
      );
      waits.push(wait / 3600);
    }
    expect(waits[0]).toBeGreaterThan(0.79);
    expect(waits[1]! / 2).toBeGreaterThan(0.79);
    expect(waits[2]! / 4).toBeGreaterThan(0.79);
    const [troubled] = await consult(editor, (ctx) => sourcesInTrouble(ctx));
    expect(troubled).toMatchObject({ id: sourceId, health: 'failing', failures: 3 });
    expect(troubled!.healthSentence.vi).toContain('Máy chủ trả lời 500');
    status = 503;
    await database.owner.query('update source set failures = 0');
    await ingest();
    expect(
      (await one<{ far: boolean }>(`select next_attempt_at > now() + interval '1 hour 59 minutes' as far from source`))
        .far,
    ).toBe(true);
    outlet.instead.clear();
    await ingest();
    expect(await one('select failures, problem, state from source')).toEqual({
      failures: 0,
      problem: null,
      state: 'active',
    });
  });

  it('takes 410 for an answer', async () => {
    outlet.instead.set('/rss', (_request, response) => response.writeHead(410).end());
    await ingest();
    const [seen] = await consult(editor, (ctx) => outletsWithSources(ctx));
    expect(seen!.sources[0]!.health).toBe('gone');
  });

  it('obeys robots.txt for pages and sources', async () => {
    outlet.robots = 'User-agent: *\nDisallow: /tin/\n';
    outlet.articles.push(article('mot'));
    await ingest();
    expect(outlet.asked.filter((path) => path.startsWith('/tin/'))).toEqual([]);
    expect(await one('select state from found_item')).toEqual({ state: 'refused' });
  });

  it('marks a poisoned source and leaves the others alone', async () => {
    outlet.instead.set('/rss', (_request, response) => response.writeHead(200).end('<rss>'.repeat(200_000)));
    await ingest();
    const { failures, problem } = await one<{ failures: number; problem: { vi: string } }>(
      'select failures, problem from source',
    );
    expect(failures).toBe(1);
    expect(problem.vi).not.toBe('');
  });

  it('refuses private addresses, and loopback too unless it is set', async () => {
    const add = (address: string) =>
      perform(editor, addSource, { outletId, address, kind: 'feed' as const, everyMinutes: 60 });
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
    await expect(add(`${outlet.address}/khac`)).rejects.toMatchObject({ code: 'private-address' });
    await expect(tryAddress(`${outlet.address}/rss`)).rejects.toMatchObject({ code: 'private-address' });
    await ingest();
    expect(outlet.asked).toEqual([]);
    expect(await one('select failures from source')).toEqual({ failures: 1 });
  });

  it('shows what is behind an address before it is watched', async () => {
    outlet.articles.push(article('mot'));
    expect(await tryAddress(`${outlet.address}/rss`)).toMatchObject({
      kind: 'feed',
      items: 1,
      sample: [{ title: 'Xã Bến Thử (mẫu) đẩy mạnh chuyển đổi số' }],
    });
  });
});

describe('reprints', () => {
  /** A second newspaper that prints the first one's text. */
  async function reprinting(): Promise<{ server: OutletServer; source: string }> {
    const server = await startOutlet('Báo Đồng Thử (mẫu)');
    const who = personOf(otherPaper, 'editor');
    const added = await perform(who, addOutlet, { name: `Đồng Thử điện tử ${number} (mẫu)`, kind: 'online' });
    const { sourceId: source } = await perform(who, addSource, {
      outletId: added.outletId,
      address: `${server.address}/rss`,
      kind: 'feed',
      everyMinutes: 60,
    });
    return { server, source };
  }

  it('stand behind one original whatever arrives first, and count once', async () => {
    const { server, source } = await reprinting();
    try {
      // The reprint is found first; later its original, published earlier, and a second reprint that credits it.
      server.articles.push(
        article('dang-lai', { publishedAt: '2026-03-11T09:00:00+07:00', credit: 'Theo Báo Sông Thử (mẫu)' }),
      );
      await ingest(source);
      outlet.articles.push(article('goc'));
      await ingest();
      server.articles.push(
        article('dang-lai-2', {
          title: 'Bến Thử (mẫu) làm số',
          publishedAt: '2026-03-12T09:00:00+07:00',
          paragraphs: [...DIGITAL, 'Tòa soạn đăng lại.'],
        }),
      );
      await ingest(source);

      const { rows } = (await consult(officer, (ctx) => listClippings(ctx, {}))) as {
        rows: readonly { id: string; address: string | null; originalId: string | null }[];
      };
      const original = rows.find((row) => row.address === outlet.pageAddress('goc'))!;
      expect(original.originalId).toBeNull();
      expect(rows.filter((row) => row.originalId === original.id)).toHaveLength(2);

      const queue = await consult(officer, (ctx) => evidenceQueue(ctx, { programmeId }));
      expect(queue.total).toBe(1);
      expect(queue.items[0]!.clipping.id).toBe(original.id);
      expect(queue.items[0]!.reprints).toHaveLength(2);
      expect(await consult(officer, (ctx) => progressOf(ctx, programmeId))).toEqual(
        new Map([[coverage, { confirmed: 0, reprints: 0, suggested: 1 }]]),
      );

      for (const { suggestions } of [queue.items[0]!, ...queue.items[0]!.reprints]) {
        for (const { id, version } of suggestions) await perform(officer, confirmMatch, { matchId: id, version });
      }
      expect(await consult(officer, (ctx) => progressOf(ctx, programmeId))).toEqual(
        new Map([[coverage, { confirmed: 1, reprints: 2, suggested: 0 }]]),
      );
      const evidence = await consult(officer, (ctx) => evidenceRows(ctx, { programmeId }));
      expect(evidence.map((row) => [row.isReprint, row.counted, row.reprints])).toEqual([
        [false, true, 2],
        [true, false, 0],
        [true, false, 0],
      ]);
      expect(evidence[0]).toMatchObject({
        publishedOn: '2026-03-10',
        outletOrganisation: 'Báo Sông Thử (mẫu)',
        quantity: 1,
      });
      expect(evidence[0]!.captureSha256).toMatch(/^[0-9a-f]{64}$/);

      // A person overrules: the last reprint is a text of its own, then made the original of the others.
      const last = rows.find((row) => row.address === server.pageAddress('dang-lai-2'))!;
      const version = async (id: string) => (await consult(officer, (ctx) => clippingView(ctx, id))).version;
      await perform(officer, notAReprint, { clippingId: last.id, version: await version(last.id) });
      expect((await consult(officer, (ctx) => progressOf(ctx, programmeId))).get(coverage)).toMatchObject({
        confirmed: 2,
        reprints: 1,
      });
      await perform(officer, setOriginal, {
        clippingId: original.id,
        version: await version(original.id),
        originalId: last.id,
      });
      expect((await consult(officer, (ctx) => progressOf(ctx, programmeId))).get(coverage)).toMatchObject({
        confirmed: 1,
        reprints: 2,
      });
      const view = await consult(officer, (ctx) => clippingView(ctx, last.id));
      expect(view.siblings).toHaveLength(2);
      expect(view.history.length).toBeGreaterThan(0);
    } finally {
      await server.close();
    }
  });

  it('count in the period of the original', async () => {
    const { server, source } = await reprinting();
    try {
      outlet.articles.push(article('goc', { publishedAt: '2026-03-31T23:30:00+07:00' }));
      await ingest();
      server.articles.push(article('lai', { publishedAt: '2026-04-01T00:30:00+07:00' }));
      await ingest(source);
      const { items } = await consult(officer, (ctx) => evidenceQueue(ctx, { programmeId }));
      for (const { suggestions } of [items[0]!, ...items[0]!.reprints]) {
        for (const { id, version } of suggestions) await perform(editor, confirmMatch, { matchId: id, version });
      }
      const quarter = (from: string, to: string) =>
        consult(officer, (ctx) => progressOf(ctx, programmeId, { from, to }));
      expect(await quarter('2026-01-01', '2026-03-31')).toEqual(
        new Map([[coverage, { confirmed: 1, reprints: 0, suggested: 0 }]]),
      );
      expect(await quarter('2026-04-01', '2026-06-30')).toEqual(
        new Map([[coverage, { confirmed: 0, reprints: 1, suggested: 0 }]]),
      );
    } finally {
      await server.close();
    }
  });
});

describe('who sees what', () => {
  it('shows nothing to a stranger, and to the public only what is confirmed in published programmes', async () => {
    outlet.articles.push(article('mot'), article('hai', { title: 'Không khí lạnh', paragraphs: WEATHER }));
    await ingest();
    const seen = async (who: Who) => (await consult(who, (ctx) => listClippings(ctx, {}))).rows.map((row) => row.title);
    expect(await seen(officer)).toHaveLength(2);
    expect(await seen(editor)).toHaveLength(2);
    expect(await seen(stranger)).toEqual([]);
    expect(await consult(stranger, (ctx) => outletsWithSources(ctx))).toEqual([]);
    expect((await consult(stranger, (ctx) => evidenceQueue(ctx))).total).toBe(0);
    const { items } = await consult(officer, (ctx) => evidenceQueue(ctx, { programmeId }));
    const { id, version, clippingId } = items[0]!.suggestions[0]!;
    await expect(perform(stranger, confirmMatch, { matchId: id, version })).rejects.toMatchObject({ status: 404 });
    await expect(consult(stranger, (ctx) => clippingView(ctx, clippingId))).rejects.toMatchObject({ status: 404 });

    expect(await seen(PUBLIC)).toEqual([]);
    await perform(officer, confirmMatch, { matchId: id, version });
    expect(await seen(PUBLIC)).toEqual([]);
    const programme = await consult(officer, (ctx) => programmeView(ctx, programmeId));
    await perform(officer, declareMoney, { id: programmeId, version: programme.version, money: 'none' });
    await perform(officer, publishProgramme, { id: programmeId, version: programme.version + 1 });
    expect(await seen(PUBLIC)).toEqual(['Xã Bến Thử (mẫu) đẩy mạnh chuyển đổi số']);
    expect(await consult(PUBLIC, (ctx) => progressOf(ctx, programmeId))).toEqual(
      new Map([[coverage, { confirmed: 1, reprints: 0, suggested: 0 }]]),
    );
  });
});

afterAll(async () => {
  const { closeSandbox } = await import('../../platform/sandbox/index.ts');
  await closeSandbox();
});
