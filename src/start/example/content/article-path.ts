import { foldAccents } from '../../../tools/vietnamese/index.ts';

/** "/xa-hoi/tieu-de-khong-dau-0012.html" */
export function articlePath(section: string, title: string, number: number): string {
  const slug = foldAccents(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 70)
    .replace(/^-|-$/g, '');
  return `/${section}/${slug}-${String(number).padStart(4, '0')}.html`;
}
