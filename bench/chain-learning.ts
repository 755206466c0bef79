// Learns the weights of a chain of states (a linear-chain conditional random field) from lines whose states are known: by
// stochastic descent on the likelihood, each weight in steps of its own (AdaGrad, Duchi, Hazan, Singer 2011). Part of what
// is seen is dropped at random at every turn, so that no single word decides alone; the weights of the second half of the
// turns are averaged. The same seed gives the same weights.
import { mayClose, mayFollow, mayOpen, STATE_COUNT } from '../src/tools/agreement-reader/index.ts';

/** One line: what is seen at each word, as numbers, and the state of each word. */
export interface KnownLine {
  readonly seen: readonly Int32Array[];
  readonly states: Uint8Array;
}

export interface Learned {
  /** STATE_COUNT numbers for each thing that can be seen. */
  readonly weights: Float64Array;
  /** From state to state. */
  readonly steps: Float64Array;
}

const STEP = 0.1;
const DROPPED = 0.3;
/** Lost of each weight at every turn. */
const DECAY = 0.02;
const SEED = 20_260_501;
const NEVER = -1e9;
const EARLY = 1e-2;
const LEAST_SLOPE = 1e-7;

export function learnChain(lines: readonly KnownLine[], things: number, turns: number): Learned {
  const chance = chanceFrom(SEED);
  const [weights, steps] = [new Float64Array(things * STATE_COUNT), new Float64Array(STATE_COUNT * STATE_COUNT)];
  const [squares, stepSquares] = [weights.map(() => EARLY), steps.map(() => EARLY)];
  const [sums, stepSums] = [new Float64Array(weights.length), new Float64Array(steps.length)];
  const move = (values: Float64Array, past: Float64Array, at: number, slope: number) => {
    if (Math.abs(slope) < LEAST_SLOPE) return;
    past[at]! += slope * slope;
    values[at]! += (STEP * slope) / Math.sqrt(past[at]!);
  };
  let averaged = 0;
  for (let turn = 0; turn < turns; turn++) {
    for (const line of shuffled(lines, chance)) {
      const count = line.states.length;
      const seen = line.seen.map((all) => all.filter(() => chance() >= DROPPED));
      const scores = scoresOf(seen, weights);
      const { ahead, behind, whole } = sumsOf(scores, steps, count);
      for (let at = 0; at < count; at++) {
        const slopes = Array.from(
          { length: STATE_COUNT },
          (_, state) =>
            (line.states[at] === state ? 1 : 0) -
            Math.exp(ahead[at * STATE_COUNT + state]! + behind[at * STATE_COUNT + state]! - whole),
        );
        for (const thing of seen[at]!)
          for (let state = 0; state < STATE_COUNT; state++)
            move(weights, squares, thing * STATE_COUNT + state, slopes[state]!);
        if (at === 0) continue;
        for (let before = 0; before < STATE_COUNT; before++) {
          for (let after = 0; after < STATE_COUNT; after++) {
            if (!mayFollow(before, after)) continue;
            const step = before * STATE_COUNT + after;
            const share = Math.exp(
              ahead[(at - 1) * STATE_COUNT + before]! +
                steps[step]! +
                scores[at * STATE_COUNT + after]! +
                behind[at * STATE_COUNT + after]! -
                whole,
            );
            const is = line.states[at - 1] === before && line.states[at] === after ? 1 : 0;
            move(steps, stepSquares, step, is - share);
          }
        }
      }
    }
    for (let at = 0; at < weights.length; at++) weights[at]! *= 1 - DECAY;
    if (turn < turns / 2) continue;
    averaged++;
    for (let at = 0; at < weights.length; at++) sums[at]! += weights[at]!;
    for (let at = 0; at < steps.length; at++) stepSums[at]! += steps[at]!;
  }
  // While learning only a part was seen at once; afterwards all is.
  return {
    weights: sums.map((sum) => (sum / averaged) * (1 - DROPPED)),
    steps: stepSums.map((sum) => sum / averaged),
  };
}

export function scoresOf(seen: readonly Int32Array[], weights: Float64Array): Float64Array {
  const scores = new Float64Array(seen.length * STATE_COUNT);
  seen.forEach((things, at) => {
    for (const thing of things)
      for (let state = 0; state < STATE_COUNT; state++)
        scores[at * STATE_COUNT + state]! += weights[thing * STATE_COUNT + state]!;
  });
  return scores;
}

/** Logarithms of the summed weight of all chains up to each state, from it on, and of all chains. */
function sumsOf(scores: Float64Array, steps: Float64Array, count: number) {
  const ahead = new Float64Array(count * STATE_COUNT).fill(NEVER);
  const behind = new Float64Array(count * STATE_COUNT).fill(NEVER);
  for (let state = 0; state < STATE_COUNT; state++) {
    if (mayOpen(state)) ahead[state] = scores[state]!;
    if (mayClose(state)) behind[(count - 1) * STATE_COUNT + state] = 0;
  }
  for (let at = 1; at < count; at++) {
    for (let after = 0; after < STATE_COUNT; after++) {
      let sum = NEVER;
      for (let before = 0; before < STATE_COUNT; before++)
        if (mayFollow(before, after))
          sum = added(sum, ahead[(at - 1) * STATE_COUNT + before]! + steps[before * STATE_COUNT + after]!);
      ahead[at * STATE_COUNT + after] = sum + scores[at * STATE_COUNT + after]!;
    }
  }
  for (let at = count - 2; at >= 0; at--) {
    for (let before = 0; before < STATE_COUNT; before++) {
      let sum = NEVER;
      for (let after = 0; after < STATE_COUNT; after++) {
        const next = (at + 1) * STATE_COUNT + after;
        if (mayFollow(before, after))
          sum = added(sum, steps[before * STATE_COUNT + after]! + scores[next]! + behind[next]!);
      }
      behind[at * STATE_COUNT + before] = sum;
    }
  }
  let whole = NEVER;
  for (let state = 0; state < STATE_COUNT; state++)
    whole = added(whole, ahead[(count - 1) * STATE_COUNT + state]! + behind[(count - 1) * STATE_COUNT + state]!);
  return { ahead, behind, whole };
}

/** log(exp(a) + exp(b)) */
function added(one: number, other: number): number {
  const [more, less] = one > other ? [one, other] : [other, one];
  return less <= NEVER / 2 ? more : more + Math.log1p(Math.exp(less - more));
}

function shuffled<T>(list: readonly T[], chance: () => number): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

/** Numbers from 0 to 1 that look like chance and are the same every time (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
