import { askedDay } from '../../as-of.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, languageOf, useTo, useWords } from '../../language.ts';
import { ButtonLink } from '../../ui/index.ts';
import type { Route } from './+types/own';
import { bodyDesk, changeBody } from './body-desk.ts';
import { BodyPage } from './body-page.tsx';

async function ownId(request: Request) {
  const asked = await mustBeSignedIn(request);
  return { ...asked, organisationId: asked.person.actingFor?.organisationId ?? '' };
}

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const { who, organisationId } = await ownId(request);
  return bodyDesk(who, organisationId, askedDay(request));
}

export async function action({ request }: Route.ActionArgs) {
  const { who, organisationId, language } = await ownId(request);
  return changeBody({ request, who, organisationId, language });
}

const WORDS = defineWords({
  vi: { over: 'Đơn vị của tôi', checkpoints: 'Điểm chốt nhật ký bằng thư', papers: 'Đơn giấy về dữ liệu cá nhân' },
  en: { over: 'My organisation', checkpoints: 'Journal checkpoints by mail', papers: 'Papers about personal data' },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].over} – Cầu Nối` }];
}

export default function OwnOrganisation({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const to = useTo();
  return (
    <BodyPage
      over={w.over}
      bodyAt="/lam-viec/to-chuc"
      desk={loaderData}
      answer={actionData}
      more={
        <div className="flex flex-wrap gap-3">
          <ButtonLink to={to('/lam-viec/to-chuc/diem-chot')}>{w.checkpoints}</ButtonLink>
          <ButtonLink to={to('/lam-viec/to-chuc/don-du-lieu')}>{w.papers}</ButtonLink>
        </div>
      }
    />
  );
}
