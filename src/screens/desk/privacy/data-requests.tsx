import { redirect } from 'react-router';
import {
  addDayOff,
  allRequests,
  answerInput,
  answerRequest,
  askOnPaperInput,
  carryOutErasure,
  carryOutInput,
  dayOffInput,
  daysOffView,
  enterPaperRequest,
  extendInput,
  extendRequest,
  removeDayOff,
  removeDayOffInput,
  REQUEST_KIND_WORDS,
  REQUEST_STATE_WORDS,
  requestCan,
} from '../../../modules/privacy/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { mustBeAdministrator } from '../../asking.ts';
import { attempt, notTaken, readForm, type FormProblem } from '../../forms.ts';
import { inLanguage, languageOf, useSay, useTo, useWords } from '../../language.ts';
import { ButtonLink, Empty, FormNotice, Notice, Page, PageHeader, Section } from '../../ui/index.ts';
import type { Route } from './+types/data-requests';
import { DaysOff, PaperForm } from './request-forms.tsx';
import { RequestCard } from './request-card.tsx';
import { WORDS } from './request-words.ts';

const PATH = '/lam-viec/quan-tri/yeu-cau-du-lieu';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeAdministrator(request);
  const requests = await consult(who, allRequests);
  return {
    requests: requests.map((one) => ({
      ...one,
      kindWords: REQUEST_KIND_WORDS[one.kind],
      stateWords: REQUEST_STATE_WORDS[one.state],
      mayCarryOut: requestCan.carryOut(one, one.kind, one.subject),
      mayExtend: requestCan.extend(one).yes,
    })),
    kinds: Object.entries(REQUEST_KIND_WORDS).map(([value, words]) => ({ value, words })),
    daysOff: await consult(who, daysOffView),
    saved: new URL(request.url).searchParams.has('da-luu'),
  };
}

type Done = { readonly ok: true } | { readonly ok: false; readonly problem: FormProblem; readonly status?: number };

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeAdministrator(request);
  const form = await request.formData();
  const run = async (): Promise<Done> => {
    switch (form.get('intent')) {
      case 'answer': {
        const read = readForm(form, answerInput, language);
        return read.ok ? attempt(form, () => perform(who, answerRequest, read.value)) : read;
      }
      case 'extend': {
        const read = readForm(form, extendInput, language);
        return read.ok ? attempt(form, () => perform(who, extendRequest, read.value)) : read;
      }
      case 'erase': {
        const read = readForm(form, carryOutInput, language);
        return read.ok ? attempt(form, () => perform(who, carryOutErasure, read.value)) : read;
      }
      case 'add-day': {
        const read = readForm(form, dayOffInput, language);
        return read.ok ? attempt(form, () => perform(who, addDayOff, read.value)) : read;
      }
      case 'remove-day': {
        const read = readForm(form, removeDayOffInput, language);
        return read.ok ? attempt(form, () => perform(who, removeDayOff, read.value)) : read;
      }
      default: {
        const read = readForm(form, askOnPaperInput, language);
        return read.ok ? attempt(form, () => perform(who, enterPaperRequest, read.value)) : read;
      }
    }
  };
  const done = await run();
  if (done.ok) return redirect(inLanguage(`${PATH}?da-luu`, language));
  return notTaken(done.problem, done.status ?? 400);
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function DataRequests({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  return (
    <Page>
      <PageHeader
        over={<ButtonLink tone="quiet" to={to('/lam-viec/quan-tri/du-lieu-ca-nhan')}>{`‹ ${w.over}`}</ButtonLink>}
        title={w.title}
        lead={w.lead}
      />
      {loaderData.saved && !actionData ? <Notice tone="done">{w.saved}</Notice> : null}
      <FormNotice problem={actionData ? t(actionData.problem) : null} />
      <Section id="yeu-cau" title={w.requests}>
        {loaderData.requests.length === 0 ? <Empty title={w.none}>{w.noneHint}</Empty> : null}
        {loaderData.requests.map((one) => (
          <RequestCard key={one.id} request={one} problem={actionData} />
        ))}
      </Section>
      <Section id="don-giay" title={w.paper}>
        <PaperForm kinds={loaderData.kinds} problem={actionData} />
      </Section>
      <Section id="ngay-nghi" title={w.daysOff}>
        <DaysOff days={loaderData.daysOff} problem={actionData} />
      </Section>
    </Page>
  );
}
