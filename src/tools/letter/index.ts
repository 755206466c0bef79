export { composeLetter, type LetterPart, type LetterText, type LetterWords } from './compose-letter.ts';
export { oneLine } from './one-line.ts';
