// Writes to whom an outlet belongs when its body ends.
import { sql } from 'kysely';
import type { Transaction } from '../../../platform/database/index.ts';

export function outletsOf(db: Transaction, organisationId: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('outlet')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Returns the name under which the successor has it: the same, unless it has one of that name already. */
export async function handOutletOver(
  db: Transaction,
  outlet: {
    readonly id: string;
    readonly name: string;
    readonly changeId: string;
    readonly from: string;
    readonly to: string;
    readonly formerOwner: string;
  },
): Promise<string> {
  const name = await freeName(db, outlet.to, outlet.name, outlet.formerOwner);
  await db
    .insertInto('outlet_handover')
    .values({
      outlet_id: outlet.id,
      change_id: outlet.changeId,
      from_organisation_id: outlet.from,
      to_organisation_id: outlet.to,
      former_name: outlet.name,
    })
    .execute();
  await setOwner(db, outlet.id, outlet.to, name);
  return name;
}

export interface HandedOutlet {
  readonly outletId: string;
  readonly changeId: string;
  readonly from: string;
  readonly to: string;
  readonly formerName: string;
  readonly laterChanges: readonly string[];
}

export async function handedOutlets(db: Transaction, changeId: string): Promise<HandedOutlet[]> {
  const { rows } = await sql<HandedOutlet>`
    select h.outlet_id as "outletId", h.change_id as "changeId", h.from_organisation_id as "from",
           h.to_organisation_id as "to", h.former_name as "formerName",
           array(select later.change_id from outlet_handover later
                  where later.outlet_id = h.outlet_id and later.from_organisation_id = h.to_organisation_id
                    and later.change_id <> h.change_id) as "laterChanges"
      from outlet_handover h where h.change_id = ${changeId} order by h.outlet_id`.execute(db);
  return rows;
}

export async function handOutletBack(db: Transaction, handed: HandedOutlet): Promise<void> {
  await db
    .deleteFrom('outlet_handover')
    .where('outlet_id', '=', handed.outletId)
    .where('change_id', '=', handed.changeId)
    .execute();
  // Free when everything later was taken back; between, when jobs came in another order, it may not be yet.
  const name = await freeName(db, handed.from, handed.formerName, handed.outletId.slice(-6));
  await setOwner(db, handed.outletId, handed.from, name);
}

/** The name itself, or with something told apart behind it when the body has an outlet of that name. */
async function freeName(db: Transaction, organisationId: string, name: string, apart: string): Promise<string> {
  const taken = new Set(
    (await db.selectFrom('outlet').select('name').where('organisation_id', '=', organisationId).execute()).map(
      (row) => row.name,
    ),
  );
  const candidate = (number: number) =>
    number === 0 ? name : `${name.slice(0, 80)} (${apart.slice(0, 100)}${number === 1 ? '' : `, ${number}`})`;
  let number = 0;
  while (taken.has(candidate(number))) number += 1;
  return candidate(number);
}

async function setOwner(db: Transaction, outletId: string, organisationId: string, name: string): Promise<void> {
  await db.updateTable('outlet').set({ organisation_id: organisationId, name }).where('id', '=', outletId).execute();
  await db.updateTable('source').set({ organisation_id: organisationId }).where('outlet_id', '=', outletId).execute();
  await db
    .updateTable('found_item')
    .set({ organisation_id: organisationId })
    .where('outlet_id', '=', outletId)
    .where('state', '=', 'waiting')
    .execute();
}
