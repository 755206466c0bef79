// Which addresses may be fetched at all. The one setting of this module: tests and the example outlet allow loopback.
import type { Loopback } from '../../platform/outside/index.ts';
import { say, type Answer } from '../../tools/sentence/index.ts';
import { isFetchable } from '../../tools/web-address/index.ts';

let loopbackAllowed: Loopback = false;

/** Called once by start/ (from the settings) and by tests. */
export function allowLoopbackSources(allowed: Loopback): void {
  loopbackAllowed = allowed;
}

/** By the form of the address; which machine stands behind the name is judged at each connection. */
export function checkAddress(address: string): Answer {
  const host = new URL(address).hostname;
  const loopback = isLoopback(host);
  const allowed =
    typeof loopbackAllowed === 'boolean' ? loopbackAllowed : Number(new URL(address).port) === loopbackAllowed.port;
  if (loopback && allowed) return isFetchable(address, { ports: 'any' });
  if (loopback || isPrivateHost(host)) {
    return {
      yes: false,
      code: 'private-address',
      why: say(
        'Địa chỉ này nằm trong mạng nội bộ nên không được tải.',
        'This address is in a private network and is not fetched.',
      ),
    };
  }
  return isFetchable(address);
}

export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(host);
}

/** Told at once when the address says it openly; names that lead to private addresses are refused on connecting. */
function isPrivateHost(host: string): boolean {
  return (
    host.startsWith('[') ||
    /\.(?:local|internal|localhost|lan|home\.arpa)$/.test(host) ||
    /^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168)(?:\.\d{1,3}){1,3}$/.test(host)
  );
}
