import type { Context } from '../../../platform/context/index.ts';
import { insist, no, YES } from '../../../tools/sentence/index.ts';
import type { GuestInput, SetGuests } from '../input.ts';
import { ceremonyCan } from '../model.ts';
import { replaceGuests, updateCeremony } from '../store.ts';
import type { CeremonyView } from '../view.ts';
import { checked } from './check.ts';

/** Makes the guests exactly the given ones; who stays keeps what was ticked. Entry: `ceremony.guests-set`. */
export async function setGuests(ctx: Context, input: SetGuests): Promise<void> {
  const before = await checked(ctx, input.id, 'write', ceremonyCan.change);
  insistSites(before, input.guests);
  await updateCeremony(ctx, input.id, input.version, {});
  await replaceGuests(ctx, before, input.guests);
  await ctx.journal({
    what: 'ceremony.guests-set',
    objectKind: 'ceremony',
    objectId: input.id,
    programmeId: before.programmeId,
    data: { heldOn: before.heldOn, count: input.guests.length },
    before: before.guests,
    after: input.guests,
  });
}

/** Guests stand at the sites of their own ceremony. */
export function insistSites(ceremony: CeremonyView, guests: readonly GuestInput[]): void {
  const known = new Set(ceremony.sites.map((site) => site.id));
  insist(
    guests.every((guest) => !guest.siteId || known.has(guest.siteId))
      ? YES
      : no(
          'no-such-site',
          'Có người được ghi ở một điểm không còn trong lễ ký. Hãy chọn lại điểm.',
          'Somebody is recorded at a site that is not of this ceremony. Choose the site again.',
        ),
    400,
  );
}
