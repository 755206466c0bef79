import type { Context } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { changeAppointmentInput, type ChangeAppointment } from '../appointment-input.ts';
import { appointmentsOf, appointmentView } from '../appointment-queries.ts';
import { updateAppointment } from '../appointment-store.ts';
import { changedMeanwhile } from '../appointment-conflict.ts';
import { appointmentCan } from '../appointments.ts';
import { may } from '../policy.ts';
import { organisationView } from '../queries.ts';

/** Corrects what is known of somebody in office; who corrects it has looked at it, so it counts as confirmed today. */
export async function changeAppointment(ctx: Context, input: ChangeAppointment): Promise<void> {
  const { appointmentId: id, version, ...facts } = changeAppointmentInput.parse(input);
  const before = await appointmentView(ctx, id);
  insist(may(ctx, 'change', before.organisationId), 403);
  insist(appointmentCan.change(before));
  const body = await organisationView(ctx, before.organisationId);
  const others = (await appointmentsOf(ctx, before.organisationId)).filter((one) => one.id !== id);
  insist(appointmentCan.hold({ ...facts, untilOn: before.untilOn }, others, body));
  if (facts.deputisesFor !== null) {
    insist(appointmentCan.deputise(id, others.find((one) => one.id === facts.deputisesFor) ?? null));
  }
  const confirmed = { last_confirmed_on: dayInVietNam(ctx.now), confirmed_by: ctx.actor.accountId };
  if (!(await updateAppointment(ctx, id, version, { ...facts, confirmed }))) throw changedMeanwhile();
  await ctx.journal({
    what: 'appointment.changed',
    objectKind: 'appointment',
    objectId: id,
    data: { organisationId: before.organisationId, role: facts.role, title: facts.title },
    before,
    after: facts,
  });
}
