import type { Context } from '../../../platform/context/index.ts';
import type { ChangeState, StateVerb } from '../input.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { suspensionInOrder, type ProgrammeState } from '../model.ts';
import { updateState } from '../store.ts';
import { closeSuspension, insertLiquidation, openSuspension } from '../store-of-steps.ts';
import { checked } from './check.ts';

const MOVES: Record<StateVerb, { readonly to: ProgrammeState; readonly what: `programme.${string}` }> = {
  negotiate: { to: 'negotiating', what: 'programme.negotiation-opened' },
  markReady: { to: 'ready_to_sign', what: 'programme.marked-ready' },
  reopen: { to: 'negotiating', what: 'programme.reopened' },
  startSigning: { to: 'signing', what: 'programme.signing-started' },
  putInForce: { to: 'in_force', what: 'programme.put-in-force' },
  suspend: { to: 'suspended', what: 'programme.suspended' },
  resume: { to: 'in_force', what: 'programme.resumed' },
  end: { to: 'ended', what: 'programme.ended' },
  liquidate: { to: 'liquidated', what: 'programme.liquidated' },
};

/**
 * Moves the programme one step. `hasCommitments` is counted by the caller, since commitments stand on a higher floor:
 * screens and tasks use the door of the commitments module (`moveProgramme`), which counts. One entry per step.
 */
export async function changeState(ctx: Context, input: ChangeState & { hasCommitments: boolean }): Promise<void> {
  const programme = await checked(ctx, input.id, input.verb, input);
  const { to, what } = MOVES[input.verb];
  const reason = input.reason ?? null;
  const today = dayInVietNam(ctx.now);
  const suspension = { from: input.suspendedFrom ?? today, plannedUntil: input.plannedUntil ?? null };
  if (to === 'suspended') insist(suspensionInOrder(suspension, programme.term, today));
  await updateState(ctx, input.id, input.version, { from: programme.state, to, reason });
  if (to === 'suspended') await openSuspension(ctx, input.id, { ...suspension, reason: reason ?? '' });
  if (programme.state === 'suspended') await closeSuspension(ctx, input.id, today, to === 'ended');
  if (to === 'liquidated') await insertLiquidation(ctx, input.id, input);
  await ctx.journal({
    what,
    objectKind: 'programme',
    objectId: input.id,
    programmeId: input.id,
    reason,
    data: {
      from: programme.state,
      to,
      ...(to === 'suspended' ? { suspendedFrom: suspension.from, plannedUntil: suspension.plannedUntil } : {}),
      ...(to === 'liquidated' ? { number: input.documentNumber ?? null, date: input.documentDate ?? null } : {}),
    },
    before: { state: programme.state },
    after: { state: to },
  });
}
