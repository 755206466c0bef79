import type { Context } from '../../../platform/context/index.ts';
import type { ChangeState, StateVerb } from '../input.ts';
import type { ProgrammeState } from '../model.ts';
import { updateState } from '../store.ts';
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
  await updateState(ctx, input.id, input.version, { from: programme.state, to, reason });
  await ctx.journal({
    what,
    objectKind: 'programme',
    objectId: input.id,
    programmeId: input.id,
    reason,
    data: { from: programme.state, to },
    before: { state: programme.state },
    after: { state: to },
  });
}
