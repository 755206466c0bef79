export {
  CODE_LETTERS,
  CODE_MARK,
  CODE_PROPERTY,
  carriedCode,
  codeOfContent,
  digitsOfCode,
  readCode,
  readLetters,
} from './paper-code.ts';
