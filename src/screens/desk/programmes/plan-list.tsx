import { Form, Link } from 'react-router';
import type { CommitmentView, PlanActionView } from '../../../modules/commitments/index.ts';
import { ACTION_STATE_WORDS, shortText } from '../../../modules/commitments/model.ts';
import type { ProgrammeView } from '../../../modules/programmes/index.ts';
import { formatDate, formatLongDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import type { Answer } from '../../../tools/sentence/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Badge, Card, TextField } from '../../ui/index.ts';
import { ActionFields, actionTexts } from './action-fields.tsx';
import { RefusalNotice } from '../refusal-notice.tsx';
import { kept } from '../saying.ts';

const WORDS = defineWords({
  vi: {
    from: 'Từ',
    due: 'Hạn',
    partner: 'phối hợp:',
    late: 'quá hạn',
    done: 'Làm xong',
    doneOn: 'Ngày làm xong',
    note: 'Ghi chú',
    finish: 'Ghi đã làm xong',
    change: 'Sửa việc này',
    save: 'Lưu',
    cancel: 'Hủy việc này',
    reason: 'Lý do hủy',
    for: 'Cho cam kết',
    steps: 'Làm xong, sửa, hủy',
  },
  en: {
    from: 'From',
    due: 'Due',
    partner: 'with',
    late: 'late',
    done: 'Done',
    doneOn: 'Done on',
    note: 'Note',
    finish: 'Record as done',
    change: 'Change this action',
    save: 'Save',
    cancel: 'Cancel this action',
    reason: 'Reason for cancelling',
    for: 'For the commitment',
    steps: 'Finish, change, cancel',
  },
});

interface PlanListProps {
  readonly programme: Pick<ProgrammeView, 'id' | 'parties'>;
  readonly actions: readonly PlanActionView[];
  /** To name what each action is for; absent on a commitment's own page. */
  readonly commitments?: readonly CommitmentView[];
  readonly today: string;
  readonly mayPlan: Answer;
  readonly refusal: FormProblem | undefined;
}

/** Dated actions with what may be done to each. All forms go to the plan's page. */
export function PlanList({ programme, actions, commitments, today, mayPlan, refusal }: PlanListProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const plan = `/lam-viec/chuong-trinh/${programme.id}/ke-hoach`;
  return (
    <ul className="flex flex-col gap-3">
      {actions.map((action) => {
        const commitment = commitments?.find((one) => one.id === action.commitmentId);
        const quantity =
          action.quantity === null ? null : `${formatNumber(action.quantity, language, 2)} ${action.unit ?? ''}`;
        return (
          <li key={action.id} id={`viec-${action.id}`}>
            <Card className="flex flex-col gap-2">
              <p className="flex flex-wrap items-baseline gap-2">
                <strong>{action.title}</strong>
                {quantity ? <span>({quantity.trim()})</span> : null}
                <Badge tone={action.state === 'done' ? 'done' : 'neutral'}>{t(ACTION_STATE_WORDS[action.state])}</Badge>
                {action.state === 'planned' && action.dueOn < today ? <Badge tone="action">{w.late}</Badge> : null}
              </p>
              <p className="text-sm text-quiet">
                {action.startsOn ? `${w.from} ${formatDate(action.startsOn)}, ` : null}
                {action.startsOn ? w.due.toLocaleLowerCase(language) : w.due} {formatLongDate(action.dueOn, language)} ·{' '}
                {[action.ownerOrganisationName, action.ownerName].filter(Boolean).join(', ')}
                {action.partnerOrganisationName
                  ? ` · ${w.partner} ${[action.partnerOrganisationName, action.partnerName].filter(Boolean).join(', ')}`
                  : null}
                {action.place ? ` · ${action.place}` : null}
                {action.doneOn ? ` · ${w.done} ${formatLongDate(action.doneOn, language)}` : null}
                {action.stateReason ? ` · ${action.stateReason}` : null}
              </p>
              {action.note ? <p className="text-sm">{action.note}</p> : null}
              {commitment ? (
                <p className="text-sm">
                  {w.for}:{' '}
                  <Link to={to(`/lam-viec/chuong-trinh/${programme.id}/cam-ket/${commitment.id}`)}>
                    {shortText(commitment.text)}
                  </Link>
                </p>
              ) : null}
              {action.state === 'planned' ? (
                <Steps
                  action={action}
                  programme={programme}
                  to={to(plan)}
                  mayPlan={mayPlan}
                  today={today}
                  refusal={refusal?.values['id'] === action.id ? refusal : undefined}
                />
              ) : null}
            </Card>
          </li>
        );
      })}
    </ul>
  );
}

interface StepsProps {
  readonly action: PlanActionView;
  readonly programme: Pick<ProgrammeView, 'parties'>;
  readonly to: string;
  readonly today: string;
  readonly mayPlan: Answer;
  readonly refusal: FormProblem | undefined;
}

function Steps({ action, programme, to, today, mayPlan, refusal }: StepsProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const whyNot = mayPlan.yes ? null : t(mayPlan.why);
  const hidden = (
    <>
      <input type="hidden" name="id" value={action.id} />
      <input type="hidden" name="version" value={action.version} />
    </>
  );
  const typed = (verb: string) => (refusal?.values['do'] === verb ? refusal : undefined);
  return (
    <details open={refusal !== undefined} className="border-t border-line pt-2">
      <summary className="cursor-pointer text-primary">{w.steps}</summary>
      <div className="flex flex-col gap-6 pt-3">
        <RefusalNotice refusal={refusal} withFields />
        <Form method="post" action={to} className="grid items-end gap-3 sm:grid-cols-[12rem_1fr_auto]">
          {hidden}
          <TextField
            label={w.doneOn}
            name="doneOn"
            type="date"
            max={today}
            defaultValue={kept(typed('finish')?.values, 'doneOn', today)}
          />
          <TextField
            label={w.note}
            name="note"
            maxLength={2000}
            defaultValue={kept(typed('finish')?.values, 'note', '')}
          />
          <ActionButton name="do" value="finish" tone="plain" whyNot={whyNot}>
            {w.finish}
          </ActionButton>
        </Form>
        <Form method="post" action={to} className="flex flex-col gap-4">
          {hidden}
          <h4 className="font-medium">{w.change}</h4>
          <ActionFields programme={programme} problem={typed('change')} stored={actionTexts(action)} />
          <div>
            {' '}
            <ActionButton name="do" value="change" tone="plain" whyNot={whyNot}>
              {w.save}
            </ActionButton>
          </div>
        </Form>
        <Form method="post" action={to} className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
          {hidden}
          <TextField
            label={w.reason}
            name="reason"
            required
            maxLength={2000}
            defaultValue={kept(typed('cancel')?.values, 'reason', '')}
          />
          <ActionButton name="do" value="cancel" tone="action" whyNot={whyNot}>
            {w.cancel}
          </ActionButton>
        </Form>
      </div>
    </details>
  );
}
