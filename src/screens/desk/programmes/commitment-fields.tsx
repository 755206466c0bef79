import {
  COMMITMENT_KIND_WORDS,
  COMMITMENT_KINDS,
  MODALITIES,
  MODALITY_WORDS,
} from '../../../modules/commitments/model.ts';
import { sideName, sidesOf } from '../../../modules/programmes/model.ts';
import type { ProgrammeView } from '../../../modules/programmes/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { CheckField, SelectField, TextArea, TextField } from '../../ui/index.ts';
import { capital, kept } from '../saying.ts';

const WORDS = defineWords({
  vi: {
    text: 'Nội dung cam kết',
    textHint: 'Ghi đúng lời trong văn bản, mỗi cam kết một việc.',
    obliged: 'Bên có trách nhiệm',
    kind: 'Loại việc',
    modality: 'Mức độ',
    cadence: 'Nhịp độ',
    cadenceHint: 'Ví dụ: mỗi quý 3 chuyên trang. Để trống khi văn bản không nói.',
    topics: 'Thuộc chủ đề',
  },
  en: {
    text: 'Commitment',
    textHint: 'In the words of the paper; one thing each.',
    obliged: 'Obliged party',
    kind: 'Kind',
    modality: 'Strength',
    cadence: 'Cadence',
    cadenceHint: 'Such as: 3 feature pages each quarter. Empty when the paper does not say.',
    topics: 'Topics',
  },
});

export interface CommitmentTexts {
  readonly text: string;
  readonly obliged: string;
  readonly kind: string;
  readonly modality: string;
  readonly cadence: string;
  readonly topicIds: readonly string[];
}

interface CommitmentFieldsProps {
  readonly programme: ProgrammeView;
  readonly stored: CommitmentTexts;
  readonly problem: FormProblem | undefined;
}

export function CommitmentFields({ programme, stored, problem }: CommitmentFieldsProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const text = (name: Exclude<keyof CommitmentTexts, 'topicIds'>) => ({
    name,
    defaultValue: kept(problem?.values, name, stored[name]),
    problem: problem?.fields[name],
  });
  const topicIds = problem ? [problem.values['topicIds'] ?? []].flat() : stored.topicIds;
  const sides = [...sidesOf(programme), 'both'];
  return (
    <>
      <TextArea label={w.text} hint={w.textHint} rows={3} required minLength={3} maxLength={4000} {...text('text')} />
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField
          label={w.obliged}
          {...text('obliged')}
          options={sides.map((side) => ({ value: side, label: t(sideName(side)) }))}
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
      <TextField label={w.cadence} hint={w.cadenceHint} maxLength={300} {...text('cadence')} />
      {programme.topics.length > 0 ? (
        <fieldset>
          <legend className="font-medium">{w.topics}</legend>
          {programme.topics.map((topic) => (
            <CheckField
              key={topic.id}
              label={topic.name}
              name="topicIds[]"
              value={topic.id}
              defaultChecked={topicIds.includes(topic.id)}
            />
          ))}
        </fieldset>
      ) : null}
    </>
  );
}
