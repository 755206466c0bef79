// Where a second step is a must: set by a body's leads for its people, by administrators for themselves.
import type { Context, ReadContext } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { secondStepRuleInput, type SecondStepRule } from '../input.ts';
import { may } from '../policy.ts';
import { setSecondStepRule } from './second-step-store.ts';

/** For the acting organisation; in scope system for the platform's administrators. */
export async function requireSecondStep(ctx: Context, input: SecondStepRule): Promise<void> {
  const { isRequired } = secondStepRuleInput.parse(input);
  insist(ctx.organisation === null ? may(ctx, 'make-accounts') : may(ctx, 'manage-people', ctx.organisation), 403);
  if (!(await setSecondStepRule(ctx, ctx.organisation, isRequired))) return;
  await ctx.journal({
    what: isRequired ? 'second-step.required' : 'second-step.no-longer-required',
    objectKind: ctx.organisation === null ? 'house' : 'organisation',
    objectId: ctx.organisation ?? 'only',
  });
}

/** Since when a second step is a must there (ISO); null: it is not. */
export async function secondStepRequired(ctx: ReadContext): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('second_step_rule')
    .select('since')
    .where('organisation_id', ctx.organisation === null ? 'is' : '=', ctx.organisation)
    .executeTakeFirst();
  return row?.since.toISOString() ?? null;
}
