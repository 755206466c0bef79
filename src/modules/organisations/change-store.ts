// Writes the history of bodies: changes, what held before them, and the bodies' own rows.
import type { Context } from '../../platform/context/index.ts';
import type { BodyChange, BodyState, DatedFacts, Effect } from './changes.ts';
import { nameKey } from './name-key.ts';

function factColumns(facts: Partial<DatedFacts>) {
  return {
    ...(facts.name === undefined ? {} : { name: facts.name, search_key: nameKey(facts.name) }),
    ...(facts.shortName === undefined ? {} : { short_name: facts.shortName }),
    ...(facts.parentName === undefined ? {} : { parent_name: facts.parentName }),
    ...(facts.parentId === undefined ? {} : { parent_id: facts.parentId }),
    ...(facts.kind === undefined ? {} : { kind: facts.kind }),
    ...(facts.heading === undefined ? {} : { heading: facts.heading }),
    ...(facts.level === undefined ? {} : { level: facts.level }),
    ...(facts.place === undefined ? {} : { place: facts.place }),
    ...(facts.placeId === undefined ? {} : { place_id: facts.placeId }),
    ...(facts.symbol === undefined ? {} : { symbol: facts.symbol }),
    ...(facts.officialCode === undefined ? {} : { official_code: facts.officialCode }),
  };
}

export interface ChangeRecord {
  readonly legalBasis: string | null;
  readonly note: string | null;
  readonly batchId: string | null;
  readonly carriesProgrammes: boolean;
  readonly carriesPeople: boolean;
}

export async function insertChange(
  ctx: Context,
  change: BodyChange,
  effects: readonly Effect[],
  more: ChangeRecord,
): Promise<string> {
  const { id } = await ctx.db
    .insertInto('organisation_change')
    .values({
      kind: change.kind,
      effective_on: change.effectiveOn,
      legal_basis: more.legalBasis,
      note: more.note,
      batch_id: more.batchId,
      effects: JSON.stringify(effects),
      carries_programmes: more.carriesProgrammes,
      carries_people: more.carriesPeople,
      recorded_by: ctx.actor.accountId,
      recorded_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await ctx.db
    .insertInto('organisation_change_body')
    .values(
      change.links.map((link) => ({
        change_id: id,
        from_id: link.fromId,
        to_id: link.toId,
        share: link.share,
        is_main: link.isMain,
      })),
    )
    .execute();
  return id;
}

/** Keeps what held until the day. Of several changes of one day the first has already kept it. */
export async function insertPast(ctx: Context, changeId: string, untilOn: string, body: BodyState): Promise<void> {
  const { name, search_key, kind, heading, ...rest } = factColumns(body);
  await ctx.db
    .insertInto('organisation_past')
    .values({
      organisation_id: body.id,
      until_on: untilOn,
      change_id: changeId,
      name: name ?? body.name,
      search_key: search_key ?? nameKey(body.name),
      kind: kind ?? body.kind,
      heading: heading ?? body.heading,
      ...rest,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deletePast(ctx: Context, changeId: string): Promise<void> {
  await ctx.db.deleteFrom('organisation_past').where('change_id', '=', changeId).execute();
}

/** Does the effects to the bodies' own rows and other names. The bodies are locked by then. */
export async function writeEffects(ctx: Context, effects: readonly Effect[]): Promise<void> {
  for (const { organisationId, after, aliasAdded, aliasRemoved } of effects) {
    const { begunOn, endedOn, ...facts } = after;
    await ctx.db
      .updateTable('organisation')
      .set((eb) => ({
        ...factColumns(facts),
        ...(begunOn === undefined ? {} : { begun_on: begunOn }),
        ...(endedOn === undefined ? {} : { ended_on: endedOn }),
        version: eb('version', '+', 1),
      }))
      .where('id', '=', organisationId)
      .execute();
    if (aliasRemoved !== null) {
      await ctx.db
        .deleteFrom('organisation_alias')
        .where('organisation_id', '=', organisationId)
        .where('search_key', '=', nameKey(aliasRemoved))
        .execute();
    }
    if (aliasAdded !== null) {
      await ctx.db
        .insertInto('organisation_alias')
        .values({ organisation_id: organisationId, alias: aliasAdded, search_key: nameKey(aliasAdded) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }
}

export async function markTakenBack(ctx: Context, changeId: string): Promise<void> {
  await ctx.db.updateTable('organisation_change').set({ taken_back_at: ctx.now }).where('id', '=', changeId).execute();
}
