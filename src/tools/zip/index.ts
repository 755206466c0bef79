export { broken, MOST_UNPACKED, repack, unpack } from './zip.ts';
