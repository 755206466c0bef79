// A small number of each part; `npm run trust` tries them in full. How soon the house serves again is a figure of the full
// run: other programs at work on the same machine would decide it here.
import { expect, it } from 'vitest';
import { PARTS } from './parts.ts';

const SMALL: Readonly<Record<string, number>> = { kills: 3 };

const TIMES_OF_MACHINE = /^served again/;

it.each(PARTS.filter(({ name }) => name in SMALL))(
  '$name',
  async (part) => {
    const findings = await part.run({ n: SMALL[part.name]!, seed: 7, say: () => undefined });
    expect(findings.filter(({ holds, figure }) => !holds && !TIMES_OF_MACHINE.test(figure))).toEqual([]);
  },
  240_000,
);
