import { pageTree, plainTextOf } from '../markup/index.ts';
import { mainText } from './main-text.ts';

/**
 * Headline and body lines of a page as they stand, signatures included: for pages that are read as documents.
 * Throws Refusal 'too-deep'.
 */
export function readBody(html: string): { title: string | null; lines: readonly string[] } {
  const page = pageTree(html);
  const heading = page.querySelector('h1') ?? page.querySelector('title');
  const title = heading === null ? '' : plainTextOf(heading);
  return { title: title === '' ? null : title, lines: mainText(page, undefined, () => pageTree(html)).lines };
}
