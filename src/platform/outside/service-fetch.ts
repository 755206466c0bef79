// The way to one service that the administrator has set for the whole house, for clients that bring a protocol of their own
// along (a store of files). The same rules as for every service asked: this one origin, no redirect is followed, and outside of
// one's own network only https and public machines.
import { Agent, fetch as undiciFetch } from 'undici';
import { isOwnNetworkAddress, isPublicAddress, lookupOf, type SystemLookup } from './address-guard.ts';
import { asRefusal, tooSlow } from './failures.ts';
import { judgeService } from './post-bytes.ts';

export interface ServiceFetchOptions {
  readonly address: string;
  /** The administrator has said that this address is in their own network: private addresses, any port and http. */
  readonly ownNetwork: boolean;
  /** Until the answer begins, for a question without a body; a body may take longer by its size. */
  readonly answerWithinMs: number;
  /** Replaces the system's name service; for tests. */
  readonly lookup?: SystemLookup;
}

export interface ServiceFetch {
  /**
   * Redirects are given as they are. Throws Refusal as `postBytes` does; while the body is read, errors of undici pass (a
   * TypeError or DOMException).
   */
  readonly fetch: typeof globalThis.fetch;
  close(): Promise<void>;
}

/** A line slower than this, in bytes per millisecond (2 Mbit/s), is taken for a broken one. */
const SLOWEST = 250;

/** Throws Refusal: the address as it stands may not be asked. */
export function createServiceFetch(options: ServiceFetchOptions): ServiceFetch {
  const { ownNetwork, answerWithinMs } = options;
  const { origin, host } = judgeService(options.address, ownNetwork);
  const accepts = (ip: string) => (ownNetwork ? isOwnNetworkAddress(ip) : isPublicAddress(ip, false));
  const agent = new Agent({
    allowH2: false,
    maxHeaderSize: 64 * 1024,
    connectTimeout: 5_000,
    headersTimeout: 0,
    bodyTimeout: answerWithinMs,
    connect: { lookup: lookupOf(accepts, options.lookup), timeout: 5_000 },
  });
  const ask = async (address: string, init: RequestInit = {}): Promise<unknown> => {
    if (new URL(address).origin !== origin) throw new Error(`${address} is not of the service at ${origin}`);
    const late = new AbortController();
    const within = answerWithinMs + sizeOf(init.body) / SLOWEST;
    const timer = setTimeout(() => late.abort(tooSlow(host, Math.round(within / 100) / 10)), within);
    const signal = init.signal ? AbortSignal.any([init.signal, late.signal]) : late.signal;
    try {
      return await undiciFetch(address, { ...(init as object), redirect: 'manual', signal, dispatcher: agent });
    } catch (error) {
      throw late.signal.aborted ? late.signal.reason : asRefusal(error, host);
    } finally {
      clearTimeout(timer);
    }
  };
  return { fetch: ask as typeof globalThis.fetch, close: () => agent.destroy() };
}

function sizeOf(body: unknown): number {
  if (body instanceof Uint8Array) return body.byteLength;
  return typeof body === 'string' ? body.length : 0;
}
