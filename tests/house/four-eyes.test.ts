// The list of steps for two people and the commands that take them say the same; docs/FOUR-EYES.md is written from it.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FOUR_EYES } from '../../src/platform/context/index.ts';
import { fourEyesPage } from '../support/four-eyes-page.ts';

interface Source {
  readonly path: string;
  readonly text: string;
}

/** What a command claims without a row, and rows that no command of their room claims. */
function breachesOf(sources: readonly Source[]): string[] {
  const claims = sources.flatMap(({ path, text }) => {
    if (!/\bfourEyes\b/.test(text)) return [];
    const room = /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? path;
    const named = [...text.matchAll(/'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g)].map(([, what]) => what!);
    const known = named.filter((what) => FOUR_EYES.some((row) => row.act === what && row.room === room));
    return known.length > 0 ? known : [`${path} claims two people for a step that has no row in four-eyes.ts`];
  });
  const unclaimed = FOUR_EYES.filter((row) => !claims.includes(row.act)).map(
    (row) => `no command of ${row.room} claims ${row.act}`,
  );
  return [...claims.filter((claim) => claim.includes(' ')), ...unclaimed];
}

const COMMANDS = globSync('src/{modules,start,screens}/**/*.{ts,tsx}')
  .filter((path) => !path.includes('.test.'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

describe('steps for two people', () => {
  it('are claimed by the commands that take them, and only those', () => {
    expect(breachesOf(COMMANDS)).toEqual([]);
  });

  it('a claim without a row, and a row without a claim, are found', () => {
    const stray = {
      path: 'src/modules/stories/commands/publish.ts',
      text: "journal({ what: 'story.published', fourEyes: x })",
    };
    expect(breachesOf([...COMMANDS, stray])).toEqual([expect.stringMatching(/stories.*no row/)]);
    const without = COMMANDS.filter(({ path }) => !path.endsWith('confirm-match.ts'));
    expect(breachesOf(without)).toEqual(['no command of evidence claims match.confirmed']);
  });

  it('stand on the page of the list', () => {
    expect(readFileSync('docs/FOUR-EYES.md', 'utf8')).toBe(fourEyesPage());
  });
});
