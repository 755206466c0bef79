export { createPageCache, type CachedPage, type PageCache } from './page-cache.ts';
