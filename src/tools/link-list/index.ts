export { readLinkList } from './read-link-list.ts';
export { MOST_LINKS, type BroughtLink, type LinkList, type LinkListKind } from './list.ts';
