// How the module's jobs are put in the queue. One job for each source and page; those of one host run one after the other
// over all workers, so that nobody's server is asked by two of ours at once.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Transaction } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';

export const FETCH_SOURCE = 'evidence.fetch-source';
export const FETCH_ARTICLE = 'evidence.fetch-article';
export const CATCH_UP = 'evidence.catch-up';
export const RELATE = 'evidence.relate';
export const PICTURE_CAPTURE = 'evidence.picture-capture';
export const SETTLE_STANDING = 'evidence.settle-standing';
export const SETTLE_OUTLETS = 'evidence.settle-outlets';

export const fetchSourcePayload = z.object({ sourceId: z.uuid() });
export const catchUpPayload = z.object({ outageId: z.uuid() });
export const fetchArticlePayload = z.object({ outletId: z.uuid(), addressKey: z.string() });

type Enqueuer =
  | { enqueue(task: string, payload: Record<string, unknown>, options: { key: string; queue: string }): Promise<void> }
  | Transaction;

function put(to: Enqueuer, task: string, payload: Record<string, unknown>, options: { key: string; queue: string }) {
  return 'enqueue' in to ? to.enqueue(task, payload, options) : enqueue(to, task, payload, options);
}

/** Queue names may be 128 characters long; a longer host name is told by its digest. */
function hostQueue(address: string): string {
  const { host } = new URL(address);
  return `host:${host.length <= 100 ? host : digest(host)}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

export function enqueueSource(to: Enqueuer, source: { id: string; address: string }): Promise<void> {
  return put(
    to,
    FETCH_SOURCE,
    { sourceId: source.id },
    { key: `source:${source.id}`, queue: hostQueue(source.address) },
  );
}

export function enqueueCatchUp(to: Enqueuer, outage: { id: string; address: string }): Promise<void> {
  return put(to, CATCH_UP, { outageId: outage.id }, { key: `catch-up:${outage.id}`, queue: hostQueue(outage.address) });
}

export function enqueuePage(
  to: Enqueuer,
  page: { outletId: string; addressKey: string; address: string },
): Promise<void> {
  return put(
    to,
    FETCH_ARTICLE,
    { outletId: page.outletId, addressKey: page.addressKey },
    { key: `page:${page.outletId}:${digest(page.addressKey)}`, queue: hostQueue(page.address) },
  );
}
