export { readWarc, type ReadCapture } from './read-warc.ts';
export { payloadDigest, writeWarc, type Capture } from './write-warc.ts';
export { writeWacz, type WaczPage } from './write-wacz.ts';
export {
  CHANGED,
  checkWacz,
  MISSING,
  readJson,
  UNLISTED,
  UNREADABLE,
  type CheckedWacz,
  type Fault,
} from './check-wacz.ts';
