import { useState, type FocusEvent, type ReactNode } from 'react';
import { Form } from 'react-router';
import type { AgreementView } from '../../../modules/agreements/index.ts';
import { REVIEW_PART_WORDS, type Review, type ReviewPart } from '../../../modules/agreements/model.ts';
import { useSay, useWords } from '../../language.ts';
import { ActionButton, Card, CheckField, RadioField } from '../../ui/index.ts';
import { CommitmentRows } from './commitment-rows.tsx';
import { GeneralFields } from './general-fields.tsx';
import { NameRows } from './name-rows.tsx';
import { PartyRows } from './party-rows.tsx';
import { REVIEW_WORDS } from './review-words.ts';
import { WarningRows } from './warning-rows.tsx';

/** A review as it is shown: saved, or as typed when it could not be saved. */
export type Shown = Review;

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly place: string | null;
  /** First day on which it is no more. */
  readonly endedOn: string | null;
  readonly score: number;
}

/** Buttons that stand elsewhere on the page belong to the form by this. */
export const REVIEW_FORM = 'xem-xet';

interface ReviewFormProps {
  readonly agreement: AgreementView;
  readonly review: Shown;
  readonly candidates: Readonly<Record<string, readonly Candidate[]>>;
  readonly priors: readonly { readonly id: string; readonly title: string }[];
  readonly own: { readonly id: string; readonly name: string } | null;
  /** By field name, such as `commitments.3.text`. */
  readonly problems: Readonly<Record<string, string>>;
  readonly whyNot: string | null;
  readonly selected: { readonly start: number; readonly end: number } | null;
  readonly onLit: (key: string | null) => void;
}

export function ReviewForm({
  agreement,
  review,
  candidates,
  priors,
  own,
  problems,
  whyNot,
  selected,
  onLit,
}: ReviewFormProps) {
  const w = useWords(REVIEW_WORDS);
  const [added, setAdded] = useState<readonly { start: number; end: number; text: string }[]>([]);
  const light = (event: FocusEvent<HTMLElement>) =>
    onLit(event.target.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? null);
  const seen = (part: ReviewPart) => (
    <CheckField label={w.seen} name="seen[]" value={part} defaultChecked={(review.seen ?? []).includes(part)} />
  );
  const sides = [...new Set((review.parties ?? []).map((party) => party.side))].toSorted();
  return (
    <Form id={REVIEW_FORM} method="post" className="flex flex-col gap-6" onFocusCapture={light}>
      <input type="hidden" name="version" value={agreement.version} />
      <fieldset disabled={whyNot !== null} className="flex min-w-0 flex-col gap-6">
        <Part part="general">
          <GeneralFields
            review={review}
            previous={agreement.proposal.previousProgramme}
            priors={priors}
            problems={problems}
          />
          {seen('general')}
        </Part>
        <Part part="parties">
          <PartyRows review={review} candidates={candidates} own={own} problems={problems} />
          {seen('parties')}
        </Part>
        <Part part="commitments">
          <CommitmentRows review={review} sides={sides} added={added} problems={problems} />
          {selected ? (
            <div>
              <ActionButton
                type="button"
                tone="plain"
                onClick={() =>
                  setAdded([...added, { ...selected, text: agreement.text.slice(selected.start, selected.end).trim() }])
                }
              >
                {w.addSelected}
              </ActionButton>
            </div>
          ) : null}
          {seen('commitments')}
        </Part>
        <Part part="topics">
          <NameRows list="topics" title={w.topics} label={w.topic} names={review.topics ?? []} />
          <NameRows list="channels" title={w.channels} label={w.channel} names={review.channels ?? []} />
          {seen('topics')}
        </Part>
        <Part part="warnings">
          <WarningRows warnings={agreement.proposal.warnings} review={review} />
          {seen('warnings')}
        </Part>
      </fieldset>
      {whyNot ? (
        <p className="text-quiet">{whyNot}</p>
      ) : (
        <section id="ket-thuc" aria-label={w.actions} className="flex flex-col gap-4 rounded-lg bg-mist p-4">
          <RadioField
            label={w.startAs}
            name="startAs"
            defaultValue={review.signedOn ? 'in_force' : 'draft'}
            options={[
              { value: 'in_force', label: w.inForce },
              { value: 'draft', label: w.draft },
            ]}
          />
          <div className="flex flex-wrap gap-3">
            <ActionButton name="intent" value="accept">
              {w.accept}
            </ActionButton>
            <ActionButton tone="plain" name="intent" value="save" formNoValidate>
              {w.save}
            </ActionButton>
          </div>
        </section>
      )}
    </Form>
  );
}

function Part({ part, children }: { readonly part: ReviewPart; readonly children: ReactNode }) {
  const t = useSay();
  return (
    <Card className="flex flex-col gap-4">
      <h2>{t(REVIEW_PART_WORDS[part])}</h2>
      {children}
    </Card>
  );
}
