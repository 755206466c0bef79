import { askedDay } from '../../as-of.ts';
import { mustBeAdministrator } from '../../asking.ts';
import { defineWords, languageOf, useWords } from '../../language.ts';
import { bodyDesk, changeBody } from '../organisations/body-desk.ts';
import { BodyPage } from '../organisations/body-page.tsx';
import type { Route } from './+types/body';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeAdministrator(request);
  return bodyDesk(who, params.id, askedDay(request));
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeAdministrator(request);
  return changeBody({ request, who, organisationId: params.id, language });
}

const WORDS = defineWords({
  vi: { over: 'Quản trị đơn vị' },
  en: { over: 'Administration of bodies' },
});

export function meta({ loaderData, location }: Route.MetaArgs) {
  const over = WORDS[languageOf(location.pathname)].over;
  return [{ title: `${loaderData?.body.name ?? over} – Cầu Nối` }];
}

export default function Body({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <BodyPage over={useWords(WORDS).over} bodyAt="/lam-viec/quan-tri/don-vi" desk={loaderData} answer={actionData} />
  );
}
