import type { Context } from '../../../platform/context/index.ts';
import type { ChangeAmendment } from '../input.ts';
import { amendmentCan } from '../model.ts';
import { updateAmendment } from '../store.ts';
import { allowed } from './check.ts';

/** Rewrites kind and rationale of a draft. Entry: `amendment.changed`, not in the programme's history. */
export async function changeAmendment(ctx: Context, input: ChangeAmendment): Promise<void> {
  const { amendment } = await allowed(ctx, input.id, 'write', amendmentCan.edit);
  const { kind, rationale } = input;
  await updateAmendment(ctx, input.id, input.version, { kind, rationale });
  await ctx.journal({
    what: 'amendment.changed',
    objectKind: 'amendment',
    objectId: input.id,
    data: { kind },
    before: { kind: amendment.kind, rationale: amendment.rationale },
    after: { kind, rationale },
  });
}
