// Who heads the invented bodies, speaks for them and is their focal point. One of them was not confirmed in time.
import { addAppointment, type AppointmentRole } from '../../modules/organisations/index.ts';
import { perform } from '../../platform/context/index.ts';
import { addDays, type Day } from '../../tools/calendar/index.ts';
import { exampleBodies, type ExampleBody, type ExamplePerson } from './content/index.ts';
import type { Cast } from './seed-bodies.ts';

const OFFICE_OF: Partial<Record<ExamplePerson['role'], AppointmentRole>> = {
  leader: 'head',
  spokesperson: 'spokesperson',
  focalOfficer: 'focal_point',
  editor: 'focal_point',
};
/** Days since the last confirmation: the spokesperson of this body waits for one. */
const STALE_BODY = 'xa-ben-trang';
const STALE_DAYS = 121;
const FRESH_DAYS = 12;
const IN_OFFICE_DAYS = 500;

export async function seedAppointments(today: Day, cast: Cast): Promise<void> {
  for (const [at, body] of exampleBodies.entries()) {
    const organisationId = cast.organisations.get(body.id)!;
    const who = cast.actor(body.id, 'leader');
    for (const [nth, person] of body.people.entries()) {
      const role = OFFICE_OF[person.role];
      if (!role) continue;
      const isStale = body.id === STALE_BODY && role === 'spokesperson';
      await perform(who, addAppointment, {
        organisationId,
        role,
        personName: person.name,
        title: person.title,
        // No such area code is in use.
        workPhone: `0200 000 0${at}${nth}`,
        workEmail: mailOf(body, role),
        fromOn: addDays(today, -IN_OFFICE_DAYS),
        lastConfirmedOn: addDays(today, -(isStale ? STALE_DAYS : FRESH_DAYS)),
      });
    }
  }
}

function mailOf(body: ExampleBody, role: AppointmentRole): string {
  const box = role === 'spokesperson' ? 'phat-ngon' : role === 'head' ? 'lanh-dao' : 'dau-moi';
  return `${box}@${body.id}.example`;
}
