// One part of the run: a promise, how it is tried, and what came of it.

export interface Finding {
  /** What was measured, with its unit. */
  readonly figure: string;
  readonly value: string | number;
  /** The limit that the promise sets; absent: a figure to know, without a limit. */
  readonly limit?: string;
  readonly holds: boolean;
}

export interface PartOptions {
  /** How many times, where the part repeats something. */
  readonly n: number;
  /** Where the random moments begin; the same seed tries the same moments. */
  readonly seed: number;
  readonly say: (line: string) => void;
  /** Only what has this in its name. */
  readonly only?: string;
  /** Pieces of the same run that are done already stand here, and each new one is added. */
  readonly progressFile?: string;
}

export interface Part {
  readonly name: string;
  /** The promise in a sentence. */
  readonly promise: string;
  /** Times in the full run. */
  readonly full: number;
  /** Throws when it could not be tried at all; a broken promise is a finding that does not hold. */
  run(options: PartOptions): Promise<readonly Finding[]>;
}

/** A small generator (mulberry32), so that a run can be repeated. Gives numbers from 0 up to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `sorted` ascending; the value below which that share lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
