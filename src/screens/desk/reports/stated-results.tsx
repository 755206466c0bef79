import { Form } from 'react-router';
import type { StatedResult } from '../../../modules/reports/index.ts';
import {
  REACH_RULE,
  REACH_UNIT_WORDS,
  REACH_UNITS,
  STATED_KIND_WORDS,
  STATED_KINDS,
} from '../../../modules/reports/model.ts';
import type { Period } from '../../../tools/calendar/index.ts';
import type { Answer } from '../../../tools/sentence/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { ActionButton, Badge, Disclosure, Empty, Section, SelectField, TextArea, TextField } from '../../ui/index.ts';
import { capital, kept } from '../saying.ts';
import { StatedLine } from './frame.tsx';

const WORDS = defineWords({
  vi: {
    title: 'Kết quả, lượt tiếp cận có nguồn',
    lead: 'Điều các bên nêu ngoài bằng chứng đã đếm; vào báo cáo của kỳ chứa trọn các ngày dưới đây.',
    none: 'Chưa bên nào nêu kết quả hay lượt tiếp cận',
    remove: 'Gỡ',
    removeWhat: (what: string) => `Gỡ: ${what}`,
    add: 'Nêu thêm, kèm nguồn',
    kind: 'Loại',
    from: 'Từ ngày',
    to: 'Đến ngày',
    text: 'Nội dung',
    textHint: 'Bắt buộc với tiếp nhận, kết quả, tác động; với lượt tiếp cận thì có thể bỏ trống.',
    reach: 'Chỉ với lượt tiếp cận',
    quantity: 'Số lượng',
    unit: 'Đếm gì',
    channel: 'Kênh',
    source: 'Nguồn',
    sourceHint: 'Ai đo, văn bản hay công cụ nào. Không có nguồn thì không ghi được.',
    address: 'Địa chỉ của nguồn, nếu có',
    sourceOn: 'Ngày của nguồn',
    save: 'Ghi kết quả',
  },
  en: {
    title: 'Results and reach with their sources',
    lead: 'What the parties state beyond counted evidence; it enters reports whose period holds all these days.',
    none: 'Neither side has stated results or reach',
    remove: 'Remove',
    removeWhat: (what: string) => `Remove: ${what}`,
    add: 'State another, with its source',
    kind: 'Kind',
    from: 'From',
    to: 'To',
    text: 'What came of it',
    textHint: 'Needed for outtakes, outcomes and impact; may be left out for reach.',
    reach: 'For reach only',
    quantity: 'Quantity',
    unit: 'Counted',
    channel: 'Channel',
    source: 'Source',
    sourceHint: 'Who measured it, which paper or tool. Nothing is recorded without a source.',
    address: 'Address of the source, if any',
    sourceOn: 'Day of the source',
    save: 'Record',
  },
});

interface StatedResultsProps {
  readonly stated: readonly StatedResult[];
  readonly own: string | null;
  /** Null for those who are no party. */
  readonly may: Answer | null;
  /** Proposed for a new one. */
  readonly period: Period;
  readonly refusal: FormProblem | undefined;
}

/** What the parties state with a source, and the form for one more. */
export function StatedResults({ stated, own, may, period, refusal }: StatedResultsProps) {
  const w = useWords(WORDS);
  const t = useSay();
  return (
    <Section id="ket-qua-co-nguon" title={w.title}>
      <p className="max-w-[72ch] text-sm text-quiet">
        {w.lead} {t(REACH_RULE)}
      </p>
      {stated.length === 0 ? <Empty title={w.none} /> : null}
      <ul className="flex flex-col gap-3">
        {stated.map((one) => (
          <li key={one.id} className="flex flex-wrap items-start justify-between gap-3 border-b border-line pb-3">
            <div className="min-w-0 flex-1 basis-64">
              <Badge>{t(STATED_KIND_WORDS[one.kind])}</Badge>
              <StatedLine one={{ ...one, organisation: one.organisationName }} />
            </div>
            {one.organisationId === own && may ? (
              <Form method="post">
                <input type="hidden" name="verb" value="remove" />
                <input type="hidden" name="id" value={one.id} />
                <ActionButton
                  tone="quiet"
                  whyNot={may.yes ? null : t(may.why)}
                  aria-label={w.removeWhat(one.text ?? one.source)}
                >
                  {w.remove}
                </ActionButton>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {may ? <StateForm may={may} period={period} refusal={refusal} /> : null}
    </Section>
  );
}

function StateForm({ may, period, refusal }: Pick<StatedResultsProps, 'period' | 'refusal'> & { may: Answer }) {
  const w = useWords(WORDS);
  const t = useSay();
  const typed = refusal?.values['verb'] === 'state' ? refusal : undefined;
  const box = (name: string, stored = '') => ({
    name,
    defaultValue: kept(typed?.values, name, stored),
    problem: typed?.fields[name],
  });
  return (
    <Disclosure title={w.add} open={typed !== undefined} framed>
      <Form method="post" className="flex max-w-2xl flex-col gap-4">
        <input type="hidden" name="verb" value="state" />
        <SelectField
          label={w.kind}
          required
          options={STATED_KINDS.map((kind) => ({ value: kind, label: capital(t(STATED_KIND_WORDS[kind])) }))}
          {...box('kind', 'reach')}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={w.from} type="date" required {...box('from', period.from)} />
          <TextField label={w.to} type="date" required {...box('to', period.to)} />
        </div>
        <TextArea label={w.text} hint={w.textHint} rows={2} {...box('text')} />
        <fieldset className="grid gap-4 sm:grid-cols-3">
          <legend className="pb-2 text-sm text-quiet">{w.reach}</legend>
          <TextField label={w.quantity} type="number" min="0" step="any" {...box('quantity')} />
          <SelectField
            label={w.unit}
            empty="—"
            options={REACH_UNITS.map((unit) => ({ value: unit, label: t(REACH_UNIT_WORDS[unit]) }))}
            {...box('unit')}
          />
          <TextField label={w.channel} {...box('channel')} />
        </fieldset>
        <TextField label={w.source} hint={w.sourceHint} required {...box('source')} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={w.sourceOn} type="date" required {...box('sourceOn')} />
          <TextField label={w.address} type="url" {...box('sourceAddress')} />
        </div>
        <p>
          <ActionButton tone="plain" whyNot={may.yes ? null : t(may.why)}>
            {w.save}
          </ActionButton>
        </p>
      </Form>
    </Disclosure>
  );
}
