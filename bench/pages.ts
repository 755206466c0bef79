// The public page of a programme: out of memory, rendered each time, and as a bare Hono answer of the same bytes.
import { once } from 'node:events';
import { serve } from '@hono/node-server';
import autocannon from 'autocannon';
import { Hono } from 'hono';
import type pg from 'pg';
import { addOutlet } from '../src/modules/evidence/index.ts';
import { perform } from '../src/platform/context/index.ts';
import { addDays } from '../src/tools/calendar/index.ts';
import { startWeb } from '../src/start/web-server.ts';
import { insertClippings } from './held-clippings.ts';
import { inventorOf } from './invented-texts.ts';
import { times, type Measured, type Measurement } from './measure.ts';
import { NOW, personOf, registerBody, signProgramme } from './signed-programmes.ts';
import { inTemporaryHouse, type TemporaryHouse } from './temporary-house.ts';

const CONNECTIONS = 10;
const SECONDS = 5;
const PROOFS = [20, 300];

/** A published programme whose confirmed clippings are spread over its commitments. Gives its address. */
async function publishedProgramme(client: pg.Client, proofs: number): Promise<string> {
  const paper = await registerBody(`Báo Trang ${proofs}`, 'press');
  const programme = await signProgramme(proofs % 144, paper);
  const { outletId } = await perform(personOf(paper), addOutlet, {
    name: `Báo Trang ${proofs} điện tử (mẫu)`,
    kind: 'online' as const,
  });
  const inventor = inventorOf('pages');
  const clippings = Array.from({ length: proofs }, (_, at) => {
    const text = inventor.text(200);
    return {
      title: text.slice(0, 80),
      text,
      outletId,
      organisationId: paper,
      publishedAt: new Date(`${addDays(NOW, -1 - (at % 90))}T08:00:00+07:00`),
    };
  });
  const ids = await insertClippings(client, clippings, true);
  await client.query(
    `insert into match (programme_id, commitment_id, clipping_id, state, weight, made_by, decided_at, decided_for)
     select $1, commitment, clipping, 'confirmed', 0.9, 'machine', now(), $4
     from unnest($2::uuid[], $3::uuid[]) as t(clipping, commitment)`,
    [
      programme.id,
      ids,
      ids.map((_, at) => programme.commitments[at % programme.commitments.length]),
      programme.commune,
    ],
  );
  await client.query(`update programme set published_at = now(), money = 'none' where id = $1`, [programme.id]);
  // Triggers are off on this connection.
  await client.query('select app.settle_viewers($1)', [programme.id]);
  return `chuong-trinh/${programme.slug}`;
}

interface Load {
  readonly perSecond: number;
  readonly p99: number;
}

/** Throws when an answer had another status. */
async function load(url: string, status: number, headers: Record<string, string> = {}): Promise<Load> {
  const options = { url, headers, connections: CONNECTIONS, workers: 1, idReplacement: url.includes('[<id>]') };
  await autocannon({ ...options, duration: 1 });
  const found = await autocannon({ ...options, duration: SECONDS });
  const right = found.statusCodeStats[String(status)]?.count ?? 0;
  const others = Object.keys(found.statusCodeStats).filter((code) => code !== String(status));
  if (right === 0 || others.length > 0 || found.errors > 0) {
    throw new Error(`${url} answered ${JSON.stringify(found.statusCodeStats)} with ${found.errors} errors`);
  }
  return { perSecond: found.requests.average, p99: found.latency.p99 };
}

/** A Hono server that gives these bytes to everyone and knows nothing else. */
async function bareServer(bytes: Uint8Array<ArrayBuffer>) {
  const app = new Hono();
  app.get('/', () => new Response(bytes, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the bare server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    stop: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

/** Latency comes in whole milliseconds. */
const perSecond = ({ perSecond, p99 }: Load): string =>
  `${Math.round(perSecond).toLocaleString('en')}/s, p99 ${p99 < 1 ? 'under 1 ms' : `${Math.round(p99)} ms`}`;

async function measurePage(url: string, unkept: string, proofs: number): Promise<Measured[]> {
  const answer = await fetch(url);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const etag = answer.headers.get('etag');
  if (answer.status !== 200 || etag === null) throw new Error(`${url} answered ${answer.status} without an ETag`);
  const bare = await bareServer(bytes);
  try {
    const limit = await load(bare.url, 200);
    const page = `page of ${proofs} proofs, ${Math.round(bytes.length / 1000)} kB`;
    const row = (what: string, found: Load): Measured => ({
      what: `${page}: ${what}`,
      figure: perSecond(found),
      against: `bare Hono answer of the same bytes ${perSecond(limit)}`,
      ratio: `${times(found.perSecond / limit.perSecond)} the requests`,
    });
    return [
      row('out of memory', await load(url, 200)),
      row('the same as gzip', await load(url, 200, { 'accept-encoding': 'gzip' })),
      row('304, the reader has it already', await load(url, 304, { 'if-none-match': etag })),
      row('without the page cache (rendered each time)', await load(unkept, 200)),
    ];
  } finally {
    await bare.stop();
  }
}

async function measure({ house, filling }: TemporaryHouse): Promise<Measured[]> {
  const paths: string[] = [];
  for (const proofs of PROOFS) paths.push(await publishedProgramme(filling, proofs));
  await filling.query('analyze');
  const web = await startWeb(house);
  const forgetful = await startWeb(house, { keepPages: false });
  try {
    const rows: Measured[] = [];
    for (const [at, path] of paths.entries()) {
      rows.push(...(await measurePage(web.address + path, forgetful.address + path, PROOFS[at]!)));
    }
    return rows;
  } finally {
    await forgetful.stop();
    await web.stop();
  }
}

export const pages: Measurement = {
  name: 'pages',
  about: `The public page of a programme through the whole web server, asked on loopback over ${CONNECTIONS} connections for ${SECONDS} seconds each by a thread of its own. Out of memory the cost should not depend on what is on the page, only on its bytes.`,
  run: () => inTemporaryHouse(measure),
};
