import { Form } from 'react-router';
import type { MinutesPage } from '../../../modules/acceptance/index.ts';
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
    propose: 'Gửi bên kia xác nhận',
    proposeHint: 'Gửi rồi thì nội dung giữ nguyên, bên kia xem và trả lời; muốn sửa thì rút về.',
    agree: 'Xác nhận biên bản',
    giveBack: 'Trả lại để sửa',
    reason: 'Đề nghị sửa gì',
    takeBack: 'Rút về để sửa',
    takeBackHint: 'Xác nhận đã có sẽ mất hiệu lực.',
    byPaper: (side: string) => `${side} chưa có người dùng Cầu Nối: ghi văn bản xác nhận`,
    paper: 'Văn bản xác nhận (số, ngày)',
    record: 'Ghi nhận xác nhận',
    clerk: 'Số, ngày, nơi lập biên bản',
    freeze: 'Chốt biên bản',
    freezeHint:
      'Chốt rồi thì nội dung và các tệp giữ nguyên, có mã kiểm tra; muốn sửa thì lập bản mới, nêu rõ thay đổi gì.',
    frozen: 'Bản đã chốt',
    edition: 'Lập bản mới của biên bản',
    changes: 'Bản mới thay đổi gì',
    remove: 'Xóa bản nháp',
    removeReally: 'Xóa bản nháp này',
    agreed: (side: string, at: string) => `${side} xác nhận lúc ${at}`,
  },
  en: {
    steps: 'Go on',
    propose: 'Send to the other side',
    proposeHint:
      'Once sent the content stands still, and the other side sees and answers it; take it back to change it.',
    agree: 'Confirm the minutes',
    giveBack: 'Give them back',
    reason: 'What should change',
    takeBack: 'Take them back to change them',
    takeBackHint: 'Confirmations given so far become void.',
    byPaper: (side: string) => `${side} has nobody here: enter the paper by which it confirms`,
    paper: 'Paper of confirmation (number, date)',
    record: 'Record the confirmation',
    clerk: 'Number, date, place of the minutes',
    freeze: 'Freeze the minutes',
    freezeHint:
      'Once frozen content and files stay as they are, with a code to check; to change them start a new edition that says what changes.',
    frozen: 'As frozen',
    edition: 'Start a new edition',
    changes: 'What the new edition changes',
    remove: 'Delete the draft',
    removeReally: 'Delete this draft',
    agreed: (side: string, at: string) => `${side} confirmed at ${at}`,
  },
});

const CHECK = { name: 'do', value: 'check' };

interface MinutesStepsProps {
  readonly minutes: MinutesPage;
  readonly refusal: FormProblem | undefined;
  readonly checked: Regenerated | undefined;
}

/** What may be done with the minutes now; the main step is the only primary button. */
export function MinutesSteps({ minutes, refusal, checked }: MinutesStepsProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const whyNot = (answer: Answer) => (answer.yes ? null : t(answer.why));
  const version = <input type="hidden" name="version" value={minutes.version} />;
  const typed = (verb: string) => (refusal?.values['do'] === verb ? refusal : undefined);
  const isOwn = minutes.ownSide === minutes.side;
  return (
    <Section id="di-tiep" title={minutes.frozen ? w.frozen : w.steps}>
      {minutes.consents.map((consent) => (
        <p key={consent.side}>
          {w.agreed(t(sideName(consent.side)), formatDateTime(consent.at))}
          {consent.byPaper ? ` (${consent.byPaper})` : ''}
        </p>
      ))}
      {minutes.state === 'draft' || minutes.state === 'returned' ? (
        <Step
          name="propose"
          label={w.propose}
          hint={w.proposeHint}
          whyNot={whyNot(minutes.may.propose)}
          version={minutes.version}
        />
      ) : null}
      {minutes.state === 'proposed' && !isOwn ? (
        <Step name="agree" label={w.agree} whyNot={whyNot(minutes.may.agree)} version={minutes.version} />
      ) : null}
      {minutes.byPaperSides.map((side) => (
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
      {minutes.frozen ? (
        <FrozenFacts frozen={minutes.frozen} checked={checked} check={CHECK} />
      ) : (
        <Numbering title={w.clerk} paper={minutes} refusal={typed('number')} />
      )}
      {minutes.state === 'agreed' || (minutes.state === 'proposed' && isOwn) ? (
        <Step
          name="freeze"
          label={w.freeze}
          hint={w.freezeHint}
          whyNot={whyNot(minutes.may.freeze)}
          version={minutes.version}
        />
      ) : null}
      {(minutes.state === 'proposed' || minutes.state === 'agreed') && isOwn ? (
        <Step
          name="take-back"
          label={w.takeBack}
          hint={w.takeBackHint}
          tone="plain"
          whyNot={whyNot(minutes.may.takeBack)}
          version={minutes.version}
        />
      ) : null}
      {(minutes.state === 'proposed' || minutes.state === 'agreed') && !isOwn ? (
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
            <ActionButton name="do" value="give-back" tone="action" whyNot={whyNot(minutes.may.giveBack)}>
              {w.giveBack}
            </ActionButton>
          </Form>
        </Disclosure>
      ) : null}
      {minutes.frozen && !minutes.isReplaced ? (
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
            <ActionButton name="do" value="edition" tone="plain" whyNot={whyNot(minutes.may.replace)}>
              {w.edition}
            </ActionButton>
          </Form>
        </Disclosure>
      ) : null}
      {minutes.state === 'draft' ? (
        <Disclosure title={w.remove}>
          <Step
            name="delete"
            label={w.removeReally}
            tone="action"
            whyNot={whyNot(minutes.may.delete)}
            version={minutes.version}
          />
        </Disclosure>
      ) : null}
    </Section>
  );
}
