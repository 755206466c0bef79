// One page has many addresses: with and without tracking marks, on www., m. or amp. Evidence is counted once, so the
// address that is stored and the key that is compared are made in one place.
import { Refusal, say } from '../sentence/index.ts';

/** Query parameters that say where a reader came from, never which page it is. */
const TRACKING = new Set([
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'yclid',
  'twclid',
  'ttclid',
  'igshid',
  'igsh',
  'mc_cid',
  'mc_eid',
  'zarsrc',
  'zalo_source',
  'zsource',
  '_ga',
  '_gl',
  '_hsenc',
  '_hsmi',
  'spm',
  'cmpid',
  'ocid',
  'ref_src',
  'ref_url',
  'gidzl',
  'vnnsource',
  'vn_source',
  'vn_campaign',
  'vn_medium',
  'vn_term',
  'vn_thumb',
]);
const TRACKING_FAMILIES = ['utm_', 'pk_', 'mtm_', 'hsa_', 'zarsrc_'];

/**
 * The address to store: lower-case scheme and host, no default port, no fragment, no tracking parameters, the other
 * parameters sorted. Relative addresses are resolved against `base`.
 * Throws Refusal 'bad-address' when it is no http(s) address.
 */
export function canonicalAddress(address: string, base?: string): string {
  const url = parse(address, base);
  url.hash = '';
  url.username = '';
  url.password = '';
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  if (url.search !== '') {
    const kept = [...url.searchParams].filter(([name]) => !isTracking(name));
    kept.sort(([a, x], [b, y]) => order(a, b) || order(x, y));
    url.search = new URLSearchParams(kept).toString();
  }
  // "https://a.example/?" and "https://a.example/" are one page; URL keeps the lone question mark.
  return url.href.replace(/\?$/, '');
}

/**
 * A key under which the desktop, mobile (m.) and AMP forms of one page are equal, whatever the scheme. For comparing
 * only: it may not open in a browser. Throws Refusal 'bad-address' like `canonicalAddress`.
 */
export function addressKey(address: string): string {
  const url = new URL(canonicalAddress(address));
  const host = url.host.replace(/^(?:(?:www\d?|m|mobile|amp|wap)\.)+(?=[^.]+\.)/, '');
  const parameters = [...url.searchParams].filter(
    ([name, value]) => !(name === 'amp' || (name === 'outputType' && value === 'amp') || name === 'mobile'),
  );
  const path = readable(url.pathname)
    .replace(/\/{2,}/g, '/')
    .replace(/^\/amp(?=\/.)/, '')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '')
    .replace(/\/amp\/?$/, '')
    .replace(/\.amp(?=\.html?$|$)/, '')
    .replace(/\/$/, '');
  const query = new URLSearchParams(parameters).toString();
  return `${host}${path}${query === '' ? '' : `?${query}`}`;
}

function parse(address: string, base?: string): URL {
  const trimmed = address.trim();
  const url = URL.canParse(trimmed, base) ? new URL(trimmed, base) : undefined;
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new Refusal(
      'bad-address',
      say(
        `“${short(trimmed)}” không phải là địa chỉ trang web (cần bắt đầu bằng http:// hoặc https://).`,
        `“${short(trimmed)}” is not a web address (it must begin with http:// or https://).`,
      ),
      400,
    );
  }
  return url;
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return TRACKING.has(lower) || TRACKING_FAMILIES.some((family) => lower.startsWith(family));
}

/** "%e1%bb%87" and "ệ" are one path; a broken escape is left as it is. */
function readable(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped).normalize('NFC');
    } catch (error) {
      if (error instanceof URIError) return escaped.toUpperCase();
      throw error;
    }
  });
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
