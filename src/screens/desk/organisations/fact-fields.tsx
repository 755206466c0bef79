import {
  HEADING_WORDS,
  HEADINGS,
  KIND_WORDS,
  LEVEL_WORDS,
  LEVELS,
  ORGANISATION_KINDS,
  type OrganisationView,
} from '../../../modules/organisations/model.ts';
import type { FormProblem } from '../../forms.ts';
import { useSay, useWords } from '../../language.ts';
import { SelectField, TextField } from '../../ui/index.ts';
import { PlaceField } from './place-field.tsx';
import { BODY_WORDS } from './words.ts';

interface FactFieldsProps {
  readonly body: OrganisationView | null;
  /** Full name of the administrative unit that the body belongs to. */
  readonly placeName: string | null;
  readonly problem: FormProblem | null;
}

/** The fields of a body's facts, with what was typed before what is kept. */
export function FactFields({ body, placeName, problem }: FactFieldsProps) {
  const w = useWords(BODY_WORDS);
  const say = useSay();
  const value = (name: string, kept: string | null | undefined) => {
    const typed = problem?.values[name];
    return problem ? (typeof typed === 'string' ? typed : '') : (kept ?? '');
  };
  const field = (name: string) => problem?.fields[name];
  const options = <K extends string>(keys: readonly K[], words: Readonly<Record<K, { vi: string; en: string }>>) =>
    keys.map((key) => ({ value: key, label: say(words[key]) }));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <TextField
          label={w.name}
          name="name"
          required
          maxLength={300}
          defaultValue={value('name', body?.name)}
          hint={body ? w.nameHint : null}
          problem={field('name')}
        />
      </div>
      <SelectField
        label={w.kind}
        name="kind"
        required
        options={options(ORGANISATION_KINDS, KIND_WORDS)}
        defaultValue={value('kind', body?.kind ?? 'authority')}
        problem={field('kind')}
      />
      <SelectField
        label={w.level}
        name="level"
        empty={w.noLevel}
        options={options(LEVELS, LEVEL_WORDS)}
        defaultValue={value('level', body?.level)}
        problem={field('level')}
      />
      <TextField
        label={w.place}
        name="place"
        maxLength={120}
        defaultValue={value('place', body?.place)}
        hint={w.placeHint}
        problem={field('place')}
      />
      <PlaceField
        label={w.unit}
        name="placeName"
        defaultValue={value('placeName', placeName)}
        hint={w.unitHint}
        problem={field('placeName')}
      />
      <TextField
        label={w.symbol}
        name="symbol"
        maxLength={30}
        defaultValue={value('symbol', body?.symbol)}
        hint={w.symbolHint}
        problem={field('symbol')}
      />
      <TextField
        label={w.officialCode}
        name="officialCode"
        maxLength={30}
        defaultValue={value('officialCode', body?.officialCode)}
        hint={w.officialCodeHint}
        problem={field('officialCode')}
      />
      <TextField
        label={w.begunOn}
        name="begunOn"
        type="date"
        defaultValue={value('begunOn', body?.begunOn)}
        problem={field('begunOn')}
      />
      <TextField
        label={w.shortName}
        name="shortName"
        maxLength={60}
        defaultValue={value('shortName', body?.shortName)}
        problem={field('shortName')}
      />
      <TextField
        label={w.parentName}
        name="parentName"
        maxLength={300}
        defaultValue={value('parentName', body?.parentName)}
        problem={field('parentName')}
      />
      {body ? (
        <>
          <SelectField
            label={w.heading}
            name="heading"
            required
            options={options(HEADINGS, HEADING_WORDS)}
            defaultValue={value('heading', body.heading)}
            problem={field('heading')}
          />
          <TextField
            label={w.exchangeCode}
            name="exchangeCode"
            maxLength={13}
            defaultValue={value('exchangeCode', body.exchangeCode)}
            problem={field('exchangeCode')}
          />
        </>
      ) : null}
    </div>
  );
}
