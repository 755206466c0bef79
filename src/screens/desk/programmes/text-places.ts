// Where commitments stand on the page of the text they were read from. Server only.
import { agreementView } from '../../../modules/agreements/index.ts';
import type { CommitmentView } from '../../../modules/commitments/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';

/** Anchors on the text's page (`cho-commitments-3`) by commitment; those without a place are not named. */
export async function textPlaces(
  ctx: ReadContext,
  agreement: { readonly id: string } | null,
  commitments: readonly CommitmentView[],
): Promise<Record<string, string>> {
  if (!agreement || commitments.every((commitment) => commitment.source === null)) return {};
  const { review } = await agreementView(ctx, agreement.id);
  return Object.fromEntries(
    commitments.flatMap(({ id, source }) => {
      if (!source) return [];
      const at = review.commitments.findIndex((item) => item.start === source.start && item.end === source.end);
      return at < 0 ? [] : [[id, `cho-commitments-${at}`]];
    }),
  );
}
