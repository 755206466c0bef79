import { data, Form, redirect, useSearchParams } from 'react-router';
import { consult, perform } from '../../../platform/context/index.ts';
import {
  lettersView,
  mailServerInput,
  mailServerView,
  problemSentence,
  setMailServer,
  tryMailInput,
  tryMailServer,
  type LetterState,
  type MailTrial,
} from '../../../platform/mail/index.ts';
import { formatDateTime, formatNumber } from '../../../tools/vietnamese/index.ts';
import { mustBeAdministrator } from '../../asking.ts';
import { attempt, readForm, type FormProblem } from '../../forms.ts';
import { inLanguage, languageOf, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  Badge,
  ButtonLink,
  FormNotice,
  Notice,
  Page,
  PageHeader,
  Section,
  TextField,
  usePending,
} from '../../ui/index.ts';
import type { Route } from './+types/mail';
import { MailLetters } from './mail-letters.tsx';
import { MailServerForm } from './mail-server-form.tsx';
import { MAIL_WORDS } from './mail-words.ts';

const STATES: readonly string[] = ['queued', 'sending', 'sent', 'failed', 'suppressed'];

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeAdministrator(request);
  const params = new URL(request.url).searchParams;
  const asked = params.get('trang-thai') ?? '';
  const state = STATES.includes(asked) ? (asked as LetterState) : undefined;
  return consult(who, async (ctx) => {
    const server = await mailServerView(ctx);
    const outbox = await lettersView(ctx, { state, page: Number(params.get('trang')) || 1 });
    return {
      server: { ...server, problem: server.problem ? problemSentence(server.problem) : null },
      outbox: {
        ...outbox,
        state: state ?? null,
        letters: outbox.letters.map((one) => ({ ...one, problem: one.problem ? problemSentence(one.problem) : null })),
      },
    };
  });
}
export type MailDesk = Awaited<ReturnType<typeof loader>>;

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeAdministrator(request);
  const form = await request.formData();
  if (form.get('viec') === 'thu') {
    const read = readForm(form, tryMailInput, language);
    if (!read.ok) return notTakenHere(read.problem, 400);
    const tried = await attempt(form, () => tryMailServer(who, read.value.to));
    if (!tried.ok) return notTakenHere(tried.problem, tried.status);
    return data({ trial: tried.value, refused: null });
  }
  const read = readForm(form, mailServerInput, language);
  if (!read.ok) return notTakenHere(read.problem, 400);
  const done = await attempt(form, () => perform(who, setMailServer, read.value));
  if (!done.ok) return notTakenHere(done.problem, done.status);
  return redirect(inLanguage('/lam-viec/quan-tri/thu?da=luu', language));
}

/** What was typed goes back to the page, the password never does. */
function notTakenHere(problem: FormProblem, status: number) {
  const { password: _secret, ...values } = problem.values;
  return data({ trial: null, refused: { ...problem, values } }, { status });
}

export { shouldRevalidate } from '../revalidate.ts';

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${MAIL_WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function Mail({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(MAIL_WORDS);
  const t = useSay();
  const to = useTo();
  const [params] = useSearchParams();
  const { server, outbox } = loaderData;
  const refused = actionData?.refused ?? null;
  const isTrial = refused?.values['viec'] === 'thu';
  return (
    <Page wide>
      <PageHeader
        over={<ButtonLink tone="quiet" to={to('/lam-viec/quan-tri')}>{`‹ ${w.over}`}</ButtonLink>}
        title={w.title}
        badges={<Badge tone={server.isOn ? 'done' : 'neutral'}>{server.isOn ? w.on : w.off}</Badge>}
        lead={w.lead}
      />
      {params.get('da') === 'luu' && !actionData ? <Notice tone="done">{w.saved}</Notice> : null}
      {server.isOn && server.problem && server.failingSince ? (
        <Notice tone="problem" title={w.failing(formatDateTime(server.failingSince))}>
          <p>{t(server.problem)}</p>
          {server.nextAttemptAt ? <p>{w.next(formatDateTime(server.nextAttemptAt))}</p> : null}
        </Notice>
      ) : null}
      {server.lastSuccessAt ? (
        <p className="text-sm text-quiet">{w.last(formatDateTime(server.lastSuccessAt))}</p>
      ) : null}
      <FormNotice problem={refused ? t(refused.problem) : null} />
      <MailServerForm server={server} refused={isTrial ? null : refused} />
      <Section id="thu" title={w.tryTitle}>
        <p className="max-w-[72ch]">{w.tryHint}</p>
        {actionData?.trial ? <TrialResult trial={actionData.trial} /> : null}
        <Form method="post" className="flex flex-wrap items-end gap-3">
          <div className="min-w-60 flex-1">
            <TextField
              label={w.tryTo}
              name="to"
              type="email"
              required
              maxLength={254}
              autoComplete="off"
              defaultValue={isTrial && typeof refused?.values['to'] === 'string' ? refused.values['to'] : ''}
              problem={isTrial ? refused?.fields['to'] : undefined}
            />
          </div>
          <TryButton whyNot={server.host === '' || server.senderAddress === '' ? w.nothingToTry : null} />
        </Form>
      </Section>
      <MailLetters outbox={outbox} />
    </Page>
  );
}

function TryButton({ whyNot }: { readonly whyNot: string | null }) {
  const w = useWords(MAIL_WORDS);
  const pending = usePending();
  return (
    <ActionButton tone="plain" name="viec" value="thu" whyNot={whyNot} aria-busy={pending}>
      {w.tryIt}
    </ActionButton>
  );
}

function TrialResult({ trial }: { readonly trial: MailTrial }) {
  const w = useWords(MAIL_WORDS);
  const t = useSay();
  const language = useLanguage();
  const seconds = formatNumber(Math.round(trial.milliseconds / 100) / 10, language);
  if (!trial.problem) return <Notice tone="done">{w.tried(seconds)}</Notice>;
  return (
    <Notice tone="problem" title={w.tryFailed(seconds)}>
      <p>{t(trial.problem)}</p>
      {trial.said ? (
        <p className="text-sm break-words">
          {`${w.said}: `}
          <code>{trial.said}</code>
        </p>
      ) : null}
    </Notice>
  );
}
