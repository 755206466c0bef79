// Everything that came from outside or from an upload is read in the sandbox.
import { houseTime } from '../../platform/database/index.ts';
import { inSandbox } from '../../platform/sandbox/index.ts';
import type { Article, ReadArticleOptions } from '../../tools/article/index.ts';
import type { Feed, ReadFeedOptions } from '../../tools/feeds/index.ts';
import { Refusal } from '../../tools/sentence/index.ts';

/** Throws the reader's Refusal, or `too-heavy`. */
export function readFeedApart(content: Uint8Array, options: ReadFeedOptions): Promise<Feed> {
  return inSandbox('feed', { content, now: houseTime(), ...options });
}

/** Throws the reader's Refusal, or `too-heavy`. */
export function readArticleApart(html: Uint8Array, url: string, options: ReadArticleOptions): Promise<Article> {
  return inSandbox('article', { html, url, ...options });
}

/** These say that there is no text to be had, which is no reason to refuse the file as evidence. */
const WITHOUT_TEXT = new Set(['scanned', 'empty', 'encrypted', 'legacy-font', 'mojibake', 'too-long']);

/** The text of a PDF or DOCX; empty when there is none to read. Throws Refusal for damaged or dangerous files. */
export async function readDocumentApart(bytes: Uint8Array, name: string): Promise<string> {
  try {
    return (await inSandbox('document', { bytes, name })).text;
  } catch (error) {
    if (error instanceof Refusal && WITHOUT_TEXT.has(error.code)) return '';
    throw error;
  }
}
