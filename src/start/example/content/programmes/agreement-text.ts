// Builds the text of an agreement from its parts, so that each quotation's place in the text is counted and never typed.
import type { ExampleCommitment, Quote } from '../model.ts';

/** What a commitment is, before its place in the text is known. */
export type CommitmentDraft = Omit<ExampleCommitment, 'start' | 'end'>;

export type Part = string | CommitmentDraft;

export interface ToldAgreement {
  readonly text: string;
  readonly commitments: readonly ExampleCommitment[];
}

/** Joins the parts as they are; commitments get the place where they came to stand. */
export function tellAgreement(parts: readonly Part[]): ToldAgreement {
  let text = '';
  const commitments: ExampleCommitment[] = [];
  for (const part of parts) {
    const piece = (typeof part === 'string' ? part : part.text).normalize('NFC');
    if (typeof part !== 'string') {
      commitments.push({ ...part, text: piece, start: text.length, end: text.length + piece.length });
    }
    text += piece;
  }
  return { text, commitments };
}

/** The first place where these words stand. Throws RangeError when the text does not have them. */
export function quoteFrom(text: string, words: string): Quote {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`the agreement does not say: ${words}`);
  return { text: words, start, end: start + words.length };
}

/** Items of one side as newspapers list them: "a; b; c.", each with its place. */
export function listed(items: readonly CommitmentDraft[]): Part[] {
  return items.flatMap((item, at): Part[] => [item, at === items.length - 1 ? '.' : '; ']);
}

/** Shorthand for one commitment. */
export function commit(
  key: string,
  kind: string,
  obliged: CommitmentDraft['obliged'],
  text: string,
  more: Partial<Pick<CommitmentDraft, 'topics' | 'unit' | 'cadence' | 'modality'>> = {},
): CommitmentDraft {
  return {
    key,
    kind,
    obliged,
    text,
    modality: more.modality ?? 'agreed',
    topics: more.topics ?? [],
    unit: more.unit ?? 'tin, bài',
    cadence: more.cadence ?? 'quarter',
  };
}
