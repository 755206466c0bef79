// Of the programmes that a text may serve those that it serves most likely.
import type { Suggestion } from '../../../tools/matching/index.ts';

/** The suggestions of the `most` programmes with the heaviest ones, in the order given. */
export function likeliestProgrammes(suggestions: readonly Suggestion[], most: number): readonly Suggestion[] {
  const heaviest = new Map<string, number>();
  for (const { programmeId, weight } of suggestions)
    heaviest.set(programmeId, Math.max(weight, heaviest.get(programmeId) ?? 0));
  if (heaviest.size <= most) return suggestions;
  const taken = new Set(
    [...heaviest]
      .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .slice(0, most)
      .map(([programmeId]) => programmeId),
  );
  return suggestions.filter(({ programmeId }) => taken.has(programmeId));
}
