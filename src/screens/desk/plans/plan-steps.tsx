import { Form } from 'react-router';
import type { PlanPage } from '../../../modules/planning/index.ts';
import { sideName } from '../../../modules/programmes/model.ts';
import type { Regenerated } from '../../../platform/press/index.ts';
import type { Answer } from '../../../tools/sentence/index.ts';
import { formatDateTime } from '../../../tools/vietnamese/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { ActionButton, Disclosure, Section, TextArea, TextField } from '../../ui/index.ts';
import { FrozenFacts } from '../frozen-facts.tsx';
import { Numbering, Step } from '../paper-steps.tsx';
import { kept } from '../saying.ts';

const WORDS = defineWords({
  vi: {
    steps: 'Đi tiếp',
    propose: 'Gửi bên kia xem, đồng ý',
    proposeHint: 'Gửi rồi thì bên kia xem được và trả lời; muốn sửa thì rút về.',
    agree: 'Đồng ý với kế hoạch',
    giveBack: 'Trả lại để sửa',
    reason: 'Đề nghị sửa gì',
    takeBack: 'Rút về để sửa',
    takeBackHint: 'Sự đồng ý đã có sẽ mất hiệu lực.',
    byPaper: (side: string) => `${side} chưa có người dùng Cầu Nối: ghi văn bản đồng ý`,
    paper: 'Văn bản đồng ý (số, ngày)',
    record: 'Ghi nhận đồng ý',
    clerk: 'Số, ngày, nơi ban hành',
    issue: 'Ban hành kế hoạch',
    issueHint: 'Ban hành rồi thì văn bản giữ nguyên; các việc vào danh sách việc của hai bên.',
    issued: 'Bản đã ban hành',
    edition: 'Lập bản mới của kế hoạch',
    changes: 'Bản mới thay đổi gì',
    remove: 'Xóa bản nháp',
    removeReally: 'Xóa bản nháp này',
    agreed: (side: string, at: string) => `${side} đồng ý lúc ${at}`,
  },
  en: {
    steps: 'Go on',
    propose: 'Send to the other side',
    proposeHint: 'Once sent the other side sees and answers it; take it back to change it.',
    agree: 'Agree to the plan',
    giveBack: 'Give it back',
    reason: 'What should change',
    takeBack: 'Take it back to change it',
    takeBackHint: 'Agreements given so far become void.',
    byPaper: (side: string) => `${side} has nobody here: enter the paper by which it agrees`,
    paper: 'Paper of agreement (number, date)',
    record: 'Record the agreement',
    clerk: 'Number, date, place of issue',
    issue: 'Issue the plan',
    issueHint: 'Once issued the paper stays as it is; its actions join the actions of both sides.',
    issued: 'As issued',
    edition: 'Start a new edition',
    changes: 'What the new edition changes',
    remove: 'Delete the draft',
    removeReally: 'Delete this draft',
    agreed: (side: string, at: string) => `${side} agreed at ${at}`,
  },
});

const CHECK = { name: 'do', value: 'check' };

interface PlanStepsProps {
  readonly plan: PlanPage;
  readonly refusal: FormProblem | undefined;
  readonly checked: Regenerated | undefined;
}

/** What may be done with the plan now; the main step is the only primary button. */
export function PlanSteps({ plan, refusal, checked }: PlanStepsProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const whyNot = (answer: Answer) => (answer.yes ? null : t(answer.why));
  const version = <input type="hidden" name="version" value={plan.version} />;
  const typed = (verb: string) => (refusal?.values['do'] === verb ? refusal : undefined);
  const isOwn = plan.ownSide === plan.side;
  return (
    <Section id="di-tiep" title={plan.issued ? w.issued : w.steps}>
      {plan.consents.map((consent) => (
        <p key={consent.side}>
          {w.agreed(t(sideName(consent.side)), formatDateTime(consent.at))}
          {consent.byPaper ? ` (${consent.byPaper})` : ''}
        </p>
      ))}
      {plan.state === 'draft' || plan.state === 'returned' ? (
        <Step
          name="propose"
          label={w.propose}
          hint={w.proposeHint}
          whyNot={whyNot(plan.may.propose)}
          version={plan.version}
        />
      ) : null}
      {plan.state === 'proposed' && !isOwn ? (
        <Step name="agree" label={w.agree} whyNot={whyNot(plan.may.agree)} version={plan.version} />
      ) : null}
      {plan.byPaperSides.map((side) => (
        <Form key={side} method="post" className="flex max-w-2xl flex-col items-start gap-3">
          {version}
          <input type="hidden" name="forSide" value={side} />
          <h3>{w.byPaper(t(sideName(side)))}</h3>
          <div className="w-full">
            <TextField
              label={w.paper}
              name="byPaper"
              required
              maxLength={300}
              defaultValue={kept(typed('agree')?.values, 'byPaper', '')}
              problem={typed('agree')?.fields['byPaper']}
            />
          </div>
          <ActionButton name="do" value="agree" tone="plain">
            {w.record}
          </ActionButton>
        </Form>
      ))}
      {plan.issued ? (
        <FrozenFacts frozen={plan.issued} checked={checked} check={CHECK} />
      ) : (
        <Numbering title={w.clerk} paper={plan} refusal={typed('number')} />
      )}
      {plan.state === 'agreed' || (plan.state === 'proposed' && isOwn) ? (
        <Step name="issue" label={w.issue} hint={w.issueHint} whyNot={whyNot(plan.may.issue)} version={plan.version} />
      ) : null}
      {(plan.state === 'proposed' || plan.state === 'agreed') && isOwn ? (
        <Step
          name="take-back"
          label={w.takeBack}
          hint={w.takeBackHint}
          tone="plain"
          whyNot={whyNot(plan.may.takeBack)}
          version={plan.version}
        />
      ) : null}
      {(plan.state === 'proposed' || plan.state === 'agreed') && !isOwn ? (
        <Disclosure title={w.giveBack} open={typed('give-back') !== undefined}>
          <Form method="post" className="flex max-w-2xl flex-col items-start gap-3">
            {version}
            <div className="w-full">
              <TextArea
                label={w.reason}
                name="reason"
                required
                rows={3}
                maxLength={2000}
                defaultValue={kept(typed('give-back')?.values, 'reason', '')}
              />
            </div>
            <ActionButton name="do" value="give-back" tone="action" whyNot={whyNot(plan.may.giveBack)}>
              {w.giveBack}
            </ActionButton>
          </Form>
        </Disclosure>
      ) : null}
      {plan.issued && !plan.isReplaced ? (
        <Disclosure title={w.edition} open={typed('edition') !== undefined}>
          <Form method="post" className="flex max-w-2xl flex-col items-start gap-3">
            <div className="w-full">
              <TextArea
                label={w.changes}
                name="changes"
                required
                rows={3}
                maxLength={4000}
                defaultValue={kept(typed('edition')?.values, 'changes', '')}
              />
            </div>
            <ActionButton name="do" value="edition" tone="plain" whyNot={whyNot(plan.may.replace)}>
              {w.edition}
            </ActionButton>
          </Form>
        </Disclosure>
      ) : null}
      {plan.state === 'draft' ? (
        <Disclosure title={w.remove}>
          <Step
            name="delete"
            label={w.removeReally}
            tone="action"
            whyNot={whyNot(plan.may.delete)}
            version={plan.version}
          />
        </Disclosure>
      ) : null}
    </Section>
  );
}
