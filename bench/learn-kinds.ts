// Learns which words speak for which kind of promise from the labels of the tuning set, and writes them beside the reader:
// `node bench/learn-kinds.ts`. With `--check` it writes nothing, but tells how right it is on texts left out of the learning.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  COMMITMENT_KINDS,
  kindFeatures,
  type ExpectedReading,
  type Holder,
} from '../src/tools/agreement-reader/index.ts';
import { foldTones, nfc } from '../src/tools/vietnamese/index.ts';

const TUNING = new URL('./reading-set/tuning/', import.meta.url);
const WEIGHTS = new URL('../src/tools/agreement-reader/kind-weights.ts', import.meta.url);
/** A word of fewer promises than this says nothing. */
const SEEN = 3;
const TURNS = 300;
const STEP = 0.5;
/** Half of what was moved before goes on: fewer turns. */
const MOMENTUM = 0.9;
/** Keeps weights small, so that no word decides alone. */
const DECAY = 0.001;
const SCALE = 10;
/** Smaller weights (in tenths) are left out of the file. */
const LEAST = 2;

interface Sample {
  readonly text: string;
  readonly features: ReadonlySet<string>;
  readonly kind: number;
}

function samplesOf(name: string): Sample[] {
  const text = nfc(readFileSync(new URL(name, TUNING), 'utf8'));
  const expected = JSON.parse(
    readFileSync(new URL(name.replace('.txt', '.expected.json'), TUNING), 'utf8'),
  ) as ExpectedReading;
  return (expected.commitments ?? []).flatMap((one) => {
    const kind = COMMITMENT_KINDS.findIndex((top) => top === one.kind.split('.')[0]);
    const party = expected.parties?.find(({ side }) => side === one.obligedSide);
    const holder: Holder =
      one.obligedSide === 'both' ? 'both' : (party?.kind ?? 'other') === 'press' ? 'press' : 'other';
    const folded = foldTones(text.slice(one.start, one.end)).replace(/\s+/gu, ' ');
    return kind < 0 ? [] : [{ text: name, features: kindFeatures(folded, holder), kind }];
  });
}

type Weights = ReadonlyMap<string, Float64Array>;

/** Multinomial logistic regression by plain descent; the empty feature stands in every sample. */
function learn(samples: readonly Sample[]): Weights {
  const seen = new Map<string, number>();
  for (const { features } of samples) for (const one of features) seen.set(one, (seen.get(one) ?? 0) + 1);
  const known = ['', ...[...seen].filter(([, count]) => count >= SEEN).map(([feature]) => feature)];
  const kinds = COMMITMENT_KINDS.length;
  const rows = new Map(known.map((feature) => [feature, new Float64Array(kinds)]));
  const moved = new Map(known.map((feature) => [feature, new Float64Array(kinds)]));
  const given = samples.map(({ features, kind }) => ({ list: ['', ...features].filter((one) => rows.has(one)), kind }));
  for (let turn = 0; turn < TURNS; turn++) {
    const slopes = new Map(known.map((feature) => [feature, new Float64Array(kinds)]));
    for (const { list, kind } of given) {
      const shares = sharesOf(list, rows);
      for (const one of list) {
        const slope = slopes.get(one)!;
        for (let at = 0; at < kinds; at++) slope[at]! += (shares[at]! - (at === kind ? 1 : 0)) / samples.length;
      }
    }
    for (const one of known) {
      const [row, slope, motion] = [rows.get(one)!, slopes.get(one)!, moved.get(one)!];
      for (let at = 0; at < kinds; at++) {
        motion[at] = MOMENTUM * motion[at]! - STEP * (slope[at]! + DECAY * row[at]!);
        row[at]! += motion[at]!;
      }
    }
  }
  return rows;
}

function sharesOf(list: readonly string[], weights: Weights): number[] {
  const sums = COMMITMENT_KINDS.map((_, at) => list.reduce((sum, one) => sum + (weights.get(one)?.[at] ?? 0), 0));
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const whole = powers.reduce((sum, one) => sum + one, 0);
  return powers.map((one) => one / whole);
}

function write(weights: Weights): void {
  const lines = COMMITMENT_KINDS.map((kind, at) => {
    const pairs = [...weights]
      .map(([feature, row]) => [feature, Math.round(row[at]! * SCALE)] as const)
      .filter(([, weight]) => Math.abs(weight) >= LEAST)
      .toSorted(([one], [other]) => (one < other ? -1 : 1));
    return `  ${kind}:\n    '${pairs.map(([feature, weight]) => `${feature}=${weight}`).join(' ')}',`;
  });
  writeFileSync(
    WEIGHTS,
    `// Written by \`node bench/learn-kinds.ts\` from the labels of the tuning set; change those and run it again.
import type { TopKind } from './model.ts';

export const WEIGHT_SCALE = ${SCALE};
/** "feature=weight" for each kind: \`H:\` among the first three words, \`F:\` the first, \`S:\` whose it is, \`a_b\` a pair. */
export const KIND_WEIGHTS: Readonly<Record<TopKind, string>> = {
${lines.join('\n')}
};
`,
  );
}

const names = readdirSync(TUNING).filter((name) => name.endsWith('.txt'));
const all = names.flatMap(samplesOf);
if (process.argv.includes('--check')) {
  let right = 0;
  for (let part = 0; part < 4; part++) {
    const left = new Set(names.filter((_, at) => at % 4 === part));
    const weights = learn(all.filter((one) => !left.has(one.text)));
    for (const one of all.filter(({ text }) => left.has(text))) {
      const shares = sharesOf(['', ...one.features], weights);
      if (shares.indexOf(Math.max(...shares)) === one.kind) right++;
    }
  }
  console.log(`${right} of ${all.length} kinds right on texts left out of the learning`);
} else {
  write(learn(all));
  console.log(`learned from ${all.length} promises in ${names.length} texts`);
}
