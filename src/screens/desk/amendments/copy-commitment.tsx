// One commitment of the working copy: its words and targets, or taking it out.
import { Form } from 'react-router';
import type { ContentCommitment, ContentTarget, ProgrammeContent } from '../../../modules/amendments/model.ts';
import {
  COMMITMENT_KIND_WORDS,
  COMMITMENT_KINDS,
  MODALITIES,
  MODALITY_WORDS,
  shortText,
  SPREAD_WORDS,
  SPREADS,
} from '../../../modules/commitments/model.ts';
import { sideName } from '../../../modules/programmes/model.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { Badge, CheckField, Disclosure, SelectField, TextArea, TextField } from '../../ui/index.ts';
import { capital, kept } from '../saying.ts';
import type { AmendmentPage } from './amendment-page.ts';
import { Hidden, Save } from './copy-parts.tsx';

const WORDS = defineWords({
  vi: {
    text: 'Nội dung cam kết',
    obliged: 'Bên có trách nhiệm',
    kind: 'Loại việc',
    modality: 'Mức độ',
    cadence: 'Nhịp độ',
    topics: 'Thuộc chủ đề',
    touched: 'đã sửa',
    added: 'thêm mới',
    targets: 'Chỉ tiêu',
    targetsHint: 'Để trống số lượng thì không có chỉ tiêu.',
    from: 'Từ ngày',
    to: 'Đến ngày',
    unit: 'Đơn vị tính',
    quantity: 'Số lượng',
    saveTargets: 'Ghi chỉ tiêu vào bản nháp',
    spread: 'Chia đều theo nhịp độ trong cả thời hạn',
    per: 'Nhịp',
    doSpread: 'Chia vào các quý',
    drop: 'Bỏ cam kết này',
    restore: 'Trả về như cũ',
    row: (n: number) => `Chỉ tiêu ${n}`,
  },
  en: {
    text: 'Commitment',
    obliged: 'Obliged party',
    kind: 'Kind',
    modality: 'Strength',
    cadence: 'Cadence',
    topics: 'Topics',
    touched: 'changed',
    added: 'new',
    targets: 'Targets',
    targetsHint: 'A row without a quantity is no target.',
    from: 'From',
    to: 'Until',
    unit: 'Unit',
    quantity: 'Quantity',
    saveTargets: 'Save the targets into the draft',
    spread: 'Spread a cadence over the term',
    per: 'How often',
    doSpread: 'Spread over the quarters',
    drop: 'Drop this commitment',
    restore: 'Put it back as it was',
    row: (n: number) => `Target ${n}`,
  },
});

interface CopyCommitmentProps {
  readonly page: AmendmentPage;
  readonly commitment: ContentCommitment;
  readonly refusal: FormProblem | undefined;
}

export function CopyCommitment({ page, commitment, refusal }: CopyCommitmentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const typed = refusal?.values['commitmentId'] === commitment.id ? refusal : undefined;
  const about = page.amendment.operations.filter((one) => 'commitmentId' in one && one.commitmentId === commitment.id);
  const isNew = about.some((one) => one.op === 'add');
  return (
    <div id={commitment.id} className="rounded-lg border border-line px-4 py-2">
      <p className="flex flex-wrap items-center gap-2 pt-1">
        <Badge>{t(sideName(commitment.obliged))}</Badge>
        {about.length > 0 ? <Badge tone="info">{isNew ? w.added : w.touched}</Badge> : null}
      </p>
      <Disclosure title={shortText(commitment.text, 160)} open={typed !== undefined}>
        <div className="grid gap-8 pb-3 lg:grid-cols-2">
          <div className="flex flex-col gap-6">
            <Form method="post" className="flex flex-col gap-4">
              <Hidden page={page} op="change" />
              <input type="hidden" name="commitmentId" value={commitment.id} />
              <CopyCommitmentFields
                copy={page.copy}
                stored={commitment}
                problem={typed?.values['op'] === 'change' ? typed : undefined}
              />
              <Save page={page} />
            </Form>
            <div className="flex flex-wrap gap-3">
              <Form method="post">
                <Hidden page={page} op="drop" />
                <input type="hidden" name="commitmentId" value={commitment.id} />
                <Save page={page} label={w.drop} />
              </Form>
              {about.length > 0 && !isNew ? (
                <Form method="post">
                  <Hidden page={page} op="restore" />
                  <input type="hidden" name="commitmentId" value={commitment.id} />
                  <Save page={page} label={w.restore} />
                </Form>
              ) : null}
            </div>
          </div>
          <CopyTargets page={page} commitment={commitment} refusal={typed} />
        </div>
      </Disclosure>
    </div>
  );
}

interface FieldsProps {
  readonly copy: ProgrammeContent;
  readonly stored: Omit<ContentCommitment, 'id' | 'subKind' | 'targets'>;
  readonly problem: FormProblem | undefined;
}

export function CopyCommitmentFields({ copy, stored, problem }: FieldsProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const text = (name: 'text' | 'obliged' | 'kind' | 'modality' | 'cadence') => ({
    name,
    defaultValue: kept(problem?.values, name, stored[name] ?? ''),
    problem: problem?.fields[name],
  });
  const chosen = problem ? [problem.values['topics'] ?? []].flat() : stored.topics;
  const sides = [...new Set(copy.parties.map((party) => party.side))].toSorted();
  return (
    <>
      <TextArea label={w.text} rows={3} required minLength={3} maxLength={4000} {...text('text')} />
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField
          label={w.obliged}
          {...text('obliged')}
          options={[...sides, 'both'].map((side) => ({ value: side, label: t(sideName(side)) }))}
        />
        <SelectField
          label={w.kind}
          {...text('kind')}
          options={COMMITMENT_KINDS.map((kind) => ({ value: kind, label: capital(t(COMMITMENT_KIND_WORDS[kind])) }))}
        />
        <SelectField
          label={w.modality}
          {...text('modality')}
          options={MODALITIES.map((modality) => ({ value: modality, label: capital(t(MODALITY_WORDS[modality])) }))}
        />
      </div>
      <TextField label={w.cadence} maxLength={300} {...text('cadence')} />
      {copy.topics.length > 0 ? (
        <fieldset>
          <legend className="font-medium">{w.topics}</legend>
          {copy.topics.map((topic) => (
            <CheckField
              key={topic}
              label={topic}
              name="topics[]"
              value={topic}
              defaultChecked={chosen.includes(topic)}
            />
          ))}
        </fieldset>
      ) : null}
    </>
  );
}

const NO_TARGET = { periodFrom: '', periodTo: '', unit: '', quantity: '' };

function CopyTargets({ page, commitment, refusal }: CopyCommitmentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const typed = refusal?.values['op'] === 'targets' ? refusal : undefined;
  const spread = refusal?.values['op'] === 'spread' ? refusal : undefined;
  const column = (name: keyof ContentTarget, row: number) => [typed?.values[name] ?? []].flat()[row] ?? '';
  const rows = typed
    ? [typed.values['quantity'] ?? []].flat().map((_, row) => ({
        periodFrom: column('periodFrom', row),
        periodTo: column('periodTo', row),
        unit: column('unit', row),
        quantity: column('quantity', row),
      }))
    : [...commitment.targets.map((target) => ({ ...target, quantity: String(target.quantity) })), NO_TARGET];
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <Form method="post" className="flex flex-col gap-3">
        <h4 className="font-semibold">{w.targets}</h4>
        <p className="text-sm text-quiet">{w.targetsHint}</p>
        <Hidden page={page} op="targets" />
        <input type="hidden" name="commitmentId" value={commitment.id} />
        {rows.map((row, index) => (
          <fieldset key={index} className="grid grid-cols-2 gap-2 border-b border-line pb-3 sm:grid-cols-4">
            <legend className="sr-only">{w.row(index + 1)}</legend>
            <TextField label={w.from} type="date" name="periodFrom[]" defaultValue={row.periodFrom} />
            <TextField label={w.to} type="date" name="periodTo[]" defaultValue={row.periodTo} />
            <TextField
              label={w.quantity}
              type="number"
              min="0.01"
              step="0.01"
              name="quantity[]"
              defaultValue={row.quantity}
            />
            <TextField label={w.unit} name="unit[]" maxLength={60} defaultValue={row.unit} />
          </fieldset>
        ))}
        <Save page={page} label={w.saveTargets} />
      </Form>
      <Form method="post" className="flex flex-col gap-3">
        <h4 className="font-semibold">{w.spread}</h4>
        <Hidden page={page} op="spread" />
        <input type="hidden" name="commitmentId" value={commitment.id} />
        <div className="grid gap-3 sm:grid-cols-3">
          <TextField
            label={w.quantity}
            type="number"
            min="0.01"
            step="0.01"
            name="quantity"
            required
            defaultValue={kept(spread?.values, 'quantity', '')}
          />
          <TextField
            label={w.unit}
            name="unit"
            required
            maxLength={60}
            defaultValue={kept(spread?.values, 'unit', commitment.targets[0]?.unit ?? '')}
          />
          <SelectField
            label={w.per}
            name="per"
            defaultValue={kept(spread?.values, 'per', 'quarter')}
            options={SPREADS.map((per) => ({ value: per, label: capital(t(SPREAD_WORDS[per])) }))}
          />
        </div>
        <Save page={page} label={w.doSpread} />
      </Form>
    </div>
  );
}
