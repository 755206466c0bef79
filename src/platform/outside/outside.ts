// The only way out of the house. Every address that a person or a page names is fetched here: public machines only,
// ports 80 and 443 only, judged again at every redirect, limited in bytes and in time.
import { Agent, request } from 'undici';
import { houseTime } from '../database/index.ts';
import { Refusal } from '../../tools/sentence/index.ts';
import { outsideFetches } from '../metrics/index.ts';
import { guardAddress, guardedLookup, type Loopback, type SystemLookup } from './address-guard.ts';
import { readBody } from './body.ts';
import { asRefusal, redirectLoop, tooManyRedirects, tooSlow } from './failures.ts';

export interface OutsideOptions {
  /** True only in tests: 127.0.0.0/8 and ::1 may be fetched, on any port. `{port}`: that port of 127.0.0.1. */
  readonly allowLoopback: Loopback;
  /** Says who we are and where to complain, e.g. "CauNoi/0.1 (+https://…)". */
  readonly userAgent: string;
  readonly mostRedirects?: number;
  /** Replaces the system's name service; for tests. */
  readonly lookup?: SystemLookup;
}

export interface FetchOptions {
  /** From the last answer: the server says 304 when nothing changed. */
  readonly etag?: string | null | undefined;
  readonly lastModified?: string | null | undefined;
  /** Largest body after decompression, in bytes; 10 MB when left out. */
  readonly maxBytes?: number;
  /** For everything together: names, connections, redirects, body. 30 s when left out. */
  readonly timeoutMs?: number;
  readonly accept?: string;
}

export interface Redirect {
  readonly status: number;
  readonly from: string;
  readonly to: string;
}

export interface Fetched {
  /** Any status that is no redirect, also 304, 404 and 500: the caller decides. */
  readonly status: number;
  readonly statusText: string;
  readonly finalUrl: string;
  readonly redirects: readonly Redirect[];
  /** By lower-case name; repeated headers are joined with ", ". */
  readonly headers: Readonly<Record<string, string>>;
  /** After decompression. */
  readonly body: Uint8Array;
  /** The last request and answer as text, for the archive; lines end in CRLF. */
  readonly requestHead: string;
  readonly responseHead: string;
  /** The answer's headers as pairs, for the archive. */
  readonly responseHeaders: readonly (readonly [string, string])[];
  /** When the answer was complete, ISO 8601 in UTC. */
  readonly at: string;
}

export interface Outside {
  /**
   * Throws Refusal: bad-address, bad-scheme, bad-port, credentials-in-address, private-address, dns-failed, connection-refused,
   * connection-failed, tls-failed, bad-answer, bad-encoding, redirect-loop, too-many-redirects, too-big, too-slow.
   */
  fetch(address: string, options?: FetchOptions): Promise<Fetched>;
  close(): Promise<void>;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export function createOutside(settings: OutsideOptions): Outside {
  const agent = new Agent({
    allowH2: false,
    maxHeaderSize: 64 * 1024,
    connectTimeout: 15_000,
    // One address after the other is fine for a background fetch and keeps the lookup's answer simple.
    connect: { lookup: guardedLookup(settings.allowLoopback === true, settings.lookup), timeout: 15_000 },
  });
  return {
    async fetch(address, options = {}) {
      try {
        const fetched = await fetchOutside(agent, settings, address, options);
        outsideFetches.inc({ outcome: `${Math.floor(fetched.status / 100)}xx` });
        return fetched;
      } catch (error) {
        outsideFetches.inc({ outcome: error instanceof Refusal ? error.code : 'fault' });
        throw error;
      }
    },
    close: () => agent.destroy(),
  };
}

async function fetchOutside(
  agent: Agent,
  settings: OutsideOptions,
  address: string,
  options: FetchOptions,
): Promise<Fetched> {
  const timeoutMs = options.timeoutMs ?? 30_000;
  const most = settings.mostRedirects ?? 5;
  const abort = new AbortController();
  let url = guardAddress(address, settings.allowLoopback);
  const timer = setTimeout(() => abort.abort(tooSlow(url.host, Math.round(timeoutMs / 100) / 10)), timeoutMs);
  const redirects: Redirect[] = [];
  const seen = new Set<string>([url.href]);
  try {
    for (;;) {
      const answer = await untilAborted(once(agent, settings, url, options, abort.signal), abort.signal);
      if (answer.next === null) return { ...answer.fetched, redirects };
      const next = guardAddress(answer.next, settings.allowLoopback);
      redirects.push({ status: answer.fetched.status, from: url.href, to: next.href });
      if (seen.has(next.href)) throw redirectLoop(url.host);
      if (redirects.length > most) throw tooManyRedirects(url.host, most);
      seen.add(next.href);
      url = next;
    }
  } catch (error) {
    // When our clock ran out, the connection reports its own end; the cause is the clock.
    throw abort.signal.aborted ? abort.signal.reason : asRefusal(error, url.host);
  } finally {
    clearTimeout(timer);
  }
}

/** undici answers an abort only when the connection stands; a name service that is silent must not hold us. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_done, fail) => {
    stop = () => fail(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (stop !== undefined) signal.removeEventListener('abort', stop);
  }
}

async function once(agent: Agent, settings: OutsideOptions, target: URL, options: FetchOptions, signal: AbortSignal) {
  const url = new URL(target);
  url.hash = '';
  const headers = requestHeaders(settings, url, options);
  const answer = await request(url, { dispatcher: agent, method: 'GET', headers, signal });
  const pairs = Object.entries(answer.headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? '']).map((one): readonly [string, string] => [name, one]),
  );
  const joined: Record<string, string> = {};
  for (const [name, value] of pairs) joined[name] = joined[name] === undefined ? value : `${joined[name]}, ${value}`;
  const location = joined['location'];
  const isRedirect = REDIRECTS.has(answer.statusCode) && location !== undefined;
  let body: Uint8Array = new Uint8Array();
  if (isRedirect) {
    // The body of a redirect is for people; the connection is dropped rather than read to its end.
    answer.body.on('error', () => answer.body.destroy());
    answer.body.destroy();
  } else body = await readBody(answer.body, joined['content-encoding'], options.maxBytes ?? 10 * 1024 * 1024, url.host);
  const fetched: Omit<Fetched, 'redirects'> = {
    status: answer.statusCode,
    statusText: answer.statusText,
    finalUrl: url.href,
    headers: joined,
    body,
    requestHead: head(`GET ${url.pathname}${url.search} HTTP/1.1`, Object.entries(headers)),
    responseHead: head(`HTTP/1.1 ${answer.statusCode} ${answer.statusText}`.trim(), pairs),
    responseHeaders: pairs,
    at: houseTime().toISOString(),
  };
  const next = isRedirect ? (URL.canParse(location, url.href) ? new URL(location, url).href : location) : null;
  return { fetched, next };
}

function requestHeaders(settings: OutsideOptions, url: URL, options: FetchOptions): Record<string, string> {
  return {
    host: url.host,
    'user-agent': settings.userAgent,
    accept: options.accept ?? '*/*',
    'accept-language': 'vi, en;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
    ...conditional('if-none-match', options.etag),
    ...conditional('if-modified-since', options.lastModified),
  };
}

/** A stored value with a line end would be a second header. */
function conditional(name: string, value: string | null | undefined): Record<string, string> {
  return value === null || value === undefined || value === '' || /[\r\n]/.test(value) ? {} : { [name]: value };
}

function head(first: string, headers: readonly (readonly [string, string])[]): string {
  return [first, ...headers.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n');
}
