// Finds topics and channels word by word: each word is outside, the first or a later one of a span, or between two spans
// of one list. What is seen at the word speaks for one of these with a learned weight, and so does what the word before is;
// the likeliest chain of all wins (a linear-chain conditional random field, Lafferty, McCallum, Pereira 2001, decoded as
// Viterbi 1967). Time is linear in the number of words.
import type { Span } from './model.ts';
import { lookOver, type Known } from './span-looks.ts';

/** What a word can be, in this order: outside, first, later, between two of one list. */
export const STATES = ['outside', 'first', 'later', 'between'] as const;
export const STATE_COUNT = STATES.length;
const [OUTSIDE, FIRST, LATER, BETWEEN] = [0, 1, 2, 3];
const NEVER = -1e9;

/** Whether the second state may follow the first one. */
export function mayFollow(before: number, after: number): boolean {
  if (before === OUTSIDE) return after === OUTSIDE || after === FIRST;
  if (before === BETWEEN) return after === FIRST || after === BETWEEN;
  return true;
}
export const mayOpen = (state: number): boolean => state === OUTSIDE || state === FIRST;
export const mayClose = (state: number): boolean => state !== BETWEEN;

/**
 * The likeliest state of each word. `scores` holds STATE_COUNT numbers for each word, `steps` STATE_COUNT × STATE_COUNT from
 * state to state; `boldness` is taken from being outside, so that more is found and less of it is right.
 */
export function likeliest(
  scores: ArrayLike<number>,
  steps: ArrayLike<number>,
  count: number,
  boldness: number,
): Uint8Array {
  const from = new Uint8Array(count * STATE_COUNT);
  const timid = STATES.map((_, state) => (state === FIRST || state === LATER ? 0 : boldness));
  const ways = STATES.flatMap((_, after) =>
    STATES.map((__, before) => (mayFollow(before, after) ? steps[before * STATE_COUNT + after]! : NEVER)),
  );
  let best = STATES.map((_, state) => (mayOpen(state) ? scores[state]! - timid[state]! : NEVER));
  let next = [...best];
  for (let at = 1; at < count; at++) {
    for (let after = 0; after < STATE_COUNT; after++) {
      let [most, chosen] = [2 * NEVER, 0];
      for (let before = 0; before < STATE_COUNT; before++) {
        const sum = best[before]! + ways[after * STATE_COUNT + before]!;
        if (sum <= most) continue;
        most = sum;
        chosen = before;
      }
      from[at * STATE_COUNT + after] = chosen;
      next[after] = most + scores[at * STATE_COUNT + after]! - timid[after]!;
    }
    [best, next] = [next, best];
  }
  const ends = best.map((sum, state) => (mayClose(state) ? sum : 2 * NEVER));
  const states = new Uint8Array(count);
  let state = ends.indexOf(Math.max(...ends));
  for (let at = count - 1; at >= 0; at--) {
    states[at] = state;
    state = from[at * STATE_COUNT + state]!;
  }
  return states;
}

/** The spans that the states tell of. */
export function spansOf(words: readonly Span[], states: Uint8Array): Span[] {
  const spans: Span[] = [];
  states.forEach((state, at) => {
    if (state !== FIRST) return;
    let end = at;
    while (states[end + 1] === LATER) end++;
    spans.push({ start: words[at]!.start, end: words[end]!.end });
  });
  return spans;
}

/** Between the two of a pair. */
export const JOINT = '_';

/** What was learned for one kind of span, as `bench/learn-spans.ts` writes it. */
export interface SpanWeights {
  /** By this the numbers are divided. */
  readonly scale: number;
  readonly boldness: number;
  /** From state to state. */
  readonly steps: readonly number[];
  /** For each kind of look "value=first,later,between" or "value_second=…", what speaks for these states more than for being outside. */
  readonly looks: Readonly<Record<string, string>>;
}

const STATES_WEIGHED = STATE_COUNT - 1;

/** Where the numbers of each look begin in `numbers`: for each set of weights, one for each state but "outside". */
interface Table {
  readonly singles: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>;
  readonly numbers: Float32Array;
}

function tableOf(sets: readonly SpanWeights[]): Table {
  const singles = new Map<string, Map<string, number>>();
  const pairs = new Map<string, Map<string, Map<string, number>>>();
  const numbers: number[] = [];
  const placeOf = (kind: string, value: string): number => {
    const joint = value.indexOf(JOINT, 1);
    const inPairs = joint > 0 || value.startsWith(JOINT);
    const at = inPairs ? Math.max(joint, 0) : value.length;
    const made = () =>
      numbers.push(...Array.from({ length: sets.length * STATES_WEIGHED }, () => 0)) - sets.length * STATES_WEIGHED;
    return inPairs
      ? known(
          known(known(pairs, kind, map<Map<string, number>>), value.slice(0, at), map<number>),
          value.slice(at + 1),
          made,
        )
      : known(known(singles, kind, map<number>), value, made);
  };
  sets.forEach((set, index) => {
    for (const [kind, looks] of Object.entries(set.looks)) {
      for (const look of looks.split(' ')) {
        const cut = look.lastIndexOf('=');
        const place = placeOf(kind, look.slice(0, cut)) + index * STATES_WEIGHED;
        const weights = look.slice(cut + 1).split(',');
        weights.forEach((weight, state) => (numbers[place + state] = Number(weight) / set.scale));
      }
    }
  });
  return { singles, pairs, numbers: Float32Array.from(numbers) };
}

const map = <V>(): Map<string, V> => new Map<string, V>();

function known<K, V>(values: Map<K, V>, key: K, made: () => V): V {
  const value = values.get(key) ?? made();
  values.set(key, value);
  return value;
}

/** Makes a tagger for several kinds of span at once, as what is seen is the same for all; each gives its spans in order. */
export function taggerFor(sets: readonly SpanWeights[]): (known: Known) => readonly (readonly Span[])[] {
  const { singles, pairs, numbers } = tableOf(sets);
  const width = sets.length * STATES_WEIGHED;
  return (known) => {
    const spans: Span[][] = sets.map(() => []);
    let words: readonly Span[] = [];
    let sums = new Float64Array();
    lookOver(known, {
      open(line) {
        words = line;
        sums = new Float64Array(line.length * width);
      },
      see(at, kind, value, second) {
        const place = second === undefined ? singles.get(kind)?.get(value) : pairs.get(kind)?.get(value)?.get(second);
        if (place === undefined) return;
        for (let next = 0, sum = at * width; next < width; next++, sum++) sums[sum]! += numbers[place + next]!;
      },
      close() {
        sets.forEach((set, index) => {
          const scores = new Float64Array(words.length * STATE_COUNT);
          for (let at = 0; at < words.length; at++)
            for (let state = 1; state < STATE_COUNT; state++)
              scores[at * STATE_COUNT + state] = sums[at * width + index * STATES_WEIGHED + state - 1]!;
          const states = likeliest(scores, set.steps, words.length, set.boldness);
          for (const span of spansOf(words, states)) spans[index]!.push(span);
        });
      },
    });
    return spans;
  };
}
