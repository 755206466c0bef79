import type { Context } from '../../../platform/context/index.ts';
import { giveLink, type GivenLink, type GiveLink } from '../../accounts/index.ts';
import { ceremonyCan } from '../model.ts';
import { checked } from './check.ts';

/** Lets somebody without an account tick who came, or send photos, of this one ceremony. Entry: `link.given`. */
export async function giveCeremonyLink(
  ctx: Context,
  input: GiveLink & { readonly id: string; readonly purpose: 'ceremony-attendance' | 'ceremony-photos' },
): Promise<GivenLink> {
  const { id, purpose, ...given } = input;
  const { programmeId } = await checked(ctx, id, 'write', ceremonyCan.change);
  return giveLink(ctx, { purpose, subjectId: id, programmeId }, given);
}
