// What search engines may read: everything that is public. Desk and entrance have nothing for them.
import { readConfig } from '../../platform/config/index.ts';
import { openText } from './open-answer.ts';

export function loader() {
  const lines = [
    'User-agent: *',
    'Disallow: /lam-viec',
    'Disallow: /en/lam-viec',
    'Disallow: /danh-gia/',
    'Disallow: /en/danh-gia/',
    'Allow: /',
    '',
    `Sitemap: ${readConfig(process.env).publicAddress}/so-do-trang.xml`,
    '',
  ];
  return openText(lines.join('\n'), 'any', 'text/plain');
}
