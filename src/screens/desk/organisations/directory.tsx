import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, inLanguage, languageOf, useWords } from '../../language.ts';
import type { Route } from './+types/directory';
import { BodyListPage } from './body-list-page.tsx';
import { addBody, bodyList } from './body-list.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  return bodyList(who, request);
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  return addBody(request, who, language, (id) => inLanguage(`/lam-viec/to-chuc/${id}`, language));
}

const WORDS = defineWords({
  vi: { title: 'Danh bạ đơn vị', over: 'Đơn vị' },
  en: { title: 'Directory of bodies', over: 'Organisations' },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function Directory({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <BodyListPage
      bodyAt="/lam-viec/to-chuc"
      over={useWords(WORDS).over}
      list={loaderData}
      problem={actionData ?? null}
      csv="/lam-viec/to-chuc/danh-ba.csv"
    />
  );
}
