import type { Context } from '../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import type { RemoveResult } from '../input.ts';
import { may } from '../policy.ts';
import { statedResult } from '../stated-queries.ts';
import { removeStatedResult } from '../store.ts';

/** Takes back what the own organisation has stated; frozen reports keep it. Entry: `stated-result.removed`. */
export async function removeResult(ctx: Context, input: RemoveResult): Promise<void> {
  const found = await statedResult(ctx, input.id);
  if (found === null) throw gone();
  insist(may(ctx, 'state', found.organisationId), 403);
  if (!(await removeStatedResult(ctx, found.id))) throw gone();
  await ctx.journal({
    what: 'stated-result.removed',
    objectKind: 'stated_result',
    objectId: found.id,
    programmeId: found.programmeId,
    data: { kind: found.kind, from: found.from, to: found.to },
    before: { ...found },
  });
}

function gone(): Refusal {
  return new Refusal(
    'no-such-result',
    say('Kết quả này không còn trong danh sách.', 'This result is no longer in the list.'),
    404,
  );
}
