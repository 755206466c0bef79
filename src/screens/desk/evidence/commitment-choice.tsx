import { Form } from 'react-router';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { defineWords, useWords } from '../../language.ts';
import { ActionButton, SelectField } from '../../ui/index.ts';
import type { ChoiceOfCommitment } from './serving-programmes.ts';

const WORDS = defineWords({
  vi: {
    programme: 'Chương trình',
    choose: 'Chọn chương trình',
    next: 'Tiếp tục',
    commitment: 'Phục vụ cam kết nào',
    pick: 'Chọn cam kết',
    action: 'Việc trong kế hoạch (nếu có)',
    noAction: 'Không gắn với việc nào',
  },
  en: {
    programme: 'Programme',
    choose: 'Choose a programme',
    next: 'Continue',
    commitment: 'Which commitment it serves',
    pick: 'Choose a commitment',
    action: 'Planned action (if any)',
    noAction: 'None',
  },
});

/** First step of a form without scripts: which programme. Its choice stands in the address. */
export function ProgrammeStep({ choice }: { readonly choice: ChoiceOfCommitment }) {
  const w = useWords(WORDS);
  return (
    <Form method="get" className="flex flex-wrap items-end gap-3" key={choice.programmeId ?? ''}>
      <div className="min-w-56 flex-1 basis-56">
        <SelectField
          label={w.programme}
          name="chuong-trinh"
          required
          defaultValue={choice.programmeId ?? undefined}
          empty={w.choose}
          options={choice.programmes.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </div>
      <ActionButton tone={choice.programmeId ? 'plain' : 'primary'}>{w.next}</ActionButton>
    </Form>
  );
}

interface CommitmentFieldsProps {
  readonly choice: ChoiceOfCommitment;
  readonly values?: Readonly<Record<string, string | string[]>> | undefined;
  readonly problems?: Readonly<Record<string, string>> | undefined;
  readonly required?: boolean;
}

/** Second step: the commitment and, if it is one of the plan's, the action. */
export function CommitmentFields({ choice, values, problems, required = true }: CommitmentFieldsProps) {
  const w = useWords(WORDS);
  const kept = (name: string) => (typeof values?.[name] === 'string' ? values[name] : undefined);
  return (
    <>
      <input type="hidden" name="programmeId" value={choice.programmeId ?? ''} />
      <SelectField
        label={w.commitment}
        name="commitmentId"
        required={required}
        empty={w.pick}
        defaultValue={kept('commitmentId')}
        problem={problems?.['commitmentId']}
        options={choice.commitments.map(({ id, text }) => ({ value: id, label: text.slice(0, 140) }))}
      />
      {choice.actions.length > 0 ? (
        <SelectField
          label={w.action}
          name="planActionId"
          empty={w.noAction}
          defaultValue={kept('planActionId')}
          problem={problems?.['planActionId']}
          options={choice.actions.map(({ id, title, dueOn }) => ({
            value: id,
            label: `${formatDate(dueOn)}: ${title}`.slice(0, 140),
          }))}
        />
      ) : null}
    </>
  );
}
