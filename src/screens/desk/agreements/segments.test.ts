import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from './segments.ts';

describe('segments', () => {
  it('cuts at every beginning and end and knows what covers each piece', () => {
    const segments = segmentsOf('abcdefghij', [
      { key: 'outer', start: 1, end: 8 },
      { key: 'inner', start: 3, end: 5 },
      { key: 'beyond', start: 9, end: 40 },
    ]);
    expect(segments.map(({ text, keys }) => [text, keys])).toEqual([
      ['a', []],
      ['bc', ['outer']],
      ['de', ['outer', 'inner']],
      ['fgh', ['outer']],
      ['ij', []],
    ]);
    expect(segments[2]!.begins).toEqual(['inner']);
  });
  it('never loses or repeats a character', () => {
    const place = fc.record({ key: fc.string({ minLength: 1 }), start: fc.nat(60), end: fc.nat(60) });
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(place), (text, places) => {
        expect(
          segmentsOf(text, places)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
