// How good are suggestions on a labelled set?
import type { LabelledClipping, Manner } from './labelled.ts';

export interface Ranked {
  readonly programmeId: string;
  readonly commitmentId: string;
  readonly planActionId?: string;
  readonly weight: number;
}

export interface Verdict {
  /** Of the clippings that serve something: share whose right commitment stands first, and in the first three. */
  readonly first: number;
  readonly firstThree: number;
  /** Share of the suggestions that are right; of those that serve something, share that is suggested rightly. */
  readonly precision: number;
  readonly recall: number;
  readonly wrong: readonly Wrong[];
}

export interface Wrong {
  readonly labelled: LabelledClipping;
  readonly ranked: readonly Ranked[];
}

/** `rank` gives all that it would consider; what it suggests is what `suggested` keeps. */
export function judge(
  labelled: readonly LabelledClipping[],
  rank: (one: LabelledClipping) => readonly Ranked[],
  suggested: (ranked: readonly Ranked[]) => readonly Ranked[],
): Verdict {
  let serving = 0;
  let first = 0;
  let firstThree = 0;
  let made = 0;
  let right = 0;
  let found = 0;
  const wrong: Wrong[] = [];
  for (const one of labelled) {
    const ranked = rank(one);
    const kept = suggested(ranked);
    const rightly = kept.filter((each) => isRight(one, each));
    made += kept.length;
    right += rightly.length;
    if (one.right) {
      serving += 1;
      if (ranked[0] && isRight(one, ranked[0])) first += 1;
      if (ranked.slice(0, 3).some((each) => isRight(one, each))) firstThree += 1;
      if (rightly.length > 0) found += 1;
    }
    if (rightly.length < kept.length || (one.right && rightly.length === 0)) wrong.push({ labelled: one, ranked });
  }
  return {
    first: first / serving,
    firstThree: firstThree / serving,
    precision: made === 0 ? 1 : right / made,
    recall: found / serving,
    wrong,
  };
}

export function isRight({ right }: LabelledClipping, { programmeId, commitmentId }: Ranked): boolean {
  return (
    right !== null &&
    right.programmeId === programmeId &&
    (right.commitmentId === commitmentId || right.alsoRight === commitmentId)
  );
}

/** How many of each manner went wrong, most first. */
export function wrongByManner({ wrong }: Verdict): string {
  const counts = new Map<Manner, number>();
  for (const { labelled } of wrong) counts.set(labelled.manner, (counts.get(labelled.manner) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([manner, count]) => `${manner} ${count}`)
    .join(', ');
}
