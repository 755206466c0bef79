import { listProgrammes } from '../../modules/programmes/index.ts';
import { consult } from '../../platform/context/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import type { Route } from './+types/sitemap';

/** Addresses of all public programmes, for search engines. */
export async function loader({ request }: Route.LoaderArgs) {
  const { rows } = await consult({ kind: 'public' }, (ctx) => listProgrammes(ctx, { perPage: 10_000 }));
  const { origin } = new URL(request.url);
  const addresses = [
    '/',
    '/chuong-trinh',
    '/dau-moi',
    '/dia-danh',
    '/cach-tinh',
    '/nhat-ky',
    ...rows.map((row) => `/chuong-trinh/${row.slug}`),
  ];
  const entries = addresses.map((path) => `<url><loc>${origin}${path}</loc></url>`).join('');
  const xml = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries}</urlset>`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8', ...publicPage('any') } });
}
