import { Form, redirect } from 'react-router';
import { changeProgramme, changeProgrammeInput } from '../../../modules/programmes/index.ts';
import { perform } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, ButtonLink, Section } from '../../ui/index.ts';
import type { Route } from './+types/facts';
import { AmendInstead, byAmendmentOnly } from './amend-instead.tsx';
import { FactsFields } from './facts-fields.tsx';
import { factsForm } from './facts-form.ts';
import { idIn } from '../found.ts';
import { useProgramme } from './programme-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';

export { shouldRevalidate } from '../revalidate.ts';

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  const form = await request.formData();
  form.set('id', id);
  const read = readForm(form, factsForm(changeProgrammeInput), language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, changeProgramme, read.value));
  if (!done.ok) return notTaken(done.problem, done.status);
  return redirect(inLanguage(`/lam-viec/chuong-trinh/${id}`, language));
}

const WORDS = defineWords({
  vi: { title: 'Sửa thông tin chung', save: 'Lưu', cancel: 'Thôi' },
  en: { title: 'Edit the general facts', save: 'Save', cancel: 'Cancel' },
});

export default function EditFacts({ actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme, mayChange } = useProgramme();
  const stored = {
    title: programme.title,
    kind: programme.kind,
    termFrom: programme.term.from ?? '',
    termTo: programme.term.to ?? '',
    signedOn: programme.signedOn ?? '',
    place: programme.place ?? '',
    sites: programme.sites.join('\n'),
    online: programme.online,
    cadence: programme.cadence ?? '',
    purpose: programme.purpose ?? '',
    legalBasis: programme.legalBasis ?? '',
  };
  if (byAmendmentOnly(mayChange))
    return (
      <Section id="sua" title={w.title}>
        <RefusalNotice refusal={actionData} />
        <AmendInstead programmeId={programme.id} answer={mayChange} />
      </Section>
    );
  return (
    <Section id="sua" title={w.title}>
      <Form method="post" className="flex max-w-3xl flex-col gap-4">
        <RefusalNotice refusal={actionData} />
        <input type="hidden" name="version" value={programme.version} />
        <FactsFields stored={stored} problem={actionData} />
        <div className="flex flex-wrap gap-3">
          <ActionButton whyNot={mayChange.yes ? null : t(mayChange.why)}>{w.save}</ActionButton>
          <ButtonLink tone="quiet" to={to(`/lam-viec/chuong-trinh/${programme.id}`)}>
            {w.cancel}
          </ButtonLink>
        </div>
      </Form>
    </Section>
  );
}
