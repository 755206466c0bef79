import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { changedBodies, endedBodies, type DatedFacts } from '../changes.ts';
import { applyChangeInput, type ApplyChange } from '../input.ts';
import { mayRecord } from '../policy.ts';
import { recordChange } from '../record-change.ts';

/**
 * Records that bodies changed on a day. Programmes, plans, outlets and people follow by tasks of their own rooms, which
 * react to `organisation.change-applied`. Throws the Refusal of the rule that says no.
 */
export async function applyChange(ctx: Context, input: ApplyChange): Promise<{ id: string }> {
  const given = applyChangeInput.parse(input);
  for (const id of changedBodies(given)) insist(mayRecord(ctx, given.kind, id), 403);
  const ends = endedBodies(given).length > 0;
  const id = await recordChange(
    ctx,
    { ...given, facts: said(given.facts), begins: [] },
    {
      legalBasis: given.legalBasis,
      note: given.note,
      batchId: null,
      carriesProgrammes: ends || (given.kind === 'transfer' && given.carriesProgrammes),
      carriesPeople: ends && given.carriesPeople,
    },
  );
  return { id };
}

/** Without the members that were not said. */
function said(facts: { [K in keyof DatedFacts]?: DatedFacts[K] | undefined }): Partial<DatedFacts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
