import { CEREMONY_KIND_WORDS, CEREMONY_KINDS } from '../../../modules/ceremonies/model.ts';
import type { FormProblem } from '../../forms.ts';
import { useSay, useWords } from '../../language.ts';
import { SelectField, TextField } from '../../ui/index.ts';
import { capital, kept } from '../saying.ts';
import { CEREMONY_WORDS } from './words.ts';

export interface CeremonyTexts {
  readonly kind: string;
  readonly conference: string;
  readonly heldOn: string;
  readonly timeFrom: string;
  readonly timeTo: string;
  readonly chair: string;
  readonly secretary: string;
}

/** When, in which form, and who leads it. */
export function CeremonyFactsFields({
  stored,
  problem,
}: {
  readonly stored: CeremonyTexts;
  readonly problem: FormProblem | undefined;
}) {
  const w = useWords(CEREMONY_WORDS);
  const t = useSay();
  const text = (name: keyof CeremonyTexts) => ({
    name,
    defaultValue: kept(problem?.values, name, stored[name]),
    problem: problem?.fields[name],
  });
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={w.kind}
          {...text('kind')}
          options={CEREMONY_KINDS.map((kind) => ({ value: kind, label: capital(t(CEREMONY_KIND_WORDS[kind])) }))}
        />
        <TextField label={w.conference} hint={w.conferenceHint} maxLength={500} {...text('conference')} />
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField label={w.heldOn} type="date" required {...text('heldOn')} />
        <TextField label={w.timeFrom} type="time" {...text('timeFrom')} />
        <TextField label={w.timeTo} type="time" {...text('timeTo')} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={w.chair} hint={w.chairHint} maxLength={300} {...text('chair')} />
        <TextField label={w.secretary} hint={w.chairHint} maxLength={300} {...text('secretary')} />
      </div>
    </>
  );
}
