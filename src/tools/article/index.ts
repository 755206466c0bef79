export { readArticle, MOST_BYTES, type ReadArticleOptions } from './read-article.ts';
export { readBody } from './read-body.ts';
export { articleToJson, type ArticleJson } from './article-json.ts';
export type { Article, DateOrigin, PublishedAt } from './article.ts';
