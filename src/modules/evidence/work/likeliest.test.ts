import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../../tools/matching/index.ts';
import { likeliestProgrammes } from './likeliest.ts';

const suggestion = (programmeId: string, weight: number, commitmentId = `${programmeId}-1`): Suggestion => ({
  programmeId,
  commitmentId,
  weight,
  reasons: [],
  signals: {} as Suggestion['signals'],
});

describe('the likeliest programmes', () => {
  const all = [
    suggestion('a', 0.6),
    suggestion('b', 0.9),
    suggestion('a', 0.95, 'a-2'),
    suggestion('c', 0.7),
    suggestion('d', 0.7),
  ];
  it('are all of them where they are few', () => {
    expect(likeliestProgrammes(all, 4)).toBe(all);
    expect(likeliestProgrammes([], 0)).toEqual([]);
  });
  it('are those with the heaviest suggestion, with everything suggested for them', () => {
    expect(likeliestProgrammes(all, 2).map((one) => one.commitmentId)).toEqual(['a-1', 'b-1', 'a-2']);
  });
  it('do not depend on the order among equally heavy ones', () => {
    expect(likeliestProgrammes(all, 3).map((one) => one.programmeId)).toEqual(['a', 'b', 'a', 'c']);
    expect(likeliestProgrammes(all.toReversed(), 3).map((one) => one.programmeId)).toEqual(['c', 'a', 'b', 'a']);
  });
});
