// Multinomial logistic regression over words, small enough to run at every change of the labels.
export interface Sample {
  readonly features: readonly string[];
  readonly answer: number;
}
/** The weight of each feature for each answer, in tenths; "" stands in every sample. */
export type Weights = ReadonlyMap<string, Float64Array>;

/** A feature of fewer samples than this says nothing. */
const SEEN = 3;
const STEP = 0.12;
/** Keeps weights small, so that no feature decides alone. */
const DECAY = 0.04;
export const SCALE = 10;

/** By descent, each sample in turn, every feature with a step of its own; the same samples give the same weights. */
export function learn(samples: readonly Sample[], answers: number, turns: number): Weights {
  const seen = new Map<string, number>();
  for (const { features } of samples) for (const one of features) seen.set(one, (seen.get(one) ?? 0) + 1);
  const rows = new Map<string, { weights: Float64Array; moved: Float64Array }>();
  const row = () => ({ weights: new Float64Array(answers), moved: new Float64Array(answers).fill(1e-8) });
  for (const [feature, count] of seen) if (count >= SEEN) rows.set(feature, row());
  rows.set('', row());
  const given = samples.map(({ features, answer }) => ({
    list: ['', ...features].flatMap((one) => rows.get(one) ?? []),
    answer,
  }));
  const next = numbers(7);
  for (let turn = 0; turn < turns; turn++) {
    for (let at = given.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1));
      [given[at], given[other]] = [given[other]!, given[at]!];
    }
    for (const { list, answer } of given) {
      const shares = sharesOf(
        list.map(({ weights }) => weights),
        answers,
      );
      for (const { weights, moved } of list) {
        for (let at = 0; at < answers; at++) {
          const slope = shares[at]! - (at === answer ? 1 : 0) + DECAY * weights[at]!;
          moved[at]! += slope * slope;
          weights[at]! -= (STEP * slope) / Math.sqrt(moved[at]!);
        }
      }
    }
  }
  return new Map(
    [...rows].map(([feature, { weights }]) => [feature, weights.map((one) => Math.round(one * SCALE) / SCALE)]),
  );
}

/** Numbers between 0 and 1 that are the same at every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function sharesOf(rows: readonly Float64Array[], answers: number): number[] {
  const sums = Array.from({ length: answers }, (_, at) => rows.reduce((sum, one) => sum + one[at]!, 0));
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const whole = powers.reduce((sum, one) => sum + one, 0);
  return powers.map((one) => one / whole);
}

/** What speaks for each answer. */
export function sumsOf(features: readonly string[], weights: Weights, answers: number): number[] {
  const rows = ['', ...features].flatMap((one) => weights.get(one) ?? []);
  return Array.from({ length: answers }, (_, at) => rows.reduce((sum, one) => sum + one[at]!, 0));
}

export function likeliest(features: readonly string[], weights: Weights, answers: number): number {
  const sums = sumsOf(features, weights, answers);
  return sums.indexOf(Math.max(...sums));
}

/** "feature=weight …" as the reader reads it, in quotes. */
export function written(weights: Weights, valueOf: (row: Float64Array) => number): string {
  const pairs = [...weights]
    .map(([feature, row]) => [feature, Math.round(valueOf(row) * SCALE)] as const)
    .filter(([feature, value]) => value !== 0 || feature === '')
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(pairs.map(([feature, value]) => `${feature}=${value}`).join(' '));
}
