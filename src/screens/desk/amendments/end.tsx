import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import { sideName } from '../../../modules/programmes/model.ts';
import { consult } from '../../../platform/context/index.ts';
import { periodName } from '../../../tools/calendar/index.ts';
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Badge, ButtonLink, Section, TextArea } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { useProgramme } from '../programmes/programme-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { kept } from '../saying.ts';
import type { Route } from './+types/end';
import { endChecklist } from './end-checklist.ts';
import { takeStep } from './step-form.ts';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  return consult(who, (ctx) => endChecklist(ctx, id));
}

export function action({ request, params }: Route.ActionArgs) {
  return takeStep(request, params.programmeId, 'end');
}

const WORDS = defineWords({
  vi: {
    title: 'Kết thúc chương trình',
    list: 'Những việc còn mở',
    hint: 'Đây là số liệu để cân nhắc, không chặn việc kết thúc. Sau khi kết thúc vẫn đối chiếu, đánh giá và báo cáo được cho đến khi thanh lý; kế hoạch và chỉ tiêu mới thì không.',
    ok: 'xong',
    open: 'còn',
    actions: (n: string) => `${n} việc trong kế hoạch chưa xong`,
    evidence: (n: string) => `${n} tin bài chưa đối chiếu`,
    assessed: 'Hai bên đã đánh giá mọi kỳ',
    missing: (side: string, n: string, quarter: string) => `${side} chưa đánh giá ${n} cam kết của ${quarter}`,
    report: (quarter: string) => `Báo cáo ${quarter}, kỳ cuối, hoặc báo cáo tổng kết đã chốt`,
    noReport: (quarter: string) => `Chưa chốt báo cáo ${quarter}, kỳ cuối, hay báo cáo tổng kết`,
    see: 'Xem',
    reason: 'Lý do',
    reasonHint: 'Cần khi kết thúc trước hạn. Được lưu vào nhật ký, các bên đều xem được.',
    save: 'Kết thúc',
    cancel: 'Thôi',
    renew: 'Lập bản ký tiếp',
  },
  en: {
    title: 'End the programme',
    list: 'What is still open',
    hint: 'Facts to weigh; none of them blocks the end. Matching, assessing and reporting go on until liquidation; new plans and targets do not.',
    ok: 'done',
    open: 'open',
    actions: (n: string) => `${n} planned actions are not done`,
    evidence: (n: string) => `${n} clippings wait to be matched`,
    assessed: 'Both sides have assessed every quarter',
    missing: (side: string, n: string, quarter: string) => `${side} has not assessed ${n} commitments of ${quarter}`,
    report: (quarter: string) => `The report of ${quarter}, the last one, or the final review is frozen`,
    noReport: (quarter: string) => `Neither the report of ${quarter}, the last one, nor the final review is frozen`,
    see: 'See',
    reason: 'Reason',
    reasonHint: 'Needed before the end of the term. Goes into the journal, where all parties see it.',
    save: 'End it',
    cancel: 'Cancel',
    renew: 'Draft a renewal',
  },
});

/** Older gaps are counted in the assessment tab; the newest say enough here. */
const MOST_GAPS = 8;

export default function End({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { programme, steps } = useProgramme();
  const step = steps.find((one) => one.verb === 'end');
  const base = `/lam-viec/chuong-trinh/${programme.id}`;
  const number = (value: number) => formatNumber(value, language);
  const quarter = t(periodName(loaderData.lastQuarter));
  return (
    <div className="flex flex-col gap-8">
      <Section id="con-mo" title={w.list}>
        <p className="max-w-[72ch] text-quiet">{w.hint}</p>
        <ul className="flex flex-col gap-2">
          <Fact done={loaderData.openActions === 0} to={to(`${base}/ke-hoach`)}>
            {w.actions(number(loaderData.openActions))}
          </Fact>
          <Fact done={loaderData.undecided === 0} to={to(`/lam-viec/doi-chieu?chuong-trinh=${programme.id}`)}>
            {w.evidence(number(loaderData.undecided))}
          </Fact>
          {loaderData.missing.length === 0 ? (
            <Fact done to={to(`${base}/danh-gia`)}>
              {w.assessed}
            </Fact>
          ) : (
            loaderData.missing.slice(0, MOST_GAPS).map((gap) => (
              <Fact key={`${gap.side} ${gap.quarter}`} done={false} to={to(`${base}/danh-gia?quy=${gap.quarter}`)}>
                {w.missing(t(sideName(gap.side)), number(gap.commitments), t(periodName(gap.quarter)))}
              </Fact>
            ))
          )}
          <Fact done={loaderData.hasFinalReport} to={to(`${base}/bao-cao`)}>
            {loaderData.hasFinalReport ? w.report(quarter) : w.noReport(quarter)}
          </Fact>
        </ul>
      </Section>
      <Section id="ket-thuc" title={w.title}>
        <Form method="post" className="flex max-w-3xl flex-col gap-4">
          <RefusalNotice refusal={actionData} />
          <input type="hidden" name="version" value={programme.version} />
          <TextArea
            label={w.reason}
            hint={w.reasonHint}
            name="reason"
            rows={3}
            required={step?.needsReason ?? false}
            maxLength={2000}
            defaultValue={kept(actionData?.values, 'reason', '')}
          />
          <div className="flex flex-wrap gap-3">
            <ActionButton tone="action" whyNot={step && !step.answer.yes ? t(step.answer.why) : null}>
              {w.save}
            </ActionButton>
            <ButtonLink to={to(`${base}/ky-tiep`)}>{w.renew}</ButtonLink>
            <ButtonLink tone="quiet" to={to(base)}>
              {w.cancel}
            </ButtonLink>
          </div>
        </Form>
      </Section>
    </div>
  );
}

function Fact({ done, to, children }: { readonly done: boolean; readonly to: string; readonly children: ReactNode }) {
  const w = useWords(WORDS);
  return (
    <li className="flex flex-wrap items-center gap-2">
      <Badge tone={done ? 'done' : 'caution'}>{done ? w.ok : w.open}</Badge>
      <span>{children}</span>
      {done ? null : <Link to={to}>{w.see}</Link>}
    </li>
  );
}
