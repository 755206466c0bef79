// The steps of a programme's life as buttons, each with its reason when it is not possible now.
import { Form } from 'react-router';
import type { ProgrammeVerb, ProgrammeView } from '../../../modules/programmes/index.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, ButtonLink, TextArea, type Tone } from '../../ui/index.ts';
import type { ProgrammePage, Step } from './programme-page.ts';
import { kept } from '../saying.ts';

type Offered = Exclude<ProgrammeVerb, 'change' | 'correct' | 'amend' | 'declareMoney'>;

/** Steps that ask for more than a reason have a page of their own. */
const PAGES: Partial<Record<ProgrammeVerb, string>> = {
  suspend: 'tam-dung',
  end: 'ket-thuc',
  liquidate: 'thanh-ly',
  renew: 'ky-tiep',
};

const WORDS = defineWords({
  vi: {
    negotiate: 'Mở trao đổi với các bên',
    markReady: 'Chốt nội dung, chờ ký',
    reopen: 'Mở lại để trao đổi',
    startSigning: 'Bắt đầu ký',
    putInForce: 'Ghi nhận đã ký',
    suspend: 'Tạm dừng',
    resume: 'Tiếp tục thực hiện',
    end: 'Kết thúc',
    liquidate: 'Thanh lý',
    renew: 'Lập bản ký tiếp',
    publish: 'Công khai',
    unpublish: 'Thôi công khai',
    delete: 'Xóa bản nháp',
    assess: 'Đánh giá quý',
    others: 'Việc khác với chương trình',
    reason: 'Lý do',
    reasonHint: 'Được lưu vào nhật ký, các bên đều xem được.',
  },
  en: {
    negotiate: 'Open it to the parties',
    markReady: 'Settle the text',
    reopen: 'Reopen the text',
    startSigning: 'Start signing',
    putInForce: 'Record as signed',
    suspend: 'Suspend',
    resume: 'Resume',
    end: 'End',
    liquidate: 'Liquidate',
    renew: 'Draft a renewal',
    publish: 'Publish',
    unpublish: 'Withdraw from public',
    delete: 'Delete the draft',
    assess: 'Assess the quarter',
    others: 'Other steps',
    reason: 'Reason',
    reasonHint: 'Goes into the journal, where all parties see it.',
  },
});

interface StepFormProps {
  readonly programme: Pick<ProgrammeView, 'id' | 'version'>;
  readonly step: Step;
  readonly tone?: Tone;
  readonly typed?: Readonly<Record<string, string | string[]>> | undefined;
}

export function StepForm({ programme, step, tone = 'plain', typed }: StepFormProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const mine = typed?.['verb'] === step.verb ? typed : undefined;
  const page = PAGES[step.verb];
  // Facts that help to decide are for everyone to see; the page says who decides.
  if (page && (step.answer.yes || step.answer.code === 'leader-only'))
    return (
      <div>
        <ButtonLink tone={tone} to={to(`/lam-viec/chuong-trinh/${programme.id}/${page}`)}>
          {w[step.verb as Offered]}
        </ButtonLink>
      </div>
    );
  return (
    <Form method="post" action={to(`/lam-viec/chuong-trinh/${programme.id}`)} className="flex flex-col gap-2">
      <input type="hidden" name="verb" value={step.verb} />
      <input type="hidden" name="version" value={programme.version} />
      {step.needsReason ? (
        <TextArea
          label={w.reason}
          hint={w.reasonHint}
          name="reason"
          rows={2}
          required
          defaultValue={kept(mine, 'reason', '')}
        />
      ) : null}
      <div>
        <ActionButton tone={tone} whyNot={step.answer.yes ? null : t(step.answer.why)}>
          {w[step.verb as Offered]}
        </ActionButton>
      </div>
    </Form>
  );
}

/** The one main action: the next step, or the quarter's assessment while the programme runs. */
export function MainStep({ page }: { readonly page: ProgrammePage }) {
  const w = useWords(WORDS);
  const to = useTo();
  const [first] = page.steps;
  if (page.programme.state === 'in_force' || !first)
    return (
      <ButtonLink tone="primary" to={to(`/lam-viec/chuong-trinh/${page.programme.id}/danh-gia`)}>
        {w.assess}
      </ButtonLink>
    );
  return <StepForm programme={page.programme} step={first} tone="primary" />;
}

interface OtherStepsProps {
  readonly programme: ProgrammeView;
  readonly steps: readonly Step[];
  readonly typed: Readonly<Record<string, string | string[]>> | undefined;
}

export function OtherSteps({ programme, steps, typed }: OtherStepsProps) {
  const w = useWords(WORDS);
  const others = programme.state === 'in_force' ? steps : steps.slice(1);
  if (others.length === 0) return null;
  const open = others.some((step) => step.verb === typed?.['verb']);
  return (
    <details open={open} className="rounded-md border border-line px-4 py-2">
      <summary className="cursor-pointer py-1 font-medium text-primary">{w.others}</summary>
      <div className="grid gap-6 py-3 md:grid-cols-2">
        {others.map((step) => (
          <StepForm
            key={step.verb}
            programme={programme}
            step={step}
            typed={typed}
            tone={step.verb === 'delete' ? 'action' : 'plain'}
          />
        ))}
      </div>
    </details>
  );
}
