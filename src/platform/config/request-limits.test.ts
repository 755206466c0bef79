import { describe, expect, it } from 'vitest';
import { readLimits } from './request-limits.ts';

describe('limits of requests', () => {
  it('are the usual ones unless some are named, or none at all', () => {
    expect(readLimits('')!.exports).toEqual({ person: 60, address: 300 });
    expect(readLimits('exports:5/9, pages:1/2')).toEqual({
      ...readLimits(''),
      exports: { person: 5, address: 9 },
      pages: { person: 1, address: 2 },
    });
    expect(readLimits('off')).toBeNull();
  });
  it('are not guessed', () => {
    for (const text of ['exports', 'exports:5', 'exports:0/5', 'mails:5/5', 'exports:5/5;pages:1/1', 'toString:1/1'])
      expect(readLimits(text)).toBeUndefined();
  });
});
