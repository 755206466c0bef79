import { Link, redirect } from 'react-router';
import { commitmentsOf } from '../../../modules/commitments/index.ts';
import {
  agreePlan,
  agreePlanInput,
  changePlan,
  changePlanInput,
  deletePlan,
  givePlanBack,
  givePlanBackInput,
  issuePlan,
  newPlanEdition,
  numberPlan,
  numberPlanInput,
  planEditionInput,
  planPage,
  proposePlan,
  regeneratePlan,
  stepInput,
  takePlanBack,
} from '../../../modules/planning/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useTo, useWords } from '../../language.ts';
import { Badge, ButtonLink, Notice } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { useProgramme } from '../programmes/programme-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { rowsIn, withRows } from '../rows-form.ts';
import type { Route } from './+types/plan';
import { PlanDifferenceView } from './plan-difference.tsx';
import { PlanForm } from './plan-form.tsx';
import { PlanLines, PlanTexts } from './plan-lines.tsx';
import { PlanStateBadge } from './plan-state-badge.tsx';
import { PlanSteps } from './plan-steps.tsx';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.planId);
  const saved = new URL(request.url).searchParams.has('da-luu');
  return consult(who, async (ctx) => {
    const plan = await planPage(ctx, id);
    return { plan, commitments: await commitmentsOf(ctx, plan.programmeId, { includeDropped: true }), saved };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.planId);
  const list = inLanguage(`/lam-viec/chuong-trinh/${idIn(params.programmeId)}/ke-hoach`, language);
  const here = `${list}/nam/${id}`;
  const form = await request.formData();
  form.set('id', id);
  switch (form.get('do')) {
    case 'change': {
      const lines = rowsIn(form, 'lines', ['title']);
      const isJoint = form.get('form') !== 'single';
      const read = readForm(form, withRows(changePlanInput, { lines }, { isJoint }), language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, changePlan, read.value));
      return done.ok ? redirect(`${here}?da-luu`) : notTaken(done.problem, done.status);
    }
    case 'number': {
      const read = readForm(form, numberPlanInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, numberPlan, read.value));
      return done.ok ? redirect(`${here}?da-luu#van-thu`) : notTaken(done.problem, done.status);
    }
    case 'agree': {
      const read = readForm(form, agreePlanInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, agreePlan, read.value));
      return done.ok ? redirect(here) : notTaken(done.problem, done.status);
    }
    case 'give-back': {
      const read = readForm(form, givePlanBackInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, givePlanBack, read.value));
      return done.ok ? redirect(here) : notTaken(done.problem, done.status);
    }
    case 'edition': {
      const read = readForm(form, planEditionInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, newPlanEdition, read.value));
      return done.ok ? redirect(`${list}/nam/${done.value.id}`) : notTaken(done.problem, done.status);
    }
    case 'check': {
      const done = await attempt(form, () => regeneratePlan(who, id));
      return done.ok ? { checked: done.value } : notTaken(done.problem, done.status);
    }
    default:
  }
  const read = readForm(form, stepInput, language);
  if (!read.ok) return notTaken(read.problem);
  const step = read.value;
  const done = await attempt(form, async () => {
    switch (form.get('do')) {
      case 'propose':
        await perform(who, proposePlan, step);
        return here;
      case 'take-back':
        await perform(who, takePlanBack, step);
        return here;
      case 'issue':
        await issuePlan(who, step);
        return here;
      case 'delete':
        await perform(who, deletePlan, step);
        return list;
      default:
        throw new Response(null, { status: 400 });
    }
  });
  return done.ok ? redirect(done.value) : notTaken(done.problem, done.status);
}

const WORDS = defineWords({
  vi: {
    back: 'Kế hoạch',
    title: (year: number, edition: number) => `Kế hoạch năm ${year}${edition > 1 ? `, bản ${edition}` : ''}`,
    replaced: 'đã có bản thay',
    see: 'Xem như bản in',
    saved: 'Đã lưu.',
    returned: 'Bên kia trả lại',
    by: (name: string) => `${name} soạn.`,
  },
  en: {
    back: 'Plan',
    title: (year: number, edition: number) => `Plan of ${year}${edition > 1 ? `, edition ${edition}` : ''}`,
    replaced: 'replaced',
    see: 'See as printed',
    saved: 'Saved.',
    returned: 'The other side gave it back',
    by: (name: string) => `Drafted by ${name}.`,
  },
});

export default function YearlyPlan({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const to = useTo();
  const { programme } = useProgramme();
  const { plan, commitments, saved } = loaderData;
  const refusal = actionData && 'problem' in actionData ? actionData : undefined;
  const checked = actionData && 'checked' in actionData ? actionData.checked : undefined;
  const list = `/lam-viec/chuong-trinh/${plan.programmeId}/ke-hoach`;
  const base = to(`${list}/nam/${plan.id}`);
  const author = programme.parties.find((party) => party.organisationId === plan.organisationId);
  const isEditing = plan.may.change.yes;
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-3">
        <p>
          <Link to={to(list)}>← {w.back}</Link>
        </p>
        <h2 className="flex flex-wrap items-center gap-3">
          {w.title(plan.year, plan.edition)} <PlanStateBadge state={plan.state} />
          {plan.isReplaced ? <Badge>{w.replaced}</Badge> : null}
        </h2>
        {author ? <p className="text-quiet">{w.by(author.name)}</p> : null}
        <RefusalNotice refusal={refusal} withFields />
        {saved && !refusal ? <Notice tone="done">{w.saved}</Notice> : null}
        {plan.state === 'returned' && plan.returnedReason ? (
          <Notice tone="caution" title={w.returned}>
            {plan.returnedReason}
          </Notice>
        ) : null}
        <div className="flex flex-wrap gap-3">
          <ButtonLink to={`${base}/xem`} reloadDocument>
            {w.see}
          </ButtonLink>
          {(['docx', 'pdf', 'xlsx', ...(plan.issued ? (['xml'] as const) : [])] as const).map((format) => (
            <ButtonLink key={format} to={`${base}/tep/${format}`} reloadDocument>
              {format.toUpperCase()}
            </ButtonLink>
          ))}
        </div>
      </div>
      <PlanDifferenceView plan={plan} />
      {isEditing ? (
        <PlanForm plan={plan} commitments={commitments} refusal={refusal} />
      ) : (
        <>
          <PlanTexts plan={plan} />
          <PlanLines plan={plan} commitments={commitments} />
        </>
      )}
      <PlanSteps plan={plan} refusal={refusal} checked={checked} />
    </div>
  );
}
