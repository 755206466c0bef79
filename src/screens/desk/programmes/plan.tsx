import { Form, redirect } from 'react-router';
import {
  addPlanAction,
  addPlanActionInput,
  cancelPlanAction,
  cancelPlanActionInput,
  changePlanAction,
  changePlanActionInput,
  commitmentsOf,
  finishPlanAction,
  finishPlanActionInput,
  mayWithCommitments,
  planOf,
} from '../../../modules/commitments/index.ts';
import { ACTION_STATE_WORDS, ACTION_STATES, commitmentCan } from '../../../modules/commitments/model.ts';
import { mayWithPlans, plansOf, startPlan, startPlanInput } from '../../../modules/planning/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useWords } from '../../language.ts';
import { ActionButton, Empty, SelectField } from '../../ui/index.ts';
import type { Route } from './+types/plan';
import { ActionFields, BLANK_ACTION } from './action-fields.tsx';
import { idIn } from '../found.ts';
import { YearlyPlans } from '../plans/yearly-plans.tsx';
import { PlanList } from './plan-list.tsx';
import { useProgramme } from './programme-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital } from '../saying.ts';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  const asked = new URL(request.url).searchParams.get('trang-thai');
  const state = ACTION_STATES.find((one) => one === asked) ?? null;
  return consult(who, async (ctx) => ({
    actions: await planOf(ctx, id, state ? { state } : {}),
    commitments: await commitmentsOf(ctx, id),
    role: mayWithCommitments(ctx, 'plan'),
    plans: await plansOf(ctx, id),
    mayDraft: mayWithPlans(ctx, 'write'),
    state,
  }));
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  const form = await request.formData();
  const then = (anchor: string) =>
    redirect(inLanguage(`/lam-viec/chuong-trinh/${id}/ke-hoach#viec-${anchor}`, language));
  switch (form.get('do')) {
    case 'finish': {
      const read = readForm(form, finishPlanActionInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, finishPlanAction, read.value));
      return done.ok ? then(read.value.id) : notTaken(done.problem, done.status);
    }
    case 'change': {
      const read = readForm(form, changePlanActionInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, changePlanAction, read.value));
      return done.ok ? then(read.value.id) : notTaken(done.problem, done.status);
    }
    case 'cancel': {
      const read = readForm(form, cancelPlanActionInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, cancelPlanAction, read.value));
      return done.ok ? then(read.value.id) : notTaken(done.problem, done.status);
    }
    case 'start-plan': {
      form.set('programmeId', id);
      const read = readForm(form, startPlanInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, startPlan, read.value));
      return done.ok
        ? redirect(inLanguage(`/lam-viec/chuong-trinh/${id}/ke-hoach/nam/${done.value.id}`, language))
        : notTaken(done.problem, done.status);
    }
    default: {
      const read = readForm(form, addPlanActionInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, addPlanAction, read.value));
      return done.ok ? then(done.value.id) : notTaken(done.problem, done.status);
    }
  }
}

const WORDS = defineWords({
  vi: {
    actions: 'Các việc',
    none: 'Chưa có việc nào trong kế hoạch',
    noneHint: 'Kế hoạch cụ thể hóa từng cam kết: việc gì, ai làm, khi nào xong.',
    noCommitments: 'Ghi cam kết trước; mỗi việc trong kế hoạch là để thực hiện một cam kết.',
    add: 'Thêm việc vào kế hoạch',
    save: 'Thêm việc',
    state: 'Trạng thái',
    all: 'Tất cả',
    show: 'Xem',
  },
  en: {
    actions: 'Actions',
    none: 'The plan has no actions yet',
    noneHint: 'The plan makes each commitment concrete: what, by whom, until when.',
    noCommitments: 'Record commitments first; each action serves one of them.',
    add: 'Add an action to the plan',
    save: 'Add the action',
    state: 'State',
    all: 'All',
    show: 'Show',
  },
});

export default function Plan({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const { programme, organisationId, today } = useProgramme();
  const { actions, commitments, role, state, plans, mayDraft } = loaderData;
  const mayPlan = role.yes ? commitmentCan.plan({ droppedAt: null }, programme.state) : role;
  const starting = actionData?.values['do'] === 'start-plan' ? actionData : undefined;
  const adding = actionData && !starting && !actionData.values['id'] ? actionData : undefined;
  const partner = programme.parties.find((party) => party.isLead && party.organisationId !== organisationId);
  const blank = {
    ...BLANK_ACTION,
    commitmentId: commitments[0]?.id ?? '',
    ownerOrganisationId: organisationId ?? '',
    partnerOrganisationId: partner?.organisationId ?? '',
  };
  return (
    <div className="flex flex-col gap-6">
      <YearlyPlans plans={plans} mayDraft={mayDraft} refusal={starting} hasCommitments={commitments.length > 0} />
      <h2>{w.actions}</h2>
      {commitments.length === 0 ? (
        <Empty title={w.none}>{w.noCommitments}</Empty>
      ) : (
        <details open={adding !== undefined} className="rounded-md border border-line px-4 py-2">
          <summary className="cursor-pointer py-1 font-medium text-primary">{w.add}</summary>
          <Form method="post" className="flex max-w-4xl flex-col gap-4 py-3" key={actions.length}>
            <RefusalNotice refusal={adding} />
            <ActionFields programme={programme} stored={blank} problem={adding} commitments={commitments} />
            <div>
              {' '}
              <ActionButton name="do" value="add" whyNot={mayPlan.yes ? null : t(mayPlan.why)}>
                {w.save}
              </ActionButton>
            </div>
          </Form>
        </details>
      )}
      <Form method="get" className="flex flex-wrap items-end gap-3" key={state ?? ''}>
        <div className="min-w-48">
          <SelectField
            label={w.state}
            name="trang-thai"
            defaultValue={state ?? ''}
            empty={w.all}
            options={ACTION_STATES.map((one) => ({ value: one, label: capital(t(ACTION_STATE_WORDS[one])) }))}
          />
        </div>
        <ActionButton tone="plain">{w.show}</ActionButton>
      </Form>
      {actions.length === 0 && commitments.length > 0 ? <Empty title={w.none}>{w.noneHint}</Empty> : null}
      <PlanList
        programme={programme}
        actions={actions}
        commitments={commitments}
        today={today}
        mayPlan={mayPlan}
        refusal={actionData}
      />
    </div>
  );
}
