import type { Context } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { confirmAppointmentInput, type ConfirmAppointment } from '../appointment-input.ts';
import { appointmentView } from '../appointment-queries.ts';
import { updateAppointment } from '../appointment-store.ts';
import { changedMeanwhile } from '../appointment-conflict.ts';
import { appointmentCan } from '../appointments.ts';
import { may } from '../policy.ts';

/** Says that all of it still holds today. */
export async function confirmAppointment(ctx: Context, input: ConfirmAppointment): Promise<void> {
  const { appointmentId: id, version } = confirmAppointmentInput.parse(input);
  const before = await appointmentView(ctx, id);
  insist(may(ctx, 'change', before.organisationId), 403);
  const today = dayInVietNam(ctx.now);
  insist(appointmentCan.confirm(before, today), 409);
  const confirmed = { last_confirmed_on: today, confirmed_by: ctx.actor.accountId };
  if (!(await updateAppointment(ctx, id, version, confirmed))) throw changedMeanwhile();
  await ctx.journal({
    what: 'appointment.confirmed',
    objectKind: 'appointment',
    objectId: id,
    data: { organisationId: before.organisationId, role: before.role, before: before.lastConfirmedOn },
  });
}
