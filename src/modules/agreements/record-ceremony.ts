import type { Context } from '../../platform/context/index.ts';
import { dayInVietNam } from '../../tools/calendar/index.ts';
import { addCeremony } from '../ceremonies/index.ts';
import type { Review } from './model.ts';

/**
 * What a text tells of the signing (day, place or bridge points, who signed, who witnessed) becomes the record of a ceremony:
 * held, or planned when its day lies ahead. Texts without a day or a place tell of none. Entry: `ceremony.recorded` or
 * `ceremony.planned`.
 */
export async function recordCeremony(ctx: Context, programmeId: string, review: Review): Promise<void> {
  if (!review.signedOn || !(review.place.trim() || review.sites.trim())) return;
  await addCeremony(ctx, {
    programmeId,
    kind: review.online ? 'online' : 'on_site',
    heldOn: review.signedOn,
    isHeld: review.signedOn <= dayInVietNam(ctx.now),
  });
}
