import { Form, redirect } from 'react-router';
import { renewWithCommitments, type RenewWithCommitments } from '../../../modules/commitments/index.ts';
import { COMMITMENT_KIND_WORDS, SPREAD_WORDS, SPREADS } from '../../../modules/commitments/model.ts';
import { sideName, sidesOf } from '../../../modules/programmes/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { say } from '../../../tools/sentence/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, formValues, notTaken, type FormProblem } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  Badge,
  ButtonLink,
  Card,
  CheckField,
  Empty,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { Figure } from '../programmes/figure.tsx';
import { figuresOf } from '../programmes/figures.ts';
import { Judgements } from '../programmes/judgements.tsx';
import { useProgramme } from '../programmes/programme-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital } from '../saying.ts';
import type { Route } from './+types/renew';
import { lastTerm, type LastTermLine } from './last-term.ts';
import { renewalIn } from './renew-form.ts';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  return consult(who, (ctx) => lastTerm(ctx, id));
}

const NOT_TAKEN = say(
  'Có chỗ chưa đúng. Hãy xem lời nhắc ở từng ô rồi gửi lại.',
  'Something is not right yet. See the note at each field and send again.',
);

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  const form = await request.formData();
  const words = {
    noTerm: say('Ghi đủ thời hạn mới thì mới chia được chỉ tiêu.', 'Targets need the whole new term.')[language],
    wrong: say('Chưa đúng.', 'Not right.')[language],
  };
  const read = renewalIn(id, form, words);
  if (!read.ok) return notTaken({ problem: NOT_TAKEN, fields: read.fields, values: formValues(form) });
  const made = await attempt(form, () => perform(who, renewWithCommitments, read.value satisfies RenewWithCommitments));
  if (!made.ok) return notTaken(made.problem, made.status);
  return redirect(inLanguage(`/lam-viec/chuong-trinh/${made.value.id}`, language));
}

const WORDS = defineWords({
  vi: {
    title: 'Lập bản ký tiếp',
    lead: (from: string, to: string) =>
      `Kết quả của kỳ này (từ ${from} đến ${to}) ở bên cạnh từng cam kết. Cam kết chưa đạt, đạt một phần hoặc chưa ai đánh giá được chọn sẵn; chỉ tiêu là đề xuất, sửa được.`,
    facts: 'Chương trình mới',
    name: 'Tên chương trình',
    termFrom: 'Có hiệu lực từ ngày',
    termTo: 'Đến hết ngày',
    commitments: 'Chuyển cam kết sang kỳ mới',
    none: 'Chương trình này không có cam kết nào.',
    keep: 'Chuyển sang kỳ mới',
    text: 'Nội dung ở kỳ mới',
    cadence: 'Nhịp độ',
    last: 'Đã xác nhận / chỉ tiêu kỳ này',
    said: 'Đánh giá gần nhất',
    target: 'Chỉ tiêu kỳ mới',
    unit: 'Đơn vị tính',
    per: 'Nhịp',
    noProposal: 'Kỳ này không có chỉ tiêu và chưa có kết quả, nên không đề xuất.',
    make: 'Lập bản nháp ký tiếp',
    makeHint: 'Bản nháp chỉ đơn vị anh chị xem; các bên, chủ đề, kênh được chép theo.',
    cancel: 'Thôi',
  },
  en: {
    title: 'Draft a renewal',
    lead: (from: string, to: string) =>
      `What this term came to (from ${from} to ${to}) stands beside each commitment. Those not met, partly met or not assessed are chosen already; targets are proposals and can be changed.`,
    facts: 'The next programme',
    name: 'Title',
    termFrom: 'In force from',
    termTo: 'Until (included)',
    commitments: 'Commitments to carry over',
    none: 'This programme has no commitments.',
    keep: 'Carry it over',
    text: 'Its words in the next term',
    cadence: 'Cadence',
    last: 'Confirmed / target this term',
    said: 'Newest assessments',
    target: 'Target in the next term',
    unit: 'Unit',
    per: 'How often',
    noProposal: 'There was no target and no result this term, so nothing is proposed.',
    make: 'Draft the renewal',
    makeHint: 'The draft is seen by your organisation only; parties, topics and channels are copied.',
    cancel: 'Cancel',
  },
});

export default function Renew({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme, steps } = useProgramme();
  const { lines, period, nextTerm } = loaderData;
  const answer = steps.find((step) => step.verb === 'renew')?.answer;
  const text = (name: string, stored: string) => ({
    name,
    defaultValue: typedIn(actionData, name, stored),
    problem: actionData?.fields[name],
  });
  return (
    <Form method="post" className="flex flex-col gap-8">
      <Section id="ky-tiep" title={w.title}>
        <RefusalNotice refusal={actionData} />
        <p className="max-w-[72ch] text-quiet">{w.lead(formatDate(period.from), formatDate(period.to))}</p>
      </Section>
      <Section id="moi" title={w.facts}>
        <div className="flex max-w-3xl flex-col gap-4">
          <TextField label={w.name} required minLength={3} maxLength={500} {...text('title', programme.title)} />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField label={w.termFrom} type="date" {...text('termFrom', nextTerm.from ?? '')} />
            <TextField label={w.termTo} type="date" {...text('termTo', nextTerm.to ?? '')} />
          </div>
        </div>
      </Section>
      <Section id="cam-ket" title={w.commitments}>
        {lines.length === 0 ? <Empty title={w.none} /> : null}
        <ol className="flex flex-col gap-4">
          {lines.map((line, at) => (
            <li key={line.commitment.id}>
              <CarriedLine line={line} at={at} figures={loaderData.figures} problem={actionData} />
            </li>
          ))}
        </ol>
      </Section>
      <div className="flex flex-col gap-3">
        <p className="text-quiet">{w.makeHint}</p>
        <div className="flex flex-wrap gap-3">
          <ActionButton whyNot={answer && !answer.yes ? t(answer.why) : null}>{w.make}</ActionButton>
          <ButtonLink tone="quiet" to={to(`/lam-viec/chuong-trinh/${programme.id}`)}>
            {w.cancel}
          </ButtonLink>
        </div>
      </div>
    </Form>
  );
}

/** What was typed into a field of the wizard, or what stands there at first. */
function typedIn(problem: FormProblem | undefined, name: string, stored: string): string {
  const typed = problem?.values[name];
  return typeof typed === 'string' ? typed : problem ? '' : stored;
}

interface CarriedLineProps {
  readonly line: LastTermLine;
  readonly at: number;
  readonly figures: Route.ComponentProps['loaderData']['figures'];
  readonly problem: FormProblem | undefined;
}

function CarriedLine({ line, at, figures, problem }: CarriedLineProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const { programme } = useProgramme();
  const { commitment, proposals } = line;
  const name = (field: string) => `commitments.${at}.${field}`;
  const path = `/lam-viec/chuong-trinh/${programme.id}/cam-ket/${commitment.id}`;
  const shown =
    proposals.length > 0 ? proposals : [{ unit: '', quantity: null, per: 'quarter' as const, reason: null }];
  return (
    <Card className="grid gap-5 lg:grid-cols-[1fr_22rem]">
      <div className="flex min-w-0 flex-col gap-3">
        <p className="flex flex-wrap gap-2">
          <Badge>{t(sideName(commitment.obliged))}</Badge>
          <Badge tone="info">{t(COMMITMENT_KIND_WORDS[commitment.kind])}</Badge>
        </p>
        <input type="hidden" name={name('commitmentId')} value={commitment.id} />
        <CheckField
          label={w.keep}
          name={name('keep')}
          value="yes"
          defaultChecked={problem ? problem.values[name('keep')] === 'yes' : line.preselected}
        />
        <TextArea
          label={w.text}
          name={name('text')}
          rows={3}
          maxLength={4000}
          defaultValue={typedIn(problem, name('text'), commitment.text)}
          problem={problem?.fields[name('text')]}
        />
        <TextField
          label={w.cadence}
          name={name('cadence')}
          maxLength={300}
          defaultValue={typedIn(problem, name('cadence'), commitment.cadence ?? '')}
        />
        {shown.map((proposal, row) => (
          <div key={proposal.unit} className="flex flex-col gap-1">
            <div className="grid gap-3 sm:grid-cols-3">
              <TextField
                label={w.target}
                type="number"
                min="0.01"
                step="0.01"
                name={name(`targets.${row}.quantity`)}
                defaultValue={typedIn(
                  problem,
                  name(`targets.${row}.quantity`),
                  proposal.quantity === null ? '' : String(proposal.quantity),
                )}
                problem={problem?.fields[name(`targets.${row}.quantity`)]}
              />
              <TextField
                label={w.unit}
                name={name(`targets.${row}.unit`)}
                maxLength={60}
                defaultValue={typedIn(problem, name(`targets.${row}.unit`), proposal.unit)}
              />
              <SelectField
                label={w.per}
                name={name(`targets.${row}.per`)}
                defaultValue={typedIn(problem, name(`targets.${row}.per`), proposal.per)}
                options={SPREADS.map((per) => ({ value: per, label: capital(t(SPREAD_WORDS[per])) }))}
              />
            </div>
            <p className="text-sm text-quiet">{proposal.reason ? t(proposal.reason) : w.noProposal}</p>
          </div>
        ))}
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        <div>
          <p className="text-sm text-quiet">{w.last}</p>
          <Figure figures={figuresOf(figures, commitment.id)} link={path} />
        </div>
        <div>
          <p className="text-sm text-quiet">{w.said}</p>
          <Judgements sides={sidesOf(programme)} said={line.said} />
        </div>
      </div>
    </Card>
  );
}
