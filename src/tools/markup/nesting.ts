// Recursive tree code (DOM builders, Readability, serialisers) dies of a stack overflow on deeply nested markup, so the
// depth is measured first, by the same parser that the DOM builder uses, without building anything.
import { Parser } from 'htmlparser2';
import { Refusal, say } from '../sentence/index.ts';

/** Real pages stay under 100; recursive DOM code begins to fail at some thousands. */
export const DEEPEST = 500;

class TooDeep extends Error {}

/** How many elements are open at once at the deepest place of an HTML (or XML) text; stops counting at `limit`. */
export function depthOf(html: string, limit = Number.POSITIVE_INFINITY, language: 'html' | 'xml' = 'html'): number {
  let depth = 0;
  let deepest = 0;
  const parser = new Parser(
    {
      onopentagname() {
        depth += 1;
        if (depth > deepest) deepest = depth;
        if (deepest >= limit) throw new TooDeep();
      },
      onclosetag() {
        depth -= 1;
      },
    },
    { xmlMode: language === 'xml' },
  );
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  return deepest;
}

/** Throws Refusal 'too-deep' when the markup is nested deeper than any page that people write. */
export function insistShallow(html: string, limit = DEEPEST, language: 'html' | 'xml' = 'html'): void {
  if (depthOf(html, limit + 1, language) > limit) throw tooDeep(limit);
}

export function tooDeep(limit: number): Refusal {
  return new Refusal(
    'too-deep',
    say(
      `Nội dung có hơn ${limit} thẻ lồng nhau nên không đọc được; hãy kiểm tra lại địa chỉ hoặc tệp.`,
      `The content has more than ${limit} elements inside each other and cannot be read; check the address or the file.`,
    ),
  );
}
