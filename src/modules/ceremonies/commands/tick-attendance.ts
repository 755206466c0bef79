import type { Context } from '../../../platform/context/index.ts';
import type { TickAttendance } from '../input.ts';
import { ceremonyCan } from '../model.ts';
import { insertGuest, tickGuest } from '../store.ts';
import { checked } from './check.ts';
import { insistSites } from './set-guests.ts';

/**
 * Ticks who came, and adds who came unlisted. Several people tick at several sites at once, so the last word on a line
 * counts and no version is asked. Entry: `ceremony.attendance-ticked`.
 */
export async function tickAttendance(ctx: Context, input: TickAttendance): Promise<void> {
  const ceremony = await checked(ctx, input.id, 'tick', ceremonyCan.change);
  const guests = new Map(ceremony.guests.map((guest) => [guest.id, guest]));
  const more = input.more ?? [];
  insistSites(ceremony, more);
  const changed = input.ticks.filter(({ guestId, came, people }) => {
    const guest = guests.get(guestId);
    return guest && (guest.came !== came || (guest.people !== null && people != null && people !== guest.people));
  });
  for (const { guestId, came, people } of changed)
    await tickGuest(ctx, input.id, {
      guestId,
      came,
      people: guests.get(guestId)?.people === null ? null : (people ?? null),
    });
  for (const [at, guest] of more.entries())
    await insertGuest(ctx, ceremony, { ...guest, came: true }, ceremony.guests.length + at);
  await ctx.journal({
    what: 'ceremony.attendance-ticked',
    objectKind: 'ceremony',
    objectId: input.id,
    programmeId: ceremony.programmeId,
    data: { heldOn: ceremony.heldOn, count: changed.length + more.length },
    after: { ticks: changed, more },
  });
}
