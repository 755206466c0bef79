// A small S3-compatible service on 127.0.0.1: PUT, GET, HEAD, DELETE and LIST (version 2, by pages) of one bucket, each with its
// signature checked, and the ways in which such a service fails.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { faultOfSignature, type Keys } from './s3-signature.ts';

/**
 * `slow-down`: 503; `full`: 507; `silent`: no answer at all; `cut`: half of the answer's body, or the connection ends while the
 * request's body is read; `altered`: one byte of the body is another one.
 */
export type Mishap = 'slow-down' | 'full' | 'silent' | 'cut' | 'altered';

export interface S3Server extends Keys {
  readonly endpoint: string;
  readonly bucket: string;
  readonly objects: Map<string, { readonly bytes: Buffer; readonly at: Date }>;
  /** Method and path of each request so far, in order. */
  readonly asked: string[];
  /** What befalls the next requests, one each; null lets one pass. */
  readonly mishaps: (Mishap | null)[];
  /** Milliseconds by which its clock is ahead. */
  clockAheadMs: number;
  /** Most names in one page of a list. */
  pageSize: number;
  /** It lists from the last name to the first. */
  isUnordered: boolean;
  close(): Promise<void>;
}

export async function startS3Server(bucket = 'kho-tep'): Promise<S3Server> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    const mishap = service.mishaps.shift() ?? null;
    service.asked.push(`${request.method} ${request.url}`);
    request.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (mishap === 'cut' && request.method === 'PUT') request.socket.destroy();
    });
    request.on('end', () => {
      if (mishap === 'silent') return;
      if (mishap === 'slow-down') return refuse(response, 503, 'SlowDown');
      if (mishap === 'full') return refuse(response, 507, 'XMinioStorageFull');
      answer(service, request, response, Buffer.concat(chunks), mishap);
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const service: S3Server = {
    key: 'KHOATHU',
    secret: 'mat-khau-thu/+=',
    region: 'vn-thu-1',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bucket,
    objects: new Map(),
    asked: [],
    mishaps: [],
    clockAheadMs: 0,
    pageSize: 1000,
    isUnordered: false,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return service;
}

function answer(
  service: S3Server,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  mishap: Mishap | null,
): void {
  const fault = faultOfSignature(request, service, Date.now() + service.clockAheadMs);
  if (fault) return refuse(response, fault === 'AuthorizationHeaderMalformed' ? 400 : 403, fault);
  const url = new URL(request.url!, service.endpoint);
  const [, bucket, ...rest] = decodeURIComponent(url.pathname).split('/');
  if (bucket !== service.bucket) return refuse(response, 404, 'NoSuchBucket');
  const name = rest.join('/');
  if (name === '') return list(service, url.searchParams, response);
  const held = service.objects.get(name);
  switch (request.method) {
    case 'PUT': {
      const said = request.headers['x-amz-checksum-sha256'];
      const got = createHash('sha256')
        .update(mishap === 'altered' ? altered(body) : body)
        .digest('base64');
      if (said !== undefined && said !== got) return refuse(response, 400, 'BadDigest');
      service.objects.set(name, { bytes: body, at: new Date() });
      return void response.writeHead(200, { etag: `"${createHash('md5').update(body).digest('hex')}"` }).end();
    }
    case 'DELETE':
      service.objects.delete(name);
      return void response.writeHead(204).end();
    case 'HEAD':
      return void response.writeHead(held ? 200 : 404, { 'content-length': held?.bytes.length ?? 0 }).end();
    case 'GET': {
      if (!held) return refuse(response, 404, 'NoSuchKey');
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': held.bytes.length });
      if (mishap !== 'cut') return void response.end(mishap === 'altered' ? altered(held.bytes) : held.bytes);
      response.write(held.bytes.subarray(0, held.bytes.length >> 1), () => response.destroy());
      return;
    }
    default:
      return refuse(response, 405, 'MethodNotAllowed');
  }
}

function altered(bytes: Buffer): Buffer {
  const other = Buffer.from(bytes);
  other[0] = (other[0] ?? 0) ^ 1;
  return other;
}

function list(service: S3Server, query: URLSearchParams, response: ServerResponse): void {
  const after = Buffer.from(query.get('continuation-token') ?? '', 'base64url').toString();
  const names = [...service.objects.keys()]
    .filter((name) => name.startsWith(query.get('prefix') ?? '') && name > after)
    .toSorted();
  const page = names.slice(0, Math.min(service.pageSize, Number(query.get('max-keys') ?? 1000)));
  const more = names.length > page.length ? Buffer.from(page.at(-1)!).toString('base64url') : null;
  if (service.isUnordered) page.reverse();
  const contents = page.map((name) => {
    const { bytes, at } = service.objects.get(name)!;
    return `<Contents><Key>${name}</Key><LastModified>${at.toISOString()}</LastModified><ETag>&quot;0&quot;</ETag><Size>${bytes.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
  });
  response.writeHead(200, { 'content-type': 'application/xml' });
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${service.bucket}</Name><Prefix>${query.get('prefix') ?? ''}</Prefix><KeyCount>${page.length}</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>${more !== null}</IsTruncated>${more === null ? '' : `<NextContinuationToken>${more}</NextContinuationToken>`}${contents.join('')}</ListBucketResult>`,
  );
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message><RequestId>thu</RequestId></Error>`,
  );
}
