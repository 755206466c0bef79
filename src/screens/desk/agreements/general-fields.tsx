import { CADENCE_WORDS, CADENCES, KIND_WORDS, PROGRAMME_KINDS } from '../../../modules/programmes/model.ts';
import { useSay, useWords } from '../../language.ts';
import { CheckField, SelectField, TextArea, TextField } from '../../ui/index.ts';
import type { Shown } from './review-form.tsx';
import { REVIEW_WORDS } from './review-words.ts';

interface GeneralFieldsProps {
  readonly review: Shown;
  /** The earlier programme that the text speaks of, if any. */
  readonly previous: string | null;
  /** Programmes that this one may continue. */
  readonly priors: readonly { readonly id: string; readonly title: string }[];
  readonly problems: Readonly<Record<string, string>>;
}

export function GeneralFields({ review, previous, priors, problems }: GeneralFieldsProps) {
  const w = useWords(REVIEW_WORDS);
  const t = useSay();
  return (
    <div className="flex flex-col gap-4">
      <div data-place="programmeName">
        <TextArea
          label={w.title}
          name="title"
          rows={2}
          required
          defaultValue={review.title}
          problem={problems['title']}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={w.kind}
          name="kind"
          defaultValue={review.kind}
          options={PROGRAMME_KINDS.map((kind) => ({ value: kind, label: t(KIND_WORDS[kind]) }))}
        />
        <div data-place="signedOn">
          <TextField
            label={w.signedOn}
            name="signedOn"
            type="date"
            defaultValue={review.signedOn}
            problem={problems['signedOn']}
          />
        </div>
        <div data-place="term">
          <TextField
            label={w.termFrom}
            name="termFrom"
            type="date"
            defaultValue={review.termFrom}
            problem={problems['termFrom']}
          />
        </div>
        <div data-place="term">
          <TextField
            label={w.termTo}
            name="termTo"
            type="date"
            defaultValue={review.termTo}
            problem={problems['termTo']}
          />
        </div>
        <div data-place="place">
          <TextField label={w.place} name="place" defaultValue={review.place} problem={problems['place']} />
        </div>
        <div data-place="cadence">
          <SelectField
            label={w.cadence}
            name="cadence"
            empty={w.none}
            defaultValue={review.cadence}
            options={CADENCES.map((cadence) => ({ value: cadence, label: t(CADENCE_WORDS[cadence]) }))}
          />
        </div>
      </div>
      <div data-place="sites">
        <TextArea label={w.sites} name="sites" rows={2} defaultValue={review.sites} problem={problems['sites']} />
      </div>
      <div data-place="online">
        <CheckField label={w.online} name="online" defaultChecked={review.online} />
      </div>
      <SelectField
        label={w.prior}
        name="priorId"
        empty={w.noPrior}
        defaultValue={review.priorId}
        options={priors.map((one) => ({ value: one.id, label: one.title }))}
      />
      {previous ? (
        <p data-place="previousProgramme">
          <span className="text-quiet">{w.previous}: </span>
          {previous} <a href="#cho-previousProgramme">{w.see}</a>
        </p>
      ) : null}
    </div>
  );
}
