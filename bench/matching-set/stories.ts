// The stories of each subject, written for this set alone, without looking at the words that matching knows. One file a
// subject: a headline, a lead and two lines each; {P} the place with its kind, {p} without, {T} a hamlet, {M} a name,
// {N} a number, {D} a day.
import { readFileSync } from 'node:fs';

export interface Story {
  /** Within its half. */
  readonly number: number;
  readonly title: string;
  readonly sapo: string;
  readonly lines: readonly string[];
}

export type Half = 'tuning' | 'unseen';

const read = new Map<string, Readonly<Record<Half, readonly Story[]>>>();

export function storiesOf(subject: string): Readonly<Record<Half, readonly Story[]>> {
  const known = read.get(subject);
  if (known) return known;
  const [, tuning = '', unseen = ''] = readFileSync(new URL(`stories/${subject}.txt`, import.meta.url), 'utf8').split(
    /^= (?:tuning|unseen)\n/m,
  );
  const made = { tuning: storiesIn(tuning), unseen: storiesIn(unseen) };
  read.set(subject, made);
  return made;
}

function storiesIn(text: string): Story[] {
  return text
    .trim()
    .split(/\n\n+/)
    .map((block, number) => {
      const [title, sapo, ...lines] = block.split('\n');
      if (!title || !sapo) throw new Error(`a story has no lead: ${block}`);
      return { number, title, sapo, lines };
    });
}
