import { Form } from 'react-router';
import type { CeremonyPaperPage } from '../../../modules/ceremonies/index.ts';
import { PAPER_KIND_WORDS } from '../../../modules/ceremonies/model.ts';
import type { Regenerated } from '../../../platform/press/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { ActionButton, Badge, ButtonLink, Card, Disclosure, TextArea } from '../../ui/index.ts';
import { ClerkFields } from '../clerk-fields.tsx';
import { FrozenFacts } from '../frozen-facts.tsx';
import { capital, kept } from '../saying.ts';
import { PAPER_PATHS } from './paper-kind.ts';

const WORDS = defineWords({
  vi: {
    see: 'Xem như bản in',
    draft: 'chưa chốt',
    frozen: 'đã chốt',
    signers: 'Người ký:',
    nobody: 'chưa ghi',
    fields: 'Số, ngày, nơi ban hành',
    closing: 'Lời kết (thời hạn xác nhận, liên hệ)',
    save: 'Lưu',
    issue: { invitation: 'Ban hành giấy mời', minutes: 'Chốt biên bản' },
    hint: {
      invitation: 'Ban hành rồi thì nội dung và tệp giữ nguyên; bên kia xem được.',
      minutes: 'Chốt rồi thì hồ sơ, nội dung và tệp giữ nguyên, kèm mã băm.',
    },
  },
  en: {
    see: 'See as printed',
    draft: 'not frozen',
    frozen: 'frozen',
    signers: 'Signed by:',
    nobody: 'not recorded',
    fields: 'Number, date, place of issue',
    closing: 'Closing words (reply by, contact)',
    save: 'Save',
    issue: { invitation: 'Issue the invitation', minutes: 'Freeze the minutes' },
    hint: {
      invitation: 'Once issued, content and files stay as they are; the other side can see it.',
      minutes: 'Once frozen, record, content and files stay as they are, with their hash.',
    },
  },
});

const CHECK = { name: 'do', value: 'check' };

interface PaperCardProps {
  readonly paper: CeremonyPaperPage;
  readonly base: string;
  readonly refusal: FormProblem | undefined;
  readonly checked: Regenerated | undefined;
}

/** One of the two papers: what it says on top, its files, and freezing. */
export function PaperCard({ paper, base, refusal, checked }: PaperCardProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const { kind, frozen } = paper;
  const path = `${base}/${PAPER_PATHS[kind]}`;
  const typed = refusal?.values['kind'] === kind && refusal.values['do'] === 'paper' ? refusal : undefined;
  const hidden = (
    <>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="version" value={paper.version} />
    </>
  );
  const whyNot = (answer: CeremonyPaperPage['mayChange']) => (answer.yes ? null : t(answer.why));
  return (
    <Card className="flex flex-col gap-4">
      <h3 id={kind} className="flex flex-wrap items-center gap-3">
        {capital(t(PAPER_KIND_WORDS[kind]))}
        <Badge tone={frozen ? 'done' : 'caution'}>{frozen ? w.frozen : w.draft}</Badge>
      </h3>
      <p className="text-sm">
        {w.signers}{' '}
        {paper.signers
          .map((one) => `${[one.name ?? w.nobody, one.title].filter(Boolean).join(', ')} (${one.body})`)
          .join('; ')}
      </p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink to={`${path}/xem`} reloadDocument>
          {w.see}
        </ButtonLink>
        {(['docx', 'pdf', ...(frozen ? (['xml'] as const) : [])] as const).map((format) => (
          <ButtonLink key={format} to={`${path}/tep/${format}`} reloadDocument>
            {format.toUpperCase()}
          </ButtonLink>
        ))}
      </div>
      {frozen ? (
        <FrozenFacts frozen={frozen} checked={checked} {...(kind === 'minutes' ? { check: CHECK } : {})} />
      ) : (
        <>
          <Disclosure title={w.fields} open={typed !== undefined}>
            <Form method="post" className="flex flex-col gap-4" key={paper.version}>
              {hidden}
              <ClerkFields
                problem={typed}
                stored={{
                  ordinal: paper.ordinal === null ? '' : String(paper.ordinal),
                  fileNotation: paper.fileNotation ?? '',
                  place: paper.place ?? '',
                  datedOn: paper.datedOn ?? '',
                }}
              />
              {kind === 'invitation' ? (
                <TextArea
                  label={w.closing}
                  name="closingWords"
                  rows={3}
                  maxLength={4000}
                  defaultValue={kept(typed?.values, 'closingWords', paper.closingWords ?? '')}
                />
              ) : null}
              <div>
                <ActionButton name="do" value="paper" tone="plain" whyNot={whyNot(paper.mayChange)}>
                  {w.save}
                </ActionButton>
              </div>
            </Form>
          </Disclosure>
          <Form method="post" className="flex flex-col items-start gap-2">
            {hidden}
            <p className="text-sm text-quiet">{w.hint[kind]}</p>
            <ActionButton name="do" value="freeze" whyNot={whyNot(paper.mayFreeze)}>
              {w.issue[kind]}
            </ActionButton>
          </Form>
        </>
      )}
    </Card>
  );
}
