// Asks a service that the administrator has chosen. Unlike `fetch`, what is sent may be confidential and carries a key, so
// the address is taken as it is: no redirect is followed, and outside of one's own network only https is used.
import { isIP } from 'node:net';
import { Agent, request } from 'undici';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { isFetchable } from '../../tools/web-address/index.ts';
import { isOwnNetworkAddress, isPublicAddress, lookupOf, privateAddress, type SystemLookup } from './address-guard.ts';
import { readBody } from './body.ts';
import { asRefusal, tooSlow } from './failures.ts';

export interface PostBytes {
  readonly body: string | Uint8Array;
  readonly contentType: string;
  readonly accept: string;
  /** Sent as `Authorization: Bearer …`; null: none. */
  readonly bearer: string | null;
  /** Name and password of a client (RFC 6749 §2.3.1), in place of a bearer. */
  readonly basic?: { readonly user: string; readonly password: string } | undefined;
  /** The administrator has said that this address is in their own network: private addresses, any port and http. */
  readonly ownNetwork: boolean;
  /** What is sent is no secret and the answer is signed: http is good enough. */
  readonly mayBePlain?: boolean;
  /** For everything together: name, connection, answer. */
  readonly timeoutMs: number;
  /** Largest answer after decompression, in bytes. */
  readonly maxBytes: number;
  readonly userAgent: string;
  /** Replaces the system's name service; for tests. */
  readonly lookup?: SystemLookup | undefined;
}

export interface BytesAnswer {
  readonly status: number;
  readonly body: Uint8Array;
  /** Seconds that the service asks to wait (429, 503); null when it does not say. */
  readonly retryAfter: number | null;
}

/**
 * Throws Refusal: bad-address, bad-scheme, bad-port, credentials-in-address, private-address, needs-https,
 * redirect-refused, dns-failed, connection-refused, connection-failed, tls-failed, bad-answer, bad-encoding, too-big,
 * too-slow. No refusal repeats anything that was sent.
 */
export function postBytes(address: string, options: PostBytes): Promise<BytesAnswer> {
  return ask('POST', address, options);
}

/** Reads something that the service offers, under the same rules and with the same Refusals. */
export function getBytes(address: string, options: Omit<PostBytes, 'body' | 'contentType'>): Promise<BytesAnswer> {
  return ask('GET', address, options);
}

type Asked = Omit<PostBytes, 'body' | 'contentType'> & Partial<Pick<PostBytes, 'body' | 'contentType'>>;

async function ask(method: 'GET' | 'POST', address: string, options: Asked): Promise<BytesAnswer> {
  const { ownNetwork } = options;
  const timeoutMs = Math.ceil(options.timeoutMs);
  const url = judgeService(address, ownNetwork, options.mayBePlain);
  const accepts = (ip: string) => (ownNetwork ? isOwnNetworkAddress(ip) : isPublicAddress(ip, false));
  const agent = new Agent({
    allowH2: false,
    maxHeaderSize: 64 * 1024,
    connectTimeout: Math.min(timeoutMs, 15_000),
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connect: { lookup: lookupOf(accepts, options.lookup) },
  });
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const clock = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => {
      const slow = tooSlow(url.host, Math.round(timeoutMs / 100) / 10);
      abort.abort(slow);
      fail(slow);
    }, timeoutMs);
  });
  try {
    return await Promise.race([exchange(agent, method, url, options, abort.signal), clock]);
  } catch (error) {
    // When our clock ran out, the connection reports its own end; the cause is the clock.
    throw abort.signal.aborted ? abort.signal.reason : asRefusal(error, url.host);
  } finally {
    clearTimeout(timer);
    await agent.destroy();
  }
}

/**
 * The address of a service, as far as its form shows that it may be asked; names are judged when they are looked up. Throws
 * the Refusals of `postBytes` that are about addresses.
 */
export function judgeService(address: string, ownNetwork: boolean, mayBePlain = false): URL {
  const answer = isFetchable(address, ownNetwork ? { ports: 'any' } : {});
  if (!answer.yes) throw new Refusal(answer.code, answer.why, 400);
  const url = new URL(address);
  url.hash = '';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // Literal addresses never pass through the lookup.
  if (isIP(host) !== 0 && !(ownNetwork ? isOwnNetworkAddress(host) : isPublicAddress(host, false))) {
    throw privateAddress(url.hostname);
  }
  if (url.protocol !== 'https:' && !ownNetwork && !mayBePlain) {
    throw new Refusal(
      'needs-https',
      say(
        'Máy chủ ở ngoài mạng của đơn vị phải dùng https://, vì văn bản và khóa truy cập đi qua mạng công cộng.',
        'A server outside of your own network must use https://: the text and the key travel over the public network.',
      ),
      400,
    );
  }
  return url;
}

function authorization({ bearer, basic }: Asked): { authorization?: string } {
  if (bearer !== null) return { authorization: `Bearer ${bearer}` };
  if (!basic) return {};
  const pair = `${encodeURIComponent(basic.user)}:${encodeURIComponent(basic.password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

async function exchange(
  agent: Agent,
  method: 'GET' | 'POST',
  url: URL,
  options: Asked,
  signal: AbortSignal,
): Promise<BytesAnswer> {
  const answer = await request(url, {
    dispatcher: agent,
    method,
    headers: {
      'user-agent': options.userAgent,
      ...(options.contentType === undefined ? {} : { 'content-type': options.contentType }),
      accept: options.accept,
      'accept-encoding': 'gzip, deflate, br',
      ...authorization(options),
    },
    body: options.body ?? null,
    signal,
  });
  if (answer.statusCode >= 300 && answer.statusCode < 400) {
    answer.body.on('error', () => answer.body.destroy());
    answer.body.destroy();
    throw new Refusal(
      'redirect-refused',
      say(
        `Máy chủ ${url.host} chuyển hướng sang nơi khác; không gửi theo. Hãy ghi đúng địa chỉ cuối cùng.`,
        `The server ${url.host} redirects elsewhere; nothing is sent there. Enter the final address.`,
      ),
    );
  }
  const encoding = answer.headers['content-encoding'];
  const body = await readBody(
    answer.body,
    typeof encoding === 'string' ? encoding : encoding?.join(','),
    options.maxBytes,
    url.host,
  );
  const wait = Number(answer.headers['retry-after']);
  return {
    status: answer.statusCode,
    body,
    retryAfter: answer.headers['retry-after'] !== undefined && Number.isFinite(wait) && wait >= 0 ? wait : null,
  };
}
