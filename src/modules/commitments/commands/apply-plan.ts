import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { programmeView, stillParty } from '../../programmes/index.ts';
import type { PlanLineInput } from '../input.ts';
import { may } from '../policy.ts';
import { commitmentsOf, planOf } from '../queries.ts';
import { closeAction, insertAction, updateAction } from '../store.ts';
import type { PlanActionView } from '../view.ts';
import { insistOwners } from './check.ts';

export interface AppliedPlan {
  readonly programmeId: string;
  readonly lines: readonly PlanLineInput[];
  /** Actions that the plan no longer has; those still open are cancelled. */
  readonly dropped: readonly string[];
  /** Why: the plan's number and year. */
  readonly reason: string;
}

/**
 * Makes the lines of an issued plan into actions: new ones are added, open ones rewritten, dropped ones cancelled; what is
 * done or cancelled already stays as it is. Gives the action of each line, in order; null for a line whose commitment has
 * been dropped meanwhile. One entry: `plan-action.planned`.
 */
export async function applyPlan(ctx: Context, plan: AppliedPlan): Promise<(string | null)[]> {
  const programme = await programmeView(ctx, plan.programmeId);
  insist(may(ctx, 'plan'), 403);
  insist(stillParty(programme, ctx.organisation), 403);
  const standing = new Set((await commitmentsOf(ctx, programme.id)).map((commitment) => commitment.id));
  const actions = new Map((await planOf(ctx, programme.id)).map((action) => [action.id, action]));
  const ids: (string | null)[] = [];
  const counts = { added: 0, changed: 0, cancelled: 0 };
  for (const line of plan.lines) {
    const known = line.actionId ? actions.get(line.actionId) : undefined;
    if (!known && !standing.has(line.commitmentId)) {
      ids.push(null);
      continue;
    }
    insistOwners(programme, line);
    if (!known) {
      ids.push(await insertAction(ctx, programme.id, line));
      counts.added += 1;
      continue;
    }
    ids.push(known.id);
    if (known.state !== 'planned' || isSame(known, line)) continue;
    await updateAction(ctx, known.id, known.version, line);
    counts.changed += 1;
  }
  for (const id of plan.dropped) {
    const action = actions.get(id);
    if (action?.state !== 'planned') continue;
    await closeAction(ctx, id, action.version, { state: 'cancelled', reason: plan.reason, doneOn: null });
    counts.cancelled += 1;
  }
  await ctx.journal({
    what: 'plan-action.planned',
    objectKind: 'programme',
    objectId: programme.id,
    programmeId: programme.id,
    reason: plan.reason,
    data: { title: plan.reason, ...counts },
    after: { lines: plan.lines, dropped: plan.dropped },
  });
  return ids;
}

const FACTS = [
  'title',
  'startsOn',
  'dueOn',
  'ownerOrganisationId',
  'ownerName',
  'partnerOrganisationId',
  'partnerName',
  'quantity',
  'unit',
  'place',
  'note',
] as const;

function isSame(action: PlanActionView, line: PlanLineInput): boolean {
  return FACTS.every((fact) => (action[fact] ?? null) === (line[fact] ?? null));
}
