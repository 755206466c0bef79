import { Form } from 'react-router';
import { AUTHORITY_WORDS, SIGNING_AUTHORITIES } from '../../../modules/programmes/model.ts';
import { TEXT_PART_WORDS, TEXT_PARTS, type TextPart } from '../../../modules/reports/model.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { ActionButton, Notice, Section, SelectField, TextArea, TextField } from '../../ui/index.ts';
import { kept } from '../saying.ts';
import type { ReportPage } from './report-page.ts';

const WORDS = defineWords({
  vi: {
    texts: 'Phần lời',
    textsHint:
      'Máy soạn sẵn từ số liệu; anh chị sửa lại cho đúng ý. Dòng bắt đầu bằng “- ” thành gạch đầu dòng. Xóa hết một ô thì máy soạn lại ô đó.',
    warning: 'Số không có trong số liệu của báo cáo, hãy kiểm lại:',
    official: 'Thể thức văn bản',
    ordinal: 'Số văn bản',
    ordinalHint: 'Để trống thì chừa chỗ cho văn thư ghi.',
    place: 'Địa danh',
    datedOn: 'Ngày ban hành',
    addressedTo: 'Kính gửi',
    lines: 'Mỗi dòng một nơi.',
    recipients: 'Nơi nhận',
    recipientsHint: 'Mỗi dòng một nơi; dòng cuối là “Lưu: …”.',
    signerName: 'Họ tên người ký',
    signerTitle: 'Chức vụ người ký',
    authority: 'Quyền hạn ký',
    none: 'Ký trực tiếp',
    body: 'Thay mặt, ký thay ai',
    bodyHint: 'Chẳng hạn “Ủy ban nhân dân” sau TM., “Chủ tịch” sau KT.',
    save: 'Lưu bản nháp',
  },
  en: {
    texts: 'Text',
    textsHint:
      'Composed from the data; edit it as you see fit. A line that begins with “- ” becomes a list item. Empty a box to have it composed again.',
    warning: 'Figures that are not in the data of this report, please check:',
    official: 'Official form',
    ordinal: 'Number',
    ordinalHint: 'Leave it empty to leave room for the clerk.',
    place: 'Place of issue',
    datedOn: 'Date of issue',
    addressedTo: 'Addressed to',
    lines: 'One on each line.',
    recipients: 'Recipients',
    recipientsHint: 'One on each line; the last one is “Lưu: …”.',
    signerName: 'Name of the signer',
    signerTitle: 'Post of the signer',
    authority: 'Signs',
    none: 'In own right',
    body: 'On behalf of or for whom',
    bodyHint: 'Such as “Ủy ban nhân dân” after TM., “Chủ tịch” after KT.',
    save: 'Save the draft',
  },
});

/** Words and official fields of a draft, in one form. */
export function DraftForm({ page, refusal }: { readonly page: ReportPage; readonly refusal: FormProblem | undefined }) {
  const w = useWords(WORDS);
  const t = useSay();
  const typed = refusal?.values['verb'] === 'change' ? refusal : undefined;
  return (
    <Form method="post" className="flex flex-col gap-6" key={page.version}>
      <input type="hidden" name="verb" value="change" />
      <input type="hidden" name="version" value={page.version} />
      <Section id="phan-loi" title={w.texts}>
        <p className="max-w-[72ch] text-sm text-quiet">{w.textsHint}</p>
        {TEXT_PARTS.map((part) => (
          <Part key={part} part={part} page={page} typed={typed} />
        ))}
      </Section>
      <OfficialFields page={page} typed={typed} />
      <p>
        <ActionButton tone="plain" whyNot={page.mayChange.yes ? null : t(page.mayChange.why)}>
          {w.save}
        </ActionButton>
      </p>
    </Form>
  );
}

function Part({
  part,
  page,
  typed,
}: {
  readonly part: TextPart;
  readonly page: ReportPage;
  readonly typed: FormProblem | undefined;
}) {
  const w = useWords(WORDS);
  const t = useSay();
  const text = page.content.texts[part];
  const warned = page.warnings[part] ?? [];
  return (
    <div className="flex flex-col gap-2">
      <TextArea
        label={t(TEXT_PART_WORDS[part])}
        name={`texts.${part}`}
        lang="vi"
        rows={Math.min(14, Math.max(3, text.split('\n').length + Math.round(text.length / 110)))}
        defaultValue={kept(typed?.values, `texts.${part}`, text)}
        problem={typed?.fields[`texts.${part}`]}
      />
      {warned.length > 0 ? (
        <Notice tone="caution">
          <p className="text-sm">
            {w.warning} <strong>{warned.join('; ')}</strong>
          </p>
        </Notice>
      ) : null}
    </div>
  );
}

function OfficialFields({ page, typed }: { readonly page: ReportPage; readonly typed: FormProblem | undefined }) {
  const w = useWords(WORDS);
  const t = useSay();
  const { official } = page.content;
  const box = (name: string, stored: string) => ({
    name,
    defaultValue: kept(typed?.values, name, stored),
    problem: typed?.fields[name],
  });
  return (
    <Section id="the-thuc" title={w.official}>
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label={w.ordinal}
          hint={w.ordinalHint}
          inputMode="numeric"
          {...box('ordinal', official.ordinal === null ? '' : String(official.ordinal))}
        />
        <TextField label={w.datedOn} type="date" {...box('datedOn', official.datedOn ?? '')} />
        <TextField label={w.place} {...box('place', official.place ?? '')} />
        <SelectField
          label={w.authority}
          empty={w.none}
          options={SIGNING_AUTHORITIES.map((one) => ({ value: one, label: t(AUTHORITY_WORDS[one]) }))}
          {...box('signerAuthority', official.signerAuthority ?? '')}
        />
        <TextField label={w.body} hint={w.bodyHint} {...box('signerBody', official.signerBody ?? '')} />
        <TextField label={w.signerTitle} {...box('signerTitle', official.signerTitle ?? '')} />
        <TextField label={w.signerName} {...box('signerName', official.signerName ?? '')} />
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <TextArea
          label={w.addressedTo}
          hint={w.lines}
          rows={3}
          {...box('addressedTo', official.addressedTo.join('\n'))}
        />
        <TextArea
          label={w.recipients}
          hint={w.recipientsHint}
          rows={3}
          {...box('recipients', official.recipients.join('\n'))}
        />
      </div>
    </Section>
  );
}
