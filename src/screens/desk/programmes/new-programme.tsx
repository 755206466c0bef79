import { data, Form, redirect } from 'react-router';
import { createProgramme, createProgrammeInput, mayWithProgramme } from '../../../modules/programmes/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, formValues, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, ButtonLink, Page, PageHeader, RadioField } from '../../ui/index.ts';
import type { Route } from './+types/new-programme';
import { chooseOrganisation } from './choose-organisation.ts';
import { FactsFields, NO_FACTS } from './facts-fields.tsx';
import { factsForm } from './facts-form.ts';
import { PartnerField } from './partner-field.tsx';
import { RefusalNotice } from '../refusal-notice.tsx';
import { kept } from '../saying.ts';

/** A signed paper comes into force once its commitments are recorded. */
const newProgrammeForm = createProgrammeInput.extend({
  state: createProgrammeInput.shape.state.unwrap().exclude(['in_force']),
});

export async function loader({ request }: Route.LoaderArgs) {
  const { who, person } = await mustBeSignedIn(request);
  return {
    organisationName: person.actingFor?.organisationName ?? '',
    mayCreate: await consult(who, async (ctx) => mayWithProgramme(ctx, 'create')),
  };
}

export async function action({ request }: Route.ActionArgs) {
  const { who, person, language } = await mustBeSignedIn(request);
  const form = await request.formData();
  const read = readForm(form, factsForm(newProgrammeForm), language);
  if (!read.ok) return notTaken(read.problem);
  const own = person.actingFor!;
  // By custom the authority is side A and the press side B; both can be changed afterwards.
  const ownSide = own.organisationKind === 'press' ? 'B' : 'A';
  const parties = [{ organisationId: own.organisationId, side: ownSide }];
  if (String(form.get('partner') ?? '').trim()) {
    const chosen = await chooseOrganisation(who, form);
    if (!chosen.ok)
      return data({ problem: chosen.problem, fields: {}, values: formValues(form), asked: chosen }, { status: 400 });
    parties.push({ organisationId: chosen.id, side: ownSide === 'A' ? 'B' : 'A' });
  }
  const made = await attempt(form, () => perform(who, createProgramme, { ...read.value, parties }));
  if (!made.ok) return notTaken(made.problem, made.status);
  return redirect(inLanguage(`/lam-viec/chuong-trinh/${made.value.id}`, language));
}

export function meta({ location }: Route.MetaArgs) {
  return [
    { title: location.pathname.startsWith('/en') ? 'Record a programme – Cầu Nối' : 'Ghi chương trình mới – Cầu Nối' },
  ];
}

const WORDS = defineWords({
  vi: {
    title: 'Ghi chương trình mới',
    lead: 'Ghi bằng tay. Đã có văn bản hoặc bài báo về lễ ký thì nên đưa vào để máy đọc trước.',
    read: 'Đọc từ văn bản',
    state: 'Bắt đầu ở trạng thái',
    draft: 'Bản nháp, chỉ đơn vị tôi xem',
    negotiating: 'Đang trao đổi, bên kia cùng xem',
    stateHint: 'Đã ký trên giấy: ghi chương trình và các cam kết trước, rồi chọn “Ghi nhận đã ký”.',
    partner: 'Bên kia',
    own: 'Đơn vị anh chị',
    save: 'Ghi chương trình',
    cancel: 'Thôi',
  },
  en: {
    title: 'Record a programme',
    lead: 'By hand. With a text or a news report of the signing at hand, let it be read first.',
    read: 'Read from a text',
    state: 'Begins as',
    draft: 'Draft, seen by my organisation only',
    negotiating: 'Negotiating, seen by the other side too',
    stateHint: 'Signed on paper: record the programme and its commitments first, then choose “Record as signed”.',
    partner: 'The other side',
    own: 'Your organisation',
    save: 'Record the programme',
    cancel: 'Cancel',
  },
});

export default function NewProgramme({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { mayCreate, organisationName } = loaderData;
  return (
    <Page>
      <PageHeader
        title={w.title}
        lead={w.lead}
        actions={<ButtonLink to={to('/lam-viec/van-ban/moi')}>{w.read}</ButtonLink>}
      />
      <Form method="post" className="flex max-w-3xl flex-col gap-4">
        <RefusalNotice refusal={actionData} />
        <FactsFields stored={NO_FACTS} problem={actionData} />
        <p>
          <span className="text-quiet">{w.own}: </span>
          {organisationName}
        </p>
        <PartnerField
          label={w.partner}
          typed={kept(actionData?.values, 'partner', '')}
          typedKind={kept(actionData?.values, 'partnerKind', '')}
          asked={actionData && 'asked' in actionData ? actionData.asked : undefined}
        />
        <RadioField
          label={w.state}
          hint={w.stateHint}
          name="state"
          defaultValue={kept(actionData?.values, 'state', 'draft')}
          options={(['draft', 'negotiating'] as const).map((state) => ({ value: state, label: w[state] }))}
        />
        <div className="flex flex-wrap gap-3">
          <ActionButton whyNot={mayCreate.yes ? null : t(mayCreate.why)}>{w.save}</ActionButton>
          <ButtonLink tone="quiet" to={to('/lam-viec/chuong-trinh')}>
            {w.cancel}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}
