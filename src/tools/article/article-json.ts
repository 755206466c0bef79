import type { Article } from './article.ts';

/** The shape that `caunoi article FILE --url URL --json` prints. */
export interface ArticleJson {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedAt: string | null;
  readonly canonicalUrl: string;
  readonly credit: string | null;
  readonly text: string;
}

export function articleToJson(article: Article): ArticleJson {
  const { title, byline, publishedAt, canonicalUrl, credit, text } = article;
  return { title, byline, publishedAt: publishedAt.at, canonicalUrl, credit, text };
}
