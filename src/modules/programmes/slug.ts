import { foldAccents, nfc } from '../../tools/vietnamese/index.ts';

/** The title as the last part of an address: plain letters, digits and single hyphens, 3 to 90 characters. */
export function slugOf(title: string): string {
  const slug = foldAccents(nfc(title))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 90)
    .replace(/^-+|-+$/g, '');
  return slug.length >= 3 ? slug : `chuong-trinh${slug && `-${slug}`}`;
}
