// Writes what the change of a body does to a programme's parties.
import { sql } from 'kysely';
import type { Context } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import type { Sentence } from '../../tools/sentence/index.ts';

/** What else was changed than the places themselves, for taking it back. */
export interface SuccessionEffects {
  /** A body that stood on the side already and leads it now. */
  readonly leadGiven?: string;
  /** The draft has another author now; before it was the body that changed. */
  readonly authorTo?: string;
}

export async function endPlace(ctx: Context, partyId: string, on: Day): Promise<void> {
  await ctx.db.updateTable('programme_party').set({ until_on: on }).where('id', '=', partyId).execute();
}

/** Gives each successor a place on the side, where the old one stood. */
export async function succeedPlaces(
  ctx: Context,
  given: {
    readonly place: {
      readonly id: string;
      readonly programmeId: string;
      readonly side: string;
      readonly position: number;
    };
    readonly change: { readonly id: string; readonly effectiveOn: Day };
    readonly added: readonly string[];
    readonly leadTo: string | null;
  },
): Promise<void> {
  const { place, change, added, leadTo } = given;
  if (added.length > 0) {
    await ctx.db
      .insertInto('programme_party')
      .values(
        added.map((organisationId) => ({
          programme_id: place.programmeId,
          organisation_id: organisationId,
          side: place.side,
          is_lead: organisationId === leadTo,
          position: place.position,
          from_on: change.effectiveOn,
          change_id: change.id,
          succeeds_id: place.id,
        })),
      )
      .execute();
  }
  await countUp(ctx, place.programmeId);
}

/** False when it leads already, or leads no more. */
export async function moveLead(
  ctx: Context,
  programmeId: string,
  organisationId: string,
  isLead: boolean,
): Promise<boolean> {
  const done = await ctx.db
    .updateTable('programme_party')
    .set({ is_lead: isLead })
    .where('programme_id', '=', programmeId)
    .where('organisation_id', '=', organisationId)
    .where('is_lead', '=', !isLead)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function moveAuthor(ctx: Context, programmeId: string, organisationId: string): Promise<void> {
  await ctx.db
    .updateTable('programme')
    .set({ created_by_organisation_id: organisationId })
    .where('id', '=', programmeId)
    .execute();
}

/** Whoever has the programme open is told that it changed meanwhile. */
async function countUp(ctx: Context, programmeId: string): Promise<void> {
  await ctx.db
    .updateTable('programme')
    .set({ version: sql<number>`version + 1` })
    .where('id', '=', programmeId)
    .execute();
}

export async function addSuccession(
  ctx: Context,
  given: {
    readonly programmeId: string;
    readonly changeId: string;
    readonly place: { readonly id: string; readonly organisationId: string; readonly side: string };
    readonly mainOrganisationId: string | null;
    readonly outcome: 'followed' | 'flagged';
    readonly reason: Sentence | null;
    readonly effects: SuccessionEffects;
  },
): Promise<string> {
  const { id } = await ctx.db
    .insertInto('programme_succession')
    .values({
      programme_id: given.programmeId,
      change_id: given.changeId,
      party_id: given.place.id,
      from_organisation_id: given.place.organisationId,
      side: given.place.side,
      main_organisation_id: given.mainOrganisationId,
      outcome: given.outcome,
      reason: given.reason === null ? null : JSON.stringify(given.reason),
      effects: JSON.stringify(given.effects),
      at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The old place stands again, its successors' places go; people recorded for them stay, without a place. */
export async function takeBackSuccession(
  ctx: Context,
  given: {
    readonly programmeId: string;
    readonly partyId: string;
    readonly changeId: string;
    readonly effects: SuccessionEffects;
  },
): Promise<void> {
  const added = await ctx.db
    .selectFrom('programme_party')
    .select('id')
    .where('succeeds_id', '=', given.partyId)
    .where('change_id', '=', given.changeId)
    .execute();
  const ids = added.map((row) => row.id);
  if (ids.length > 0) {
    await ctx.db.updateTable('programme_person').set({ party_id: null }).where('party_id', 'in', ids).execute();
    await ctx.db.deleteFrom('programme_party').where('id', 'in', ids).execute();
  }
  if (given.effects.leadGiven) await moveLead(ctx, given.programmeId, given.effects.leadGiven, false);
  await ctx.db.updateTable('programme_party').set({ until_on: null }).where('id', '=', given.partyId).execute();
  if (given.effects.authorTo) {
    const place = await ctx.db
      .selectFrom('programme_party')
      .select('organisation_id as id')
      .where('id', '=', given.partyId)
      .executeTakeFirstOrThrow();
    await moveAuthor(ctx, given.programmeId, place.id);
  }
  await countUp(ctx, given.programmeId);
}
