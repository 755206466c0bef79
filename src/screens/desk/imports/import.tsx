import { Form, Link, redirect } from 'react-router';
import type { z } from 'zod';
import {
  carryOutImport,
  carryOutImportInput,
  dropImport,
  importCan,
  importView,
  settleImport,
  settleImportInput,
  takeBackImport,
  touchedSince,
  versionedImportInput,
} from '../../../modules/imports/index.ts';
import { IMPORT_STATE_WORDS } from '../../../modules/imports/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, formValues, notTaken } from '../../forms.ts';
import { inLanguage, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  Badge,
  CheckField,
  Empty,
  FormNotice,
  Meter,
  Notice,
  Page,
  PageHeader,
  Section,
  usePending,
} from '../../ui/index.ts';
import { idIn, orRefused } from '../found.ts';
import { capital } from '../saying.ts';
import type { Route } from './+types/import';
import { NamesForm } from './names-form.tsx';
import { IMPORT_PATH } from './path.ts';
import { ProblemTable } from './problem-table.tsx';
import { IMPORT_WORDS } from './words.ts';

const MOST_LISTED = 100;

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.importId);
  return orRefused(
    consult(who, async (ctx) => {
      const { sheets: _cells, programmes: _read, ...view } = await importView(ctx, id);
      const touched = view.state === 'imported' ? await touchedSince(ctx, view.made) : 0;
      return { view, mayTakeBack: importCan.takeBack(view, touched) };
    }),
  );
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.importId);
  const form = await request.formData();
  const { version, verb, consent, duplicates, ...others } = formValues(form);
  const choices = Object.fromEntries(
    Object.entries(others).flatMap(([name, value]) => (name.startsWith('name:') ? [[name.slice(5), value]] : [])),
  );
  const done = await attempt(form, async () => {
    switch (verb) {
      case 'settle':
        await perform(who, settleImport, taken(settleImportInput, { id, version, duplicates, choices }));
        break;
      case 'carry-out':
        await perform(who, carryOutImport, taken(carryOutImportInput, { id, version, consent: consent === 'on' }));
        break;
      case 'take-back':
        await perform(who, takeBackImport, taken(versionedImportInput, { id, version }));
        break;
      case 'drop':
        await perform(who, dropImport, taken(versionedImportInput, { id, version }));
        break;
      default:
        throw new Response(null, { status: 400 });
    }
  });
  if (!done.ok) return notTaken(done.problem, done.status);
  return redirect(inLanguage(`${IMPORT_PATH}/${id}`, language));
}

/** The page's own forms always send what the schema takes; anything else was made by hand. */
function taken<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Response(null, { status: 400 });
  return parsed.data;
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.view.name ?? ''} – Cầu Nối` }];
}

export default function Import({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(IMPORT_WORDS);
  const t = useSay();
  const to = useTo();
  const pending = usePending();
  const { view, mayTakeBack } = loaderData;
  const { counts, made, progress } = view;
  const newBodies = view.names.filter((name) => name.asNew).length;
  const wanted = counts.programmes - (view.duplicates === 'skip' ? view.known.length : 0);
  return (
    <Page>
      <PageHeader
        over={<Link to={to(IMPORT_PATH)}>{w.over}</Link>}
        title={view.name}
        badges={
          <Badge tone={view.state === 'imported' ? 'done' : 'info'}>{capital(t(IMPORT_STATE_WORDS[view.state]))}</Badge>
        }
        lead={w.counts(counts.programmes, counts.commitments, counts.targets)}
      />
      <FormNotice problem={actionData ? t(actionData.problem) : null} />
      {view.state === 'draft' ? draft() : null}
      {view.state === 'importing' ? (
        <Notice tone="info" title={w.importing}>
          {/* Looks again by itself, also without scripts. */}
          <meta httpEquiv="refresh" content="4" />
          {progress ? (
            <>
              <p>{w.progress(progress.done, progress.total)}</p>
              <Meter value={progress.done} of={progress.total} />
            </>
          ) : null}
        </Notice>
      ) : null}
      {view.state === 'imported' && made ? imported(made) : null}
      {view.state === 'taken_back' ? <Notice tone="info">{w.takenBack}</Notice> : null}
      {view.state === 'dropped' ? <Empty title={w.dropped} /> : null}
    </Page>
  );

  function draft() {
    return (
      <>
        {view.problem ? (
          <Notice tone="problem" title={w.failed}>
            {t(view.problem)}
          </Notice>
        ) : null}
        {view.problems.length > 0 ? <ProblemTable importId={view.id} problems={view.problems} /> : null}
        <NamesForm view={view} />
        <Form method="post" className="flex flex-col gap-3">
          <input type="hidden" name="version" value={view.version} />
          <p className="max-w-[72ch] text-quiet">{w.carryOutLead}</p>
          {newBodies > 0 ? <CheckField label={w.consent(newBodies)} name="consent" /> : null}
          <div className="flex flex-wrap gap-3">
            <ActionButton
              name="verb"
              value="carry-out"
              aria-busy={pending}
              {...(view.mayCarryOut.yes ? {} : { whyNot: t(view.mayCarryOut.why) })}
            >
              {w.carryOut(wanted)}
            </ActionButton>
            <ActionButton tone="quiet" name="verb" value="drop">
              {w.drop}
            </ActionButton>
          </div>
        </Form>
      </>
    );
  }

  function imported(done: NonNullable<typeof made>) {
    return (
      <>
        <Notice tone="done">
          {w.imported(done.programmes.length)} {done.bodies.length > 0 ? w.registered(done.bodies.length) : null}
        </Notice>
        <Section title={w.made} id="da-nhap">
          <ol className="list-decimal pl-8">
            {done.programmes.slice(0, MOST_LISTED).map((programme) => (
              <li key={programme.id}>
                <Link to={to(`/lam-viec/chuong-trinh/${programme.id}`)}>{programme.title}</Link>
              </li>
            ))}
          </ol>
        </Section>
        <Form method="post" className="flex flex-col items-start gap-2">
          <input type="hidden" name="version" value={view.version} />
          <p className="text-quiet">{w.takeBackLead}</p>
          <ActionButton
            tone="plain"
            name="verb"
            value="take-back"
            {...(mayTakeBack.yes ? {} : { whyNot: t(mayTakeBack.why) })}
          >
            {w.takeBack}
          </ActionButton>
        </Form>
      </>
    );
  }
}
