import { Link } from 'react-router';
import { assessmentsOf, commitmentsOf, planOf } from '../../../modules/commitments/index.ts';
import { deliverablesOf, evidenceRows, targetResults } from '../../../modules/evidence/index.ts';
import { programmeView } from '../../../modules/programmes/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { dayInVietNam, periodName, quarterPeriod } from '../../../tools/calendar/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { ButtonLink, Empty, Notice, Section } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { useProgramme } from '../programmes/programme-context.ts';
import { QuarterChoice } from '../quarter-choice.tsx';
import { quarterIn, quartersOf, quarterToAssess } from '../quarters.ts';
import { capital } from '../saying.ts';
import type { Route } from './+types/results';
import { lateActions, lateTargets } from './late-targets.ts';
import { LateTable } from './late-table.tsx';
import { QuarterTable } from './quarter-table.tsx';
import { ResultTabs } from './result-tabs.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  return consult(who, async (ctx) => {
    const { term } = await programmeView(ctx, id);
    const today = dayInVietNam(ctx.now);
    const quarters = quartersOf(term, today);
    const quarter = quarterIn(request.url, quarters) ?? quarterToAssess(quarters, today);
    const commitments = await commitmentsOf(ctx, id);
    const results = await targetResults(ctx, id);
    const facts = {
      programmeId: id,
      today,
      commitments,
      results,
      actions: await planOf(ctx, id),
      said: await assessmentsOf(ctx, id),
      deliverables: await deliverablesOf(ctx, id),
      rows: await evidenceRows(ctx, { programmeId: id }),
    };
    const { from, to } = quarterPeriod(quarter);
    const due = results.filter((target) => target.result.dueOn !== null && target.result.dueOn < today);
    return {
      quarters,
      quarter,
      commitments: commitments.map(({ id: commitmentId, text, obliged }) => ({ id: commitmentId, text, obliged })),
      results: results.filter((target) => target.periodFrom <= to && target.periodTo >= from),
      said: facts.said.filter(({ latest }) => latest.periodFrom === from && latest.periodTo === to),
      late: lateTargets(facts).map(({ target, commitment, reasons, next }) => ({
        target,
        commitment: { id: commitment.id, text: commitment.text, obliged: commitment.obliged },
        reasons,
        next,
      })),
      actions: lateActions(facts),
      due: due.length,
      met: due.filter((target) => target.result.missing === 0).length,
    };
  });
}

const WORDS = defineWords({
  vi: {
    late: 'Đang chậm và vì sao',
    summary: (due: number, met: number) => `${due} chỉ tiêu đã đến hạn, ${met} đạt, ${due - met} chưa đủ.`,
    nothingDue: 'Chưa có chỉ tiêu nào đến hạn.',
    nothingLate: 'Không có chỉ tiêu hay việc nào quá hạn.',
    actions: 'Việc trong kế hoạch đã quá hạn',
    action: (title: string, due: string, owner: string) => `${title}, hạn ${due}, ${owner}`,
    quarter: 'Từng cam kết trong quý: máy xếp và ý kiến hai bên',
    none: 'Chương trình chưa ghi cam kết nào',
    toCommitments: 'Ghi cam kết',
  },
  en: {
    late: 'What is late, and why',
    summary: (due: number, met: number) => `${due} targets were due, ${met} met, ${due - met} short.`,
    nothingDue: 'No target has been due yet.',
    nothingLate: 'No target and no action is late.',
    actions: 'Planned actions that are late',
    action: (title: string, due: string, owner: string) => `${title}, due ${due}, ${owner}`,
    quarter: 'Each commitment in the quarter: the machine and both sides',
    none: 'The programme has no commitments yet',
    toCommitments: 'Record commitments',
  },
});

export default function Results({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme } = useProgramme();
  const { late, actions, due, met, commitments, quarter } = loaderData;
  const base = `/lam-viec/chuong-trinh/${programme.id}`;
  if (commitments.length === 0)
    return (
      <Empty title={w.none}>
        <ButtonLink to={to(`${base}/cam-ket`)}>{w.toCommitments}</ButtonLink>
      </Empty>
    );
  return (
    <div className="flex flex-col gap-8">
      <ResultTabs />
      <Section id="dang-cham" title={w.late}>
        <p>{due === 0 ? w.nothingDue : w.summary(due, met)}</p>
        {late.length + actions.length === 0 ? <Notice tone="done">{w.nothingLate}</Notice> : null}
        {late.length > 0 ? <LateTable late={late} base={base} /> : null}
        {actions.length > 0 ? (
          <div>
            <h3 className="font-semibold">{w.actions}</h3>
            <ul className="list-disc pl-5">
              {actions.map((action) => (
                <li key={action.id}>
                  <Link to={to(`${base}/ke-hoach#viec-${action.id}`)}>
                    {w.action(action.title, formatDate(action.dueOn), action.ownerOrganisationName)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </Section>
      <Section id="trong-quy" title={w.quarter}>
        <QuarterChoice quarters={loaderData.quarters} chosen={quarter} />
        <QuarterTable
          caption={`${w.quarter}, ${capital(t(periodName(quarter)))}`}
          commitments={commitments}
          results={loaderData.results}
          said={loaderData.said}
          quarter={quarter}
        />
      </Section>
    </div>
  );
}
