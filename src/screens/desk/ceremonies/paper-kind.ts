// The word for a paper in its address, and back.
import type { CeremonyPaperKind } from '../../../modules/ceremonies/model.ts';

export const PAPER_PATHS: Record<CeremonyPaperKind, string> = { invitation: 'giay-moi', minutes: 'bien-ban' };

/** Throws a 404 answer for any other word. */
export function paperKindIn(word: string | undefined): CeremonyPaperKind {
  if (word === PAPER_PATHS.invitation) return 'invitation';
  if (word === PAPER_PATHS.minutes) return 'minutes';
  throw new Response(null, { status: 404 });
}
