import { Form, Link } from 'react-router';
import type { PlanSummary } from '../../../modules/planning/index.ts';
import { planCan, planYears } from '../../../modules/planning/model.ts';
import type { Answer } from '../../../tools/sentence/index.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Badge, Section, SelectField } from '../../ui/index.ts';
import { useProgramme } from '../programmes/programme-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { kept } from '../saying.ts';
import { PlanStateBadge } from './plan-state-badge.tsx';

const WORDS = defineWords({
  vi: {
    title: 'Kế hoạch năm',
    plan: (year: number, edition: number) => `Kế hoạch năm ${year}${edition > 1 ? `, bản ${edition}` : ''}`,
    lines: (n: string) => `${n} việc`,
    dated: (day: string) => `ban hành ngày ${day}`,
    replaced: 'đã có bản thay',
    none: 'Chưa có kế hoạch năm nào. Máy lập sẵn từ cam kết và chỉ tiêu: mỗi chỉ tiêu một việc, hạn là ngày cuối kỳ; anh chị sửa rồi gửi bên kia đồng ý.',
    year: 'Năm',
    start: 'Lập kế hoạch năm từ cam kết',
    noCommitments: 'Ghi cam kết trước.',
  },
  en: {
    title: 'Yearly plans',
    plan: (year: number, edition: number) => `Plan of ${year}${edition > 1 ? `, edition ${edition}` : ''}`,
    lines: (n: string) => `${n} actions`,
    dated: (day: string) => `issued on ${day}`,
    replaced: 'replaced',
    none: 'No yearly plan yet. One is drafted from commitments and targets: one action for each target, due on the last day of its period; you change it and send it to the other side.',
    year: 'Year',
    start: 'Draft a yearly plan from the commitments',
    noCommitments: 'Record commitments first.',
  },
});

interface YearlyPlansProps {
  readonly plans: readonly PlanSummary[];
  readonly mayDraft: Answer;
  readonly refusal: FormProblem | undefined;
  readonly hasCommitments: boolean;
}

/** The plans of the programme's years, and the start of another. */
export function YearlyPlans({ plans, mayDraft, refusal, hasCommitments }: YearlyPlansProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { programme, today } = useProgramme();
  const taken = new Set(plans.map((plan) => plan.year));
  const free = planYears(programme.term, today).filter((year) => !taken.has(year));
  const first = free.find((year) => year >= Number(today.slice(0, 4))) ?? free.at(-1);
  const allowed = first === undefined || !mayDraft.yes ? mayDraft : planCan.start(programme, first);
  return (
    <Section id="ke-hoach-nam" title={w.title}>
      {plans.length === 0 ? <p className="max-w-[72ch] text-quiet">{w.none}</p> : null}
      <ul className="flex flex-col gap-2">
        {plans.map((plan) => (
          <li key={plan.id} className="flex flex-wrap items-baseline gap-3">
            <Link to={to(`/lam-viec/chuong-trinh/${programme.id}/ke-hoach/nam/${plan.id}`)} className="font-medium">
              {w.plan(plan.year, plan.edition)}
            </Link>
            <PlanStateBadge state={plan.state} />
            {plan.isReplaced ? <Badge>{w.replaced}</Badge> : null}
            <span className="text-sm text-quiet">
              {[
                w.lines(formatNumber(plan.lineCount, language)),
                plan.state === 'issued' && plan.datedOn ? w.dated(formatDate(plan.datedOn)) : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {first === undefined ? null : (
        <Form method="post" className="flex flex-wrap items-end gap-3">
          <RefusalNotice refusal={refusal} />
          <div className="w-32">
            <SelectField
              label={w.year}
              name="year"
              defaultValue={kept(refusal?.values, 'year', String(first))}
              options={free.map((year) => ({ value: String(year), label: String(year) }))}
            />
          </div>
          <ActionButton
            name="do"
            value="start-plan"
            tone="plain"
            whyNot={hasCommitments ? (allowed.yes ? null : t(allowed.why)) : w.noCommitments}
          >
            {w.start}
          </ActionButton>
        </Form>
      )}
    </Section>
  );
}
