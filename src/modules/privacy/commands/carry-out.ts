import type { z } from 'zod';
import { accountById } from '../../accounts/index.ts';
import type { Context } from '../../../platform/context/index.ts';
import { eraseOf, heldOf, type HeldTable } from '../../../platform/personal-data/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { carryOutInput } from '../input.ts';
import { requestCan } from '../model.ts';
import { isOwner, mayHandle } from '../policy.ts';
import { requestById } from '../queries.ts';
import { updateRequest } from '../store.ts';

export interface DataCopy {
  readonly name: string;
  readonly email: string;
  readonly madeAt: string;
  readonly tables: readonly HeldTable[];
}

/** Everything held of the person who asks, at once; each copy stands in the journal. Scope system. */
export async function takeOwnCopy(ctx: Context): Promise<DataCopy> {
  insist(isOwner(ctx), 403);
  return copyOf(ctx, ctx.actor.accountId!);
}

async function copyOf(ctx: Context, accountId: string): Promise<DataCopy> {
  const account = await accountById(ctx, accountId);
  const tables = await heldOf(ctx.db, account);
  await ctx.journal({
    what: 'privacy.copy-made',
    objectKind: 'account',
    objectId: accountId,
    data: { tables: tables.length, rows: tables.reduce((sum, { total }) => sum + total, 0) },
  });
  return { name: account.name, email: account.email, madeAt: ctx.now.toISOString(), tables };
}

/** The copy for a request on paper, to be handed over. */
export async function carryOutCopy(ctx: Context, input: z.input<typeof carryOutInput>): Promise<DataCopy> {
  const { requestId, version } = carryOutInput.parse(input);
  insist(mayHandle(ctx), 403);
  const request = await requestById(ctx, requestId);
  insist(requestCan.carryOut(request, 'copy', request.subject));
  await updateRequest(ctx, requestId, version, { state: 'carried_out', carried_out_at: ctx.now });
  return copyOf(ctx, request.accountId);
}

/**
 * The account loses name, address and every way to sign in; its number stays where something happened. Throws Refusal
 * `still-member`, `is-administrator`.
 */
export async function carryOutErasure(ctx: Context, input: z.input<typeof carryOutInput>): Promise<void> {
  const { requestId, version } = carryOutInput.parse(input);
  insist(mayHandle(ctx), 403);
  const request = await requestById(ctx, requestId);
  insist(requestCan.carryOut(request, 'erase', request.subject));
  await updateRequest(ctx, requestId, version, { state: 'carried_out', carried_out_at: ctx.now });
  const erased = await eraseOf(ctx.db, await accountById(ctx, request.accountId));
  await ctx.journal({
    what: 'privacy.erased',
    objectKind: 'data_request',
    objectId: requestId,
    data: { accountId: request.accountId, rows: erased },
  });
}
