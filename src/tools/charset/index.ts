export { decodeText, refuseLegacy, type CharsetFinding, type Decoded } from './decode.ts';
export { legacyFont, type LegacyFont } from './legacy.ts';
