import { mustBeAdministrator } from '../../asking.ts';
import { defineWords, inLanguage, languageOf, useWords } from '../../language.ts';
import { changeDesk, recordOneChange } from '../organisations/change-desk.ts';
import { ChangePage } from '../organisations/change-page.tsx';
import type { Route } from './+types/change';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeAdministrator(request);
  return changeDesk(who, request, params.id);
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeAdministrator(request);
  const pageOf = (id: string) => inLanguage(`/lam-viec/quan-tri/don-vi/${id}`, language);
  return recordOneChange({ request, who, bodyId: params.id, language, pageOf });
}

const WORDS = defineWords({ vi: { over: 'Quản trị đơn vị' }, en: { over: 'Administration of bodies' } });

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].over} – Cầu Nối` }];
}

export default function Change({ loaderData, actionData }: Route.ComponentProps) {
  const over = useWords(WORDS).over;
  return <ChangePage over={over} bodyAt="/lam-viec/quan-tri/don-vi" desk={loaderData} problem={actionData ?? null} />;
}
