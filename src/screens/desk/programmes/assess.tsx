import { Form, redirect, useLocation } from 'react-router';
import {
  assessmentRule,
  assessmentsOf,
  commitmentsOf,
  mayWithCommitments,
  opinionDue,
  setAssessmentDays,
  setAssessmentDaysInput,
} from '../../../modules/commitments/index.ts';
import { targetResults } from '../../../modules/evidence/index.ts';
import { programmeView, sideOf } from '../../../modules/programmes/index.ts';
import { consult, perform, type ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam, periodName, quarterPeriod } from '../../../tools/calendar/index.ts';
import { no } from '../../../tools/sentence/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, ButtonLink, Empty, Notice, Section } from '../../ui/index.ts';
import type { Route } from './+types/assess';
import { assessAll, newJudgements } from './assess-form.ts';
import { idIn } from '../found.ts';
import { AssessDeadline } from './assess-deadline.tsx';
import { AssessRow } from './assess-row.tsx';
import { useProgramme } from './programme-context.ts';
import { figuresOf } from './figures.ts';
import { programmeFigures } from './progress.ts';
import { QuarterChoice } from '../quarter-choice.tsx';
import { quarterIn, quartersOf, quarterToAssess } from '../quarters.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital } from '../saying.ts';

async function pageOf(ctx: ReadContext, id: string, address: string) {
  const programme = await programmeView(ctx, id);
  const today = dayInVietNam(ctx.now);
  const quarters = quartersOf(programme.term, today);
  const quarter = quarterIn(address, quarters) ?? quarterToAssess(quarters, today);
  const period = quarterPeriod(quarter);
  return {
    programme,
    today,
    quarters,
    quarter,
    period,
    commitments: await commitmentsOf(ctx, id),
    said: await assessmentsOf(ctx, id, period),
  };
}

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  return consult(who, async (ctx) => {
    const { programme, today, ...page } = await pageOf(ctx, id, request.url);
    const rule = await assessmentRule(ctx, id);
    const dueOn = opinionDue(page.period.to, rule);
    const { from, to } = page.period;
    return {
      ...page,
      begun: page.period.from <= today,
      ended: page.period.to < today,
      rule,
      dueOn,
      isLate: dueOn < today,
      mayChangeRule: mayWithCommitments(ctx, 'assess'),
      results: (await targetResults(ctx, id)).filter((target) => target.periodFrom <= to && target.periodTo >= from),
      figures: await programmeFigures(ctx, id, page.period),
      mayAssess: ['in_force', 'suspended', 'ended'].includes(programme.state)
        ? mayWithCommitments(ctx, 'assess')
        : NOT_RUNNING,
    };
  });
}

const NOT_RUNNING = no(
  'not-in-force',
  'Chương trình chưa có hiệu lực hoặc đã thanh lý, nên chưa đánh giá được.',
  'The programme is not in force or is liquidated, so nothing can be assessed.',
);

const NOT_A_PARTY = no(
  'not-a-party',
  'Chỉ các bên của chương trình đặt thời hạn đánh giá.',
  'Only parties of the programme set the deadline.',
);

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  const form = await request.formData();
  if (form.get('do') === 'rule') {
    form.set('programmeId', id);
    const read = readForm(form, setAssessmentDaysInput, language);
    if (!read.ok) return notTaken(read.problem);
    const set = await attempt(form, () => perform(who, setAssessmentDays, read.value));
    const { search } = new URL(request.url);
    const here = inLanguage(`/lam-viec/chuong-trinh/${id}/danh-gia${search}`, language);
    return set.ok ? redirect(here) : notTaken(set.problem, set.status);
  }
  const page = await consult(who, async (ctx) => ({ ...(await pageOf(ctx, id, request.url)), own: ctx.organisation }));
  const judged = newJudgements(
    form,
    page.commitments.map((commitment) => commitment.id),
    sideOf(page.programme, page.own),
    page.said,
  );
  const done = await attempt(form, () => perform(who, assessAll, { period: page.period, judged }));
  if (!done.ok) return notTaken(done.problem, done.status);
  const saved = `quy=${page.quarter}&da-luu=${judged.length}`;
  return redirect(inLanguage(`/lam-viec/chuong-trinh/${id}/danh-gia?${saved}`, language));
}

const WORDS = defineWords({
  vi: {
    hint: 'Máy đếm bằng chứng đã xác nhận; đạt hay chưa là do người đánh giá. Mỗi bên nói ý của bên mình, cả hai ý kiến đều được lưu.',
    notBegun: 'Kỳ này chưa bắt đầu: chỉ ghi được "chưa đến hạn".',
    notEnded: 'Kỳ này chưa kết thúc: đánh giá bây giờ vẫn có thể ghi lại sau.',
    none: 'Chưa có cam kết để đánh giá',
    toCommitments: 'Ghi cam kết',
    save: 'Lưu đánh giá',
    saved: 'Đã lưu đánh giá.',
    nothing: 'Không có gì thay đổi nên không lưu gì.',
    notParty: 'Đơn vị của anh chị không phải một bên của chương trình.',
  },
  en: {
    hint: 'The machine counts confirmed evidence; people judge. Each side speaks for itself, and both opinions are kept.',
    notBegun: 'This period has not begun: only "not due yet" can be recorded.',
    notEnded: 'This period has not ended: what is said now can be said again later.',
    none: 'There are no commitments to assess',
    toCommitments: 'Record commitments',
    save: 'Save the assessment',
    saved: 'The assessment has been saved.',
    nothing: 'Nothing had changed, so nothing was saved.',
    notParty: 'Your organisation is not a party of the programme.',
  },
});

export default function Assess({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme, side } = useProgramme();
  const { commitments, quarters, quarter, begun, ended, mayAssess } = loaderData;
  const whyNot = side ? (mayAssess.yes ? null : t(mayAssess.why)) : w.notParty;
  if (commitments.length === 0)
    return (
      <Empty title={w.none}>
        <ButtonLink to={to(`/lam-viec/chuong-trinh/${programme.id}/cam-ket`)}>{w.toCommitments}</ButtonLink>
      </Empty>
    );
  return (
    <Section
      id="danh-gia"
      title={capital(t(periodName(quarter)))}
      aside={<QuarterChoice quarters={quarters} chosen={quarter} />}
    >
      <SavedNotice />
      <p className="max-w-[72ch] text-quiet">{w.hint}</p>
      {begun ? ended ? null : <Notice>{w.notEnded}</Notice> : <Notice tone="caution">{w.notBegun}</Notice>}
      <AssessDeadline
        rule={loaderData.rule}
        dueOn={loaderData.dueOn}
        isLate={loaderData.isLate}
        mayChange={side ? loaderData.mayChangeRule : NOT_A_PARTY}
        refusal={actionData}
      />
      <RefusalNotice refusal={actionData?.values['do'] === 'rule' ? undefined : actionData} />
      <Form method="post" className="flex flex-col gap-4" key={quarter}>
        {commitments.map((commitment) => (
          <AssessRow
            key={commitment.id}
            id={commitment.id}
            text={commitment.text}
            obliged={commitment.obliged}
            figures={figuresOf(loaderData.figures, commitment.id)}
            results={loaderData.results.filter((target) => target.commitmentId === commitment.id)}
            said={loaderData.said.filter((item) => item.commitmentId === commitment.id)}
            typed={actionData}
            begun={begun}
          />
        ))}
        <div>
          <ActionButton whyNot={whyNot}>{w.save}</ActionButton>
        </div>
      </Form>
    </Section>
  );
}

function SavedNotice() {
  const w = useWords(WORDS);
  const saved = new URLSearchParams(useLocation().search).get('da-luu');
  if (saved === null) return null;
  return saved === '0' ? <Notice>{w.nothing}</Notice> : <Notice tone="done">{w.saved}</Notice>;
}
