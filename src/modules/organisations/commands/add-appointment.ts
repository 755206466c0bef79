import type { Context } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist, no } from '../../../tools/sentence/index.ts';
import { addAppointmentInput, type AddAppointment } from '../appointment-input.ts';
import { appointmentsOf } from '../appointment-queries.ts';
import { insertAppointment } from '../appointment-store.ts';
import { appointmentCan } from '../appointments.ts';
import { may } from '../policy.ts';
import { organisationView } from '../queries.ts';

/** Adds who holds an office of the body. It counts as confirmed on the day on which it is added. */
export async function addAppointment(ctx: Context, input: AddAppointment): Promise<{ id: string }> {
  const { organisationId, lastConfirmedOn, ...facts } = addAppointmentInput.parse(input);
  const body = await organisationView(ctx, organisationId);
  insist(may(ctx, 'change', organisationId), 403);
  const others = await appointmentsOf(ctx, organisationId);
  insist(appointmentCan.hold({ ...facts, untilOn: null }, others, body));
  if (facts.deputisesFor !== null) {
    insist(appointmentCan.deputise(null, others.find((one) => one.id === facts.deputisesFor) ?? null));
  }
  const today = dayInVietNam(ctx.now);
  if (lastConfirmedOn !== null && lastConfirmedOn > today) {
    insist(
      no('confirmed-in-future', 'Ngày xác nhận không thể sau hôm nay.', 'A day of confirmation cannot lie ahead.'),
    );
  }
  const id = await insertAppointment(ctx, organisationId, facts, {
    last_confirmed_on: lastConfirmedOn ?? today,
    confirmed_by: ctx.actor.accountId,
  });
  await ctx.journal({
    what: 'appointment.added',
    objectKind: 'appointment',
    objectId: id,
    data: { organisationId, role: facts.role, title: facts.title, fromOn: facts.fromOn },
    after: facts,
  });
  return { id };
}
