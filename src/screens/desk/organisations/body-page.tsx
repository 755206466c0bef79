import type { ReactNode } from 'react';
import type { PersonView } from '../../../modules/accounts/model.ts';
import { KIND_WORDS, type AppointmentView, type OrganisationView } from '../../../modules/organisations/model.ts';
import type { Answer } from '../../../tools/sentence/index.ts';
import type { FormProblem } from '../../forms.ts';
import { useSay, useTo, useWords } from '../../language.ts';
import { Badge, ButtonLink, Page, PageHeader } from '../../ui/index.ts';
import { Appointments } from './appointments.tsx';
import { Aliases, BodyFacts, ChangeFacts } from './body-facts.tsx';
import { BodyHistory, BodyStanding } from './body-history.tsx';
import type { BodyPast } from './body-past.ts';
import { BodyPeople } from './body-people.tsx';
import { DoneNotice } from './done-notice.tsx';
import { Invitations, type InvitationMade, type WaitingInvitation } from './invitations.tsx';
import { BODY_WORDS } from './words.ts';

interface BodyPageProps {
  readonly over: string;
  /** Where bodies' pages lie, and where a change of this one is recorded. */
  readonly bodyAt: string;
  readonly desk: {
    readonly body: OrganisationView;
    readonly people: readonly PersonView[];
    readonly appointments: readonly AppointmentView[];
    readonly placeName: string | null;
    readonly today: string;
    readonly invitations: readonly WaitingInvitation[];
    readonly past: BodyPast;
    readonly mayTakeBack: Answer | null;
    readonly mayChange: Answer;
    readonly mayManage: Answer;
  };
  readonly answer: FormProblem | InvitationMade | undefined;
  /** Further links beside the title. */
  readonly more?: ReactNode;
}

/** One body with its names, people and invitations; for its own people and for administrators. */
export function BodyPage({ over, bodyAt, desk, answer, more }: BodyPageProps) {
  const w = useWords(BODY_WORDS);
  const say = useSay();
  const to = useTo();
  const problem = answer && 'problem' in answer ? answer : null;
  const made = answer && 'invited' in answer ? answer : null;
  return (
    <Page>
      <PageHeader
        title={desk.past.onDay?.name ?? desk.body.name}
        over={over}
        badges={
          <>
            <Badge>{say(KIND_WORDS[desk.body.kind])}</Badge>
            {desk.body.isExample ? <Badge tone="info">{w.example}</Badge> : null}
          </>
        }
        actions={
          <>
            <ButtonLink to={to('/lam-viec/to-chuc/danh-ba')} tone="plain">
              {w.directory}
            </ButtonLink>
            {more}
          </>
        }
      />
      {answer ? null : <DoneNotice />}
      <BodyStanding past={desk.past} endedOn={desk.body.endedOn} bodyAt={bodyAt} />
      <Appointments appointments={desk.appointments} today={desk.today} mayChange={desk.mayChange} problem={problem} />
      <BodyPeople body={desk.body} people={desk.people} mayManage={desk.mayManage} problem={problem} />
      <Invitations
        body={desk.body}
        waiting={desk.invitations}
        mayManage={desk.mayManage}
        problem={problem}
        made={made}
      />
      <BodyHistory
        past={desk.past}
        bodyAt={bodyAt}
        recordAt={`${bodyAt}/${desk.body.id}/thay-doi`}
        mayTakeBack={desk.mayTakeBack}
        problem={problem}
      />
      <BodyFacts body={desk.past.onDay ? { ...desk.body, ...desk.past.onDay } : desk.body} placeName={desk.placeName} />
      <ChangeFacts body={desk.body} placeName={desk.placeName} mayChange={desk.mayChange} problem={problem} />
      <Aliases body={desk.body} mayChange={desk.mayChange} problem={problem} />
    </Page>
  );
}
