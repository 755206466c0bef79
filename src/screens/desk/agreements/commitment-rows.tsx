import {
  COMMITMENT_KIND_WORDS,
  COMMITMENT_KINDS,
  MODALITIES,
  MODALITY_WORDS,
} from '../../../modules/commitments/model.ts';
import type { ReviewedCommitment } from '../../../modules/agreements/model.ts';
import { QuantityRows } from './quantity-rows.tsx';
import { useSay, useWords } from '../../language.ts';
import { CheckField, SelectField, TextArea } from '../../ui/index.ts';
import type { Shown } from './review-form.tsx';
import { REVIEW_WORDS } from './review-words.ts';

interface CommitmentRowsProps {
  readonly review: Shown;
  readonly sides: readonly string[];
  /** Passages that the person selected in the text. */
  readonly added: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly problems: Readonly<Record<string, string>>;
}

const EMPTY: ReviewedCommitment = {
  keep: true,
  obliged: 'both',
  kind: 'coverage',
  subKind: '',
  modality: 'agreed',
  text: '',
  start: null,
  end: null,
  quantities: [],
};

export function CommitmentRows({ review, sides, added, problems }: CommitmentRowsProps) {
  const w = useWords(REVIEW_WORDS);
  const known = review.commitments ?? [];
  // One empty row at the end, so that a commitment can be added without scripts; an empty text is no commitment.
  const rows = [...known, ...added.map((one) => ({ ...EMPTY, ...one })), EMPTY];
  return (
    <div className="flex flex-col gap-5">
      {rows.map((commitment, at) => (
        <CommitmentRow
          key={at < known.length ? `known ${at}` : `${commitment.start ?? 'empty'} ${at}`}
          at={at}
          commitment={commitment}
          sides={sides}
          problems={problems}
          isNew={at === rows.length - 1}
        />
      ))}
      <p className="text-sm text-quiet">{w.addHint}</p>
    </div>
  );
}

interface CommitmentRowProps extends Pick<CommitmentRowsProps, 'sides' | 'problems'> {
  readonly at: number;
  readonly commitment: ReviewedCommitment;
  readonly isNew: boolean;
}

function CommitmentRow({ at, commitment, sides, problems, isNew }: CommitmentRowProps) {
  const w = useWords(REVIEW_WORDS);
  const t = useSay();
  const name = `commitments.${at}`;
  const problem = (field: string) => problems[`${name}.${field}`];
  return (
    <fieldset data-place={`commitments-${at}`} className="flex min-w-0 flex-col gap-3 border-l-4 border-primary pl-4">
      <legend className="font-medium">{isNew ? w.add : `${w.commitmentText} ${at + 1}`}</legend>
      <input type="hidden" name={`${name}.start`} value={commitment.start ?? ''} />
      <input type="hidden" name={`${name}.end`} value={commitment.end ?? ''} />
      <input type="hidden" name={`${name}.subKind`} value={commitment.subKind} />
      <div className="flex flex-wrap items-center gap-x-6">
        <CheckField label={w.keep} name={`${name}.keep`} defaultChecked={commitment.keep} />
        {commitment.start === null || isNew ? null : <a href={`#cho-commitments-${at}`}>{w.see}</a>}
      </div>
      <TextArea
        label={w.commitmentText}
        name={`${name}.text`}
        rows={3}
        defaultValue={commitment.text}
        problem={problem('text')}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={w.obliged}
          name={`${name}.obliged`}
          defaultValue={commitment.obliged}
          options={[
            ...sides.map((side) => ({ value: side, label: `${w.side} ${side}` })),
            { value: 'both', label: w.both },
          ]}
        />
        <SelectField
          label={w.commitmentKind}
          name={`${name}.kind`}
          defaultValue={commitment.kind}
          options={COMMITMENT_KINDS.map((kind) => ({ value: kind, label: t(COMMITMENT_KIND_WORDS[kind]) }))}
        />
        <SelectField
          label={w.modality}
          name={`${name}.modality`}
          defaultValue={commitment.modality}
          options={MODALITIES.map((modality) => ({ value: modality, label: t(MODALITY_WORDS[modality]) }))}
        />
      </div>
      <QuantityRows name={name} quantities={commitment.quantities} problem={problem} />
    </fieldset>
  );
}
