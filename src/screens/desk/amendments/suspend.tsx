import { Form } from 'react-router';
import { suspensionsOf } from '../../../modules/programmes/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, ButtonLink, Section, TextArea, TextField } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { useProgramme } from '../programmes/programme-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { kept } from '../saying.ts';
import type { Route } from './+types/suspend';
import { takeStep } from './step-form.ts';
import { SuspensionList } from './suspension-list.tsx';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  return { suspensions: await consult(who, (ctx) => suspensionsOf(ctx, id)) };
}

export function action({ request, params }: Route.ActionArgs) {
  return takeStep(request, params.programmeId, 'suspend');
}

const WORDS = defineWords({
  vi: {
    title: 'Tạm dừng chương trình',
    lead: 'Trong thời gian tạm dừng, việc đến hạn không bị tính là chậm; chỉ tiêu của kỳ bị tạm dừng được đánh dấu.',
    from: 'Tạm dừng từ ngày',
    until: 'Dự kiến đến hết ngày',
    untilHint: 'Để trống khi chưa biết. Tiếp tục thực hiện là một việc riêng, không tự động.',
    reason: 'Lý do',
    reasonHint: 'Được lưu vào nhật ký, các bên đều xem được.',
    save: 'Tạm dừng',
    cancel: 'Thôi',
    earlier: 'Những lần tạm dừng trước',
  },
  en: {
    title: 'Suspend the programme',
    lead: 'While it is suspended, nothing that falls due counts as late; targets of suspended periods are marked.',
    from: 'Suspended from',
    until: 'Planned until',
    untilHint: 'Leave empty while it is not known. Resuming is a step of its own and never automatic.',
    reason: 'Reason',
    reasonHint: 'Goes into the journal, where all parties see it.',
    save: 'Suspend',
    cancel: 'Cancel',
    earlier: 'Earlier suspensions',
  },
});

export default function Suspend({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme, steps, today } = useProgramme();
  const answer = steps.find((step) => step.verb === 'suspend')?.answer;
  const text = (name: string, stored: string) => ({
    name,
    defaultValue: kept(actionData?.values, name, stored),
    problem: actionData?.fields[name],
  });
  return (
    <div className="flex flex-col gap-8">
      <Section id="tam-dung" title={w.title}>
        <p className="max-w-[72ch] text-quiet">{w.lead}</p>
        <Form method="post" className="flex max-w-3xl flex-col gap-4">
          <RefusalNotice refusal={actionData} />
          <input type="hidden" name="version" value={programme.version} />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField label={w.from} type="date" required {...text('suspendedFrom', today)} />
            <TextField label={w.until} hint={w.untilHint} type="date" {...text('plannedUntil', '')} />
          </div>
          <TextArea label={w.reason} hint={w.reasonHint} rows={3} required maxLength={2000} {...text('reason', '')} />
          <div className="flex flex-wrap gap-3">
            <ActionButton whyNot={answer && !answer.yes ? t(answer.why) : null}>{w.save}</ActionButton>
            <ButtonLink tone="quiet" to={to(`/lam-viec/chuong-trinh/${programme.id}`)}>
              {w.cancel}
            </ButtonLink>
          </div>
        </Form>
      </Section>
      {loaderData.suspensions.length > 0 ? (
        <Section id="truoc" title={w.earlier}>
          <SuspensionList suspensions={loaderData.suspensions} />
        </Section>
      ) : null}
    </div>
  );
}
