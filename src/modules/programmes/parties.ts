import type { ReadContext } from '../../platform/context/index.ts';
import { organisationsByIds } from '../organisations/index.ts';
import type { PartyView } from './view.ts';

export type PartiesByProgramme = ReadonlyMap<string, readonly PartyView[]>;

/** The parties of each programme in their order, with the names that their organisations have today. */
export async function partiesOf(ctx: ReadContext, programmeIds: readonly string[]): Promise<PartiesByProgramme> {
  if (programmeIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('programme_party')
    .selectAll()
    .where('programme_id', 'in', programmeIds)
    .orderBy('side')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const names = await organisationsByIds(ctx, [...new Set(rows.map((row) => row.organisation_id))]);
  const found = new Map<string, PartyView[]>();
  for (const row of rows) {
    const organisation = names.get(row.organisation_id);
    // Organisations are never deleted while a programme names them (foreign key), and everyone may read them.
    if (!organisation) throw new Error(`organisation ${row.organisation_id} of a party has no name`);
    const view: PartyView = {
      id: row.id,
      organisationId: row.organisation_id,
      name: organisation.name,
      shortName: organisation.shortName,
      organisationKind: organisation.kind,
      side: row.side,
      isLead: row.is_lead,
      onBehalfOf: row.on_behalf_of,
    };
    const list = found.get(row.programme_id);
    if (list) list.push(view);
    else found.set(row.programme_id, [view]);
  }
  return found;
}
