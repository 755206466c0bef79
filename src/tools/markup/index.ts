export { DEEPEST, depthOf, insistShallow } from './nesting.ts';
export { plainText, plainTextOf, textLines, textLinesOf } from './plain-text.ts';
export type { PageElement } from './page-nodes.ts';
export { pageTree, type PageTree } from './page-tree.ts';
