// Public pages out of memory. A page enters the cache when its answer says what it shows (X-Page-Tags); it leaves when
// the journal tells of a change there. With the database away, the last known page is served with a notice.
import type { Context } from 'hono';
import { type CachedPage, type PageCache } from '../platform/page-cache/index.ts';
import { publicPages } from '../platform/metrics/index.ts';
import { PAGE_TAGS } from '../platform/web/index.ts';

const STALE_NOTICE = Buffer.from(
  '<p role="status" class="mx-auto max-w-5xl border-l-4 border-caution bg-caution-soft px-4 py-3">' +
    'Dữ liệu đang tạm thời không cập nhật được; đây là bản gần nhất đã công bố. / ' +
    'The data cannot be refreshed for the moment; this is the last published version.</p>',
);

const SCRIPTLESS_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Longer addresses are rendered each time: they are not what links look like and would only fill the memory. */
const LONGEST_KEY = 300;

/** Public pages that ask something of their address, and what each understands. */
const LISTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(?:\/en)?\/chuong-trinh$/,
    ['tim', 'tinh', 'noi', 'don-vi', 'chu-de', 'loai', 'trang-thai', 'kinh-phi', 'nam', 'ky', 'trang'],
  ],
  [/^(?:\/en)?\/tra-cuu\/[^/]+$/, ['tim', 'trang']],
  [/^(?:\/en)?\/dung-han$/, ['tim', 'loai', 'ky', 'trang']],
  [/^(?:\/en)?\/dung-han\/[^/]+$/, ['ky', 'trang']],
  [/^(?:\/en)?\/so-kinh-phi\/[^/]+$/, ['trang']],
  [/^\/du-lieu-mo\/[^/]+$/, ['tim', 'tinh', 'noi', 'don-vi', 'chu-de', 'loai', 'trang-thai', 'kinh-phi', 'nam', 'ky']],
  [/^(?:\/en)?\/chuong-trinh\/[^/]+$/, ['ngay']],
  [/^(?:\/en)?\/dau-moi(?:\.json)?$/, ['tim', 'trang']],
  [/^(?:\/en)?\/dia-danh$/, ['tim', 'cap', 'ngay']],
  [/^(?:\/en)?\/dia-danh\.json$/, ['tim', 'cap', 'ngay', 'so']],
];

/**
 * The address as it should be: without what the page does not understand (marks of where a link was shared) and without
 * empty filters. So a page is one page in the memory, whatever is hung behind its address.
 */
function plainAddress(url: URL): string {
  const kept = new URLSearchParams();
  const understood = LISTS.find(([path]) => path.test(url.pathname))?.[1] ?? [];
  for (const name of understood) {
    const value = url.searchParams.get(name);
    if (value) kept.set(name, value);
  }
  const search = kept.toString();
  return search ? `${url.pathname}?${search}` : url.pathname;
}

export function servePublicPages(cache: PageCache, render: (c: Context) => Promise<Response>) {
  return async (c: Context, next: () => Promise<void>): Promise<Response | void> => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const url = new URL(c.req.url);
    // Data requests of signed-in pages that lead here come from scripts and are not kept.
    if (isDesk(url.pathname) || url.pathname.endsWith('.data')) return next();
    const key = plainAddress(url);
    // A space may be written as + or %20: that is the same address.
    if (new URL(key, url).searchParams.toString() !== url.searchParams.toString()) return c.redirect(key, 302);
    // Words to search for are without number; their pages are made each time.
    if (key.length > LONGEST_KEY || url.searchParams.has('tim')) return next();
    const held = cache.get(key);
    if (held) {
      publicPages.inc({ from: 'kept' });
      return answer(c, held);
    }
    publicPages.inc({ from: 'made' });
    const begun = cache.begin();
    const made = await render(c);
    const tags = made.headers.get(PAGE_TAGS);
    made.headers.delete(PAGE_TAGS);
    if (made.status >= 500) {
      const stale = cache.getStale(key);
      if (stale) {
        publicPages.inc({ from: 'stale' });
        return answerStale(c, stale);
      }
    }
    if (tags === null || made.status !== 200 || made.headers.has('set-cookie')) {
      if (!made.headers.has('Cache-Control')) made.headers.set('Cache-Control', 'private, no-store');
      return made;
    }
    const page = await cache.put(
      key,
      {
        status: 200,
        headers: {
          'content-type': made.headers.get('content-type') ?? 'text/html; charset=utf-8',
          ...kept(made.headers),
        },
        plain: Buffer.from(await made.arrayBuffer()),
        tags: tags.split(' ').filter(Boolean),
      },
      begun,
    );
    return answer(c, page);
  };
}

function isDesk(pathname: string): boolean {
  return /^(?:\/en)?\/(?:lam-viec|dang-nhap|dang-xuat|loi-moi|chon-don-vi|viec|xac-nhan-lai|khoa-dang-nhap)(?:\/|$)/.test(
    pathname,
  );
}

function kept(headers: Headers): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of ['content-disposition', 'content-language', 'link', 'access-control-allow-origin']) {
    const value = headers.get(name);
    if (value) found[name] = value;
  }
  return found;
}

function answer(c: Context, page: CachedPage): Response {
  const headers = new Headers(page.headers);
  headers.set('etag', page.etag);
  headers.set('vary', 'accept-encoding');
  // Browsers ask again each time and mostly hear 304: a withdrawn page is gone at once.
  headers.set('cache-control', 'public, max-age=0, must-revalidate');
  headers.set('content-security-policy', SCRIPTLESS_POLICY);
  if (matches(c.req.header('if-none-match'), page.etag)) return new Response(null, { status: 304, headers });
  const accepted = c.req.header('accept-encoding') ?? '';
  const [encoding, bytes] = /\bbr\b/.test(accepted)
    ? (['br', page.brotli] as const)
    : /\bgzip\b/.test(accepted)
      ? (['gzip', page.gzip] as const)
      : ([null, page.plain] as const);
  if (encoding) headers.set('content-encoding', encoding);
  headers.set('content-length', String(bytes.length));
  return new Response(c.req.method === 'HEAD' ? null : bytes, { status: page.status, headers });
}

function answerStale(c: Context, page: CachedPage): Response {
  const headers = new Headers(page.headers);
  headers.set('cache-control', 'no-store');
  headers.set('warning', '110 - "Response is Stale"');
  headers.set('content-security-policy', SCRIPTLESS_POLICY);
  const at = page.headers['content-type']?.startsWith('text/html') ? page.plain.indexOf('<body') : -1;
  const inside = at < 0 ? -1 : page.plain.indexOf('>', at) + 1;
  const bytes =
    inside > 0
      ? Buffer.concat([page.plain.subarray(0, inside), STALE_NOTICE, page.plain.subarray(inside)])
      : page.plain;
  return new Response(c.req.method === 'HEAD' ? null : new Uint8Array(bytes), { status: 200, headers });
}

function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  return header
    .split(',')
    .some((candidate) => candidate.trim().replace(/^W\//, '') === etag || candidate.trim() === '*');
}
