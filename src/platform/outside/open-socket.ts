// A connection to a service that does not speak HTTP and that the administrator has chosen: under the same rule of which
// machines may be talked to, judged by the addresses that this very connection uses.
import { connect, isIP, type Socket } from 'node:net';
import { isOwnNetworkAddress, isPublicAddress, lookupOf, privateAddress, type SystemLookup } from './address-guard.ts';
import { asRefusal, tooSlow } from './failures.ts';

export interface OpenSocket {
  readonly host: string;
  readonly port: number;
  /** The administrator has said that this machine is in their own network. Link-local addresses stay out. */
  readonly ownNetwork: boolean;
  readonly timeoutMs: number;
  /** Replaces the system's name service; for tests. */
  readonly lookup?: SystemLookup | undefined;
}

/**
 * Throws Refusal: private-address, dns-failed, connection-refused, connection-failed, too-slow. The socket is connected and
 * paused; its errors are the caller's from then on.
 */
export async function openSocket({ host, port, ownNetwork, timeoutMs, lookup }: OpenSocket): Promise<Socket> {
  const accepts = (ip: string) => (ownNetwork ? isOwnNetworkAddress(ip) : isPublicAddress(ip, false));
  // Literal addresses never pass through the lookup.
  if (isIP(host) !== 0 && !accepts(host)) throw privateAddress(host);
  const socket = connect({ host, port, lookup: lookupOf(accepts, lookup) });
  let clock: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((done, fail) => {
      clock = setTimeout(() => fail(tooSlow(host, Math.round(timeoutMs / 100) / 10)), timeoutMs);
      socket.once('connect', done);
      socket.once('error', fail);
    });
    socket.removeAllListeners('error');
    socket.pause();
    return socket;
  } catch (error) {
    socket.on('error', () => socket.destroy());
    socket.destroy();
    throw asRefusal(error, host);
  } finally {
    clearTimeout(clock);
  }
}
