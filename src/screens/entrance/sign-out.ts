import { redirect } from 'react-router';
import { signOut } from '../../modules/accounts/index.ts';
import { inLanguage, languageOf } from '../language.ts';
import type { Route } from './+types/sign-out';
import { goOn } from './answers.ts';

const home = (request: Request) => inLanguage('/', languageOf(new URL(request.url).pathname));

/** Looking at the address ends nothing: only a form does. */
export function loader({ request }: Route.LoaderArgs) {
  return redirect(home(request));
}

export async function action({ request }: Route.ActionArgs) {
  const { setCookies } = await signOut(request.headers);
  return goOn(home(request), setCookies);
}
