import { KIND_WORDS, ORGANISATION_KINDS } from '../../../modules/organisations/model.ts';
import type { OrganisationCandidate } from '../../../modules/organisations/index.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { Notice, SelectField, TextField } from '../../ui/index.ts';

const WORDS = defineWords({
  vi: {
    label: 'Tên đơn vị',
    hint: 'Gõ tên đầy đủ, ví dụ: Ủy ban nhân dân xã …, Báo …',
    which: 'Đúng là đơn vị nào?',
    isNew: 'Không có trong các đơn vị trên: ghi là đơn vị mới',
    kind: 'Loại đơn vị (khi là đơn vị mới)',
  },
  en: {
    label: 'Name of the organisation',
    hint: 'The full name, such as: Ủy ban nhân dân xã …, Báo …',
    which: 'Which organisation is it?',
    isNew: 'None of these: record it as new',
    kind: 'Kind of organisation (when new)',
  },
});

export interface PartnerFieldProps {
  readonly label?: string;
  readonly typed: string;
  readonly typedKind?: string;
  readonly required?: boolean;
  /** What was said of the name last time, with the organisations it may mean; absent at first. */
  readonly asked?:
    | { readonly problem: { vi: string; en: string }; readonly candidates: readonly OrganisationCandidate[] }
    | undefined;
}

/** A typed name that the server finds; when it is not sure, the choice stands below the name. Works without scripts. */
export function PartnerField({ label, typed, typedKind, required, asked }: PartnerFieldProps) {
  const w = useWords(WORDS);
  const t = useSay();
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label={label ?? w.label}
        hint={w.hint}
        name="partner"
        defaultValue={typed}
        required={required ?? false}
        maxLength={300}
        problem={asked ? t(asked.problem) : undefined}
      />
      {asked ? (
        <Notice tone="caution">
          <fieldset className="flex flex-col gap-1">
            <legend className="font-medium">{w.which}</legend>
            {asked.candidates.map((candidate) => (
              <label key={candidate.id} className="flex min-h-11 items-start gap-3 py-1">
                <input type="radio" name="partnerId" value={candidate.id} className="mt-1 size-5 accent-primary" />
                <span>
                  {candidate.name}
                  {candidate.place ? `, ${candidate.place}` : ''}
                  <span className="block text-sm text-quiet">{t(candidate.reason)}</span>
                </span>
              </label>
            ))}
            <label className="flex min-h-11 items-center gap-3">
              <input type="radio" name="partnerId" value="new" className="size-5 accent-primary" />
              <span>{w.isNew}</span>
            </label>
          </fieldset>
          <SelectField
            label={w.kind}
            name="partnerKind"
            defaultValue={typedKind ?? ''}
            empty="—"
            options={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: t(KIND_WORDS[kind]) }))}
          />
        </Notice>
      ) : null}
    </div>
  );
}
