import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, inLanguage, languageOf, useWords } from '../../language.ts';
import type { Route } from './+types/change';
import { changeDesk, recordOneChange } from './change-desk.ts';
import { ChangePage } from './change-page.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  return changeDesk(who, request, params.id);
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const pageOf = () => inLanguage('/lam-viec/to-chuc', language);
  return recordOneChange({ request, who, bodyId: params.id, language, pageOf });
}

const WORDS = defineWords({ vi: { over: 'Đơn vị' }, en: { over: 'Organisations' } });

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].over} – Cầu Nối` }];
}

/** A body renames itself here; other changes say why they are for the house. */
export default function Change({ loaderData, actionData }: Route.ComponentProps) {
  const over = useWords(WORDS).over;
  return <ChangePage over={over} bodyAt="/lam-viec/to-chuc" desk={loaderData} problem={actionData ?? null} />;
}
