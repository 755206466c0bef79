import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { carry } from '../carry.ts';
import type { CarryOutImport } from '../input.ts';
import { MOST_WHILE_WAITING } from '../model.ts';
import { may } from '../policy.ts';
import { factsOf, importView } from '../queries.ts';
import { importCan } from '../rules.ts';
import { updateImport } from '../store.ts';
import { CARRY_OUT, CARRY_OUT_QUEUE } from '../task-names.ts';

/**
 * Makes the programmes of the table, all or nothing. Few are made at once (entry `programme-import.carried-out`); many
 * become a job (entry `programme-import.started`), which is as much one transaction. Returns which it was.
 */
export async function carryOutImport(ctx: Context, input: CarryOutImport): Promise<{ done: boolean }> {
  insist(may(ctx), 403);
  const view = await importView(ctx, input.id);
  insist(importCan.carryOut(factsOf(view), input.consent ?? false));
  if (view.counts.programmes <= MOST_WHILE_WAITING) {
    await carryOutNow(ctx, input);
    return { done: true };
  }
  await updateImport(ctx, input.id, input.version, { state: 'importing', problem: null });
  await ctx.journal({
    what: 'programme-import.started',
    objectKind: 'programme-import',
    objectId: input.id,
    // The role too: whoever carries it out later acts as they did.
    data: { name: view.name, programmes: view.counts.programmes, role: ctx.actor.role },
  });
  const { accountId, role } = ctx.actor;
  await ctx.enqueue(
    CARRY_OUT,
    { importId: input.id, organisationId: view.organisationId, accountId, role },
    { key: `${CARRY_OUT}:${input.id}`, queue: CARRY_OUT_QUEUE },
  );
  return { done: false };
}

/** The same without a job, however many: for the command line, where nobody holds a page open. */
export async function carryOutNow(ctx: Context, input: CarryOutImport): Promise<void> {
  insist(may(ctx), 403);
  insist(importCan.carryOut(factsOf(await importView(ctx, input.id)), input.consent ?? false));
  await updateImport(ctx, input.id, input.version, { problem: null });
  await carry(ctx, input.id, () => Promise.resolve());
}
