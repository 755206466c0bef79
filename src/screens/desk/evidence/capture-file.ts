import { proofFile } from '../../../modules/evidence/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { idIn, orRefused } from '../found.ts';
import type { Route } from './+types/capture-file';
import { download } from './download.ts';

/** The WARC of a capture. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const captureId = idIn(params.captureId);
  return download(await orRefused(consult(who, (ctx) => proofFile(ctx, captureId))));
}
