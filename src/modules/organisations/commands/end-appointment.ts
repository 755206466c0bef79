import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { endAppointmentInput, type EndAppointment } from '../appointment-input.ts';
import { appointmentView } from '../appointment-queries.ts';
import { updateAppointment } from '../appointment-store.ts';
import { changedMeanwhile } from '../appointment-conflict.ts';
import { appointmentCan } from '../appointments.ts';
import { may } from '../policy.ts';

/** Records from which day on somebody no longer holds the office; the record stays for papers of that time. */
export async function endAppointment(ctx: Context, input: EndAppointment): Promise<void> {
  const { appointmentId: id, version, untilOn } = endAppointmentInput.parse(input);
  const before = await appointmentView(ctx, id);
  insist(may(ctx, 'change', before.organisationId), 403);
  insist(appointmentCan.end(before));
  insist(appointmentCan.hold({ ...before, untilOn }, [], { endedOn: null }));
  if (!(await updateAppointment(ctx, id, version, { untilOn }))) throw changedMeanwhile();
  await ctx.journal({
    what: 'appointment.ended',
    objectKind: 'appointment',
    objectId: id,
    data: { organisationId: before.organisationId, role: before.role, title: before.title, untilOn },
  });
}
