import { evidenceFile } from '../../../modules/evidence/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { idIn, orRefused } from '../found.ts';
import type { Route } from './+types/uploaded-file';
import { download } from './download.ts';

/** A scan, photo, recording or paper of uploaded evidence. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const [clippingId, fileId] = [idIn(params.clippingId), idIn(params.fileId)];
  return download(await orRefused(consult(who, (ctx) => evidenceFile(ctx, clippingId, fileId))));
}
