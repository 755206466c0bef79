import type { Context } from '../../platform/context/index.ts';
import { addCeremony } from '../ceremonies/index.ts';
import type { Review } from './model.ts';

/**
 * What a text of a signed programme tells of its signing (day, place or bridge points, who signed, who witnessed) becomes the
 * record of a ceremony that was held. Texts without a day or a place tell of none. Entry: `ceremony.recorded`.
 */
export async function recordCeremony(ctx: Context, programmeId: string, review: Review): Promise<void> {
  if (!review.signedOn || !(review.place.trim() || review.sites.trim())) return;
  await addCeremony(ctx, {
    programmeId,
    kind: review.online ? 'online' : 'on_site',
    heldOn: review.signedOn,
    isHeld: true,
  });
}
