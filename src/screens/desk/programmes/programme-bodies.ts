// The bodies of a programme as its page shows them: those of today or of the day asked for, and what became of them.
// Server only.
import {
  namesWhenSigned,
  programmeView,
  successionsOf,
  type PartyView,
  type ProgrammeView,
  type SuccessionView,
} from '../../../modules/programmes/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';
import type { AskedDay } from '../../as-of.ts';

export interface ProgrammeBodies {
  readonly asked: AskedDay;
  /** On the day asked for, else today. */
  readonly parties: readonly PartyView[];
  /** Those whose place has gone over; none when a day is asked for. */
  readonly former: readonly PartyView[];
  readonly successions: readonly SuccessionView[];
  /** Names on the day of signing of those that bear another one now, by organisation. */
  readonly signedNames: Readonly<Record<string, string>>;
}

export async function programmeBodies(
  ctx: ReadContext,
  programme: ProgrammeView,
  asked: AskedDay,
): Promise<ProgrammeBodies> {
  const successions = await successionsOf(ctx, programme.id);
  if (asked.day === null) {
    const signedNames = await namesWhenSigned(ctx, programme);
    return { asked, parties: programme.parties, former: programme.formerParties, successions, signedNames };
  }
  const { day } = asked;
  const then = await programmeView(ctx, programme.id, { day });
  return {
    asked,
    parties: then.parties,
    former: [],
    successions: successions.filter((one) => one.effectiveOn <= day),
    signedNames: {},
  };
}
