// How likely a clause is a promise, whose it then is and how it is meant: every feature of it speaks for or against. The
// weights were learned from the tuning set (`node bench/learn-promises.ts` writes `clause-weights.ts` anew).
import { MEANT_WEIGHTS, OWNER_WEIGHTS, PROMISE_WEIGHTS, WEIGHT_SCALE } from './clause-weights.ts';
import type { Clause } from './clauses.ts';
import type { Owner } from './clause-features.ts';
import type { Modality } from './model.ts';

export const OWNERS = ['press', 'other', 'both'] as const satisfies readonly Owner[];
export const MEANINGS = ['agreed', 'pledged', 'requested', 'expected'] as const satisfies readonly Modality[];

/** The promise told before a clause: whose it was, how it was meant, in how near a sentence. */
export interface Before {
  readonly owner: Owner;
  readonly meant: Modality;
  readonly near: 'same' | 'next' | 'far';
}

export interface Weighed {
  readonly clause: Clause;
  /** Above 0: rather a promise than none. */
  readonly weight: number;
}

/** Above this a clause is taken: what is left out costs as much as what is read too much. */
const BIAS = 0.3;

/** Weighs the clauses of one sentence: parts that many of them share are summed once. */
export function promiseScale(): (parts: readonly (readonly string[])[]) => number {
  const sums = new Map<readonly string[], number>();
  return (parts) => {
    let weight = BIAS + START;
    for (const part of parts) {
      let sum = sums.get(part);
      if (sum === undefined) sums.set(part, (sum = sumOf(PROMISE_TABLE, part)));
      weight += sum;
    }
    return weight;
  };
}

/** What speaks for whose promise it is and how it is meant: the clause itself, and the promise told before it. */
export function withBefore(features: readonly string[], before: Before | null, from: string, who: string): string[] {
  const own = features.filter((one) => !/^(?:far|inside|long|next|reach):/u.test(one));
  if (!before) return own.concat('after:none');
  const after = `after:${before.owner}:${before.near}`;
  return own.concat(after, `${after}:${who}`, `${after}:${who}:${from}`, `meant:${before.meant}:${before.near}`);
}

export function weighOwner(features: readonly string[]): Owner {
  return likeliest(OWNERS, OWNER_TABLES, features);
}

export function weighMeaning(features: readonly string[]): Modality {
  return likeliest(MEANINGS, MEANT_TABLES, features);
}

/** Of the clauses of one sentence those that together weigh most and do not overlap, in their order. */
export function chooseClauses(weighed: readonly Weighed[]): Clause[] {
  const list = weighed.filter((one) => one.weight > 0).toSorted((a, b) => a.clause.end - b.clause.end);
  const best = [0];
  const from: number[] = [];
  list.forEach(({ clause, weight }, index) => {
    let before = index;
    while (before > 0 && list[before - 1]!.clause.end > clause.start) before--;
    const taken = best[before]! + weight;
    best.push(Math.max(taken, best[index]!));
    from.push(taken > best[index]! ? before : -1);
  });
  const chosen: Clause[] = [];
  for (let at = list.length; at > 0;) {
    const before = from[at - 1]!;
    if (before >= 0) chosen.push(list[at - 1]!.clause);
    at = before >= 0 ? before : at - 1;
  }
  return chosen.toReversed();
}

export function tableOf(written: string): Map<string, number> {
  return new Map(
    written.split(' ').map((pair) => {
      const cut = pair.lastIndexOf('=');
      return [pair.slice(0, cut), Number(pair.slice(cut + 1)) / WEIGHT_SCALE] as const;
    }),
  );
}

function sumOf(table: ReadonlyMap<string, number>, features: readonly string[]): number {
  let sum = 0;
  for (const one of features) sum += table.get(one) ?? 0;
  return sum;
}

export function likeliest<T extends string>(
  names: readonly T[],
  tables: readonly ReadonlyMap<string, number>[],
  features: readonly string[],
): T {
  const sums = tables.map((table) => table.get('')! + sumOf(table, features));
  return names[sums.indexOf(Math.max(...sums))]!;
}

const PROMISE_TABLE = tableOf(PROMISE_WEIGHTS);
/** What holds before any feature is looked at. */
const START = PROMISE_TABLE.get('') ?? 0;
const OWNER_TABLES = OWNERS.map((owner) => tableOf(OWNER_WEIGHTS[owner]));
const MEANT_TABLES = MEANINGS.map((meant) => tableOf(MEANT_WEIGHTS[meant]));
