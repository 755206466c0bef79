// From the fields of a commitment's form to what the commands take. Server only.
import { z } from 'zod';
import { addCommitmentsInput, changeCommitmentInput, newCommitmentInput } from '../../../modules/commitments/index.ts';

/** An empty list of topics is not sent by browsers: nothing ticked means none. */
function withTopics<T>(schema: z.ZodType<T>): z.ZodType<T> {
  return z.preprocess(
    (given) => ({ topicIds: [], ...(given as Record<string, unknown>) }),
    schema,
  ) as unknown as z.ZodType<T>;
}

export const changeCommitmentForm = withTopics(changeCommitmentInput);

export const addCommitmentForm = withTopics(
  newCommitmentInput.omit({ source: true }).extend({ reason: addCommitmentsInput.shape.reason }),
);
