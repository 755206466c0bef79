export { CODE_MARK, carriedCode, codeOfContent, digitsOfCode, readCode } from './paper-code.ts';
