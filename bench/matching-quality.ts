// How well the suggestions fit on the labelled set, against BM25 of the commitments' words, and what learning from people's
// decisions adds on those that it has not seen.
import {
  decidedText,
  learn,
  prepareProgramme,
  suggest,
  withLessons,
  type Decision,
  type PreparedProgramme,
} from '../src/tools/matching/index.ts';
import type { Measured } from './measure.ts';
import { isRight, judge, wrongByManner, type Ranked, type Verdict } from './matching-set/judge.ts';
import { labelledSet, type LabelledClipping } from './matching-set/labelled.ts';
import { plainRanking } from './matching-set/plain-ranking.ts';

/** Weights and words were settled on the tuning half of this one. */
const SEED = 'a';
/** As the worker suggests. */
const LEAST = 0.5;
const WITHIN = 0.05;

export function matchingQuality(): Measured[] {
  const set = labelledSet(SEED);
  const prepared = set.programmes.map(prepareProgramme);
  const plain = plainRanking(
    set.programmes,
    set.clippings.map((one) => one.clipping),
  );
  const halves = { tuning: of('tuning'), unseen: of('unseen') };
  function of(half: 'tuning' | 'unseen'): LabelledClipping[] {
    return set.clippings.filter((one) => one.half === half);
  }
  const threshold = bestThreshold(halves.tuning, plain);
  const rows: Measured[] = [];
  for (const [half, clippings] of Object.entries(halves)) {
    const ours = judge(clippings, (one) => allRanked(one, prepared), suggested);
    const baseline = judge(
      clippings,
      (one) => plain(one.clipping),
      (ranked) => ranked.filter(({ weight }) => weight >= threshold).slice(0, 1),
    );
    rows.push({
      what: `${half} half: ${clippings.length} clippings, ${clippings.filter((one) => one.right).length} serve one of ${set.programmes.length} programmes`,
      figure: told(ours),
      against: `BM25: ${told(baseline)}`,
      ratio: `first ${(ours.first / baseline.first).toFixed(2)}×`,
    });
    rows.push({
      what: `${half} half: went wrong`,
      figure: wrongByManner(ours),
      against: wrongByManner(baseline),
      ratio: '–',
    });
  }
  const planned = halves.unseen.filter((one) => one.right?.planActionId);
  const found = planned.filter((one) =>
    suggest(one.clipping, prepared).some((made) => made.planActionId === one.right?.planActionId),
  );
  rows.push({
    what: 'unseen half: planned actions named',
    figure: (found.length / planned.length).toFixed(3),
    against: `${planned.length} clippings of planned actions`,
    ratio: '–',
  });
  return [...rows, learning(halves.tuning, prepared), learning(halves.unseen, prepared)];
}

function told({ first, firstThree, precision, recall }: Verdict): string {
  const shown = (share: number): string => share.toFixed(3);
  return `first ${shown(first)}, in three ${shown(firstThree)}, precision ${shown(precision)} at recall ${shown(recall)}`;
}

function allRanked(one: LabelledClipping, prepared: readonly PreparedProgramme[]): readonly Ranked[] {
  return suggest(one.clipping, prepared, { least: 0, within: 1 });
}

function suggested(ranked: readonly Ranked[]): Ranked[] {
  const best = new Map<string, number>();
  for (const { programmeId, weight } of ranked) best.set(programmeId, Math.max(best.get(programmeId) ?? 0, weight));
  return ranked.filter(({ programmeId, weight }) => weight >= LEAST && weight >= best.get(programmeId)! - WITHIN);
}

/** With the best F1 of precision and recall. */
function bestThreshold(
  clippings: readonly LabelledClipping[],
  plain: (one: LabelledClipping['clipping']) => Ranked[],
): number {
  const ranks = new Map(clippings.map((one) => [one, plain(one.clipping)]));
  let best = { threshold: 0, f1: -1 };
  for (let threshold = 0; threshold < 120; threshold += 2) {
    const { precision, recall } = judge(
      clippings,
      (one) => ranks.get(one)!,
      (ranked) => ranked.filter(({ weight }) => weight >= threshold).slice(0, 1),
    );
    const f1 = (2 * precision * recall) / (precision + recall || 1);
    if (f1 > best.f1) best = { threshold, f1 };
  }
  return best.threshold;
}

const FOLDS = 4;

/**
 * People decide on what is suggested of three stories in four, and choose half of what was missed by hand; measured on the
 * fourth, with and without, each in turn. Each programme learns from its own decisions alone.
 */
function learning(clippings: readonly LabelledClipping[], prepared: readonly PreparedProgramme[]): Measured {
  const learntFor = Array.from({ length: FOLDS }, (_, fold) =>
    learntFrom(
      clippings.filter((one) => one.story % FOLDS !== fold),
      prepared,
    ),
  );
  const after = judge(clippings, (one) => allRanked(one, learntFor[one.story % FOLDS]!), suggested);
  const before = judge(clippings, (one) => allRanked(one, prepared), suggested);
  return {
    what: `${clippings[0]!.half} half, learning: each clipping by what people decided on other stories`,
    figure: `after: ${told(after)}`,
    against: `before: ${told(before)}`,
    ratio: `first ${(after.first / before.first).toFixed(3)}×`,
  };
}

function learntFrom(decided: readonly LabelledClipping[], prepared: readonly PreparedProgramme[]): PreparedProgramme[] {
  const decisions = new Map<string, Decision[]>();
  const add = (programmeId: string, decision: Decision): void => {
    decisions.set(programmeId, [...(decisions.get(programmeId) ?? []), decision]);
  };
  for (const [at, one] of decided.entries()) {
    const { id: clippingId, title, sapo, text } = one.clipping;
    const words = decidedText({ title, sapo: sapo ?? '', text });
    const made = suggest(one.clipping, prepared);
    for (const each of made) {
      const confirmed = isRight(one, each);
      add(each.programmeId, { clippingId, commitmentId: each.commitmentId, confirmed, suggested: true, text: words });
    }
    if (one.right && !made.some((each) => isRight(one, each)) && at % 2 === 0) {
      const { programmeId, commitmentId } = one.right;
      add(programmeId, { clippingId, commitmentId, confirmed: true, suggested: false, text: words });
    }
  }
  return prepared.map((programme) => withLessons(programme, learn(decisions.get(programme.given.programmeId) ?? [])));
}
