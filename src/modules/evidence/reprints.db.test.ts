import { describe, expect, it } from 'vitest';
import { perform, useTestDatabase } from '../../../tests/support/database.ts';
import { article, DIGITAL, useEvidenceWorld, WEATHER } from '../../../tests/support/evidence.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import { declareMoney, programmeView, publishProgramme } from '../programmes/index.ts';
import {
  clippingView,
  confirmMatch,
  evidenceQueue,
  evidenceRows,
  listClippings,
  notAReprint,
  outletsWithSources,
  progressOf,
  setOriginal,
} from './index.ts';
import { settleStanding } from './work/settle-standing.ts';

const PUBLIC: Who = { kind: 'public' };
const world = useEvidenceWorld(useTestDatabase());

describe('reprints', () => {
  it('stand behind one original whatever arrives first, and count once', async () => {
    const { server, source } = await world.startSecond();
    try {
      // The reprint is found first; later its original, published earlier, and a second reprint that credits it.
      server.articles.push(
        article('dang-lai', { publishedAt: '2026-03-11T09:00:00+07:00', credit: 'Theo Báo Sông Thử (mẫu)' }),
      );
      await world.ingest(source);
      world.outlet.articles.push(article('goc'));
      await world.ingest();
      server.articles.push(
        article('dang-lai-2', {
          title: 'Bến Thử (mẫu) làm số',
          publishedAt: '2026-03-12T09:00:00+07:00',
          paragraphs: [...DIGITAL, 'Tòa soạn đăng lại.'],
        }),
      );
      await world.ingest(source);

      const { rows } = (await consult(world.officer, (ctx) => listClippings(ctx, {}))) as {
        rows: readonly { id: string; address: string | null; originalId: string | null }[];
      };
      const original = rows.find((row) => row.address === world.outlet.pageAddress('goc'))!;
      expect(original.originalId).toBeNull();
      expect(rows.filter((row) => row.originalId === original.id)).toHaveLength(2);

      const queue = await consult(world.officer, (ctx) => evidenceQueue(ctx, { programmeId: world.programmeId }));
      expect(queue.total).toBe(1);
      expect(queue.items[0]!.clipping.id).toBe(original.id);
      expect(queue.items[0]!.reprints).toHaveLength(2);
      expect(await consult(world.officer, (ctx) => progressOf(ctx, world.programmeId))).toEqual(
        new Map([[world.coverage, { confirmed: 0, units: [], reprints: 0, suggested: 1 }]]),
      );

      for (const { suggestions } of [queue.items[0]!, ...queue.items[0]!.reprints]) {
        for (const { id, version } of suggestions) await perform(world.officer, confirmMatch, { matchId: id, version });
      }
      expect(await consult(world.officer, (ctx) => progressOf(ctx, world.programmeId))).toEqual(
        new Map([[world.coverage, { confirmed: 1, units: [{ unit: null, confirmed: 1 }], reprints: 2, suggested: 0 }]]),
      );
      const evidence = await consult(world.officer, (ctx) => evidenceRows(ctx, { programmeId: world.programmeId }));
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
      const version = async (id: string) => (await consult(world.officer, (ctx) => clippingView(ctx, id))).version;
      await perform(world.officer, notAReprint, { clippingId: last.id, version: await version(last.id) });
      expect(
        (await consult(world.officer, (ctx) => progressOf(ctx, world.programmeId))).get(world.coverage),
      ).toMatchObject({
        confirmed: 2,
        reprints: 1,
      });
      await perform(world.officer, setOriginal, {
        clippingId: original.id,
        version: await version(original.id),
        originalId: last.id,
      });
      expect(
        (await consult(world.officer, (ctx) => progressOf(ctx, world.programmeId))).get(world.coverage),
      ).toMatchObject({
        confirmed: 1,
        reprints: 2,
      });
      const view = await consult(world.officer, (ctx) => clippingView(ctx, last.id));
      expect(view.siblings).toHaveLength(2);
      expect(view.history.length).toBeGreaterThan(0);
    } finally {
      await server.close();
    }
  });

  it('count in the period of the original', async () => {
    const { server, source } = await world.startSecond();
    try {
      world.outlet.articles.push(article('goc', { publishedAt: '2026-03-31T23:30:00+07:00' }));
      await world.ingest();
      server.articles.push(article('lai', { publishedAt: '2026-04-01T00:30:00+07:00' }));
      await world.ingest(source);
      const { items } = await consult(world.officer, (ctx) => evidenceQueue(ctx, { programmeId: world.programmeId }));
      for (const { suggestions } of [items[0]!, ...items[0]!.reprints]) {
        for (const { id, version } of suggestions) await perform(world.editor, confirmMatch, { matchId: id, version });
      }
      const quarter = (from: string, to: string) =>
        consult(world.officer, (ctx) => progressOf(ctx, world.programmeId, { from, to }));
      expect(await quarter('2026-01-01', '2026-03-31')).toEqual(
        new Map([[world.coverage, { confirmed: 1, units: [{ unit: null, confirmed: 1 }], reprints: 0, suggested: 0 }]]),
      );
      expect(await quarter('2026-04-01', '2026-06-30')).toEqual(
        new Map([[world.coverage, { confirmed: 0, units: [], reprints: 1, suggested: 0 }]]),
      );
    } finally {
      await server.close();
    }
  });

  it('follow when their original is put behind another by somebody who does not see them', async () => {
    world.outlet.articles.push(
      article('a', { paragraphs: WEATHER }),
      article('b', { paragraphs: DIGITAL }),
      article('c', { paragraphs: ['Một tin ngắn không giống bài nào khác trong ngày hôm nay.'] }),
    );
    await world.ingest();
    const idOf = async (slug: string) =>
      (await world.one<{ id: string }>('select id from clipping where address = $1', [world.outlet.pageAddress(slug)]))
        .id;
    const [a, b, c] = [await idOf('a'), await idOf('b'), await idOf('c')];
    // As left by setOriginal in the scope of an organisation that does not see c: c behind b, b behind a.
    await world.one(
      `with quiet as (select set_config('caunoi.journalled', pg_current_xact_id()::text, true))
       update clipping set original_id = case id when $2 then $1::uuid else $2::uuid end from quiet where id in ($2, $3)`,
      [a, b, c],
    );
    await settleStanding(b);
    await settleStanding(b);
    expect(await world.one('select original_id from clipping where id = $1', [c])).toEqual({ original_id: a });
    expect(await world.one('select original_id from clipping where id = $1', [b])).toEqual({ original_id: a });
  });
});

describe('who sees what', () => {
  it('shows nothing to a stranger, and to the public only what is confirmed in published programmes', async () => {
    world.outlet.articles.push(article('mot'), article('hai', { title: 'Không khí lạnh', paragraphs: WEATHER }));
    await world.ingest();
    const seen = async (who: Who) => (await consult(who, (ctx) => listClippings(ctx, {}))).rows.map((row) => row.title);
    expect(await seen(world.officer)).toHaveLength(2);
    expect(await seen(world.editor)).toHaveLength(2);
    expect(await seen(world.stranger)).toEqual([]);
    expect(await consult(world.stranger, (ctx) => outletsWithSources(ctx))).toEqual([]);
    expect((await consult(world.stranger, (ctx) => evidenceQueue(ctx))).total).toBe(0);
    const { items } = await consult(world.officer, (ctx) => evidenceQueue(ctx, { programmeId: world.programmeId }));
    const { id, version, clippingId } = items[0]!.suggestions[0]!;
    await expect(perform(world.stranger, confirmMatch, { matchId: id, version })).rejects.toMatchObject({
      status: 404,
    });
    await expect(consult(world.stranger, (ctx) => clippingView(ctx, clippingId))).rejects.toMatchObject({
      status: 404,
    });

    expect(await seen(PUBLIC)).toEqual([]);
    await perform(world.officer, confirmMatch, { matchId: id, version });
    expect(await seen(PUBLIC)).toEqual([]);
    const programme = await consult(world.officer, (ctx) => programmeView(ctx, world.programmeId));
    await perform(world.officer, declareMoney, { id: world.programmeId, version: programme.version, money: 'none' });
    await perform(world.officer, publishProgramme, {
      id: world.programmeId,
      version: programme.version + 1,
      unconfirmed: [],
    });
    expect(await seen(PUBLIC)).toEqual(['Xã Bến Thử (mẫu) đẩy mạnh chuyển đổi số']);
    expect(await consult(PUBLIC, (ctx) => progressOf(ctx, world.programmeId))).toEqual(
      new Map([[world.coverage, { confirmed: 1, units: [{ unit: null, confirmed: 1 }], reprints: 0, suggested: 0 }]]),
    );
  });
});
