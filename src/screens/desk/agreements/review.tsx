import { useState, type ReactNode } from 'react';
import { Form, redirect } from 'react-router';
import {
  acceptAgreement,
  agreementView,
  dropAgreement,
  dropInput,
  mayWithAgreements,
  reviewShape,
  saveReview,
} from '../../../modules/agreements/index.ts';
import { AGREEMENT_STATE_WORDS, agreementCan } from '../../../modules/agreements/model.ts';
import { listProgrammes } from '../../../modules/programmes/index.ts';
import { resolveOrganisation } from '../../../modules/organisations/index.ts';
import { consult, perform, type ReadContext } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, nestedValues, notTaken, readForm } from '../../forms.ts';
import { inLanguage, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  Badge,
  ButtonLink,
  ChainStrip,
  Disclosure,
  FormNotice,
  Notice,
  Page,
  PageHeader,
  TextField,
} from '../../ui/index.ts';
import type { Route } from './+types/review';
import { HelperPanel, helperPlaces } from './helper-panel.tsx';
import { helperOnPage, helperStep } from './helper-steps.ts';
import { MarkedText } from './marked-text.tsx';
import { placesOf } from './places.ts';
import { REVIEW_FORM, ReviewForm, type Shown } from './review-form.tsx';
import { REVIEW_WORDS } from './review-words.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who, person } = await mustBeSignedIn(request);
  return consult(who, async (ctx) => {
    const agreement = await agreementView(ctx, params.agreementId);
    const may = mayWithAgreements(ctx);
    const open = agreementCan.review(agreement);
    return {
      agreement,
      priors: open.yes ? await priorsFor(ctx) : [],
      candidates: open.yes ? await candidatesOf(ctx, agreement.review.parties) : {},
      own: person.actingFor ? { id: person.actingFor.organisationId, name: person.actingFor.organisationName } : null,
      whyNot: may.yes ? (open.yes ? null : open.why) : may.why,
      helper: await helperOnPage(ctx, agreement),
      saved: new URL(request.url).searchParams.has('da-luu'),
    };
  });
}

/** Signed programmes of the acting organisation, newest first. */
async function priorsFor(ctx: ReadContext) {
  const { rows } = await listProgrammes(ctx, { state: ['in_force', 'suspended', 'ended', 'liquidated'], perPage: 200 });
  return rows.map(({ id, title }) => ({ id, title }));
}

/** By party key: bodies that the name may mean, likeliest first. */
async function candidatesOf(ctx: ReadContext, parties: readonly { key: string; name: string; place: string }[]) {
  const found: Record<
    string,
    { id: string; name: string; place: string | null; endedOn: string | null; score: number }[]
  > = {};
  for (const party of parties) {
    const candidates = await resolveOrganisation(ctx, party.name, { place: party.place || null });
    found[party.key] = candidates.map(({ id, name, place, endedOn, score }) => ({ id, name, place, endedOn, score }));
  }
  return found;
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const form = await request.formData();
  const intent = form.get('intent');
  const id = params.agreementId;
  if (intent === 'drop') {
    form.set('id', id);
    const read = readForm(form, dropInput, language);
    if (!read.ok) return notTaken(read.problem);
    const done = await attempt(form, () => perform(who, dropAgreement, read.value));
    return done.ok ? redirect(inLanguage('/lam-viec/van-ban', language)) : notTaken(done.problem, done.status);
  }
  const version = Number(form.get('version'));
  const typed = nestedValues(form);
  // Empty rows for adding are no commitments.
  const given = Array.isArray(typed['commitments'])
    ? typed['commitments'].filter((one: { text?: string }) => (one.text ?? '').trim() !== '')
    : [];
  const parsed = reviewShape.safeParse({ ...typed, commitments: given });
  if (!parsed.success) {
    const fields = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
    return notTaken({
      problem: NOT_RIGHT,
      fields,
      values: { typed: JSON.stringify({ ...typed, commitments: given }) },
    });
  }
  const saved = await attempt(form, () => perform(who, saveReview, { id, version, review: parsed.data }));
  if (!saved.ok) {
    return notTaken({ ...saved.problem, values: { typed: JSON.stringify(parsed.data) } }, saved.status);
  }
  const here = inLanguage(`/lam-viec/van-ban/${id}`, language);
  const step = helperStep(intent);
  if (step) {
    const done = await attempt(form, () => step(who, id, version + 1));
    return done.ok ? redirect(`${here}?da-luu#tro-ly`) : notTaken({ ...done.problem, values: {} }, done.status);
  }
  if (intent !== 'accept') return redirect(`${here}?da-luu#ket-thuc`);
  // The review is kept by now, so a refusal of the next step loses nothing.
  const startAs = form.get('startAs') === 'in_force' ? ('in_force' as const) : ('draft' as const);
  const accepted = await attempt(form, () =>
    perform(who, acceptAgreement, { id, version: version + 1, review: parsed.data, startAs }),
  );
  if (!accepted.ok) return notTaken({ ...accepted.problem, values: {} }, accepted.status);
  return redirect(inLanguage(`/lam-viec/chuong-trinh/${accepted.value.programmeId}`, language));
}

const NOT_RIGHT = {
  vi: 'Có ô chưa đúng. Hãy xem lời nhắc ở ô đó rồi gửi lại; những gì anh chị nhập vẫn còn.',
  en: 'A field is not right yet. See the note there and send again; what you typed is still here.',
};

export { shouldRevalidate } from '../revalidate.ts';

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.agreement.name ?? ''} – Cầu Nối` }];
}

export default function Review({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(REVIEW_WORDS);
  const t = useSay();
  const to = useTo();
  const { agreement, whyNot } = loaderData;
  const typed = actionData?.values['typed'];
  // What was typed and could not be saved goes back into the form; otherwise the saved review is shown.
  const review = typeof typed === 'string' ? (JSON.parse(typed) as Shown) : agreement.review;
  const [lit, setLit] = useState<string | null>(null);
  const [selected, setSelected] = useState<{ start: number; end: number } | null>(null);
  const kept = agreement.review.commitments.filter((one) => one.keep).length;
  return (
    <Page wide>
      <PageHeader
        over={<ButtonLink tone="quiet" to={to('/lam-viec/van-ban')}>{`‹ ${w.over}`}</ButtonLink>}
        title={agreement.name}
        badges={
          <Badge tone={agreement.state === 'to_review' ? 'action' : 'neutral'}>
            {t(AGREEMENT_STATE_WORDS[agreement.state])}
          </Badge>
        }
        lead={agreement.state === 'to_review' ? w.lead : undefined}
      />
      <ChainStrip
        label={w.chain}
        links={[
          { kind: w.chainText, name: agreement.name, here: true },
          {
            kind: w.chainProgramme,
            name: agreement.programmeId ? agreement.review.title : null,
            to: agreement.programmeId ? to(`/lam-viec/chuong-trinh/${agreement.programmeId}`) : null,
          },
          {
            kind: w.chainCommitment,
            name: w.count(kept, agreement.review.commitments.length),
            to: agreement.programmeId ? to(`/lam-viec/chuong-trinh/${agreement.programmeId}/cam-ket`) : null,
          },
        ]}
      />
      {loaderData.saved && !actionData ? <Notice tone="done">{w.saved}</Notice> : null}
      {agreement.state === 'accepted' ? (
        <Notice tone="done" title={w.done}>
          {agreement.programmeId ? (
            <ButtonLink to={to(`/lam-viec/chuong-trinh/${agreement.programmeId}`)}>{w.open}</ButtonLink>
          ) : null}
        </Notice>
      ) : null}
      {agreement.state === 'dropped' ? (
        <Notice tone="caution" title={w.dropped}>
          {agreement.droppedReason}
        </Notice>
      ) : null}
      <FormNotice problem={actionData ? t(actionData.problem) : null} />
      <div className={whyNot ? 'flex max-w-3xl flex-col gap-6' : 'grid items-start gap-6 lg:grid-cols-2'}>
        <MarkedText
          text={agreement.text}
          places={[...placesOf(agreement), ...helperPlaces(loaderData.helper.reading)]}
          lit={lit}
          label={w.text}
          {...(whyNot ? {} : { onSelect: setSelected })}
        />
        <div className="flex min-w-0 flex-col gap-6">
          <HelperPanel
            helper={loaderData.helper}
            review={agreement.review}
            form={REVIEW_FORM}
            closed={whyNot !== null}
            onLit={setLit}
          />
          <Folded title={whyNot ? w.reviewed : null}>
            <ReviewForm
              key={`${agreement.version} ${typeof typed === 'string' ? 'typed' : 'saved'}`}
              agreement={agreement}
              review={review}
              candidates={loaderData.candidates}
              priors={loaderData.priors}
              own={loaderData.own}
              problems={actionData?.fields ?? {}}
              whyNot={whyNot ? t(whyNot) : null}
              selected={selected}
              onLit={setLit}
            />
          </Folded>
          {agreement.state === 'to_review' && !whyNot ? (
            <details className="rounded-lg border border-line p-4">
              <summary className="text-action">{w.drop}</summary>
              <Form method="post" className="mt-4 flex flex-col gap-3">
                <input type="hidden" name="version" value={agreement.version} />
                <TextField
                  label={w.dropReason}
                  name="reason"
                  required
                  minLength={3}
                  maxLength={2000}
                  problem={actionData?.fields['reason']}
                />
                <ActionButton tone="action" name="intent" value="drop">
                  {w.drop}
                </ActionButton>
              </Form>
            </details>
          ) : null}
        </div>
      </div>
    </Page>
  );
}

/** What can no longer be changed is there to be looked up, and does not stand in the way. */
function Folded({ title, children }: { readonly title: string | null; readonly children: ReactNode }) {
  return title ? <Disclosure title={title}>{children}</Disclosure> : children;
}
