import { authorityFile } from '../../../modules/accounts/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { fileAnswer } from '../file-answer.ts';
import { idIn, orRefused } from '../found.ts';
import type { Route } from './+types/authority-file';

/** The authority document of a stand-in. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.delegationId);
  return fileAnswer(await orRefused(consult(who, (ctx) => authorityFile(ctx, id))));
}
