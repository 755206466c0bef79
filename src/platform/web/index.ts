export { nonceContext } from './nonce.ts';
export { PAGE_TAGS, publicPage } from './page-tags.ts';
