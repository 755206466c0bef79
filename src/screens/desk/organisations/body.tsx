import { redirect } from 'react-router';
import { KIND_WORDS } from '../../../modules/organisations/model.ts';
import { no } from '../../../tools/sentence/index.ts';
import { askedDay } from '../../as-of.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, inLanguage, languageOf, useSay, useTo, useWords } from '../../language.ts';
import { Badge, ButtonLink, Page, PageHeader } from '../../ui/index.ts';
import type { Route } from './+types/body';
import { Appointments } from './appointments.tsx';
import { bodyDesk } from './body-desk.ts';
import { BodyFacts } from './body-facts.tsx';
import { BodyHistory, BodyStanding } from './body-history.tsx';
import { BodyPeople } from './body-people.tsx';
import { DoneNotice } from './done-notice.tsx';
import { BODY_WORDS } from './words.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who, person, language } = await mustBeSignedIn(request);
  if (params.id === person.actingFor?.organisationId) throw redirect(inLanguage('/lam-viec/to-chuc', language));
  const { body, people, appointments, placeName, today, past } = await bodyDesk(who, params.id, askedDay(request));
  return { body, people, appointments, placeName, today, past };
}

const WORDS = defineWords({
  vi: {
    over: 'Danh bạ đơn vị',
    noPeople: 'Người của đơn vị này chỉ hiện với đơn vị cùng tham gia một chương trình.',
  },
  en: {
    over: 'Directory of bodies',
    noPeople: 'People of this body are shown to partners in a programme only.',
  },
});

export function meta({ loaderData, location }: Route.MetaArgs) {
  const title = loaderData?.body.name ?? WORDS[languageOf(location.pathname)].over;
  return [{ title: `${title} – Cầu Nối` }];
}

/** Any body's public facts; people only when one shares a programme with it. */
export default function Body({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const names = useWords(BODY_WORDS);
  const say = useSay();
  const to = useTo();
  const { body, people, appointments, placeName, today, past } = loaderData;
  return (
    <Page>
      <PageHeader
        title={past.onDay?.name ?? body.name}
        over={w.over}
        badges={
          <>
            <Badge>{say(KIND_WORDS[body.kind])}</Badge>
            {body.isExample ? <Badge tone="info">{names.example}</Badge> : null}
          </>
        }
        actions={
          <ButtonLink to={to('/lam-viec/to-chuc/danh-ba')} tone="plain">
            {names.directory}
          </ButtonLink>
        }
      />
      <DoneNotice />
      <BodyStanding past={past} endedOn={body.endedOn} bodyAt="/lam-viec/to-chuc" />
      <Appointments appointments={appointments} today={today} mayChange={NOT_HERE} problem={null} />
      <BodyHistory past={past} bodyAt="/lam-viec/to-chuc" recordAt={null} mayTakeBack={null} problem={null} />
      <BodyFacts body={past.onDay ? { ...body, ...past.onDay } : body} placeName={placeName} />
      {body.aliases.length > 0 ? <p>{`${names.aliases}: ${body.aliases.join('; ')}`}</p> : null}
      {people.length > 0 ? (
        <BodyPeople body={body} people={people} mayManage={NOT_HERE} problem={null} />
      ) : (
        <p className="text-quiet">{w.noPeople}</p>
      )}
    </Page>
  );
}

/** Roles of other bodies are never changed from here. */
const NOT_HERE = no('not-own-organisation', 'Chỉ đơn vị đó đổi được.', 'Only that body can change this.');
