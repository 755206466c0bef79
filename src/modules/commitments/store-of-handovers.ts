// Writes who owns plan actions when a body's place in the programme goes over to a successor.
import type { Context } from '../../platform/context/index.ts';

interface Handover {
  readonly changeId: string;
  readonly fromOrganisationId: string;
}

const PARTS = { owner: 'owner_organisation_id', partner: 'partner_organisation_id' } as const;
type Part = keyof typeof PARTS;

/** Open actions that the old body owns, or works on as a partner, get the new one. Returns their ids. */
export async function handActionsOver(
  ctx: Context,
  programmeId: string,
  handover: Handover & { readonly mainOrganisationId: string },
): Promise<string[]> {
  const moved: string[] = [];
  for (const part of Object.keys(PARTS) as Part[]) moved.push(...(await handOver(ctx, programmeId, handover, part)));
  return [...new Set(moved)];
}

async function handOver(
  ctx: Context,
  programmeId: string,
  { changeId, fromOrganisationId, mainOrganisationId }: Handover & { readonly mainOrganisationId: string },
  part: Part,
): Promise<string[]> {
  const moved = await ctx.db
    .updateTable('plan_action')
    .set((eb) => ({ [PARTS[part]]: mainOrganisationId, version: eb('version', '+', 1) }))
    .where('programme_id', '=', programmeId)
    .where(PARTS[part], '=', fromOrganisationId)
    .where('state', '=', 'planned')
    .returning('id')
    .execute();
  if (moved.length === 0) return [];
  await ctx.db
    .insertInto('plan_action_handover')
    .values(
      moved.map(({ id }) => ({
        plan_action_id: id,
        change_id: changeId,
        programme_id: programmeId,
        from_organisation_id: fromOrganisationId,
        to_organisation_id: mainOrganisationId,
        as_what: part,
        at: ctx.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return moved.map((row) => row.id);
}

/** Actions that went over because of the change return, unless people have given them to somebody else since. */
export async function handActionsBack(
  ctx: Context,
  programmeId: string,
  { changeId, fromOrganisationId }: Handover,
): Promise<string[]> {
  const handed = await ctx.db
    .deleteFrom('plan_action_handover')
    .where('programme_id', '=', programmeId)
    .where('change_id', '=', changeId)
    .where('from_organisation_id', '=', fromOrganisationId)
    .returning(['plan_action_id as id', 'to_organisation_id as toId', 'as_what as part'])
    .execute();
  for (const { id, toId, part } of handed) {
    await ctx.db
      .updateTable('plan_action')
      .set((eb) => ({ [PARTS[part]]: fromOrganisationId, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where(PARTS[part], '=', toId)
      .execute();
  }
  return [...new Set(handed.map((row) => row.id))];
}
