export { DEEPEST, depthOf, insistShallow } from './nesting.ts';
export { plainText, textLines } from './plain-text.ts';
