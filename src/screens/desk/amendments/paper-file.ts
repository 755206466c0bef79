import { programmePaper } from '../../../modules/programmes/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { download } from '../evidence/download.ts';
import { idIn, orRefused } from '../found.ts';
import type { Route } from './+types/paper-file';

/** A signed paper, consent, authority or liquidation document of a programme. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const [programmeId, fileId] = [idIn(params.programmeId), idIn(params.fileId)];
  return download(await orRefused(consult(who, (ctx) => programmePaper(ctx, programmeId, fileId))));
}
