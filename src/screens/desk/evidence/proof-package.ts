import { journalProofOf, proofPackage } from '../../../modules/evidence/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { idIn, orRefused } from '../found.ts';
import type { Route } from './+types/proof-package';
import { download } from './download.ts';

/** The proof that a stranger can check, for those who may see the clipping: also while its programme is not published. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const clippingId = idIn(params.clippingId);
  const journal = await journalProofOf(clippingId);
  return download(await orRefused(consult(who, (ctx) => proofPackage(ctx, clippingId, journal))));
}
