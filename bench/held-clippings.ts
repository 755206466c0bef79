// Fills a house with clippings by the ten thousand: what an outlet has published over the years.
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { fingerprint } from '../src/tools/likeness/index.ts';

export interface HeldClipping {
  readonly title: string;
  readonly text: string;
  readonly outletId: string;
  readonly organisationId: string;
  readonly publishedAt: Date;
}

const BATCH = 2_000;

/** RFC 9562 version 7, as the database makes them. */
function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

async function insertBatch(client: pg.Client, batch: readonly HeldClipping[], related: boolean): Promise<string[]> {
  const ids = batch.map(newId);
  const hashes: number[] = [];
  const owners: number[] = [];
  for (const [at, { text }] of batch.entries()) {
    for (const hash of fingerprint(text)) {
      hashes.push(hash);
      owners.push(at + 1);
    }
  }
  await client.query(
    `insert into clipping (id, outlet_id, organisation_id, kind, address, canonical_address, address_key, title, text,
       syllable_count, published_at, published_origin, published_confidence, related_at)
     select id, outlet, organisation, 'web', 'https://bao.example/' || id, 'https://bao.example/' || id, 'bao.example/' || id,
       title, text, 350, at, 'json_ld', 0.95, case when $7 then now() end
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[])
       as t(id, outlet, organisation, title, text, at)`,
    [
      ids,
      batch.map((one) => one.outletId),
      batch.map((one) => one.organisationId),
      batch.map((one) => one.title),
      batch.map((one) => one.text),
      batch.map((one) => one.publishedAt.toISOString()),
      related,
    ],
  );
  await client.query(
    `insert into clipping_fingerprint (hash, clipping_id)
     select hash, ($3::uuid[])[owner] from unnest($1::int4[], $2::int4[]) as t(hash, owner)`,
    [hashes, owners, ids],
  );
  return ids;
}

/** `related`: reprints and suggestions were looked for already. Gives their ids. */
export async function insertClippings(
  client: pg.Client,
  clippings: readonly HeldClipping[],
  related: boolean,
): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < clippings.length; at += BATCH)
    ids.push(...(await insertBatch(client, clippings.slice(at, at + BATCH), related)));
  return ids;
}

/** The indexes of the fingerprints are built once at the end, which is ten times faster than row by row. */
export async function withoutFingerprintIndexes<R>(client: pg.Client, fill: () => Promise<R>): Promise<R> {
  await client.query(`alter table clipping_fingerprint drop constraint clipping_fingerprint_pkey;
    drop index clipping_fingerprint_by_clipping`);
  const filled = await fill();
  await client.query(`set maintenance_work_mem = '256MB';
    alter table clipping_fingerprint add primary key (hash, clipping_id);
    create index clipping_fingerprint_by_clipping on clipping_fingerprint (clipping_id)`);
  return filled;
}
