// A capture packed as WACZ 1.1.1 (https://specs.webrecorder.net/wacz/1.1.1/): the WARC with an index, a list of pages and
// the hash of each part, in one ZIP that archive players open. The same capture gives the same bytes.
import { createHash } from 'node:crypto';
import { CDXIndexer } from 'warcio';
import { repack } from '../zip/index.ts';

export const WACZ_PARTS = {
  warc: 'archive/data.warc.gz',
  index: 'indexes/index.cdxj',
  pages: 'pages/pages.jsonl',
  package: 'datapackage.json',
  digest: 'datapackage-digest.json',
} as const;

export interface WaczPage {
  readonly url: string;
  /** When it was captured, ISO 8601 in UTC. */
  readonly at: string;
  readonly title: string;
  /** What a reader read; players search it. */
  readonly text: string;
}

export async function writeWacz(warc: Uint8Array, page: WaczPage): Promise<Uint8Array> {
  const parts = new Map<string, Uint8Array>([
    [WACZ_PARTS.warc, warc],
    [WACZ_PARTS.index, bytesOf(await indexOf(warc))],
    [WACZ_PARTS.pages, bytesOf(pageLines(page))],
  ]);
  const description = {
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: page.title,
    software: 'CauNoi',
    created: page.at,
    mainPageUrl: page.url,
    mainPageDate: page.at,
    resources: [...parts].map(([path, bytes]) => ({
      name: path.slice(path.lastIndexOf('/') + 1),
      path,
      hash: hashOf(bytes),
      bytes: bytes.length,
    })),
  };
  const written = bytesOf(`${JSON.stringify(description, null, 2)}\n`);
  parts.set(WACZ_PARTS.package, written);
  parts.set(WACZ_PARTS.digest, bytesOf(`${JSON.stringify({ path: WACZ_PARTS.package, hash: hashOf(written) })}\n`));
  return repack(parts);
}

/** CDXJ: where each answer lies in the WARC. */
export async function indexOf(warc: Uint8Array): Promise<string> {
  const indexer = new CDXIndexer({ format: 'cdxj' });
  const lines: string[] = [];
  for await (const line of indexer.iterIndex([{ filename: 'data.warc.gz', reader: once(warc) }])) {
    const { digest } = line;
    lines.push(indexer.serialize({ ...line, digest: `sha-256:${String(digest).replace(/^sha-?256:/, '')}` }));
  }
  return lines.toSorted().join('');
}

export function pageLines({ url, at, title, text }: WaczPage): string {
  const head = { format: 'json-pages-1.0', id: 'pages', title: 'All Pages', hasText: true };
  return `${JSON.stringify(head)}\n${JSON.stringify({ id: 'page-1', url, ts: at, title, text })}\n`;
}

/** "sha256:" + hexadecimal, as WACZ writes hashes. */
export function hashOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}
