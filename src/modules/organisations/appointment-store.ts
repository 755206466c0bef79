// The only file that writes appointment.
import type { Context } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';
import type { AppointmentRole } from './appointments.ts';

export interface AppointmentFacts {
  readonly role: AppointmentRole;
  readonly personName: string;
  readonly title: string;
  readonly signingNote: string | null;
  readonly workPhone: string | null;
  readonly workEmail: string | null;
  readonly fromOn: Day;
  readonly deputisesFor: string | null;
}

function columns(facts: AppointmentFacts) {
  return {
    role: facts.role,
    person_name: facts.personName,
    title: facts.title,
    search_key: searchKey(`${facts.personName} ${facts.title}`),
    signing_note: facts.signingNote,
    work_phone: facts.workPhone,
    work_email: facts.workEmail,
    from_on: facts.fromOn,
    deputises_for: facts.deputisesFor,
  };
}

interface Confirmed {
  readonly last_confirmed_on: Day;
  readonly confirmed_by: string | null;
}

export async function insertAppointment(
  ctx: Context,
  organisationId: string,
  facts: AppointmentFacts,
  confirmed: Confirmed,
): Promise<string> {
  const { id } = await ctx.db
    .insertInto('appointment')
    .values({ ...columns(facts), ...confirmed, organisation_id: organisationId })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** False when another change came first. */
export async function updateAppointment(
  ctx: Context,
  id: string,
  version: number,
  change: (AppointmentFacts & { readonly confirmed: Confirmed }) | { readonly untilOn: Day } | Confirmed,
): Promise<boolean> {
  const set =
    'personName' in change
      ? { ...columns(change), ...change.confirmed }
      : 'untilOn' in change
        ? { until_on: change.untilOn }
        : change;
  const done = await ctx.db
    .updateTable('appointment')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
