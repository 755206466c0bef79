import { WARCParser } from 'warcio';
import { Refusal, say } from '../sentence/index.ts';
import { payloadDigest } from './write-warc.ts';

export interface ReadCapture {
  readonly url: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly status: number;
  readonly responseHeaders: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
  /** The digest that the file claims, "sha-256:…". */
  readonly digest: string;
  /** True when the body has that digest now. */
  readonly intact: boolean;
  readonly request: string | null;
}

/** The first response of a WARC file, checked. Throws Refusal 'broken-capture' when there is none or it cannot be read. */
export async function readWarc(bytes: Uint8Array): Promise<ReadCapture> {
  let found: ReadCapture | null = null;
  let request: string | null = null;
  for await (const record of records(bytes)) {
    const { type, url, date, digest, status, headers, body, head } = record;
    if (type === 'request') request ??= head;
    if (type === 'response' && found === null && digest !== null) {
      found = {
        url,
        at: new Date(date).toISOString(),
        status,
        responseHeaders: headers,
        body,
        digest,
        intact: payloadDigest(body) === digest,
        request: null,
      };
    }
  }
  if (found === null) throw broken();
  return { ...found, request };
}

async function* records(bytes: Uint8Array) {
  const parser = new WARCParser([bytes], { keepHeadersCase: true });
  try {
    for await (const record of parser) {
      const body = await record.readFully(false);
      const content = record.payload ?? body;
      yield {
        type: record.warcType,
        url: record.warcTargetURI ?? '',
        date: record.warcDate ?? '',
        digest: record.warcPayloadDigest ?? null,
        status: Number(record.httpHeaders?.statusCode ?? 0),
        headers: record.httpHeaders === null ? [] : [...record.httpHeaders.headers],
        head: record.httpHeaders?.toString().trim() ?? null,
        body: content,
      };
    }
  } catch (error) {
    // warcio and pako throw Errors and strings for damaged data; both mean that the file is not what was stored.
    if (error instanceof Refusal) throw error;
    throw broken();
  }
}

function broken(): Refusal {
  return new Refusal(
    'broken-capture',
    say(
      'Tệp lưu trữ trang web bị hỏng, không kiểm chứng được.',
      'The web archive file is damaged and cannot be verified.',
    ),
  );
}
