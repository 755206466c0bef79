import { ceremonyFile } from '../../../modules/ceremonies/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { fileAnswer } from '../file-answer.ts';
import { idIn, orRefused } from '../found.ts';
import type { Route } from './+types/photo';

/** A photo or paper of the ceremony. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const [ceremonyId, fileId] = [idIn(params.ceremonyId), idIn(params.fileId)];
  return fileAnswer(await orRefused(consult(who, (ctx) => ceremonyFile(ctx, ceremonyId, fileId))));
}
