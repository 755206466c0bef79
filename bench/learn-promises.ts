// Learns which clauses of a story are promises, whose and how meant, from the labels of the tuning set, and writes the
// weights beside the reader: `node bench/learn-promises.ts`. With `--check` it writes nothing, but tells how right it is on
// texts left out of the learning.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  chooseClauses,
  clausesOfStory,
  isProgramme,
  MEANINGS,
  OWNERS,
  withBefore,
  type Before,
  type DocumentKind,
  type ExpectedReading,
  type LookedClause,
  type Modality,
  type Owner,
  type Span,
} from '../src/tools/agreement-reader/index.ts';
import { nfc } from '../src/tools/vietnamese/index.ts';
import { learn, likeliest, SCALE, sumsOf, written, type Sample, type Weights } from './logistic.ts';

const TUNING = new URL('./reading-set/tuning/', import.meta.url);
const WEIGHTS = new URL('../src/tools/agreement-reader/clause-weights.ts', import.meta.url);
const TURNS = 20;

interface Story {
  readonly name: string;
  readonly clauses: readonly LookedClause[];
  readonly promises: readonly Span[];
  readonly promised: readonly Sample[];
  readonly owned: readonly Sample[];
  readonly meant: readonly Sample[];
}

/** Null for a paper, and for what is no agreement with the press: its clauses are not weighed. */
function storyOf(name: string): Story | null {
  const text = nfc(readFileSync(new URL(name, TUNING), 'utf8'));
  const expected = JSON.parse(
    readFileSync(new URL(name.replace('.txt', '.expected.json'), TUNING), 'utf8'),
  ) as ExpectedReading;
  const clauses = clausesOfStory(text);
  if (!clauses || !isProgramme(expected.documentKind as DocumentKind)) return null;
  const promises = expected.commitments ?? [];
  const best = new Map<LookedClause, (typeof promises)[number]>();
  const near = new Set<LookedClause>();
  for (const promise of promises) {
    const shares = clauses
      .map((one) => ({ one, share: shareOf(one.place, promise) }))
      .filter(({ share }) => share >= 0.5);
    const first = shares.toSorted((a, b) => b.share - a.share)[0];
    if (first) best.set(first.one, promise);
    // Nearly the same stretch is neither right nor wrong.
    for (const { one, share } of shares) if (share >= 0.8) near.add(one);
  }
  const promised = clauses
    .filter((one) => best.has(one) || !near.has(one))
    .map((one) => ({ features: one.features, answer: best.has(one) ? 1 : 0 }));
  const owned: Sample[] = [];
  const meant: Sample[] = [];
  let last: { owner: Owner; meant: Modality; sentence: number } | null = null;
  for (const [clause, promise] of [...best].toSorted(([a], [b]) => a.place.start - b.place.start)) {
    const side = expected.parties?.find((one) => one.side === promise.obligedSide)?.kind;
    const owner: Owner = promise.obligedSide === 'both' ? 'both' : side === 'press' ? 'press' : 'other';
    const far = last ? clause.sentence.number - last.sentence : 0;
    const before: Before | null = last && { ...last, near: far === 0 ? 'same' : far === 1 ? 'next' : 'far' };
    const features = withBefore(clause.features, before, clause.before, clause.who);
    owned.push({ features, answer: OWNERS.indexOf(owner) });
    meant.push({ features, answer: MEANINGS.indexOf(promise.modality as Modality) });
    last = { owner, meant: promise.modality as Modality, sentence: clause.sentence.number };
  }
  return { name, clauses, promises, promised, owned, meant };
}

function shareOf(one: Span, other: Span): number {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return both / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

const learnAll = (stories: readonly Story[]) => {
  const from = (samples: (story: Story) => readonly Sample[], answers: number) =>
    learn(stories.flatMap(samples), answers, TURNS);
  return {
    promise: from((one) => one.promised, 2),
    owner: from((one) => one.owned, OWNERS.length),
    meant: from((one) => one.meant, MEANINGS.length),
  };
};

function right(samples: readonly Sample[], weights: Weights, answers: number): number {
  return samples.filter(({ features, answer }) => likeliest(features, weights, answers) === answer).length;
}

function check(stories: readonly Story[], parts: readonly ((story: Story) => boolean)[], bias: number): string {
  let [hits, read, owned, meant, all] = [0, 0, 0, 0, 0];
  const tried = stories.filter((one) => parts.some((isPart) => isPart(one)));
  for (const isPart of parts) {
    const { promise, owner, meant: means } = learned(stories, isPart);
    for (const story of stories.filter(isPart)) {
      const weight = (one: LookedClause) => {
        const [not, is] = sumsOf(one.features, promise, 2);
        return is! - not! + bias;
      };
      const bySentence = Map.groupBy(story.clauses, (one) => one.sentence.number);
      const chosen = [...bySentence.values()].flatMap((list) =>
        chooseClauses(list.map((one) => ({ clause: one, weight: weight(one) }))),
      );
      read += chosen.length;
      hits += story.promises.filter((promised) =>
        chosen.some((one) => shareOf((one as LookedClause).place, promised) >= 0.5),
      ).length;
      owned += right(story.owned, owner, OWNERS.length);
      meant += right(story.meant, means, MEANINGS.length);
      all += story.owned.length;
    }
  }
  const expected = tried.reduce((sum, one) => sum + one.promises.length, 0);
  return `F1 ${((2 * hits) / (read + expected)).toFixed(3)} (${hits}/${read}r/${expected}e), whose ${(owned / all).toFixed(3)}, how meant ${(meant / all).toFixed(3)}`;
}

const known = new Map<unknown, ReturnType<typeof learnAll>>();
function learned(stories: readonly Story[], isPart: (story: Story) => boolean): ReturnType<typeof learnAll> {
  if (!known.has(isPart)) known.set(isPart, learnAll(stories.filter((one) => !isPart(one))));
  return known.get(isPart)!;
}

const stories = readdirSync(TUNING)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => storyOf(name) ?? []);
if (process.argv.includes('--check')) {
  const newest = [(one: Story) => Number.parseInt(one.name, 10) > 400];
  const quarters = [0, 1, 2, 3].map((part) => (one: Story) => stories.indexOf(one) % 4 === part);
  for (const bias of [0, 0.5, 1, 1.5, 2])
    console.log(
      `bias ${bias}: by newest hands ${check(stories, newest, bias)}; by quarters ${check(stories, quarters, bias)}`,
    );
} else {
  const { promise, owner, meant } = learnAll(stories);
  const each = (names: readonly string[], weights: Weights) =>
    names.map((name, at) => `  ${name}:\n    ${written(weights, (row) => row[at]!)},`).join('\n');
  writeFileSync(
    WEIGHTS,
    `// Written by \`node bench/learn-promises.ts\` from the labels of the tuning set; change those and run it again.
import type { Owner } from './clause-features.ts';
import type { Modality } from './model.ts';

export const WEIGHT_SCALE = ${SCALE};
/** "feature=weight": above nothing speaks for a promise. The features are those of \`clause-features\`. */
export const PROMISE_WEIGHTS =
  ${written(promise, (row) => row[1]! - row[0]!)};
/** Whose the promise is. */
export const OWNER_WEIGHTS: Readonly<Record<Owner, string>> = {
${each(OWNERS, owner)}
};
/** How it is meant. */
export const MEANT_WEIGHTS: Readonly<Record<Modality, string>> = {
${each(MEANINGS, meant)}
};
`,
  );
  console.log(
    `learned from ${stories.reduce((sum, one) => sum + one.promises.length, 0)} promises in ${stories.length} stories`,
  );
}
