export { wordsOf, type Word } from './words.ts';
export {
  dayKeys,
  dayNumber,
  keyOf,
  KEYS_EDITION,
  outletKey,
  ownerKey,
  viewerKey,
  wordKeys,
  type Findable,
} from './keys.ts';
export {
  CLOSENESS,
  MOST_ASKED,
  readQuestion,
  wantedInTitle,
  wantedOf,
  type Closeness,
  type Part,
  type Question,
  type Wanted,
} from './question.ts';
export { holdsPhrases, marked, snippetOf, type MarkedPiece } from './snippet.ts';
export { scoreOf, type Scored } from './score.ts';
