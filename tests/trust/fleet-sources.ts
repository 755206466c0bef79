// A newspaper that publishes all the time, and its source in the house: what the workers have to find and keep meanwhile.
import { setTimeout as sleep } from 'node:timers/promises';
import { addOutlet, addSource } from '../../src/modules/evidence/index.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { perform, type Who } from '../../src/platform/context/index.ts';
import { boot } from '../../src/start/boot.ts';
import { startOutlet } from '../support/outlet-server.ts';
import { AUTHORITY, PRESS, type TrialHouse } from './house.ts';
import { ask, type PostgresServer } from './postgres-pair.ts';

const PUBLISHES_EVERY_MS = 4_000;

export interface Newspaper {
  readonly published: () => number;
  /** Publishes and has the source read again and again, by this server's queue from here on. */
  begin(server: PostgresServer): void;
  pause(): Promise<void>;
  /** Waits until every page that was published is kept: null; else how many are not after that time, and how they stand. */
  untilKept(server: PostgresServer, milliseconds: number): Promise<string | null>;
  close(): Promise<void>;
}

export async function openNewspaper(house: TrialHouse, settings: Readonly<Record<string, string>>): Promise<Newspaper> {
  const outlet = await startOutlet(PRESS);
  // Without a word of its own a newspaper is asked far less often than this one publishes.
  outlet.robots = 'User-agent: *\nCrawl-delay: 1\n';
  const opened = await boot(readConfig(settings));
  const who: Who = {
    kind: 'person',
    organisationId: house.pressId,
    actor: { accountId: null, name: 'Người thử (mẫu)', role: 'editor', isPlatformAdmin: false, provenAt: 'by-program' },
  };
  let sourceId = '';
  try {
    const { outletId } = await perform(who, addOutlet, { name: 'Sông Thử điện tử (mẫu)', kind: 'online' as const });
    const address = `${outlet.address}/rss`;
    ({ sourceId } = await perform(who, addSource, { outletId, address, kind: 'feed' as const, everyMinutes: 10_080 }));
  } finally {
    await opened.stop();
  }
  let going: { stop: AbortController; done: Promise<void> } | null = null;
  /** One at a time: a job put in anew goes behind all others, and would never come to its turn on a machine that is full. */
  const look = async (server: PostgresServer): Promise<void> => {
    await ask(server, `update source set next_attempt_at = now() where id = '${sourceId}'`);
    await ask(
      server,
      `select graphile_worker.add_job('evidence.fetch-source', json_build_object('sourceId', '${sourceId}'), max_attempts => 8)
        where not exists (select from graphile_worker.jobs where task_identifier = 'evidence.fetch-source')`,
    );
  };
  const publish = (): void => {
    const slug = `bai-${outlet.articles.length + 1}`;
    outlet.articles.unshift({
      slug,
      title: `Xã Bến Thử (mẫu) số ${slug}`,
      publishedAt: new Date(Date.now() - 3_600_000).toISOString(),
      paragraphs: [
        `Sáng nay, ${AUTHORITY} ra mắt tổ công nghệ số ${slug} tại tám thôn, giúp người dân nộp hồ sơ dịch vụ công trực tuyến.`,
        `Mỗi tổ ${slug} có năm thành viên trẻ, trực hai buổi mỗi tuần, hướng dẫn cài đặt chữ ký số cho bà con.`,
      ],
    });
  };
  const pause = async (): Promise<void> => {
    going?.stop.abort();
    await going?.done;
    going = null;
  };
  return {
    published: () => outlet.articles.length,
    begin(server) {
      const stop = new AbortController();
      const done = (async () => {
        for (let at = 0; !stop.signal.aborted; at++) {
          publish();
          // The server may be gone just now: that is what is being tried.
          if (at % 2 === 0) await look(server).catch(refuseUnlessAway);
          await sleep(PUBLISHES_EVERY_MS);
        }
      })();
      done.catch(() => undefined);
      going = { stop, done };
    },
    pause,
    async untilKept(server, milliseconds) {
      const deadline = Date.now() + milliseconds;
      for (;;) {
        await look(server);
        await sleep(2_000);
        const [row] = await ask<{ kept: number; found: string | null; source: string }>(
          server,
          `select (select count(distinct k.clipping_id)::int from clipping c join capture k on k.clipping_id = c.id
                    where c.source_id = '${sourceId}') as kept,
                  (select string_agg(state || ' ' || n, ', ') from (select state, count(*)::text as n from found_item
                    where source_id = '${sourceId}' group by state) as states) as found,
                  (select state || ', ' || coalesce(problem::text, 'no problem') from source where id = '${sourceId}') as source`,
        );
        const left = outlet.articles.length - row!.kept;
        if (left <= 0) return null;
        if (Date.now() > deadline) return `${left} (found: ${row!.found ?? 'none'}; source: ${row!.source})`;
      }
    },
    async close() {
      await pause();
      await outlet.close();
    },
  };
}

/** Connection refused, cut, or a server that is ending. */
function refuseUnlessAway(error: { code?: string; message: string }): void {
  const isAway = /^(ECONN|EPIPE|57P0|08)/.test(error.code ?? '') || /terminated/.test(error.message);
  if (!isAway) throw error;
}
