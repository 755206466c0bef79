// Bytes in a bucket of an S3-compatible service, which all processes of the house share. What may pass by itself (a full
// queue, a cut line) is tried again for some seconds; the rest is said in words.
// https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
import { setTimeout as sleep } from 'node:timers/promises';
import { S3mini, S3NetworkError, S3ServiceError } from 's3mini';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { log } from '../log/index.ts';
import { fileStoreTrouble } from '../metrics/index.ts';
import { createServiceFetch } from '../outside/index.ts';
import { clockIsOff, noBucket, noRoom, storeAway, storeRefused } from './refusals.ts';
import type { FileStore } from './store.ts';

export interface S3StoreSettings {
  /** https://host or http://host:port, without the bucket. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
  /** The service is in one's own network: private addresses, http and any port. */
  readonly ownNetwork: boolean;
  /** Until an answer begins; 15 s when left out. */
  readonly answerWithinMs?: number;
  /** Before the second try, on average; 100 ms when left out. Each further one waits three times as long. */
  readonly firstWaitMs?: number;
}

const WITHIN = 'files/';
const PAGE = 1000;
const TRIES = 4;
/** Somebody waits for their page, and often a transaction with them. */
const NO_NEW_TRY_AFTER_MS = 20_000;
const WHOLE_REQUEST_MS = 600_000;

/** Throws Refusal `bad-setting` when the endpoint may not be asked. */
export function s3Store(settings: S3StoreSettings): FileStore {
  const where = `${settings.endpoint.replace(/\/+$/, '')}/${settings.bucket}`;
  const service = serviceOf(settings);
  const s3 = new S3mini({
    accessKeyId: settings.key,
    secretAccessKey: settings.secret,
    endpoint: where,
    region: settings.region,
    requestAbortTimeout: WHOLE_REQUEST_MS,
    fetch: service.fetch,
  });
  const place = (sha256: Buffer): string => {
    const hex = sha256.toString('hex');
    return `${WITHIN}${hex.slice(0, 2)}/${hex}`;
  };
  const asked = <R>(deed: string, ask: () => Promise<R>): Promise<R> =>
    again(where, deed, settings.firstWaitMs ?? 100, ask);
  return {
    where,
    isFar: true,
    async keep(sha256, bytes) {
      // Sent also when it is there: that renews its age, mends what was altered, and costs no second question.
      await asked('keep', () =>
        s3.putObject(place(sha256), asBuffer(bytes), 'application/octet-stream', undefined, {
          'x-amz-checksum-sha256': sha256.toString('base64'),
        }),
      );
    },
    read: (sha256) =>
      asked('read', async () => {
        try {
          const answer = await s3.getObjectRaw(place(sha256));
          return Buffer.from(await answer.arrayBuffer());
        } catch (error) {
          if (error instanceof S3ServiceError && error.status === 404 && error.serviceCode !== 'NoSuchBucket')
            return null;
          throw error;
        }
      }),
    async *list() {
      let token: string | undefined;
      let last = '';
      do {
        const from = token;
        const page = await asked('list', () => s3.listObjectsPaged('/', WITHIN, PAGE, from));
        if (!page?.objects) throw noBucket(where, null);
        for (const { Key: name, Size: size, LastModified: keptAt } of page.objects) {
          const hex = /^files\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(name)?.[1];
          if (!hex) continue;
          // S3 promises this order, some that call themselves compatible do not; whoever compares lists relies on it.
          if (hex <= last) throw new Error(`${where} does not list its objects in order`);
          last = hex;
          yield { sha256: Buffer.from(hex, 'hex'), size: Number(size), keptAt: new Date(keptAt) };
        }
        token = page.nextContinuationToken;
      } while (token);
    },
    async drop(sha256, keptBefore) {
      const name = place(sha256);
      const page = await asked('list', () => s3.listObjectsPaged('/', name, 1));
      const found = page?.objects?.find(({ Key: listed }) => listed === name);
      // The service has no deletion that asks for the age: between both questions lie milliseconds, and what is let go of was
      // of no use for longer than a day. A bucket with versions brings back even that.
      if (found && new Date(found.LastModified) < keptBefore) await asked('drop', () => s3.deleteObject(name));
    },
    async check() {
      const page = await asked('check', () => s3.listObjectsPaged('/', WITHIN, 1));
      if (!page?.objects) throw noBucket(where, null);
    },
    close: () => service.close(),
  };
}

function serviceOf({ endpoint, ownNetwork, answerWithinMs = 15_000 }: S3StoreSettings) {
  try {
    return createServiceFetch({ address: endpoint, ownNetwork, answerWithinMs });
  } catch (error) {
    throw error instanceof Refusal ? badEndpoint(error) : error;
  }
}

function badEndpoint(cause: Refusal): Refusal {
  const refusal = new Refusal(
    'bad-setting',
    say(
      `S3_ENDPOINT: ${cause.sentence.vi} Kho tệp trong mạng của đơn vị cần thêm S3_PRIVATE_NETWORK=1.`,
      `S3_ENDPOINT: ${cause.sentence.en} A store in your own network also needs S3_PRIVATE_NETWORK=1.`,
    ),
    400,
  );
  refusal.cause = cause;
  return refusal;
}

async function again<R>(where: string, deed: string, firstWaitMs: number, ask: () => Promise<R>): Promise<R> {
  const began = performance.now();
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      const trouble = troubleOf(error, where);
      if (!(trouble instanceof Refusal)) throw trouble;
      fileStoreTrouble.inc({ deed, outcome: trouble.code });
      if (trouble.code !== 'file-store-away' || tries === TRIES || performance.now() - began > NO_NEW_TRY_AFTER_MS) {
        log.warn({ err: error, deed, tries }, 'the store of files does not do as asked');
        throw trouble;
      }
      // Some of them at random, so that all processes do not come back at once.
      await sleep(firstWaitMs * 3 ** (tries - 1) * (0.5 + Math.random()));
    }
  }
}

const FULL = new Set(['QuotaExceeded', 'XMinioStorageFull', 'InsufficientStorage', 'StorageFull']);
/** Of status 400, and yet passing: the line was too slow, or bytes were altered on their way. */
const PASSING = new Set(['RequestTimeout', 'BadDigest', 'XAmzContentChecksumMismatch', 'XAmzContentSHA256Mismatch']);

/** The Refusal for what went wrong, or the error itself when it is a fault of the program. */
function troubleOf(error: unknown, where: string): unknown {
  if (error instanceof Refusal) {
    if (error.code === 'private-address') return badEndpoint(error);
    return error.status === 503 && !error.code.startsWith('file-store') ? storeAway(error) : error;
  }
  if (error instanceof S3ServiceError) {
    const { status, serviceCode = '' } = error;
    if (status === 507 || FULL.has(serviceCode)) return noRoom(error);
    if (status >= 500 || status === 429 || PASSING.has(serviceCode)) return storeAway(error);
    if (serviceCode === 'RequestTimeTooSkewed') return clockIsOff(where, error);
    if (serviceCode === 'NoSuchBucket' || status === 404) return noBucket(where, error);
    return storeRefused(where, `${status} ${serviceCode}`.trim(), error);
  }
  // What undici says of a line that is cut while the body is read.
  const isOfTheLine = error instanceof TypeError ? error.cause !== undefined : error instanceof DOMException;
  return isOfTheLine || error instanceof S3NetworkError ? storeAway(error) : error;
}

/** The same memory. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
