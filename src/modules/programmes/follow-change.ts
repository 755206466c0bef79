// Programmes follow the changes of bodies: where a body ended, its place goes over to its successors on the day; where the
// change was taken back, so is that. Runs as often as asked and always leaves programmes as the change now stands.
import { sql } from 'kysely';
import type { Context, ReadContext } from '../../platform/context/index.ts';
import {
  changedBodies,
  changesWhere,
  changeView,
  endedBodies,
  organisationsByIds,
  successorBodies,
  successorsIn,
  type ChangeView,
} from '../organisations/index.ts';
import { followed, type PartyPlace } from './succession.ts';
import {
  addSuccession,
  endPlace,
  moveAuthor,
  moveLead,
  succeedPlaces,
  takeBackSuccession,
  type SuccessionEffects,
} from './store-of-succession.ts';

interface Which {
  readonly changeId: string;
  /** Only this programme: one that came into being after the change was recorded. */
  readonly programmeId?: string;
}

/** Makes programmes stand as the change does: followed when it stands, as before when it was taken back. */
export async function settleChange(ctx: Context, { changeId, programmeId }: Which): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`organisation-change ${changeId}`}, 0))`.execute(ctx.db);
  const change = await changeView(ctx, changeId);
  if (change.takenBackAt !== null) return undo(ctx, change);
  if (!change.carriesProgrammes) return;
  await follow(ctx, change, programmeId);
  // Jobs may come in another order than the changes: those recorded later on its successors follow at once.
  const later = (await changesWhere(ctx, { bodies: successorBodies(change) })).filter(
    (one) => one.position > change.position && changedBodies(one).some((id) => successorBodies(change).includes(id)),
  );
  for (const one of later) await settleChange(ctx, { changeId: one.id, ...(programmeId ? { programmeId } : {}) });
}

async function follow(ctx: Context, change: ChangeView, programmeId: string | undefined): Promise<void> {
  const leaving = change.kind === 'transfer' ? changedBodies(change) : endedBodies(change);
  const names = await organisationsByIds(ctx, [...leaving, ...successorBodies(change)]);
  const named = (id: string) => ({ id, name: names.get(id)?.name ?? '' });
  for (const place of await placesConcerned(ctx, change, leaving, programmeId)) {
    const answer = followed({
      party: place,
      places: await placesIn(ctx, place.programmeId),
      signedOn: place.signedOn,
      effectiveOn: change.effectiveOn,
      successors: successorsIn(change, place.organisationId).map(named),
      name: named(place.organisationId).name,
    });
    const main = successorsIn(change, place.organisationId)[0] ?? null;
    let effects: SuccessionEffects = {};
    if (answer.outcome === 'followed') {
      await endPlace(ctx, place.id, change.effectiveOn);
      await succeedPlaces(ctx, { place, change, added: answer.added, leadTo: answer.leadTo });
      const leadGiven = answer.leadTo && !answer.added.includes(answer.leadTo) ? answer.leadTo : null;
      effects = {
        ...(leadGiven && (await moveLead(ctx, place.programmeId, leadGiven, true)) ? { leadGiven } : {}),
        ...(main && place.authorId === place.organisationId && place.state === 'draft' ? { authorTo: main } : {}),
      };
      if (effects.authorTo) await moveAuthor(ctx, place.programmeId, effects.authorTo);
    }
    const id = await addSuccession(ctx, {
      programmeId: place.programmeId,
      changeId: change.id,
      place,
      mainOrganisationId: main,
      outcome: answer.outcome,
      reason: answer.outcome === 'flagged' ? answer.reason : null,
      effects,
    });
    await ctx.journal({
      what: answer.outcome === 'followed' ? 'programme.party-succeeded' : 'programme.succession-flagged',
      objectKind: 'programme-succession',
      objectId: id,
      programmeId: place.programmeId,
      data: {
        changeId: change.id,
        kind: change.kind,
        effectiveOn: change.effectiveOn,
        legalBasis: change.legalBasis,
        from: named(place.organisationId),
        to: successorsIn(change, place.organisationId).map(named),
        ...(answer.outcome === 'flagged' ? { why: answer.reason } : {}),
      },
    });
  }
}

interface ConcernedPlace extends PartyPlace {
  readonly programmeId: string;
  readonly position: number;
  readonly signedOn: string | null;
  readonly state: string;
  readonly authorId: string;
}

/**
 * Standing places of those bodies that the change has not touched yet. What had ended before the day stays as it was:
 * whoever signed and kept it is its history.
 */
async function placesConcerned(
  ctx: Context,
  change: ChangeView,
  bodies: readonly string[],
  programmeId: string | undefined,
): Promise<ConcernedPlace[]> {
  if (bodies.length === 0) return [];
  let query = ctx.db
    .selectFrom('programme_party as party')
    .innerJoin('programme as p', 'p.id', 'party.programme_id')
    .select([
      'party.id',
      'party.programme_id as programmeId',
      'party.organisation_id as organisationId',
      'party.side',
      'party.is_lead as isLead',
      'party.until_on as untilOn',
      'party.position',
      'p.signed_on as signedOn',
      'p.state',
      'p.created_by_organisation_id as authorId',
    ])
    .where('party.organisation_id', 'in', [...bodies])
    .where('party.until_on', 'is', null)
    .where((on) => on.or([on('party.from_on', 'is', null), on('party.from_on', '<=', change.effectiveOn)]))
    .where((on) => on.or([on('p.state', 'not in', ['ended', 'liquidated']), on('p.term_to', '>=', change.effectiveOn)]))
    .where((on) =>
      on.not(
        on.exists(
          on
            .selectFrom('programme_succession as done')
            .select('done.id')
            .whereRef('done.party_id', '=', 'party.id')
            .where('done.change_id', '=', change.id)
            .where('done.taken_back_at', 'is', null),
        ),
      ),
    )
    .orderBy('p.id')
    .orderBy('party.is_lead', 'desc')
    .orderBy('party.position')
    .forUpdate();
  if (programmeId) query = query.where('p.id', '=', programmeId);
  return query.execute();
}

function placesIn(ctx: Context, programmeId: string): Promise<PartyPlace[]> {
  return ctx.db
    .selectFrom('programme_party')
    .select(['id', 'organisation_id as organisationId', 'side', 'is_lead as isLead', 'until_on as untilOn'])
    .where('programme_id', '=', programmeId)
    .execute();
}

async function undo(ctx: Context, change: ChangeView): Promise<void> {
  const done = await ctx.db
    .selectFrom('programme_succession')
    .select(['id', 'programme_id as programmeId', 'party_id as partyId', 'outcome', 'effects'])
    .where('change_id', '=', change.id)
    .where('taken_back_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  for (const one of done) {
    // What a later change did to the successor's place goes first; such a change has been taken back before this one.
    const above = await ctx.db
      .selectFrom('programme_succession as later')
      .innerJoin('programme_party as party', 'party.id', 'later.party_id')
      .select('later.change_id as changeId')
      .where('party.change_id', '=', change.id)
      .where('party.programme_id', '=', one.programmeId)
      .where('later.taken_back_at', 'is', null)
      .execute();
    for (const { changeId } of above) await settleChange(ctx, { changeId });
    if (one.outcome === 'followed' && one.partyId !== null) {
      await takeBackSuccession(ctx, {
        ...one,
        partyId: one.partyId,
        changeId: change.id,
        effects: one.effects as SuccessionEffects,
      });
    }
    await ctx.db.updateTable('programme_succession').set({ taken_back_at: ctx.now }).where('id', '=', one.id).execute();
    await ctx.journal({
      what: 'programme.succession-taken-back',
      objectKind: 'programme-succession',
      objectId: one.id,
      programmeId: one.programmeId,
      data: { changeId: change.id, kind: change.kind, effectiveOn: change.effectiveOn },
    });
  }
}

/** For a programme that names bodies which had ended by the time it was recorded. */
export async function followEarlierChanges(ctx: Context, { programmeId }: { programmeId: string }): Promise<void> {
  const bodies = await ctx.db
    .selectFrom('programme_party')
    .select('organisation_id as id')
    .where('programme_id', '=', programmeId)
    .where('until_on', 'is', null)
    .execute();
  const known = await organisationsByIds(
    ctx,
    bodies.map((body) => body.id),
  );
  const ended = [...known.values()].filter((body) => body.endedOn !== null).map((body) => body.id);
  for (const change of await changesWhere(ctx, { bodies: ended })) {
    if (endedBodies(change).some((id) => ended.includes(id)))
      await settleChange(ctx, { changeId: change.id, programmeId });
  }
}

export interface SuccessionFacts {
  readonly changeId: string;
  readonly fromOrganisationId: string;
  readonly mainOrganisationId: string | null;
  /** The programme followed, and the change was not taken back since. */
  readonly isStanding: boolean;
}

/** What changes of bodies did to a programme, taken back or not, in the order of the changes; for rooms above. */
export async function successionFacts(ctx: ReadContext, programmeId: string): Promise<SuccessionFacts[]> {
  const rows = await ctx.db
    .selectFrom('programme_succession as s')
    .select([
      's.change_id as changeId',
      's.from_organisation_id as fromOrganisationId',
      's.main_organisation_id as mainOrganisationId',
      's.taken_back_at',
    ])
    .where('s.programme_id', '=', programmeId)
    .where('s.outcome', '=', 'followed')
    .orderBy('s.at')
    .execute();
  const changes = await changesWhere(ctx, { ids: rows.map((row) => row.changeId) });
  const position = new Map(changes.map((change) => [change.id, change.position]));
  return rows
    .map(({ taken_back_at: takenBackAt, ...facts }) => ({ ...facts, isStanding: takenBackAt === null }))
    .toSorted((a, b) => (position.get(a.changeId) ?? 0) - (position.get(b.changeId) ?? 0));
}
