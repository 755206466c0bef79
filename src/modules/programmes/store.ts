// The only file that writes the tables of programmes.
import { sql } from 'kysely';
import type { DB } from '../../../db/types.ts';
import type { Context } from '../../platform/context/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';
import type { CreateProgramme, SetPeople } from './input.ts';
import type { ProgrammeState } from './model.ts';
import { slugOf } from './slug.ts';
import { dropAuthorityDocuments, keepAuthorityDocuments } from './store-of-authority.ts';

type PartyInput = NonNullable<CreateProgramme['parties']>[number];
type PersonInput = SetPeople['people'][number];
type GeneralFacts = Omit<CreateProgramme, 'state' | 'parties' | 'people' | 'topics' | 'channels' | 'priorId'>;

const CHANGED_MEANWHILE = say(
  'Chương trình vừa được người khác sửa. Trang đã lấy bản mới nhất, còn những gì anh chị nhập vẫn ở trong ô. Hãy xem Nhật ký để biết đã đổi gì, rồi gửi lại nếu vẫn đúng.',
  'Somebody else has just changed this programme. The page has the newest state and what you typed is still in its fields. See the journal for what changed, then send again if it still holds.',
);

/** Columns of the general facts; what is not said becomes empty. */
function columnsOf(facts: GeneralFacts) {
  return {
    title: facts.title,
    search_key: searchKey(facts.title),
    kind: facts.kind,
    term_from: facts.termFrom ?? null,
    term_to: facts.termTo ?? null,
    signed_on: facts.signedOn ?? null,
    place: facts.place ?? null,
    sites: facts.sites ?? [],
    online: facts.online ?? false,
    purpose: facts.purpose ?? null,
    legal_basis: facts.legalBasis ?? null,
    reporting_cadence: facts.cadence ?? null,
  };
}

/** Adds a draft; its state is raised afterwards, once its parties stand (they decide who may see it). */
export async function insertDraft(
  ctx: Context,
  facts: GeneralFacts,
  authorId: string,
  priorId: string | null = null,
): Promise<{ id: string; slug: string }> {
  const wished = slugOf(facts.title);
  const { rows } = await sql<{ slug: string }>`select app.free_programme_slug(${wished}) as slug`.execute(ctx.db);
  const slug = rows[0]!.slug;
  const { id } = await ctx.db
    .insertInto('programme')
    .values({ ...columnsOf(facts), slug, prior_id: priorId, created_by_organisation_id: authorId })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, slug };
}

type ProgrammeColumns = Partial<Omit<DB['programme'], 'id' | 'slug' | 'version' | 'created_at'>>;

/** Changes columns and counts the version up. Refuses with 409 when the version seen is no longer the newest. */
async function update(
  ctx: Context,
  id: string,
  version: number,
  columns: { [K in keyof ProgrammeColumns]?: unknown },
): Promise<void> {
  const done = await ctx.db
    .updateTable('programme')
    .set({ ...(columns as Record<string, never>), version: sql<number>`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw new Refusal('changed-meanwhile', CHANGED_MEANWHILE, 409);
}

export function updateFacts(ctx: Context, id: string, version: number, facts: GeneralFacts): Promise<void> {
  return update(ctx, id, version, columnsOf(facts));
}

/** For changes in the tables around it: takes the version so that two editors cannot both win. */
export function touch(ctx: Context, id: string, version: number): Promise<void> {
  return update(ctx, id, version, {});
}

export function updateMoney(ctx: Context, id: string, version: number, money: string, note: string | null) {
  return update(ctx, id, version, { money, money_note: note });
}

export function updatePublished(ctx: Context, id: string, version: number, at: Date | null): Promise<void> {
  return update(ctx, id, version, { published_at: at });
}

export async function updateState(
  ctx: Context,
  id: string,
  version: number,
  move: { from: ProgrammeState; to: ProgrammeState; reason: string | null },
): Promise<void> {
  // The step is recorded first: once the programme has left the draft, only its parties may write to it.
  await ctx.db
    .insertInto('programme_state_change')
    .values({
      programme_id: id,
      from_state: move.from,
      to_state: move.to,
      reason: move.reason,
      account_id: ctx.actor.accountId,
      organisation_id: ctx.organisation,
      at: ctx.now,
    })
    .execute();
  await update(ctx, id, version, { state: move.to });
}

/** Makes the parties exactly these. Parties that stay keep their ids, since people point at them. */
export async function replaceParties(ctx: Context, programmeId: string, parties: readonly PartyInput[]): Promise<void> {
  const kept = parties.map((party) => party.organisationId);
  // Places that went over to successors stay: the signed paper names them.
  let gone = ctx.db.deleteFrom('programme_party').where('programme_id', '=', programmeId).where('until_on', 'is', null);
  if (kept.length > 0) gone = gone.where('organisation_id', 'not in', kept);
  const led = new Set(parties.filter((party) => party.isLead).map((party) => party.side));
  const rows = parties.map((party, position) => {
    // A side always has one who leads: the marked one, or the first named.
    const first = parties.findIndex((other) => other.side === party.side) === position;
    return {
      programme_id: programmeId,
      organisation_id: party.organisationId,
      side: party.side,
      is_lead: led.has(party.side) ? party.isLead === true : first,
      on_behalf_of: party.onBehalfOf ?? null,
      position,
    };
  });
  // New ones first: whoever takes its own party away in a draft may still finish the step as the draft's author.
  if (rows.length > 0)
    await ctx.db
      .insertInto('programme_party')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['programme_id', 'organisation_id']).doUpdateSet((excluded) => ({
          side: excluded.ref('excluded.side'),
          is_lead: excluded.ref('excluded.is_lead'),
          on_behalf_of: excluded.ref('excluded.on_behalf_of'),
          position: excluded.ref('excluded.position'),
        })),
      )
      .execute();
  await gone.execute();
}

export async function replacePeople(ctx: Context, programmeId: string, people: readonly PersonInput[]): Promise<void> {
  const parties = await ctx.db
    .selectFrom('programme_party')
    .select(['id', 'organisation_id'])
    .where('programme_id', '=', programmeId)
    .execute();
  const partyOf = new Map(parties.map((party) => [party.organisation_id, party.id]));
  const documents = await keepAuthorityDocuments(ctx, programmeId, people);
  const rows = people.map((person, position) => {
    const partyId = person.organisationId ? (partyOf.get(person.organisationId) ?? null) : null;
    if (person.organisationId && !partyId)
      throw new Refusal(
        'person-without-party',
        say(
          `"${person.name ?? person.title}" được ghi cho một đơn vị chưa có trong các bên. Hãy thêm đơn vị đó trước.`,
          `"${person.name ?? person.title}" is recorded for an organisation that is not a party. Add it first.`,
        ),
      );
    return {
      programme_id: programmeId,
      party_id: partyId,
      role: person.role,
      name: person.name ?? null,
      title: person.title ?? null,
      authority: person.authority ?? null,
      authority_document_id: documents.get(position) ?? null,
      position,
    };
  });
  await ctx.db.deleteFrom('programme_person').where('programme_id', '=', programmeId).execute();
  if (rows.length > 0) await ctx.db.insertInto('programme_person').values(rows).execute();
  await dropAuthorityDocuments(ctx, programmeId, [...documents.values()]);
}

/** Makes the list exactly these names, in this order. Names that stay keep their ids: commitments point at topics. */
export async function replaceNames(
  ctx: Context,
  table: 'programme_topic' | 'programme_channel',
  programmeId: string,
  names: readonly string[],
): Promise<void> {
  const wanted = [...new Set(names)];
  const there = await ctx.db.selectFrom(table).select(['id', 'name']).where('programme_id', '=', programmeId).execute();
  const idOf = new Map(there.map((row) => [row.name, row.id]));
  const gone = there.filter((row) => !wanted.includes(row.name)).map((row) => row.id);
  if (gone.length > 0) await ctx.db.deleteFrom(table).where('id', 'in', gone).execute();
  for (const [position, name] of wanted.entries()) {
    const id = idOf.get(name);
    if (id) await ctx.db.updateTable(table).set({ position }).where('id', '=', id).execute();
    else await ctx.db.insertInto(table).values({ programme_id: programmeId, name, position }).execute();
  }
}

export async function deleteProgramme(ctx: Context, id: string, version: number): Promise<void> {
  const done = await ctx.db
    .deleteFrom('programme')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numDeletedRows !== 1n) throw new Refusal('changed-meanwhile', CHANGED_MEANWHILE, 409);
}
