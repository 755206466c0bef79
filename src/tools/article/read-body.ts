import { parseHTML } from 'linkedom';
import { insistShallow, plainText } from '../markup/index.ts';
import { mainText } from './main-text.ts';

/**
 * Headline and body lines of a page as they stand, signatures included: for pages that are read as documents.
 * Throws Refusal 'too-deep'.
 */
export function readBody(html: string): { title: string | null; lines: readonly string[] } {
  insistShallow(html);
  const { document } = parseHTML(
    /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`,
  );
  const heading = document.querySelector('h1') ?? document.querySelector('title');
  const title = heading === null ? '' : plainText(heading.innerHTML);
  return { title: title === '' ? null : title, lines: mainText(document, undefined).lines };
}
