// Second step: sentences of the story. A full stop ends a sentence only where a new one begins: not after TP., TS., in
// 11.4, in an address (chinhphu.vn), or before a small letter.
import type { Block, Laid } from './blocks.ts';
import { trimSpan } from './folded-text.ts';
import type { Span } from './model.ts';

export interface TextSentence extends Span {
  readonly block: Block;
  /** Number of the sentence within its block; 0 opens a paragraph. */
  readonly at: number;
}

/** No rule looks further than this at once, so that one endless line cannot make reading slow. */
const LONGEST = 4_000;
const SHORT_FORM = /(?:^|[\s(])(?:TP|TX|TT|TS|ThS|PGS|GS|BS|Th|Tr|Tp|Tx|Nxb|NXB|St|Mr|Ms)$/u;
const ITEM_NUMBER = /^\s*(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,4}|Điều \d{1,2})$/u;

export function cutSentences(laid: Laid, kinds: readonly Block['kind'][]): TextSentence[] {
  const sentences: TextSentence[] = [];
  for (const block of laid.blocks) {
    if (!kinds.includes(block.kind)) continue;
    let at = 0;
    for (const span of cut(laid.source.text, block)) {
      const trimmed = trimSpan(laid.source.text, span);
      if (trimmed.end > trimmed.start) sentences.push({ start: trimmed.start, end: span.end, block, at: at++ });
    }
  }
  return sentences;
}

function* cut(text: string, block: Span): Generator<Span> {
  let start = block.start;
  for (const found of text.slice(block.start, block.end).matchAll(/[.!?…]+["”’')\]]*/gu)) {
    const dot = block.start + found.index;
    const end = dot + found[0].length;
    if (!ends(text, start, dot, end, block.end)) continue;
    yield* chunks(text, { start, end });
    start = end;
  }
  yield* chunks(text, { start, end: block.end });
}

function ends(text: string, start: number, dot: number, after: number, limit: number): boolean {
  if (after >= limit) return true;
  const next = text.slice(after, after + 4);
  // "… trong nước.Đặc biệt, hai bên …": the blank was lost.
  if (/^\p{Lu}\p{Ll}/u.test(next) && /\p{L}*\p{Ll}{2}\.$/u.test(text.slice(Math.max(start, dot - 12), after)))
    return !SHORT_FORM.test(text.slice(Math.max(start, dot - 8), dot));
  if (!/^\s+["“‘'(]?[\p{Lu}\d-]/u.test(next) && !/^["“]\p{Lu}/u.test(next)) return false;
  if (text[dot] !== '.') return true;
  if (/^\s+chức (?:vụ|danh)/iu.test(text.slice(after, after + 12))) return false;
  if (dot - start < 12 && ITEM_NUMBER.test(text.slice(start, dot))) return false;
  return !SHORT_FORM.test(text.slice(Math.max(start, dot - 8), dot)) || next.includes('\n');
}

function* chunks(text: string, span: Span): Generator<Span> {
  let start = span.start;
  while (span.end - start > LONGEST) {
    const blank = text.lastIndexOf(' ', start + LONGEST);
    const end = blank > start ? blank : start + LONGEST;
    yield { start, end };
    start = end;
  }
  yield { start, end: span.end };
}
