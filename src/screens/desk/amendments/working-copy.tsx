// The draft's working copy: each part of the programme as a form that changes it. What differs is shown above.
import { Form } from 'react-router';
import {
  AMENDMENT_KIND_WORDS,
  AMENDMENT_KINDS,
  factsOf,
  type ContentCommitment,
} from '../../../modules/amendments/model.ts';
import { CADENCE_WORDS, CADENCES, sideName } from '../../../modules/programmes/model.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { ActionButton, Badge, Disclosure, Section, SelectField, TextArea, TextField } from '../../ui/index.ts';
import { capital, kept } from '../saying.ts';
import type { AmendmentPage } from './amendment-page.ts';
import { CopyCommitment, CopyCommitmentFields } from './copy-commitment.tsx';
import { Hidden, Save } from './copy-parts.tsx';

const WORDS = defineWords({
  vi: {
    title: 'Bản đang sửa',
    describe: 'Loại và lý do',
    kind: 'Loại',
    rationale: 'Lý do',
    facts: 'Tên, thời hạn, mục đích, kỳ báo cáo',
    name: 'Tên chương trình',
    termFrom: 'Có hiệu lực từ ngày',
    termTo: 'Đến hết ngày',
    signedOn: 'Ngày ký',
    place: 'Nơi ký',
    cadence: 'Kỳ báo cáo',
    noCadence: 'Không ghi trong văn bản',
    purpose: 'Mục đích',
    legalBasis: 'Căn cứ pháp lý',
    topics: 'Chủ đề',
    channels: 'Kênh',
    perLine: 'Mỗi dòng một tên.',
    commitments: 'Cam kết',
    dropped: 'bỏ theo sửa đổi này',
    restore: 'Giữ lại như cũ',
    add: 'Thêm cam kết',
    save: 'Ghi vào bản nháp',
  },
  en: {
    title: 'Working copy',
    describe: 'Kind and rationale',
    kind: 'Kind',
    rationale: 'Rationale',
    facts: 'Title, term, purpose, reporting',
    name: 'Title',
    termFrom: 'In force from',
    termTo: 'Until (included)',
    signedOn: 'Signed on',
    place: 'Place of signing',
    cadence: 'Reporting',
    noCadence: 'Not in the paper',
    purpose: 'Purpose',
    legalBasis: 'Legal basis',
    topics: 'Topics',
    channels: 'Channels',
    perLine: 'One per line.',
    commitments: 'Commitments',
    dropped: 'dropped by this amendment',
    restore: 'Keep it as it was',
    add: 'Add a commitment',
    save: 'Save into the draft',
  },
});

interface WorkingCopyProps {
  readonly page: AmendmentPage;
  readonly refusal: FormProblem | undefined;
}

export function WorkingCopy({ page, refusal }: WorkingCopyProps) {
  const w = useWords(WORDS);
  const { amendment, copy } = page;
  const stands = new Set(copy.commitments.map((one) => one.id));
  const dropped = amendment.base.commitments.filter((one) => !stands.has(one.id));
  const adding = refusal?.values['op'] === 'add' ? refusal : undefined;
  return (
    <div className="no-print">
      <Section id="ban-nhap" title={w.title}>
        {/* A new version of the draft brings its own fields. */}
        <div className="flex flex-col gap-3" key={amendment.version}>
          <Describe page={page} refusal={refusal} />
          <Facts page={page} refusal={refusal} />
          <Names page={page} refusal={refusal} part="topics" />
          <Names page={page} refusal={refusal} part="channels" />
          <h3 className="pt-2 font-semibold">{w.commitments}</h3>
          {copy.commitments.map((commitment) => (
            <CopyCommitment key={commitment.id} page={page} commitment={commitment} refusal={refusal} />
          ))}
          {dropped.map((commitment) => (
            <Dropped key={commitment.id} page={page} commitment={commitment} />
          ))}
          <Disclosure framed title={w.add} open={adding !== undefined}>
            <Form method="post" className="flex max-w-3xl flex-col gap-4">
              <Hidden page={page} op="add" />
              <CopyCommitmentFields copy={copy} stored={BLANK} problem={adding} />
              <Save page={page} />
            </Form>
          </Disclosure>
        </div>
      </Section>
    </div>
  );
}

const BLANK: Omit<ContentCommitment, 'id' | 'subKind' | 'targets'> = {
  text: '',
  obliged: 'B',
  kind: 'coverage',
  modality: 'agreed',
  cadence: null,
  topics: [],
};

function Describe({ page, refusal }: WorkingCopyProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const { amendment, may } = page;
  const typed = refusal?.values['do'] === 'describe' ? refusal : undefined;
  return (
    <Disclosure framed title={w.describe} open={typed !== undefined}>
      <Form method="post" className="flex max-w-3xl flex-col gap-4">
        <input type="hidden" name="version" value={amendment.version} />
        <SelectField
          label={w.kind}
          name="kind"
          defaultValue={kept(typed?.values, 'kind', amendment.kind)}
          options={AMENDMENT_KINDS.map((kind) => ({ value: kind, label: capital(t(AMENDMENT_KIND_WORDS[kind])) }))}
        />
        <TextArea
          label={w.rationale}
          name="rationale"
          rows={3}
          required
          minLength={3}
          maxLength={4000}
          defaultValue={kept(typed?.values, 'rationale', amendment.rationale)}
          problem={typed?.fields['rationale']}
        />
        <div>
          <ActionButton name="do" value="describe" tone="plain" whyNot={may.edit.yes ? null : t(may.edit.why)}>
            {w.save}
          </ActionButton>
        </div>
      </Form>
    </Disclosure>
  );
}

function Facts({ page, refusal }: WorkingCopyProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const facts = factsOf(page.copy);
  const typed = refusal?.values['op'] === 'facts' ? refusal : undefined;
  const text = (name: keyof typeof facts) => ({
    name,
    defaultValue: kept(typed?.values, name, facts[name] ?? ''),
    problem: typed?.fields[name],
  });
  return (
    <Disclosure framed title={w.facts} open={typed !== undefined}>
      <Form method="post" className="flex max-w-3xl flex-col gap-4">
        <Hidden page={page} op="facts" />
        <TextField label={w.name} required minLength={3} maxLength={500} {...text('title')} />
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField label={w.termFrom} type="date" {...text('termFrom')} />
          <TextField label={w.termTo} type="date" {...text('termTo')} />
          <SelectField
            label={w.cadence}
            {...text('cadence')}
            empty={w.noCadence}
            options={CADENCES.map((cadence) => ({ value: cadence, label: capital(t(CADENCE_WORDS[cadence])) }))}
          />
          <TextField label={w.signedOn} type="date" {...text('signedOn')} />
          <TextField label={w.place} maxLength={300} {...text('place')} />
        </div>
        <TextArea label={w.purpose} rows={3} {...text('purpose')} />
        <TextArea label={w.legalBasis} rows={3} {...text('legalBasis')} />
        <Save page={page} />
      </Form>
    </Disclosure>
  );
}

function Names({ page, refusal, part }: WorkingCopyProps & { readonly part: 'topics' | 'channels' }) {
  const w = useWords(WORDS);
  const typed = refusal?.values['op'] === part ? refusal : undefined;
  return (
    <Disclosure framed title={w[part]} open={typed !== undefined}>
      <Form method="post" className="flex max-w-3xl flex-col gap-4">
        <Hidden page={page} op={part} />
        <TextArea
          label={w[part]}
          hint={w.perLine}
          name="names"
          rows={8}
          defaultValue={kept(typed?.values, 'names', page.copy[part].join('\n'))}
        />
        <Save page={page} />
      </Form>
    </Disclosure>
  );
}

function Dropped({ page, commitment }: { readonly page: AmendmentPage; readonly commitment: ContentCommitment }) {
  const w = useWords(WORDS);
  const t = useSay();
  return (
    <Form
      method="post"
      id={commitment.id}
      className="flex flex-wrap items-center gap-3 rounded-lg border border-line px-4 py-2"
    >
      <Hidden page={page} op="restore" />
      <input type="hidden" name="commitmentId" value={commitment.id} />
      <p className="min-w-0 flex-1 basis-72">
        <Badge tone="action">{w.dropped}</Badge> {t(sideName(commitment.obliged))}: <del>{commitment.text}</del>
      </p>
      <Save page={page} label={w.restore} />
    </Form>
  );
}
