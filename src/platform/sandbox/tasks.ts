// What may run in the sandbox: the readers of hostile input. Input and output are plain data that can cross threads.
import type { AgreementReading, ReadOptions } from '../../tools/agreement-reader/index.ts';
import type { Article, ReadArticleOptions } from '../../tools/article/index.ts';
import type { DocumentText, ReadDocumentOptions, WorkbookSheet } from '../../tools/document-text/index.ts';
import type { Feed, ReadFeedOptions } from '../../tools/feeds/index.ts';
import type { LinkList } from '../../tools/link-list/index.ts';

export interface SandboxTasks {
  readonly feed: { readonly input: { readonly content: Uint8Array | string } & ReadFeedOptions; readonly output: Feed };
  readonly 'link-list': { readonly input: { readonly bytes: Uint8Array }; readonly output: LinkList };
  readonly article: {
    readonly input: { readonly html: Uint8Array | string; readonly url: string } & ReadArticleOptions;
    readonly output: Article;
  };
  readonly document: {
    readonly input: { readonly bytes: Uint8Array } & ReadDocumentOptions;
    readonly output: DocumentText;
  };
  readonly workbook: { readonly input: { readonly bytes: Uint8Array }; readonly output: WorkbookSheet[] };
  readonly agreement: {
    readonly input: { readonly text: string } & ReadOptions;
    readonly output: AgreementReading;
  };
}

export type TaskName = keyof SandboxTasks;

/** Each reader is loaded when it is first needed: a worker that reads feeds never loads the PDF reader. */
export const TASKS: {
  readonly [K in TaskName]: (input: SandboxTasks[K]['input']) => Promise<SandboxTasks[K]['output']>;
} = {
  async feed({ content, ...options }) {
    const { readFeed } = await import('../../tools/feeds/index.ts');
    return readFeed(content, options);
  },
  async 'link-list'({ bytes }) {
    const { readLinkList } = await import('../../tools/link-list/index.ts');
    return readLinkList(bytes);
  },
  async article({ html, url, ...options }) {
    const { readArticle } = await import('../../tools/article/index.ts');
    return readArticle(html, url, options);
  },
  async document({ bytes, ...options }) {
    const { readDocument } = await import('../../tools/document-text/index.ts');
    return readDocument(bytes, options);
  },
  async workbook({ bytes }) {
    const { readWorkbook } = await import('../../tools/document-text/index.ts');
    return readWorkbook(bytes);
  },
  async agreement({ text, ...options }) {
    const { readAgreement } = await import('../../tools/agreement-reader/index.ts');
    return readAgreement(text, options);
  },
};
