export { readWarc, type ReadCapture } from './read-warc.ts';
export { payloadDigest, writeWarc, type Capture } from './write-warc.ts';
