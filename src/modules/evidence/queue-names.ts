// How the module's jobs are put in the queue. One job for each source, and one for the waiting pages of a host; those of one
// host run one after the other over all workers, so that nobody's server is asked by two of ours at once.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Transaction } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';

export const FETCH_SOURCE = 'evidence.fetch-source';
export const FETCH_ARTICLE = 'evidence.fetch-article';
export const FETCH_PAGES = 'evidence.fetch-pages';
export const CATCH_UP = 'evidence.catch-up';
export const RELATE = 'evidence.relate';
export const PICTURE_CAPTURE = 'evidence.picture-capture';
export const SETTLE_STANDING = 'evidence.settle-standing';
export const SETTLE_OUTLETS = 'evidence.settle-outlets';

export const fetchSourcePayload = z.object({ sourceId: z.uuid() });
export const catchUpPayload = z.object({ outageId: z.uuid() });
export const fetchPagesPayload = z.object({ host: z.string() });
export const fetchArticlePayload = z.object({ outletId: z.uuid(), addressKey: z.string() });

type Enqueuer =
  | { enqueue(task: string, payload: Record<string, unknown>, options: { key: string; queue: string }): Promise<void> }
  | Transaction;

function put(to: Enqueuer, task: string, payload: Record<string, unknown>, options: { key: string; queue: string }) {
  return 'enqueue' in to ? to.enqueue(task, payload, options) : enqueue(to, task, payload, options);
}

/** Queue names may be 128 characters long; a longer host name is told by its digest. */
function hostQueue(host: string): string {
  return `host:${host.length <= 100 ? host : digest(host)}`;
}

function hostOf(address: string): string {
  return new URL(address).host;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

export function enqueueSource(to: Enqueuer, source: { id: string; address: string }): Promise<void> {
  return put(
    to,
    FETCH_SOURCE,
    { sourceId: source.id },
    { key: `source:${source.id}`, queue: hostQueue(hostOf(source.address)) },
  );
}

export function enqueueCatchUp(to: Enqueuer, outage: { id: string; address: string }): Promise<void> {
  return put(
    to,
    CATCH_UP,
    { outageId: outage.id },
    { key: `catch-up:${outage.id}`, queue: hostQueue(hostOf(outage.address)) },
  );
}

/** For the waiting pages of these addresses' hosts. Pages that wait already are fetched by the same job. */
export async function enqueuePages(to: Enqueuer, pages: readonly { readonly address: string }[]): Promise<void> {
  await enqueueHosts(to, [...new Set(pages.map((page) => hostOf(page.address)))]);
}

export async function enqueueHosts(to: Enqueuer, hosts: readonly string[]): Promise<void> {
  // In one order, so that two that enqueue the same hosts wait for each other and never across.
  for (const host of hosts.toSorted()) {
    const key = `pages:${host.length <= 100 ? host : digest(host)}`;
    await put(to, FETCH_PAGES, { host }, { key, queue: hostQueue(host) });
  }
}
