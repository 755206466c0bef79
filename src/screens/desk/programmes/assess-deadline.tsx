import { Form } from 'react-router';
import type { AssessmentRule } from '../../../modules/commitments/index.ts';
import type { Answer } from '../../../tools/sentence/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { ActionButton, Disclosure, Notice, TextField } from '../../ui/index.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { kept } from '../saying.ts';

const WORDS = defineWords({
  vi: {
    due: (day: string, days: number) => `Hạn gửi ý kiến: ${day} (${days} ngày sau khi hết kỳ).`,
    late: 'Đã quá hạn: ý kiến gửi từ nay được ghi là gửi muộn.',
    own: 'Quy ước của Cầu Nối, hai bên chưa đặt thời hạn riêng.',
    change: 'Đổi thời hạn',
    days: 'Số ngày sau khi hết kỳ',
    reason: 'Căn cứ',
    reasonHint: 'Điều khoản của văn bản đã ký, biên bản họp của hai bên…',
    save: 'Lưu thời hạn',
    kept: 'Ý kiến đã gửi giữ thời hạn cũ.',
  },
  en: {
    due: (day: string, days: number) => `Opinions are due on ${day} (${days} days after the period).`,
    late: 'The deadline has passed: opinions given from now on are marked as late.',
    own: 'Own rule of Cầu Nối; the sides have set no deadline of their own.',
    change: 'Change the deadline',
    days: 'Days after the period',
    reason: 'Where it comes from',
    reasonHint: 'An article of the signed paper, minutes of a meeting of both sides, …',
    save: 'Save the deadline',
    kept: 'Opinions given before keep the old deadline.',
  },
});

interface AssessDeadlineProps {
  readonly rule: AssessmentRule;
  readonly dueOn: string;
  readonly isLate: boolean;
  readonly mayChange: Answer;
  readonly refusal: FormProblem | undefined;
}

/** By when opinions of the quarter are due, by which rule, and a way to change the rule. */
export function AssessDeadline({ rule, dueOn, isLate, mayChange, refusal }: AssessDeadlineProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const own = refusal?.values['do'] === 'rule' ? refusal : undefined;
  return (
    <div className="flex flex-col gap-2">
      <p>
        {w.due(formatDate(dueOn), rule.days)} <span className="text-quiet">{rule.reason ?? w.own}</span>
      </p>
      {isLate ? <Notice tone="caution">{w.late}</Notice> : null}
      <Disclosure title={w.change} open={own !== undefined}>
        <Form method="post" className="flex max-w-xl flex-col gap-4" key={rule.version}>
          <RefusalNotice refusal={own} />
          <input type="hidden" name="version" value={rule.version} />
          <TextField
            label={w.days}
            name="days"
            type="number"
            min="1"
            max="365"
            required
            defaultValue={kept(own?.values, 'days', String(rule.days))}
            problem={own?.fields['days']}
          />
          <TextField
            label={w.reason}
            hint={w.reasonHint}
            name="reason"
            required
            minLength={3}
            maxLength={500}
            defaultValue={kept(own?.values, 'reason', rule.reason ?? '')}
            problem={own?.fields['reason']}
          />
          <p className="text-sm text-quiet">{w.kept}</p>
          <div>
            <ActionButton tone="plain" name="do" value="rule" whyNot={mayChange.yes ? null : t(mayChange.why)}>
              {w.save}
            </ActionButton>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}
