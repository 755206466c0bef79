// Which of several topics is a text about? Asked when a commitment has several.
import type { Sentence } from '../sentence/index.ts';
import { markText } from './marked-text.ts';
import { spokenFields } from './field-words.ts';
import { prepareTopics, topicEvidence } from './topic-evidence.ts';

export interface ChosenTopic {
  readonly topicId: string;
  /** In words: what in the text speaks for it. */
  readonly reasons: readonly Sentence[];
}

/** Less is no sign at all. */
const LEAST_STRENGTH = 0.3;
/** The best must lead the second by so much; a text about two topics alike is left to a person. */
const LEAD = 1.8;

const NO_NAMES: ReadonlySet<number> = new Set();

/** Null when the text speaks for none of them, or for two alike. */
export function chooseTopic(
  clipping: { readonly title: string; readonly sapo: string; readonly text: string },
  topics: readonly { readonly id: string; readonly name: string }[],
): ChosenTopic | null {
  const text = markText({ title: clipping.title, sapo: clipping.sapo, body: clipping.text });
  // Each topic asked for alone, by the signs that commitments with this one topic are matched by.
  const prepared = prepareTopics(
    topics.map(({ id }) => ({ id, obligedSide: '', kind: 'coverage', text: '', topics: [id] })),
    new Map(topics.map(({ id, name }) => [id, name])),
  );
  const spoken = spokenFields(text, NO_NAMES);
  const [best, second] = topics
    .map(({ id }) => ({ id, ...topicEvidence(text, prepared.get(id)!, spoken, NO_NAMES) }))
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  if (!best || best.strength < LEAST_STRENGTH || best.score < (second?.score ?? 0) * LEAD) return null;
  return { topicId: best.id, reasons: best.reasons };
}
