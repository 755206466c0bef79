import { Form, Link } from 'react-router';
import { REPORT_FORMATS } from '../../../modules/reports/model.ts';
import type { Regenerated } from '../../../platform/press/index.ts';
import { formatDateTime } from '../../../tools/vietnamese/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Disclosure, Notice, Section, TextArea } from '../../ui/index.ts';
import { FrozenFacts } from '../frozen-facts.tsx';
import { isLarge, secondsFor } from './long-files.ts';
import type { ReportPage } from './report-page.ts';

const WORDS = defineWords({
  vi: {
    freeze: 'Chốt báo cáo',
    freezeHint:
      'Chốt rồi thì nội dung, số liệu và ba tệp giữ nguyên, có mã băm để kiểm lại; các bên cùng thấy. Muốn sửa sau đó thì lập bản mới, nêu rõ thay đổi gì.',
    save: 'Hãy lưu bản nháp trước khi chốt.',
    withWords: 'Ý kiến đã nhận được in trong báo cáo; bên chưa cho ý kiến được ghi là chưa cho ý kiến.',
    long: (seconds: number) =>
      `Báo cáo dài: tạo ba tệp mất khoảng ${seconds} giây; trong lúc đó mọi người vẫn làm việc như thường.`,
    unknown: 'Phần lời còn số không có trong số liệu của báo cáo. Hãy kiểm lại trước khi chốt:',
    reason: 'Lý do chốt trước khi kỳ kết thúc',
    reasonHint: 'Được ghi trong báo cáo.',
    remove: 'Xóa bản nháp',
    removeHint: 'Lời đã sửa bị xóa hẳn; số liệu thì lúc nào cũng lập lại được.',
    removeReally: 'Xóa hẳn bản nháp này',
    frozen: 'Bản đã chốt',
    replace: 'Lập bản mới thay bản này',
    changes: 'Bản mới thay đổi gì',
    changesHint: 'Được ghi trong báo cáo mới.',
    editions: 'Các bản của báo cáo này',
    edition: (n: number) => `Bản thứ ${n}`,
    draft: 'bản nháp',
  },
  en: {
    freeze: 'Freeze the report',
    freezeHint:
      'Once frozen, content, figures and the three files stay as they are, with hashes to check; all parties see it. To change it later, start a new edition that says what changes.',
    save: 'Save the draft before freezing it.',
    withWords: 'The opinions received are printed in it; of a party that gave none it says so.',
    long: (seconds: number) =>
      `A long report: its three files take about ${seconds} seconds; everybody else goes on working meanwhile.`,
    unknown: 'The text still holds figures that are not in the data of this report. Please check before freezing:',
    reason: 'Why it is frozen before the period is over',
    reasonHint: 'It is written in the report.',
    remove: 'Delete the draft',
    removeHint: 'The edited words are gone for good; the figures can always be made again.',
    removeReally: 'Delete this draft for good',
    frozen: 'Frozen report',
    replace: 'Start a new edition',
    changes: 'What the new edition changes',
    changesHint: 'It is written in the new report.',
    editions: 'Editions of this report',
    edition: (n: number) => `Edition ${n}`,
    draft: 'draft',
  },
});

interface StepsProps {
  readonly page: ReportPage;
  readonly refusal: FormProblem | undefined;
}

export function Freezing({ page, refusal }: StepsProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const { mayFreeze } = page;
  // The reason is asked for right here; every other "no" stands beside the button.
  const whyNot = mayFreeze.yes || mayFreeze.code === 'period-not-over' ? null : t(mayFreeze.why);
  const typed = refusal?.values['verb'] === 'freeze' ? refusal.values['reason'] : undefined;
  const unknown = [...new Set(Object.values(page.warnings).flat())];
  return (
    <Section id="chot" title={w.freeze}>
      <p className="max-w-[72ch] text-quiet">
        {w.freezeHint} {page.state === 'draft' ? w.save : w.withWords}{' '}
        {isLarge(page) ? w.long(secondsFor(page, REPORT_FORMATS)) : null}
      </p>
      {unknown.length > 0 ? (
        <Notice tone="caution">
          {w.unknown} <strong>{unknown.join('; ')}</strong>
        </Notice>
      ) : null}
      <Form method="post" className="flex flex-col items-start gap-3">
        <input type="hidden" name="verb" value="freeze" />
        <input type="hidden" name="version" value={page.version} />
        {page.needsReason && page.state === 'draft' ? (
          <div className="w-full max-w-2xl">
            <TextArea
              label={w.reason}
              hint={w.reasonHint}
              name="reason"
              rows={2}
              required
              defaultValue={typeof typed === 'string' ? typed : ''}
            />
          </div>
        ) : null}
        <ActionButton whyNot={whyNot}>{w.freeze}</ActionButton>
      </Form>
      {page.state === 'draft' ? (
        <Disclosure title={w.remove}>
          <Form method="post" className="flex flex-col items-start gap-3">
            <input type="hidden" name="verb" value="delete" />
            <input type="hidden" name="version" value={page.version} />
            <p className="text-sm text-quiet">{w.removeHint}</p>
            <ActionButton tone="action" whyNot={page.mayChange.yes ? null : t(page.mayChange.why)}>
              {w.removeReally}
            </ActionButton>
          </Form>
        </Disclosure>
      ) : null}
    </Section>
  );
}

export function Frozen({ page, refusal, checked }: StepsProps & { readonly checked: Regenerated | undefined }) {
  const w = useWords(WORDS);
  const t = useSay();
  const typed = refusal?.values['verb'] === 'edition' ? refusal.values['changes'] : undefined;
  return (
    <Section id="ban-chot" title={w.frozen}>
      {page.frozenAt && page.contentSha256 && page.writerVersion && page.files ? (
        <FrozenFacts
          frozen={{
            at: page.frozenAt,
            contentSha256: page.contentSha256,
            writerVersion: page.writerVersion,
            files: page.files,
          }}
          checked={checked}
          check={{ name: 'verb', value: 'check' }}
        />
      ) : null}
      {page.isOwn ? (
        <Disclosure title={w.replace} open={typed !== undefined}>
          <Form method="post" className="flex max-w-2xl flex-col items-start gap-3">
            <input type="hidden" name="verb" value="edition" />
            <div className="w-full">
              <TextArea
                label={w.changes}
                hint={w.changesHint}
                name="changes"
                rows={2}
                required
                defaultValue={typeof typed === 'string' ? typed : ''}
                problem={refusal?.fields['changes']}
              />
            </div>
            <ActionButton tone="plain" whyNot={page.mayReplace.yes ? null : t(page.mayReplace.why)}>
              {w.replace}
            </ActionButton>
          </Form>
        </Disclosure>
      ) : null}
    </Section>
  );
}

export function Editions({ page }: { readonly page: ReportPage }) {
  const w = useWords(WORDS);
  const to = useTo();
  if (page.editions.length < 2) return null;
  return (
    <Section id="cac-ban" title={w.editions}>
      <ul className="list-disc pl-5">
        {page.editions.map((one) => (
          <li key={one.id}>
            {one.id === page.id ? (
              <strong>{w.edition(one.edition)}</strong>
            ) : (
              <Link to={to(`/lam-viec/bao-cao/${one.id}`)}>{w.edition(one.edition)}</Link>
            )}{' '}
            ({one.frozenAt ? formatDateTime(one.frozenAt) : w.draft})
          </li>
        ))}
      </ul>
    </Section>
  );
}
