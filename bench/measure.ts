// How things are measured: rounds of two or more candidates in turns within one run, medians, and what counts is their
// ratio. Absolute figures depend on the machine; ratios much less.
import { performance } from 'node:perf_hooks';

export interface Measured {
  /** What was measured, in words. */
  readonly what: string;
  readonly figure: string;
  /** Against what, in the same run. */
  readonly against: string;
  readonly ratio: string;
  /** Further columns of the table this row stands in, by their headings. */
  readonly further?: Readonly<Record<string, string>>;
}

export interface Measurement {
  readonly name: string;
  /** What it is for and how cost grows, in a sentence or two. */
  readonly about: string;
  /** `kept`: a folder for what is filled, which is used again by the next run; measurements that fill little leave it alone. */
  run(kept?: string): Promise<Measured[]>;
}

/** Medians of several candidates, measured in turns so that a slow moment of the machine hits all alike. */
export async function mediansInTurns(works: readonly (() => unknown)[], rounds = 7): Promise<number[]> {
  const times: number[][] = works.map(() => []);
  for (const work of works) await work();
  for (let round = 0; round < rounds; round++) {
    for (const [at, work] of works.entries()) {
      const begun = performance.now();
      await work();
      times[at]!.push(performance.now() - begun);
    }
  }
  return times.map(median);
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function ms(value: number): string {
  return value >= 100
    ? `${Math.round(value)} ms`
    : value >= 1
      ? `${value.toFixed(1)} ms`
      : `${(value * 1000).toFixed(0)} µs`;
}

export function times(value: number): string {
  return `${value >= 10 ? value.toFixed(0) : value >= 0.1 ? value.toFixed(2) : value.toPrecision(2)}×`;
}
