import { data, Form, redirect, useSearchParams } from 'react-router';
import {
  helperSettings,
  readingHelperInput,
  setReadingHelper,
  tryReadingHelper,
  type Trial,
} from '../../../modules/agreements/index.ts';
import { LEFT_OUT_WORDS, type LeftOutReason } from '../../../modules/agreements/reading-helper/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { formatDateTime, formatNumber } from '../../../tools/vietnamese/index.ts';
import { mustBeAdministrator } from '../../asking.ts';
import { attempt, readForm, type FormProblem } from '../../forms.ts';
import { inLanguage, languageOf, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  Badge,
  ButtonLink,
  CheckField,
  FormNotice,
  Notice,
  Page,
  PageHeader,
  Section,
  TextField,
  usePending,
} from '../../ui/index.ts';
import type { Route } from './+types/reading-helper';
import { READING_HELPER_WORDS } from './reading-helper-words.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeAdministrator(request);
  return consult(who, async (ctx) => ({ settings: await helperSettings(ctx) }));
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeAdministrator(request);
  const form = await request.formData();
  if (form.get('intent') === 'try') return { trial: await tryReadingHelper(who), refused: null };
  const read = readForm(form, readingHelperInput, language);
  if (!read.ok) return notTakenHere(read.problem, 400);
  const done = await attempt(form, () => perform(who, setReadingHelper, read.value));
  if (!done.ok) return notTakenHere(done.problem, done.status);
  return redirect(inLanguage('/lam-viec/quan-tri/may-doc?da=luu', language));
}

/** What was typed goes back to the page, the key never does. */
function notTakenHere(problem: FormProblem, status: number) {
  const { key: _secret, ...values } = problem.values;
  return data({ trial: null, refused: { ...problem, values } }, { status });
}

export { shouldRevalidate } from '../revalidate.ts';

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${READING_HELPER_WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function ReadingHelper({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(READING_HELPER_WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const [params] = useSearchParams();
  const { settings } = loaderData;
  const refused = actionData?.refused ?? null;
  const typed = (name: string, kept: string) => {
    const value = refused?.values[name];
    return typeof value === 'string' ? value : kept;
  };
  const ticked = (name: string, kept: boolean) => (refused ? refused.values[name] === 'on' : kept);
  const problem = (name: string) => refused?.fields[name];
  return (
    <Page>
      <PageHeader
        over={<ButtonLink tone="quiet" to={to('/lam-viec/quan-tri')}>{`‹ ${w.over}`}</ButtonLink>}
        title={w.title}
        badges={<Badge tone={settings.isOn ? 'caution' : 'neutral'}>{settings.isOn ? w.on : w.off}</Badge>}
        lead={w.lead}
      />
      {params.get('da') === 'luu' && !actionData ? <Notice tone="done">{w.saved}</Notice> : null}
      {actionData?.trial ? <TrialResult trial={actionData.trial} /> : null}
      <FormNotice problem={refused ? t(refused.problem) : null} />
      <Form
        key={`${settings.version} ${refused ? 'typed' : 'kept'}`}
        method="post"
        autoComplete="off"
        className="flex flex-col gap-5"
      >
        <input type="hidden" name="version" value={settings.version} />
        <TextField
          label={w.endpoint}
          name="endpoint"
          type="url"
          hint={w.endpointHint}
          maxLength={2000}
          defaultValue={typed('endpoint', settings.endpoint)}
          problem={problem('endpoint')}
        />
        <CheckField label={w.ownNetwork} name="ownNetwork" defaultChecked={ticked('ownNetwork', settings.ownNetwork)} />
        <TextField
          label={w.model}
          name="model"
          hint={w.modelHint}
          maxLength={200}
          defaultValue={typed('model', settings.model)}
          problem={problem('model')}
        />
        <TextField
          label={w.key}
          name="key"
          type="password"
          autoComplete="new-password"
          hint={settings.hasKey ? w.keyKept : w.keyHint}
          maxLength={1000}
          problem={problem('key')}
        />
        {settings.hasKey ? <CheckField label={w.removeKey} name="removeKey" /> : null}
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            label={w.timeout}
            name="timeoutSeconds"
            type="number"
            min={5}
            max={600}
            defaultValue={typed('timeoutSeconds', String(settings.timeoutSeconds))}
            problem={problem('timeoutSeconds')}
          />
          <TextField
            label={w.longest}
            name="longestText"
            type="number"
            min={1000}
            max={400_000}
            defaultValue={typed('longestText', String(settings.longestText))}
            problem={problem('longestText')}
          />
        </div>
        <Notice tone="caution" title={w.warning}>
          <ul className="list-disc pl-5">
            {w.warnings.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
        <div>
          <CheckField label={w.understood} name="understood" defaultChecked={ticked('understood', false)} />
          {settings.warnedAt && settings.warnedOf ? (
            <p className="text-sm text-quiet">{w.warned(settings.warnedOf, formatDateTime(settings.warnedAt))}</p>
          ) : null}
        </div>
        <CheckField label={w.isOn} name="isOn" defaultChecked={ticked('isOn', settings.isOn)} />
        <div>
          <ActionButton>{w.save}</ActionButton>
        </div>
      </Form>
      <Section id="thu" title={w.tryTitle}>
        <p className="max-w-[72ch]">{w.tryHint}</p>
        <Form method="post">
          <TryButton whyNot={settings.endpoint === '' || settings.model === '' ? w.nothingToTry : null} />
        </Form>
      </Section>
      <p className="text-sm text-quiet">{w.longestNote(formatNumber(settings.longestText, language))}</p>
    </Page>
  );
}

function TryButton({ whyNot }: { readonly whyNot: string | null }) {
  const w = useWords(READING_HELPER_WORDS);
  const pending = usePending();
  return (
    <ActionButton tone="plain" name="intent" value="try" whyNot={whyNot} aria-busy={pending}>
      {pending ? w.trying : w.tryIt}
    </ActionButton>
  );
}

function TrialResult({ trial }: { readonly trial: Trial }) {
  const w = useWords(READING_HELPER_WORDS);
  const t = useSay();
  const language = useLanguage();
  const seconds = formatNumber(Math.round(trial.milliseconds / 100) / 10, language);
  if (trial.problem) {
    return (
      <Notice tone="problem" title={w.tryFailed(seconds)}>
        {t(trial.problem)}
      </Notice>
    );
  }
  const { parties, commitments, people } = trial.said;
  return (
    <Notice tone="done" title={w.tryWorked(seconds)}>
      <p>{w.said(parties, people, commitments)}</p>
      <p>{w.shown(trial.suggested)}</p>
      {Object.keys(trial.leftOut).length > 0 ? (
        <>
          <p>{w.notShown}</p>
          <ul className="list-disc pl-5">
            {Object.entries(trial.leftOut).map(([reason, count]) => (
              <li key={reason}>{`${count}: ${t(LEFT_OUT_WORDS[reason as LeftOutReason])}`}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  );
}
