import { KIND_WORDS as ORGANISATION_KIND_WORDS, ORGANISATION_KINDS } from '../../../modules/organisations/model.ts';
import { PERSON_ROLE_WORDS, PERSON_ROLES } from '../../../modules/programmes/model.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { useSay, useWords } from '../../language.ts';
import { CheckField, SelectField, TextField } from '../../ui/index.ts';
import type { Candidate, Shown } from './review-form.tsx';
import { REVIEW_WORDS } from './review-words.ts';

/** From here on a candidate is put into the box, for the person to see; they still mark the part as seen. */
const SURE = 0.95;

interface PartyRowsProps {
  readonly review: Shown;
  readonly candidates: Readonly<Record<string, readonly Candidate[]>>;
  readonly own: { readonly id: string; readonly name: string } | null;
  readonly problems: Readonly<Record<string, string>>;
}

export function PartyRows({ review, candidates, own, problems }: PartyRowsProps) {
  const w = useWords(REVIEW_WORDS);
  const t = useSay();
  const parties = review.parties ?? [];
  return (
    <div className="flex flex-col gap-4">
      {parties.map((party, at) => {
        const name = `parties.${at}`;
        const found = candidates[party.key] ?? [];
        const options = [
          ...found.map(({ id, name: body, place, endedOn }) => ({
            value: id,
            label: `${place ? `${body} – ${place}` : body}${endedOn ? ` (${w.ended} ${formatDate(endedOn)})` : ''}`,
          })),
          ...(own && !found.some((one) => one.id === own.id)
            ? [{ value: own.id, label: `${own.name} (${w.ownBody})` }]
            : []),
          { value: 'new', label: w.newBody },
        ];
        const first = found[0];
        const body = party.body || (first && first.score >= SURE ? first.id : '');
        return (
          <fieldset
            key={party.key}
            data-place={`parties-${at}`}
            className="flex min-w-0 flex-col gap-3 border-l-4 border-line pl-4"
          >
            <legend className="font-medium">{party.name}</legend>
            <input type="hidden" name={`${name}.key`} value={party.key} />
            <input type="hidden" name={`${name}.start`} value={party.start ?? ''} />
            <input type="hidden" name={`${name}.end`} value={party.end ?? ''} />
            <div className="flex flex-wrap items-center gap-x-6">
              <CheckField label={w.keep} name={`${name}.keep`} defaultChecked={party.keep} />
              {party.start === null ? null : <a href={`#cho-parties-${at}`}>{w.see}</a>}
            </div>
            <TextField
              label={w.partyName}
              name={`${name}.name`}
              defaultValue={party.name}
              problem={problems[`${name}.name`]}
            />
            <SelectField
              label={w.body}
              name={`${name}.body`}
              empty={w.choose}
              options={options}
              defaultValue={body}
              problem={problems[`${name}.body`]}
            />
            <div className="grid gap-3 sm:grid-cols-2">
              <SelectField
                label={w.partyKind}
                name={`${name}.kind`}
                defaultValue={party.kind}
                options={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: t(ORGANISATION_KIND_WORDS[kind]) }))}
              />
              <SelectField
                label={w.side}
                name={`${name}.side`}
                defaultValue={party.side}
                options={['A', 'B', 'C', 'D', 'E', 'F'].map((side) => ({ value: side, label: side }))}
              />
              <TextField label={w.partyPlace} name={`${name}.place`} defaultValue={party.place} />
            </div>
          </fieldset>
        );
      })}
      {(review.people ?? []).length > 0 ? <h3>{w.people}</h3> : null}
      {(review.people ?? []).map((person, at) => {
        const name = `people.${at}`;
        return (
          <fieldset
            key={`${person.name} ${person.title} ${at}`}
            data-place={`people-${at}`}
            className="grid min-w-0 gap-3 border-l-4 border-line pl-4 sm:grid-cols-2"
          >
            <legend className="sr-only">{person.name || person.title}</legend>
            <input type="hidden" name={`${name}.start`} value={person.start ?? ''} />
            <input type="hidden" name={`${name}.end`} value={person.end ?? ''} />
            <div className="flex flex-wrap items-center gap-x-6 sm:col-span-2">
              <CheckField label={w.keep} name={`${name}.keep`} defaultChecked={person.keep} />
              {person.start === null ? null : <a href={`#cho-people-${at}`}>{w.see}</a>}
            </div>
            <TextField label={w.personName} name={`${name}.name`} defaultValue={person.name} />
            <TextField label={w.personTitle} name={`${name}.title`} defaultValue={person.title} />
            <SelectField
              label={w.personRole}
              name={`${name}.role`}
              defaultValue={person.role}
              options={PERSON_ROLES.map((role) => ({ value: role, label: t(PERSON_ROLE_WORDS[role]) }))}
            />
            <SelectField
              label={w.personParty}
              name={`${name}.partyKey`}
              empty={w.noParty}
              defaultValue={person.partyKey}
              options={parties.map((party) => ({ value: party.key, label: party.name }))}
            />
          </fieldset>
        );
      })}
    </div>
  );
}
