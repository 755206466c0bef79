// The peer that everybody knows for finding like texts: MinHash over runs of three syllables, 128 values in 32 bands of 4
// (Broder 1997; Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, ch. 3). Plainly written, for recall and not for speed.
import { foldAccents, nfc } from '../src/tools/vietnamese/index.ts';

export const MINHASH = 'MinHash 128, 32 bands of 4,';

const VALUES = 128;
const ROWS = 4;

function runsOf(text: string): Set<number> {
  const words = foldAccents(nfc(text)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<number>();
  for (let at = 2; at < words.length; at++) {
    let hash = 0x811c9dc5;
    const run = `${words[at - 2]} ${words[at - 1]} ${words[at]}`;
    for (let letter = 0; letter < run.length; letter++) hash = Math.imul(hash ^ run.charCodeAt(letter), 0x01000193);
    runs.add(hash >>> 0);
  }
  return runs;
}

/** Texts that have a band in common are candidates. */
export function bandsOf(text: string): string[] {
  const least = new Uint32Array(VALUES).fill(0xffffffff);
  for (const run of runsOf(text)) {
    for (let at = 0; at < VALUES; at++) {
      let hash = Math.imul(run ^ Math.imul(at + 1, 0x9e3779b1), 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
      hash = (hash ^ (hash >>> 16)) >>> 0;
      if (hash < least[at]!) least[at] = hash;
    }
  }
  return Array.from(
    { length: VALUES / ROWS },
    (_, at) => `${at}:${least.slice(at * ROWS, at * ROWS + ROWS).join(',')}`,
  );
}
