// Addresses of all public pages for search engines: an index, and parts of at most 50,000 addresses each.
import { data } from 'react-router';
import { recordAddresses, recordCount } from '../../modules/public-record/index.ts';
import { readConfig } from '../../platform/config/index.ts';
import { consult } from '../../platform/context/index.ts';
import { SITEMAP_MOST, writeSitemap, writeSitemapIndex, type SitemapEntry } from '../../tools/atom/index.ts';
import { inLanguage } from '../language.ts';
import type { Route } from './+types/sitemap';
import { openText } from './open-answer.ts';

const ALWAYS = [
  '/',
  '/chuong-trinh',
  '/tra-cuu/dia-phuong',
  '/tra-cuu/don-vi',
  '/tra-cuu/bao-chi',
  '/tra-cuu/chu-de',
  '/tra-cuu/quy',
  '/dung-han',
  '/so-kinh-phi',
  '/du-lieu-mo',
  '/dau-moi',
  '/dia-danh',
  '/cach-tinh',
  '/quyen-rieng-tu',
  '/nhat-ky',
];

export async function loader({ params }: Route.LoaderArgs) {
  const house = readConfig(process.env).publicAddress;
  const { part } = params as { part?: string };
  if (part === undefined) {
    const count = await consult({ kind: 'public' }, recordCount);
    const parts = Array.from({ length: Math.ceil(count / SITEMAP_MOST) }, (_, at) => String(at + 1));
    return xml(writeSitemapIndex(['chung', ...parts].map((name) => `${house}/so-do-trang/${name}.xml`)));
  }
  if (part === 'chung') return xml(writeSitemap(ALWAYS.map((path) => entryOf(house, path))));
  const asked = /^[1-9]\d{0,4}$/.test(part) ? Number(part) : null;
  const found =
    asked === null
      ? []
      : await consult({ kind: 'public' }, (ctx) => recordAddresses(ctx, (asked - 1) * SITEMAP_MOST, SITEMAP_MOST));
  if (found.length === 0) throw data(null, { status: 404 });
  return xml(writeSitemap(found.map((one) => entryOf(house, `/chuong-trinh/${one.slug}`, one.changedAt))));
}

function entryOf(house: string, path: string, changed?: string): SitemapEntry {
  return {
    address: house + path,
    ...(changed ? { changed } : {}),
    languages: { vi: house + path, en: house + inLanguage(path, 'en') },
  };
}

function xml(text: string): Response {
  return openText(text, 'any', 'application/xml');
}
