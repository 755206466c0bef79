export { CODE_MARK, CODE_PROPERTY, carriedCode, codeOfContent, digitsOfCode, readCode } from './paper-code.ts';
