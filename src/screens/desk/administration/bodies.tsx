import { mustBeAdministrator } from '../../asking.ts';
import { defineWords, inLanguage, languageOf, useWords } from '../../language.ts';
import { BodyListPage } from '../organisations/body-list-page.tsx';
import { addBody, bodyList } from '../organisations/body-list.ts';
import type { Route } from './+types/bodies';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeAdministrator(request);
  return bodyList(who, request);
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeAdministrator(request);
  return addBody(request, who, language, (id) => inLanguage(`/lam-viec/quan-tri/don-vi/${id}`, language));
}

const WORDS = defineWords({
  vi: { title: 'Quản trị đơn vị', over: 'Quản trị hệ thống' },
  en: { title: 'Administration of bodies', over: 'Platform administration' },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function Bodies({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <BodyListPage
      bodyAt="/lam-viec/quan-tri/don-vi"
      over={useWords(WORDS).over}
      list={loaderData}
      problem={actionData ?? null}
      csv={null}
    />
  );
}
