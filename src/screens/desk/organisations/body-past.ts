// What a body's page tells of its history: changes, who came before and after, contacts to be confirmed anew. Server only.
import {
  appointmentsOf,
  bodyHistory,
  organisationsAsOf,
  predecessorsOf,
  standingSuccessorsOf,
} from '../../../modules/organisations/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import type { AskedDay } from '../../as-of.ts';

export async function bodyPast(ctx: ReadContext, id: string, asked: AskedDay) {
  const predecessors = await predecessorsOf(ctx, id);
  const onDay = asked.day === null ? null : ((await organisationsAsOf(ctx, [id], asked.day)).get(id) ?? null);
  return {
    asked,
    /** Facts of the day asked for. */
    onDay,
    today: dayInVietNam(ctx.now),
    history: await bodyHistory(ctx, id),
    successors: await standingSuccessorsOf(ctx, id),
    predecessors,
    inherited: await inheritedContacts(
      ctx,
      id,
      predecessors.filter((one) => one.steps === 1 && one.endedOn !== null),
    ),
  };
}
export type BodyPast = Awaited<ReturnType<typeof bodyPast>>;

/** People who held an office of a predecessor to its last day and hold none here: somebody has to ask. */
async function inheritedContacts(
  ctx: ReadContext,
  id: string,
  predecessors: readonly { readonly id: string; readonly name: string; readonly endedOn: string | null }[],
) {
  const here = new Set((await appointmentsOf(ctx, id)).map((one) => one.personName));
  const found = [];
  for (const body of predecessors) {
    for (const one of await appointmentsOf(ctx, body.id)) {
      if (one.untilOn === body.endedOn && !here.has(one.personName)) found.push({ ...one, bodyName: body.name });
    }
  }
  return found;
}
