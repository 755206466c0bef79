import { Form, Link, redirect } from 'react-router';
import {
  amendmentsOf,
  draftAmendment,
  draftAmendmentInput,
  type AmendmentLine,
} from '../../../modules/amendments/index.ts';
import {
  AMENDMENT_KIND_HINTS,
  AMENDMENT_KIND_WORDS,
  AMENDMENT_KINDS,
  AMENDMENT_STATE_WORDS,
  amendmentName,
} from '../../../modules/amendments/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Badge, Card, Empty, RadioField, Section, TextArea } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { useProgramme } from '../programmes/programme-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital, kept } from '../saying.ts';
import type { Route } from './+types/amendments';
import { STATE_TONES } from './state-tones.ts';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  return { amendments: await consult(who, (ctx) => amendmentsOf(ctx, id)) };
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const programmeId = idIn(params.programmeId);
  const form = await request.formData();
  form.set('programmeId', programmeId);
  const read = readForm(form, draftAmendmentInput, language);
  if (!read.ok) return notTaken(read.problem);
  const made = await attempt(form, () => perform(who, draftAmendment, read.value));
  if (!made.ok) return notTaken(made.problem, made.status);
  return redirect(inLanguage(`/lam-viec/chuong-trinh/${programmeId}/sua-doi/${made.value.id}`, language));
}

const WORDS = defineWords({
  vi: {
    title: 'Sửa đổi, phụ lục, đính chính',
    versions: 'Các phiên bản',
    none: 'Chưa có sửa đổi nào',
    noneHint:
      'Nội dung đã ký chỉ thay đổi bằng sửa đổi mà các bên đồng ý. Mỗi lần có hiệu lực thành một phiên bản mới.',
    by: 'do',
    proposed: 'đề nghị ngày',
    drafted: 'lập ngày',
    effective: 'hiệu lực từ',
    make: 'Lập sửa đổi',
    kind: 'Loại',
    rationale: 'Lý do',
    rationaleHint: 'Vì sao cần thay đổi. Các bên đều xem được khi đã đề nghị.',
    begin: 'Lập bản nháp',
    own: 'Bản nháp chỉ đơn vị anh chị xem; bên kia chỉ thấy khi anh chị bấm đề nghị.',
  },
  en: {
    title: 'Amendments, annexes, corrections',
    versions: 'Versions',
    none: 'There is no amendment yet',
    noneHint:
      'What was signed changes only by amendments that the parties agree to. Each one in effect makes a new version.',
    by: 'by',
    proposed: 'proposed on',
    drafted: 'drafted on',
    effective: 'in effect from',
    make: 'Draft an amendment',
    kind: 'Kind',
    rationale: 'Rationale',
    rationaleHint: 'Why the change is needed. All parties see it once it is proposed.',
    begin: 'Begin the draft',
    own: 'A draft is seen by your organisation only; the other side sees it when you propose it.',
  },
});

export default function Amendments({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme, mayAmend } = useProgramme();
  const { amendments } = loaderData;
  const base = `/lam-viec/chuong-trinh/${programme.id}`;
  return (
    <div className="flex flex-col gap-8">
      <Section
        id="sua-doi"
        title={w.title}
        aside={programme.edition === null ? null : <Link to={to(`${base}/phien-ban`)}>{w.versions}</Link>}
      >
        {amendments.length === 0 ? <Empty title={w.none}>{w.noneHint}</Empty> : null}
        <ul className="flex flex-col gap-3">
          {amendments.map((amendment) => (
            <li key={amendment.id}>
              <AmendmentCard amendment={amendment} />
            </li>
          ))}
        </ul>
      </Section>
      <Section id="lap" title={w.make}>
        <Form method="post" className="flex max-w-3xl flex-col gap-4" key={amendments.length}>
          <RefusalNotice refusal={actionData} />
          <p className="text-quiet">{w.own}</p>
          <RadioField
            label={w.kind}
            name="kind"
            required
            defaultValue={kept(actionData?.values, 'kind', 'amendment')}
            options={AMENDMENT_KINDS.map((kind) => ({ value: kind, label: capital(t(AMENDMENT_KIND_WORDS[kind])) }))}
            hint={
              <ul className="list-disc pl-5">
                {AMENDMENT_KINDS.map((kind) => (
                  <li key={kind}>
                    {capital(t(AMENDMENT_KIND_WORDS[kind]))}: {t(AMENDMENT_KIND_HINTS[kind])}
                  </li>
                ))}
              </ul>
            }
          />
          <TextArea
            label={w.rationale}
            hint={w.rationaleHint}
            name="rationale"
            rows={3}
            required
            minLength={3}
            maxLength={4000}
            defaultValue={kept(actionData?.values, 'rationale', '')}
            problem={actionData?.fields['rationale']}
          />
          <div>
            <ActionButton whyNot={mayAmend.yes ? null : t(mayAmend.why)}>{w.begin}</ActionButton>
          </div>
        </Form>
      </Section>
    </div>
  );
}

function AmendmentCard({ amendment }: { readonly amendment: AmendmentLine }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const day = dayInVietNam(new Date(amendment.proposedAt ?? amendment.createdAt));
  const path = to(`/lam-viec/chuong-trinh/${amendment.programmeId}/sua-doi/${amendment.id}`);
  return (
    <Card className="flex flex-wrap items-start justify-between gap-3">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-2">
          <Link to={path} className="font-medium">
            {t(amendmentName(amendment))}
          </Link>
          <Badge tone={STATE_TONES[amendment.state]}>{t(AMENDMENT_STATE_WORDS[amendment.state])}</Badge>
        </p>
        <p className="line-clamp-3">{amendment.rationale}</p>
        <p className="text-sm text-quiet">
          {`${w.by} ${amendment.authorOrganisationName}, ${amendment.proposedAt ? w.proposed : w.drafted} ${formatDate(day)}`}
          {amendment.effectiveOn ? `, ${w.effective} ${formatDate(amendment.effectiveOn)}` : null}
        </p>
      </div>
    </Card>
  );
}
