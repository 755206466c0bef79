// What can be done with an amendment now: propose or delete the draft, answer, withdraw, record as signed.
import { Form } from 'react-router';
import { sideName } from '../../../modules/programmes/model.ts';
import type { Answer, Sentence } from '../../../tools/sentence/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { ActionButton, Card, Disclosure, Notice, RadioField, Section, TextArea, TextField } from '../../ui/index.ts';
import { kept } from '../saying.ts';
import type { AmendmentPage } from './amendment-page.ts';
import { PaperField } from './paper-field.tsx';
import { Sign } from './sign.tsx';

const WORDS = defineWords({
  vi: {
    next: 'Việc tiếp theo',
    propose: 'Đề nghị các bên',
    proposeHint:
      'Bên kia sẽ thấy sửa đổi trong Việc cần làm. Sau khi đề nghị, nội dung không sửa được nữa, chỉ rút lại được.',
    delete: 'Xóa bản nháp',
    answer: 'Trả lời đề nghị',
    answerFor: 'Ghi trả lời của bên không có tài khoản',
    answerForHint: (side: string) => `${side} không có người dùng Cầu Nối: ghi lại theo văn bản của bên đó, kèm tệp.`,
    agrees: 'Đồng ý',
    declines: 'Không đồng ý',
    givenOn: 'Ngày trả lời',
    person: 'Người quyết định',
    office: 'Chức vụ',
    reason: 'Lý do',
    declineReason: 'Lý do (cần khi không đồng ý)',
    send: 'Gửi trả lời',
    save: 'Ghi trả lời',
    paper: 'Văn bản (tệp)',
    waits: 'Đang chờ bên kia trả lời.',
    withdraw: 'Rút sửa đổi',
  },
  en: {
    next: 'Next',
    propose: 'Propose it',
    proposeHint: 'The other side finds it in its to-do list. Once proposed it cannot be changed, only withdrawn.',
    delete: 'Delete the draft',
    answer: 'Answer the proposal',
    answerFor: 'Record the answer of a side without accounts',
    answerForHint: (side: string) => `${side} has nobody in CauNoi: record its answer from its paper, with the file.`,
    agrees: 'Agree',
    declines: 'Decline',
    givenOn: 'Day of the answer',
    person: 'Who decided',
    office: 'Office',
    reason: 'Reason',
    declineReason: 'Reason (needed to decline)',
    send: 'Send the answer',
    save: 'Record the answer',
    paper: 'Paper (file)',
    waits: 'The other side has not answered yet.',
    withdraw: 'Withdraw it',
  },
});

interface StepsProps {
  readonly page: AmendmentPage;
  readonly refusal: FormProblem | undefined;
}

export function AmendmentSteps({ page, refusal }: StepsProps) {
  const w = useWords(WORDS);
  const { amendment } = page;
  if (!['drafted', 'proposed', 'agreed'].includes(amendment.state) || page.side === null) return null;
  return (
    <div className="no-print">
      <Section id="viec" title={w.next}>
        {amendment.state === 'drafted' ? <Draft page={page} /> : null}
        {amendment.state === 'proposed' ? <Proposed page={page} refusal={refusal} /> : null}
        {amendment.state === 'agreed' ? <Sign page={page} refusal={refusal} /> : null}
        {amendment.state === 'drafted' || page.side !== amendment.authorSide ? null : (
          <Withdraw page={page} refusal={refusal} />
        )}
      </Section>
    </div>
  );
}

const whyNot = (answer: Answer, t: (sentence: Sentence) => string) => (answer.yes ? null : t(answer.why));

function Draft({ page }: { readonly page: AmendmentPage }) {
  const w = useWords(WORDS);
  const t = useSay();
  const { amendment, may } = page;
  return (
    <Form method="post" className="flex flex-col gap-3">
      <input type="hidden" name="version" value={amendment.version} />
      <p className="max-w-[72ch] text-quiet">{w.proposeHint}</p>
      <div className="flex flex-wrap gap-3">
        <ActionButton name="do" value="propose" whyNot={whyNot(may.propose, t)}>
          {w.propose}
        </ActionButton>
        <ActionButton name="do" value="delete" tone="action" whyNot={may.edit.yes ? null : t(may.edit.why)}>
          {w.delete}
        </ActionButton>
      </div>
    </Form>
  );
}

function Proposed({ page, refusal }: StepsProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const { amendment, others, may } = page;
  if (page.side !== amendment.authorSide)
    return (
      <Card>
        <AnswerForm page={page} refusal={refusal} side={null} allowed={may.answer} />
      </Card>
    );
  const answered = new Set(amendment.consents.map((consent) => consent.side));
  const absent = others.filter((one) => !one.hasMembers && !answered.has(one.side));
  return (
    <>
      <Notice>{w.waits}</Notice>
      {absent.map((one) => (
        <Disclosure
          key={one.side}
          framed
          title={`${w.answerFor}: ${t(sideName(one.side))}`}
          open={refusal?.values['forSide'] === one.side}
        >
          <p className="mb-3 text-quiet">{w.answerForHint(`${t(sideName(one.side))} (${one.names.join(', ')})`)}</p>
          <AnswerForm page={page} refusal={refusal} side={one.side} allowed={may.record} />
        </Disclosure>
      ))}
    </>
  );
}

interface AnswerFormProps extends StepsProps {
  /** The side for which the author records the answer; null for one's own. */
  readonly side: string | null;
  readonly allowed: Answer;
}

function AnswerForm({ page, refusal, side, allowed }: AnswerFormProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const typed =
    refusal?.values['do'] === 'answer' && (refusal.values['forSide'] ?? null) === side ? refusal : undefined;
  return (
    <Form method="post" encType="multipart/form-data" className="flex max-w-3xl flex-col gap-4">
      <input type="hidden" name="version" value={page.amendment.version} />
      {side ? <input type="hidden" name="forSide" value={side} /> : null}
      <RadioField
        label={side ? w.answerFor : w.answer}
        name="answer"
        required
        defaultValue={kept(typed?.values, 'answer', '')}
        options={(['agrees', 'declines'] as const).map((value) => ({ value, label: w[value] }))}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          label={w.person}
          name="personName"
          required
          minLength={2}
          maxLength={200}
          defaultValue={kept(typed?.values, 'personName', side ? '' : page.accountName)}
          problem={typed?.fields['personName']}
        />
        <TextField
          label={w.office}
          name="personTitle"
          maxLength={300}
          defaultValue={kept(typed?.values, 'personTitle', '')}
          problem={typed?.fields['personTitle']}
        />
        <TextField
          label={w.givenOn}
          name="givenOn"
          type="date"
          required
          defaultValue={kept(typed?.values, 'givenOn', page.today)}
          problem={typed?.fields['givenOn']}
        />
      </div>
      <TextArea
        label={w.declineReason}
        name="reason"
        rows={2}
        maxLength={2000}
        defaultValue={kept(typed?.values, 'reason', '')}
        problem={typed?.fields['reason']}
      />
      {side ? <PaperField label={w.paper} name="paper" required /> : null}
      <div>
        <ActionButton name="do" value="answer" whyNot={whyNot(allowed, t)}>
          {side ? w.save : w.send}
        </ActionButton>
      </div>
    </Form>
  );
}

function Withdraw({ page, refusal }: StepsProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const typed = refusal?.values['do'] === 'withdraw' ? refusal : undefined;
  return (
    <Disclosure framed title={w.withdraw} open={typed !== undefined}>
      <Form method="post" className="flex max-w-3xl flex-col gap-3">
        <input type="hidden" name="version" value={page.amendment.version} />
        <TextField
          label={w.reason}
          name="reason"
          required
          maxLength={2000}
          defaultValue={kept(typed?.values, 'reason', '')}
        />
        <div>
          <ActionButton name="do" value="withdraw" tone="action" whyNot={whyNot(page.may.withdraw, t)}>
            {w.withdraw}
          </ActionButton>
        </div>
      </Form>
    </Disclosure>
  );
}
