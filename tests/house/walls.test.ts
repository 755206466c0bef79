// Every address of the program says to whom it answers. What it says is tried by tests/walls.
import { describe, expect, it } from 'vitest';
import { DOORS } from '../walls/doors.ts';
import { EXPECTED } from '../walls/expectations.ts';

describe('the walls', () => {
  it('know every address: add its row to tests/walls/expectations.ts', () => {
    expect(DOORS.length).toBeGreaterThan(100);
    expect(DOORS.map((door) => door.path).filter((path) => !EXPECTED[path])).toEqual([]);
    const paths = new Set(DOORS.map((door) => door.path));
    expect(Object.keys(EXPECTED).filter((path) => !paths.has(path))).toEqual([]);
  });
  it('know how to find the things that an address of the desk names', () => {
    const blind = Object.entries(EXPECTED)
      .filter(([path, { area }]) => path.includes(':') && (area === 'desk' || area === 'administrator'))
      .filter(([path, { things = '', choices = {} }]) =>
        [...path.matchAll(/:([a-zA-Z]+)/g)].some(
          ([, name = '']) => !(name in choices) && !new RegExp(`\\b${name}\\b`).test(things),
        ),
      );
    expect(blind.map(([path]) => path)).toEqual([]);
  });
});
