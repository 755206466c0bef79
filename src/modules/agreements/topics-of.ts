import { foldTones, nfc } from '../../tools/vietnamese/index.ts';
import type { ReviewedCommitment, ReviewedName } from './model.ts';

/** The topics that a commitment speaks of: those that stand within its place in the text, or whose words it repeats. */
export function topicsOf(
  commitment: Pick<ReviewedCommitment, 'text' | 'start' | 'end'>,
  topics: readonly ReviewedName[],
): ReviewedName[] {
  const text = foldTones(nfc(commitment.text));
  return topics.filter((topic) => {
    const within =
      commitment.start !== null &&
      commitment.end !== null &&
      topic.start !== null &&
      topic.end !== null &&
      topic.start >= commitment.start &&
      topic.end <= commitment.end;
    return within || text.includes(foldTones(nfc(topic.name)));
  });
}
