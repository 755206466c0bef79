// How well a text answers a question. Weights are chosen by hand and few, so that a person can say why one stands above
// another: words as written before other accents, side by side before apart, title before lead before text, new before old.
import type { Closeness, Question } from './question.ts';
import { askedWordsOf, hitsIn } from './snippet.ts';
import type { Word } from './words.ts';

export interface Scored {
  readonly title: string;
  readonly lead: string;
  readonly text: string;
  readonly closeness: Closeness;
  readonly ageDays: number;
}

const CLOSE: Readonly<Record<Closeness, number>> = { written: 4, accents: 2, apart: 0 };

/** Higher is better; only to be compared within one question. */
export function scoreOf(found: Scored, question: Question): number {
  const asked = question.asked.reduce((sum, part) => sum + part.words.length, 0);
  if (asked === 0) return 0;
  const text = askedWordsOf(found.text, question);
  const often = sumOf(text, question) / (8 * asked);
  // A long text says everything sooner or later: half of a hit's worth is taken by length, as in BM25.
  const length = 0.5 + 0.5 * (text.length / 400);
  return (
    CLOSE[found.closeness] +
    4 * covered(askedWordsOf(found.title, question), question, asked) +
    1.5 * covered(askedWordsOf(found.lead, question), question, asked) +
    (2.5 * often) / (often + 1.2 * length) +
    1.5 / (1 + Math.max(0, found.ageDays) / 120)
  );
}

function sumOf(words: readonly (Word | undefined)[], question: Question): number {
  return hitsIn(words, question).reduce((sum, hit) => sum + hit.weight, 0);
}

/** 1: all asked words, side by side and with their accents. */
function covered(words: readonly (Word | undefined)[], question: Question, asked: number): number {
  const best = new Map<number, number>();
  for (const hit of hitsIn(words, question)) best.set(hit.asked, Math.max(best.get(hit.asked) ?? 0, hit.weight));
  let sum = 0;
  for (const weight of best.values()) sum += weight;
  return sum / (8 * asked);
}
