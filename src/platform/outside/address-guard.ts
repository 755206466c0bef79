// Which machines may be talked to. A name is judged at the moment of connecting, by the addresses that this very
// connection will use, so a name that changes its mind between check and use (rebinding) gains nothing.
import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { isFetchable } from '../../tools/web-address/index.ts';

export type SystemLookup = (
  hostname: string,
  options: LookupOptions & { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** Global unicast is 2000::/3 (IANA registry); the rest of IPv6 is special, reserved or embeds IPv4. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/** True only for addresses of the public internet; loopback counts as public when `allowLoopback` is on. */
export function isPublicAddress(address: string, allowLoopback: boolean): boolean {
  const bare = address.replace(/^\[|\]$/g, '');
  if (!ipaddr.isValid(bare)) return false;
  // process() turns ::ffff:a.b.c.d into a.b.c.d.
  const ip = ipaddr.process(bare);
  if (ip.range() === 'loopback') return allowLoopback;
  if (ip.range() !== 'unicast') return false;
  return ip.kind() === 'ipv4' || ip.match(GLOBAL_UNICAST);
}

/**
 * What of this machine may be fetched: nothing, everything (tests), or one port of 127.0.0.1, named as such (the example
 * workspace's outlets).
 */
export type Loopback = boolean | { readonly port: number };

/** Throws the Refusal for an address that must not be fetched, as far as its form shows. */
export function guardAddress(address: string, loopback: Loopback): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isLocal = url !== undefined && namesLoopback(url.hostname) && allows(loopback, url);
  const allowLoopback = loopback === true || isLocal;
  const answer = isFetchable(address, isLocal ? { ports: 'any' } : {});
  if (!answer.yes) throw new Refusal(answer.code, answer.why, 400);
  const checked = new URL(address);
  // Literal addresses (also 2130706433 and 0x7f.1, which URL has already written out) never pass through lookup.
  const host = checked.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host) && !isPublicAddress(host, allowLoopback)) throw privateAddress(checked.hostname);
  return checked;
}

function allows(loopback: Loopback, url: URL): boolean {
  if (typeof loopback === 'boolean') return loopback;
  return url.hostname === '127.0.0.1' && Number(url.port) === loopback.port;
}

function namesLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (host === 'localhost') return true;
  return ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback';
}

/**
 * True for machines of an own network: loopback, the private ranges of RFC 1918, RFC 4193 and RFC 6598, and public ones.
 * Link-local addresses stay out: clouds hand out credentials there.
 */
export function isOwnNetworkAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '');
  if (!ipaddr.isValid(bare)) return false;
  const range = ipaddr.process(bare).range();
  return (
    range === 'loopback' ||
    range === 'private' ||
    range === 'uniqueLocal' ||
    range === 'carrierGradeNat' ||
    isPublicAddress(bare, false)
  );
}

/** A lookup for sockets that fails when any of the addresses of the name is not public. */
export function guardedLookup(allowLoopback: boolean, lookup?: SystemLookup): LookupFunction {
  return lookupOf((address) => isPublicAddress(address, allowLoopback), lookup);
}

/** A lookup for sockets that fails when any of the addresses of the name is not accepted. */
export function lookupOf(accepts: (address: string) => boolean, lookup: SystemLookup = systemLookup): LookupFunction {
  return (hostname, options, done) => {
    const family = options.family === undefined ? {} : { family: options.family };
    lookup(hostname, { ...family, all: true }, (error, addresses) => {
      if (error !== null) return done(error, '', 0);
      const first = addresses[0];
      if (first === undefined)
        return done(Object.assign(new Error(`no address for ${hostname}`), { code: 'ENOTFOUND' }), '', 0);
      if (addresses.some(({ address }) => !accepts(address))) {
        return done(privateAddress(hostname), '', 0);
      }
      if (options.all === true) return done(null, addresses);
      return done(null, first.address, first.family);
    });
  };
}

export function privateAddress(host: string): Refusal {
  return new Refusal(
    'private-address',
    say(
      `Địa chỉ ${host} thuộc mạng nội bộ nên không được phép tải.`,
      `The address ${host} belongs to a private network and must not be fetched.`,
    ),
    400,
  );
}
