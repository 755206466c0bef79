// What kind a promise is when no rule knows its words: each word says for which kinds it speaks, and whose the promise is
// says the rest. The weights were learned from the tuning set (`node bench/learn-kinds.ts` writes `kind-weights.ts` anew).
import { COMMITMENT_KINDS, type TopKind } from './model.ts';
import { KIND_WEIGHTS, WEIGHT_SCALE } from './kind-weights.ts';

/** Whose the promise is, as far as its kind depends on it. */
export type Holder = 'press' | 'other' | 'both';

/** Words looked at; what comes later describes. */
const MOST = 25;

/** What is looked at: every word, the first three by their place, pairs at the beginning; numbers are all one word. */
export function kindFeatures(folded: string, holder: Holder): Set<string> {
  const list = (folded.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST).map((word) => (/^\d/u.test(word) ? '#' : word));
  const features = new Set([`S:${holder}`]);
  for (const word of list) features.add(word);
  for (const word of list.slice(0, 3)) features.add(`H:${word}`);
  if (list[0] !== undefined) features.add(`F:${list[0]}`).add(`F:${list[0]}:${holder}`);
  for (let at = 0; at < Math.min(4, list.length - 1); at++) features.add(`${list[at]}_${list[at + 1]}`);
  return features;
}

/** The likeliest kind and its share of all, between 0 and 1. */
export function weighKind(folded: string, holder: Holder): { readonly kind: TopKind; readonly share: number } {
  const sums = Float64Array.from(TABLE.get('') ?? NOTHING);
  for (const feature of kindFeatures(folded, holder)) {
    const row = TABLE.get(feature);
    if (row) for (let at = 0; at < sums.length; at++) sums[at]! += row[at]!;
  }
  const most = Math.max(...sums);
  const whole = sums.reduce((sum, one) => sum + Math.exp(one - most), 0);
  return { kind: COMMITMENT_KINDS[sums.indexOf(most)]!, share: 1 / whole };
}

const NOTHING = new Float64Array(COMMITMENT_KINDS.length);
/** Feature → weight of each kind; "" is what speaks for a kind before any word is read. */
const TABLE = new Map<string, Float64Array>();
COMMITMENT_KINDS.forEach((kind, at) => {
  for (const pair of KIND_WEIGHTS[kind].split(' ')) {
    const cut = pair.lastIndexOf('=');
    const feature = pair.slice(0, cut);
    const row = TABLE.get(feature) ?? Float64Array.from(NOTHING);
    row[at] = Number(pair.slice(cut + 1)) / WEIGHT_SCALE;
    TABLE.set(feature, row);
  }
});
