// What anybody would try first: Okapi BM25 of a commitment's words, its topics' names and the names of its programme's
// bodies against the article. The threshold is the best one on the tuning half.
import type { MatchingClipping, MatchingProgramme } from '../../src/tools/matching/index.ts';
import { syllables } from '../../src/tools/vietnamese/index.ts';
import type { Ranked } from './judge.ts';

const K1 = 1.2;
const B = 0.75;

export type PlainRanking = (clipping: MatchingClipping) => Ranked[];

export function plainRanking(
  programmes: readonly MatchingProgramme[],
  clippings: readonly MatchingClipping[],
): PlainRanking {
  const documents = programmes.flatMap((programme) =>
    programme.commitments.map((commitment) => {
      const names = programme.parties
        .filter((party) => party.kind === 'authority')
        .flatMap((party) => [party.name, party.place ?? '']);
      const topics = programme.topics.filter(({ id }) => commitment.topics.includes(id)).map(({ name }) => name);
      return {
        programmeId: programme.programmeId,
        commitmentId: commitment.id,
        words: [...new Set(syllables([...names, commitment.text, ...topics].join(' ')))],
      };
    }),
  );
  // Rarity is counted over the articles, which are what is searched.
  const holders = new Map<string, number>();
  let length = 0;
  for (const one of clippings) {
    const words = wordsOf(one);
    length += words.length;
    for (const word of new Set(words)) holders.set(word, (holders.get(word) ?? 0) + 1);
  }
  const average = length / clippings.length;
  const rarity = (word: string): number => {
    const held = holders.get(word) ?? 0;
    return Math.log(1 + (clippings.length - held + 0.5) / (held + 0.5));
  };
  return (clipping) => {
    const words = wordsOf(clipping);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const norm = K1 * (1 - B + (B * words.length) / average);
    return documents
      .map(({ programmeId, commitmentId, words: asked }) => {
        const score = asked.reduce((sum, word) => {
          const count = counts.get(word) ?? 0;
          return sum + (rarity(word) * count * (K1 + 1)) / (count + norm);
        }, 0);
        return { programmeId, commitmentId, weight: score };
      })
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, 10);
  };
}

function wordsOf({ title, sapo, text }: MatchingClipping): string[] {
  return syllables(`${title} ${sapo ?? ''} ${text}`);
}
