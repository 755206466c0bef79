// A capture as a WARC file (ISO 28500:2017), the format of web archives: what was asked, what came back, byte for
// byte, each record with its SHA-256. Any archive player opens it without us.
import { createHash } from 'node:crypto';
import { WARCRecord, WARCSerializer } from 'warcio';

export interface Capture {
  readonly url: string;
  /** When the answer came, ISO 8601 in UTC. */
  readonly at: string;
  /** The head of the request as sent, e.g. "GET /tin HTTP/1.1\r\nHost: …"; credentials never belong here. */
  readonly request: string;
  readonly status: number;
  readonly statusText?: string;
  /** As received, in order; names may repeat. */
  readonly responseHeaders: readonly (readonly [string, string])[];
  /** The body after transfer and content decoding. */
  readonly body: Uint8Array;
  readonly userAgent: string;
}

/** "sha-256:" + hexadecimal digest, as written into the records. */
export function payloadDigest(body: Uint8Array): string {
  return `sha-256:${createHash('sha256').update(body).digest('hex')}`;
}

/** These describe the bytes on the wire; the body is stored decoded, so they would lie about it. */
const WIRE = /^(?:content-encoding|transfer-encoding|content-length)$/i;

/**
 * A gzipped WARC/1.1: warcinfo, response, request, each its own gzip member, so that records can be read one by one.
 * The same capture gives the same records except for their random ids.
 */
export async function writeWarc(capture: Capture): Promise<Uint8Array> {
  const date = new Date(capture.at).toISOString().replace(/\.\d{3}Z$/, 'Z');
  const common = { warcVersion: 'WARC/1.1', date } as const;
  const info = WARCRecord.createWARCInfo(
    { ...common, filename: `${date.replace(/\D/g, '')}.warc.gz` },
    { software: 'CauNoi', format: 'WARC File Format 1.1', 'http-header-user-agent': oneLine(capture.userAgent) },
  );
  const response = WARCRecord.create(
    {
      ...common,
      type: 'response',
      url: capture.url,
      statusline: `HTTP/1.1 ${capture.status} ${oneLine(capture.statusText ?? '')}`.trim(),
      httpHeaders: responseHeaders(capture),
      warcHeaders: {
        'WARC-Payload-Digest': payloadDigest(capture.body),
        'WARC-Identified-Payload-Type': typeOf(capture),
      },
      keepHeadersCase: true,
    },
    once(capture.body),
  );
  const [requestLine = 'GET / HTTP/1.1', ...requestLines] = capture.request
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const request = WARCRecord.create(
    {
      ...common,
      type: 'request',
      url: capture.url,
      statusline: requestLine,
      httpHeaders: merged(requestLines.map(asHeader).filter((header) => header !== null)),
      warcHeaders: { 'WARC-Concurrent-To': response.warcHeader('WARC-Record-ID') ?? '' },
      keepHeadersCase: true,
    },
    once(new Uint8Array()),
  );
  const options = { gzip: true, digest: { algo: 'sha-256', prefix: 'sha-256:', base32: false } } as const;
  const records: Uint8Array[] = [];
  for (const record of [info, response, request]) records.push(await WARCSerializer.serialize(record, options));
  return Buffer.concat(records);
}

function responseHeaders(capture: Capture): Record<string, string> {
  const kept = capture.responseHeaders.map(
    ([name, value]) => [WIRE.test(name) ? `X-Archive-Orig-${name}` : name, value] as const,
  );
  return merged([...kept, ['Content-Length', String(capture.body.byteLength)]]);
}

/** One value per name: repeated headers are joined as RFC 9110 §5.3 allows. */
function merged(headers: readonly (readonly [string, string])[]): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [rawName, value] of headers) {
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(rawName)) continue;
    const name = Object.keys(result).find((known) => known.toLowerCase() === rawName.toLowerCase()) ?? rawName;
    result[name] = result[name] === undefined ? oneLine(value) : `${result[name]}, ${oneLine(value)}`;
  }
  return result;
}

function asHeader(line: string): readonly [string, string] | null {
  const at = line.indexOf(':');
  return at <= 0 ? null : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}

/** A line end inside a value would begin a new header. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}

function typeOf(capture: Capture): string {
  const type = capture.responseHeaders.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return oneLine(type?.split(';')[0]?.trim() ?? '') || 'application/octet-stream';
}

function* once(bytes: Uint8Array): Iterable<Uint8Array> {
  if (bytes.byteLength > 0) yield bytes;
}
