import { redirect } from 'react-router';
import { takeOwnCopy } from '../../../modules/privacy/index.ts';
import { perform } from '../../../platform/context/index.ts';
import { mustBeOneself } from '../../asking.ts';
import { inLanguage } from '../../language.ts';
import { copyAnswer } from './copy-answer.ts';
import type { Route } from './+types/own-copy';

/** Making a copy is a change (it stands in the journal), so opening the address only leads to the button. */
export async function loader({ request }: Route.LoaderArgs) {
  const { language } = await mustBeOneself(request);
  return redirect(inLanguage('/lam-viec/tai-khoan/du-lieu', language));
}

export async function action({ request }: Route.ActionArgs) {
  const { who } = await mustBeOneself(request);
  const form = await request.formData();
  return copyAnswer(await perform(who, takeOwnCopy, undefined), form.get('format'));
}
