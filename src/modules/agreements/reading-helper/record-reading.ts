// When a text becomes a programme: who proposed each commitment and each party, and whether a helper took part. Told by
// places in the text that stand in the tables, not by what the form says, so that nobody can leave the mark away.
import type { Context } from '../../../platform/context/index.ts';
import type { Review } from '../model.ts';
import type { AgreementView } from '../queries.ts';
import type { Proposer } from './model.ts';
import { helperReadingOf } from './queries.ts';
import { writeProgrammeReading, type Mark } from './store.ts';

export interface BecameProgramme {
  readonly agreement: AgreementView;
  readonly programmeId: string;
  /** Kept commitments with their ids, in order. */
  readonly commitments: readonly { readonly id: string; readonly from: Review['commitments'][number] }[];
  /** Kept parties with the ids of their organisations. */
  readonly parties: readonly { readonly organisationId: string; readonly from: Review['parties'][number] }[];
}

/** Part of accepting a text; the caller journals. */
export async function recordReading(ctx: Context, made: BecameProgramme): Promise<void> {
  const { agreement } = made;
  const reading = await helperReadingOf(ctx, agreement.id);
  const taken = (reading?.suggestions ?? []).filter((one) => one.decision === 'taken');
  const placesOf = (of: 'commitment' | 'party') =>
    new Set(taken.flatMap(({ suggestion }) => (suggestion.of === of ? [placeOf(suggestion)] : [])));
  const proposer = (
    from: { start: number | null; end: number | null },
    helper: ReadonlySet<string>,
    rules: readonly { start: number; end: number }[],
  ): Proposer => {
    const place = placeOf(from);
    if (helper.has(place)) return 'helper';
    return rules.some((one) => placeOf(one) === place) ? 'rules' : 'person';
  };
  const promised = placesOf('commitment');
  const joined = placesOf('party');
  const marks: Mark[] = [
    ...made.commitments.map(({ id, from }) => ({
      objectKind: 'commitment' as const,
      objectId: id,
      proposedBy: proposer(from, promised, agreement.proposal.commitments),
    })),
    ...made.parties.map(({ organisationId, from }) => ({
      objectKind: 'party' as const,
      objectId: organisationId,
      proposedBy: proposer(from, joined, agreement.proposal.parties),
    })),
  ];
  await writeProgrammeReading(
    ctx,
    made.programmeId,
    agreement.id,
    // A helper whose answer a person has seen took part, even when nothing of it was taken.
    reading?.state === 'answered'
      ? { model: reading.model, host: reading.host, suggested: reading.suggestions.length, taken: taken.length }
      : null,
    marks,
  );
}

function placeOf({ start, end }: { start: number | null; end: number | null }): string {
  return `${start ?? ''}-${end ?? ''}`;
}
