import { redirect } from 'react-router';
import { carryOutCopy, carryOutInput } from '../../../modules/privacy/index.ts';
import { perform } from '../../../platform/context/index.ts';
import { mustBeAdministrator } from '../../asking.ts';
import { readForm } from '../../forms.ts';
import { inLanguage } from '../../language.ts';
import { copyAnswer } from './copy-answer.ts';
import type { Route } from './+types/paper-copy';

const PATH = '/lam-viec/quan-tri/yeu-cau-du-lieu';

export async function loader({ request }: Route.LoaderArgs) {
  const { language } = await mustBeAdministrator(request);
  return redirect(inLanguage(PATH, language));
}

/** Carries out a request for a copy and hands the file over. */
export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeAdministrator(request);
  const form = await request.formData();
  const read = readForm(form, carryOutInput, language);
  if (!read.ok) return redirect(inLanguage(PATH, language));
  return copyAnswer(await perform(who, carryOutCopy, read.value), form.get('format'));
}
