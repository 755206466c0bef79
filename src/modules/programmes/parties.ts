import type { ReadContext } from '../../platform/context/index.ts';
import { addDays, type Day } from '../../tools/calendar/index.ts';
import { organisationsAsOf, organisationsByIds, type OrganisationName } from '../organisations/index.ts';
import type { PartyView } from './view.ts';

export type PartiesByProgramme = ReadonlyMap<string, readonly PartyView[]>;

/**
 * The parties of each programme in their order: those of today with today's names, or, with a day, those of that day
 * with the names of that day.
 */
export async function partiesOf(
  ctx: ReadContext,
  programmeIds: readonly string[],
  day?: Day,
): Promise<PartiesByProgramme> {
  const rows = (await partyRows(ctx, programmeIds)).filter((row) =>
    day === undefined
      ? row.until_on === null
      : (row.from_on === null || row.from_on <= day) && (row.until_on === null || day < row.until_on),
  );
  const ids = rows.map((row) => row.organisation_id);
  const names = day === undefined ? await organisationsByIds(ctx, ids) : await organisationsAsOf(ctx, ids, day);
  return grouped(rows.map((row) => [row.programme_id, partyView(row, names.get(row.organisation_id))]));
}

/** Parties whose place has gone over to successors, with the names they had on their last day. */
export async function formerPartiesOf(ctx: ReadContext, programmeIds: readonly string[]): Promise<PartiesByProgramme> {
  const rows = (await partyRows(ctx, programmeIds)).filter((row) => row.until_on !== null);
  const found: [string, PartyView][] = [];
  for (const [until, ofDay] of Map.groupBy(rows, (row) => row.until_on!)) {
    const names = await organisationsAsOf(
      ctx,
      ofDay.map((row) => row.organisation_id),
      addDays(until, -1),
    );
    found.push(
      ...ofDay.map((row): [string, PartyView] => [row.programme_id, partyView(row, names.get(row.organisation_id))]),
    );
  }
  return grouped(found);
}

type PartyRow = Awaited<ReturnType<typeof partyRows>>[number];

async function partyRows(ctx: ReadContext, programmeIds: readonly string[]) {
  if (programmeIds.length === 0) return [];
  return (
    ctx.db
      .selectFrom('programme_party')
      .selectAll()
      .where('programme_id', 'in', programmeIds)
      .orderBy('side')
      .orderBy('position')
      // Several successors stand where the one before them stood.
      .orderBy('is_lead', 'desc')
      .orderBy('id')
      .execute()
  );
}

function partyView(row: PartyRow, organisation: OrganisationName | undefined): PartyView {
  // Organisations are never deleted while a programme names them (foreign key), and everyone may read them.
  if (!organisation) throw new Error(`organisation ${row.organisation_id} of a party has no name`);
  return {
    id: row.id,
    organisationId: row.organisation_id,
    name: organisation.name,
    shortName: organisation.shortName,
    organisationKind: organisation.kind,
    side: row.side,
    isLead: row.is_lead,
    onBehalfOf: row.on_behalf_of,
    fromOn: row.from_on,
    untilOn: row.until_on,
  };
}

function grouped(parties: readonly (readonly [string, PartyView])[]): PartiesByProgramme {
  const found = new Map<string, PartyView[]>();
  for (const [programmeId, view] of parties) {
    const list = found.get(programmeId);
    if (list) list.push(view);
    else found.set(programmeId, [view]);
  }
  return found;
}
