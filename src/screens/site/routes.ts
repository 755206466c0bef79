import { index, route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Public pages: no cookie, no script, served from memory. */
export const siteRoutes: RouteConfigEntry[] = [
  index('site/home.tsx'),
  route('chuong-trinh', 'site/programmes.tsx'),
  route('chuong-trinh/:slug', 'site/programme.tsx'),
  route('chuong-trinh/:slug/du-lieu.json', 'site/programme-data.ts'),
  route('tra-cuu/:way', 'site/browse.tsx'),
  route('bang-chung/:clippingId', 'site/proof.tsx'),
  route('bang-chung/:clippingId/bang-chung.zip', 'site/proof-file.ts'),
  route('dia-danh', 'site/places.tsx'),
  route('dia-danh.json', 'site/places-data.ts'),
  route('dia-danh/:placeId', 'site/place.tsx'),
  route('dau-moi', 'site/contacts.tsx'),
  route('dau-moi.json', 'site/contacts-data.ts'),
  route('dau-moi/:card', 'site/contact-card.ts'),
  route('cach-tinh', 'site/how-it-counts.tsx'),
  route('nhat-ky', 'site/journal-checkpoints.tsx'),
  route('nhat-ky/:size.txt', 'site/journal-checkpoint-text.ts'),
  route('so-do-trang.xml', 'site/sitemap.ts'),
  route('*', 'site/missing.tsx'),
];
