import { Form } from 'react-router';
import type { ImportView, WrittenName } from '../../../modules/imports/index.ts';
import { NEW_BODIES, NEW_BODY_WORDS } from '../../../modules/imports/model.ts';
import { useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Disclosure, RadioField, Section, SelectField } from '../../ui/index.ts';
import { IMPORT_WORDS } from './words.ts';

/** Which bodies the names mean, and what happens to programmes that are there already. One form for both. */
export function NamesForm({ view }: { readonly view: Pick<ImportView, 'names' | 'known' | 'duplicates' | 'version'> }) {
  const w = useWords(IMPORT_WORDS);
  const to = useTo();
  const open = view.names.filter((name) => name.candidates.length > 0 || (!name.meansId && !name.asNew));
  const settled = view.names.filter((name) => !open.includes(name));
  const chosen = settled.filter((name) => name.asNew);
  if (open.length === 0 && view.known.length === 0 && chosen.length === 0 && settled.length === 0) return null;
  return (
    <Form method="post" className="flex flex-col gap-6" preventScrollReset>
      <input type="hidden" name="version" value={view.version} />
      {open.length > 0 ? (
        <Section title={w.names(open.length)} id="ten">
          <p className="max-w-[72ch] text-quiet">{w.namesLead}</p>
          <div className="grid gap-5 lg:grid-cols-2">
            {open.map((name) => (
              <NameChoice key={name.key} name={name} />
            ))}
          </div>
        </Section>
      ) : null}
      {settled.length > 0 ? (
        <Disclosure title={w.settled(settled.length)} open={chosen.length > 0}>
          <ul className="flex flex-col gap-2">
            {chosen.map((name) => (
              <li key={name.key}>
                <NameChoice name={name} />
              </li>
            ))}
            {settled
              .filter((name) => !name.asNew)
              .map((name) => (
                <li key={name.key}>
                  {name.name} <span className="text-quiet">→ {name.meansName}</span>
                </li>
              ))}
          </ul>
        </Disclosure>
      ) : null}
      {view.known.length > 0 ? (
        <Section title={w.known(view.known.length)} id="da-co">
          <p className="max-w-[72ch] text-quiet">{w.knownLead}</p>
          <ul className="list-disc pl-6">
            {view.known.map((one) => (
              <li key={one.row}>
                <a href={to(`/lam-viec/chuong-trinh/${one.programmeId}`)}>{one.title}</a>{' '}
                <span className="text-quiet">({w.rowIs(one.row)})</span>
              </li>
            ))}
          </ul>
          <RadioField
            label={w.duplicates}
            name="duplicates"
            defaultValue={view.duplicates}
            options={[
              { value: 'stop', label: w.stop },
              { value: 'skip', label: w.skip },
            ]}
          />
        </Section>
      ) : null}
      {open.length > 0 || chosen.length > 0 || view.known.length > 0 ? (
        <div>
          <ActionButton tone="plain" name="verb" value="settle">
            {w.save}
          </ActionButton>
        </div>
      ) : null}
    </Form>
  );
}

/** Which body one written name means. */
function NameChoice({ name }: { readonly name: WrittenName }) {
  const w = useWords(IMPORT_WORDS);
  const t = useSay();
  return (
    <SelectField
      label={name.name}
      name={`name:${name.key}`}
      hint={`${w.side(name.side)}, ${w.usedIn(name.programmes)}`}
      defaultValue={name.asNew ?? name.meansId ?? ''}
      empty={w.choose}
      options={[
        ...name.candidates.map((candidate) => ({
          value: candidate.id,
          label: [candidate.name, candidate.place, candidate.parentName].filter(Boolean).join(' · '),
        })),
        ...NEW_BODIES.map((kind) => ({ value: kind, label: t(NEW_BODY_WORDS[kind]) })),
      ]}
    />
  );
}
