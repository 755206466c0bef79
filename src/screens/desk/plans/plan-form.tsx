import { Form } from 'react-router';
import type { CommitmentView } from '../../../modules/commitments/index.ts';
import { shortText } from '../../../modules/commitments/model.ts';
import type { PlanPage } from '../../../modules/planning/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useWords } from '../../language.ts';
import { ActionButton, CheckField, RadioField, Section, TextArea } from '../../ui/index.ts';
import { ActionFields, actionTexts, BLANK_ACTION } from '../programmes/action-fields.tsx';
import { useProgramme } from '../programmes/programme-context.ts';
import { kept } from '../saying.ts';

const WORDS = defineWords({
  vi: {
    title: 'Nội dung kế hoạch',
    form: 'Cách ban hành',
    joint: 'Các bên cùng ký',
    single: 'Đơn vị soạn ban hành',
    purpose: 'Mục đích, yêu cầu',
    arrangements: 'Tổ chức thực hiện',
    changes: 'Bản này thay đổi gì',
    listHint: 'Dòng bắt đầu bằng dấu gạch thành mục liệt kê.',
    lines: 'Các việc',
    line: (n: number) => `Việc ${n}`,
    added: 'Thêm việc',
    drop: 'Bỏ việc này khỏi kế hoạch',
    standing: 'đang có trong danh sách việc',
    save: 'Lưu tất cả',
    more: 'Cần thêm dòng thì lưu trước; mỗi lần lưu có thêm dòng trống.',
  },
  en: {
    title: 'What the plan says',
    form: 'Issued',
    joint: 'Signed by all sides',
    single: 'By its author alone',
    purpose: 'Purpose',
    arrangements: 'Arrangements',
    changes: 'What this edition changes',
    listHint: 'Lines that begin with a dash become a list.',
    lines: 'Actions',
    line: (n: number) => `Action ${n}`,
    added: 'Add an action',
    drop: 'Drop this action from the plan',
    standing: 'stands among the actions already',
    save: 'Save all',
    more: 'For more rows, save first; each saving adds blank ones.',
  },
});

const BLANK_LINES = 3;

interface PlanFormProps {
  readonly plan: PlanPage;
  readonly commitments: readonly CommitmentView[];
  readonly refusal: FormProblem | undefined;
}

/** The whole draft in one form, saved at once. Each line opens; what it says stands in its title. */
export function PlanForm({ plan, commitments, refusal }: PlanFormProps) {
  const w = useWords(WORDS);
  const { programme, organisationId } = useProgramme();
  const typed = refusal?.values['do'] === 'change' ? refusal : undefined;
  const text = (name: 'purpose' | 'arrangements' | 'changes') => ({
    name,
    hint: w.listHint,
    defaultValue: kept(typed?.values, name, plan[name] ?? ''),
    problem: typed?.fields[name],
  });
  const partner = programme.parties.find((party) => party.isLead && party.organisationId !== organisationId);
  const blank = {
    ...BLANK_ACTION,
    commitmentId: commitments.find((one) => one.droppedAt === null)?.id ?? '',
    ownerOrganisationId: organisationId ?? '',
    partnerOrganisationId: partner?.organisationId ?? '',
  };
  const choices = commitments.filter((one) => one.droppedAt === null);
  return (
    <Section id="noi-dung" title={w.title}>
      <Form method="post" className="flex flex-col gap-5" key={plan.version}>
        <input type="hidden" name="version" value={plan.version} />
        <RadioField
          label={w.form}
          name="form"
          defaultValue={kept(typed?.values, 'form', plan.isJoint ? 'joint' : 'single')}
          options={[
            { value: 'joint', label: w.joint },
            { value: 'single', label: w.single },
          ]}
        />
        {plan.edition > 1 ? <TextArea label={w.changes} rows={2} maxLength={4000} {...text('changes')} /> : null}
        <div className="grid gap-4 lg:grid-cols-2">
          <TextArea label={w.purpose} rows={5} maxLength={10000} {...text('purpose')} />
          <TextArea label={w.arrangements} rows={5} maxLength={10000} {...text('arrangements')} />
        </div>
        <h3>{w.lines}</h3>
        <ol className="flex flex-col gap-2">
          {Array.from({ length: plan.lines.length + BLANK_LINES }, (_, at) => {
            const line = plan.lines[at];
            const prefix = `lines.${at}.`;
            const wrote = typed !== undefined && typeof typed.values[`${prefix}title`] === 'string' && !line;
            const head = line
              ? [formatDate(line.dueOn), line.title, line.quantity ? `${line.quantity} ${line.unit ?? ''}` : null]
              : [w.added];
            return (
              <li
                key={line ? `${at}-${line.title}` : `blank-${at}`}
                className="rounded-md border border-line px-3 py-1"
              >
                <details open={wrote && typed.values[`${prefix}title`] !== ''}>
                  <summary className="min-h-11 cursor-pointer py-2">
                    <span className="font-medium text-primary">{line ? `${w.line(at + 1)}: ` : ''}</span>
                    {head.filter(Boolean).join(' · ')}
                    {line?.actionId ? <span className="text-sm text-quiet"> ({w.standing})</span> : null}
                  </summary>
                  <div className="flex flex-col gap-4 pb-3">
                    {line?.actionId ? <input type="hidden" name={`${prefix}actionId`} value={line.actionId} /> : null}
                    {line ? <Hidden line={line} prefix={prefix} commitments={commitments} /> : null}
                    <ActionFields
                      programme={programme}
                      stored={line ? actionTexts(line) : blank}
                      problem={typed}
                      prefix={prefix}
                      isOptional={!line}
                      {...(line ? {} : { commitments: choices })}
                    />
                    {line ? <CheckField label={w.drop} name={`${prefix}drop`} /> : null}
                  </div>
                </details>
              </li>
            );
          })}
        </ol>
        <p className="text-sm text-quiet">{w.more}</p>
        <div className="sticky bottom-16 bg-paper py-2 lg:bottom-0">
          <ActionButton name="do" value="change">
            {w.save}
          </ActionButton>
        </div>
      </Form>
    </Section>
  );
}

/** What the line is for stays settled; it is shown, not chosen. */
function Hidden({
  line,
  prefix,
  commitments,
}: {
  readonly line: PlanPage['lines'][number];
  readonly prefix: string;
  readonly commitments: readonly CommitmentView[];
}) {
  const commitment = commitments.find((one) => one.id === line.commitmentId);
  return (
    <p className="text-sm text-quiet">
      <input type="hidden" name={`${prefix}commitmentId`} value={line.commitmentId} />
      {commitment ? `${commitment.position + 1}. ${shortText(commitment.text, 200)}` : null}
    </p>
  );
}
