import { describe, expect, it } from 'vitest';
import { proposeTargets } from './model.ts';

describe('targets for the next term', () => {
  const propose = (quantity: number, done: number, quarters = 8) =>
    proposeTargets({ targets: [{ unit: 'bài', quantity, done }], done, quarters })[0];
  it.each([
    ['met: the same', 24, 30, { quantity: 3, per: 'quarter' }],
    ['exactly met', 24, 24, { quantity: 3, per: 'quarter' }],
    ['half: the same', 24, 12, { quantity: 3, per: 'quarter' }],
    ['under half: the average, up', 24, 11, { quantity: 2, per: 'quarter' }],
    ['far below: by the year', 24, 3, { quantity: 2, per: 'year' }],
    ['hardly anything: over the term', 24, 1, { quantity: 1, per: 'term' }],
    ['nothing: no proposal', 24, 0, { quantity: null, per: 'quarter' }],
    ['twice a year stays twice a year', 4, 4, { quantity: 1, per: 'half_year' }],
    ['once a year stays once a year', 2, 2, { quantity: 1, per: 'year' }],
    ['what divides in no period is rounded in the shortest that reaches one', 7, 7, { quantity: 2, per: 'half_year' }],
    ['a rare thing is said over the term', 1, 1, { quantity: 1, per: 'term' }],
  ])('%s', (_, quantity, done, expected) => {
    expect(propose(quantity, done)).toMatchObject(expected);
    expect(propose(quantity, done)!.reason.vi).toMatch(/\.$/);
  });

  it('takes what was done when there was no target, and is silent when there was nothing', () => {
    expect(proposeTargets({ targets: [], done: 10, quarters: 8 })).toMatchObject([
      { unit: '', quantity: 2, per: 'quarter' },
    ]);
    expect(proposeTargets({ targets: [], done: 0, quarters: 8 })).toEqual([]);
    expect(proposeTargets({ targets: [{ unit: 'bài', quantity: 3, done: 1 }], done: 1, quarters: 0 })).toEqual([]);
  });

  it('judges each unit by itself', () => {
    const targets = [
      { unit: 'bài', quantity: 16, done: 16 },
      { unit: 'video', quantity: 8, done: 2 },
    ];
    expect(proposeTargets({ targets, done: 18, quarters: 8 })).toMatchObject([
      { unit: 'bài', quantity: 2, per: 'quarter' },
      { unit: 'video', quantity: 1, per: 'year' },
    ]);
  });
});
