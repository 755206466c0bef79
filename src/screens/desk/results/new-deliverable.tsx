import { Form, Link, redirect } from 'react-router';
import { z } from 'zod';
import { shortText } from '../../../modules/commitments/model.ts';
import { mayWithEvidence, recordDeliverable, recordDeliverableInput } from '../../../modules/evidence/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, ButtonLink, Empty, Notice, Section } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { useProgramme } from '../programmes/programme-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import type { Route } from './+types/new-deliverable';
import { deliverableChoices } from './deliverable-choices.ts';
import { DeliverableFields } from './deliverable-fields.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const programmeId = idIn(params.programmeId);
  const { searchParams } = new URL(request.url);
  const commitmentId = idIn(searchParams.get('cam-ket') ?? undefined);
  const chosen = new Set(searchParams.getAll('muc').filter((id) => z.uuid().safeParse(id).success));
  return consult(who, async (ctx) => ({
    ...(await deliverableChoices(ctx, programmeId, commitmentId, chosen, null)),
    mayRecord: mayWithEvidence(ctx, 'decide'),
  }));
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const programmeId = idIn(params.programmeId);
  const form = await request.formData();
  const read = readForm(form, recordDeliverableInput, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, recordDeliverable, read.value));
  return done.ok
    ? redirect(inLanguage(`/lam-viec/chuong-trinh/${programmeId}/san-pham/${done.value.id}`, language))
    : notTaken(done.problem, done.status);
}

const WORDS = defineWords({
  vi: {
    title: 'Gom bằng chứng thành một sản phẩm',
    hint: 'Số liệu chưa đổi cho đến khi bên kia chấp nhận. Từ lúc ấy các bằng chứng này tính chung một lần, theo số lượng và ngày của sản phẩm.',
    for: 'Cho cam kết',
    none: 'Cam kết này chưa có bằng chứng đã xác nhận nào để gom',
    back: 'Về cam kết',
    save: 'Ghi sản phẩm',
    notParty: 'Chỉ các bên của chương trình mới ghi sản phẩm.',
  },
  en: {
    title: 'Gather evidence into one deliverable',
    hint: 'No figure changes until the other side accepts it. From then on this evidence counts once, with the quantity and day of the deliverable.',
    for: 'For the commitment',
    none: 'This commitment has no confirmed evidence to gather',
    back: 'Back to the commitment',
    save: 'Record the deliverable',
    notParty: 'Only parties of the programme record deliverables.',
  },
});

export default function NewDeliverable({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme, side } = useProgramme();
  const { commitment, evidence, mayRecord } = loaderData;
  const path = `/lam-viec/chuong-trinh/${programme.id}/cam-ket/${commitment.id}`;
  if (evidence.length === 0)
    return (
      <Empty title={w.none}>
        <ButtonLink to={to(path)}>{w.back}</ButtonLink>
      </Empty>
    );
  const first = evidence.filter((one) => one.chosen);
  const newest = (first.length > 0 ? first : evidence).map((one) => one.day).toSorted();
  const only = first.length === 1 ? first[0] : undefined;
  const whyNot = side === null ? w.notParty : mayRecord.yes ? null : t(mayRecord.why);
  return (
    <Section id="gom" title={w.title}>
      <p>
        {w.for}: <Link to={to(path)}>{shortText(commitment.text, 140)}</Link>
      </p>
      <Notice>{w.hint}</Notice>
      <Form method="post" className="flex max-w-3xl flex-col gap-4">
        <RefusalNotice refusal={actionData} />
        <input type="hidden" name="commitmentId" value={commitment.id} />
        <DeliverableFields
          problem={actionData}
          targets={loaderData.targets}
          actions={loaderData.actions}
          topics={loaderData.topics}
          evidence={evidence}
          stored={{
            title: only?.title ?? '',
            deliveredOn: newest.at(-1) ?? '',
            quantity: String(only?.quantity ?? 1),
            unit: only?.unit ?? '',
            place: '',
            forWhom: '',
            targetId: '',
            planActionId: '',
            topicId: '',
            note: '',
          }}
        />
        <div>
          <ActionButton whyNot={whyNot}>{w.save}</ActionButton>
        </div>
      </Form>
    </Section>
  );
}
