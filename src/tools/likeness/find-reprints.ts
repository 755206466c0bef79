import { fingerprintOf } from './fingerprint.ts';
import { LikenessIndex } from './likeness-index.ts';
import { containment, shingles, type Shingles } from './shingles.ts';

export interface TextLine {
  readonly id: string;
  readonly text: string;
}

export interface ReprintPair {
  /** The one that came first in the input. */
  readonly a: string;
  readonly b: string;
  /** Exact, 0..1. */
  readonly containment: number;
}

/**
 * One run in four is looked up here, where an index lives only as long as the search: of a notice of 30 syllables the one
 * run in eight that is stored for good may be none at all.
 */
const LOOKED_UP_ONE_IN = 4;

/**
 * How far an estimate may lie under the threshold and still be looked at exactly. A text cut to 110 syllables keeps about
 * 26 numbers; at 0.4 the sample misses fewer than 1 in 1,000 pairs that lie on the threshold, and far fewer above it.
 */
const LOOK_AGAIN_FROM = 0.4;

/**
 * Pairs of texts of which the smaller shares at least `threshold` of its runs with the other, as the texts arrive. Holds
 * about 3.5 kB a text of 350 syllables (its runs and its index entries), never the texts.
 */
export class ReprintFinder {
  readonly #threshold: number;
  readonly #index = new LikenessIndex<number>();
  readonly #ids: string[] = [];
  readonly #held: Shingles[] = [];

  constructor(choice: { readonly threshold?: number } = {}) {
    this.#threshold = choice.threshold ?? 0.5;
  }

  /** The pairs that this text makes with those before it. */
  add({ id, text }: TextLine): ReprintPair[] {
    const runs = shingles(text);
    const print = fingerprintOf(runs, LOOKED_UP_ONE_IN);
    const pairs: ReprintPair[] = [];
    for (const candidate of this.#index.candidates(print, { least: this.#threshold * LOOK_AGAIN_FROM })) {
      const exact = containment(runs, this.#held[candidate.id]!);
      if (exact >= this.#threshold) pairs.push({ a: this.#ids[candidate.id]!, b: id, containment: exact });
    }
    const number = this.#ids.push(id) - 1;
    this.#held.push(runs);
    this.#index.add(number, print);
    return pairs;
  }
}

/** The same over all lines at hand. */
export function* findReprints(
  lines: Iterable<TextLine>,
  choice: { readonly threshold?: number } = {},
): Generator<ReprintPair> {
  const finder = new ReprintFinder(choice);
  for (const line of lines) yield* finder.add(line);
}
