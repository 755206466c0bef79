import type { GuestView, SiteView } from '../../../modules/ceremonies/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useWords } from '../../language.ts';
import { CheckField, SelectField, TextField } from '../../ui/index.ts';
import { kept } from '../saying.ts';
import { CEREMONY_WORDS } from './words.ts';

const WORDS = defineWords({
  vi: {
    name: 'Họ và tên (để trống nếu là nhóm)',
    title: 'Chức vụ, hoặc tên nhóm',
    body: 'Cơ quan, đơn vị',
    people: 'Số người của nhóm',
    site: 'Dự tại',
    noSite: 'Chưa rõ',
    witness: 'Là người chứng kiến',
  },
  en: {
    name: 'Name (blank for a group)',
    title: 'Office, or what the group is',
    body: 'Body',
    people: 'Persons in the group',
    site: 'At',
    noSite: 'Not known',
    witness: 'Is a witness',
  },
});

interface GuestFieldsProps {
  /** Before each field's name: "guests.0". */
  readonly prefix: string;
  readonly stored: GuestView | undefined;
  readonly sites: readonly SiteView[];
  readonly problem: FormProblem | undefined;
  /** At one place already: it is not asked for. */
  readonly siteId?: string | undefined;
}

export function GuestFields({ prefix, stored, sites, problem, siteId }: GuestFieldsProps) {
  const w = useWords(WORDS);
  const shared = useWords(CEREMONY_WORDS);
  const text = (field: string, value: string | null | undefined) => ({
    name: `${prefix}.${field}`,
    defaultValue: kept(problem?.values, `${prefix}.${field}`, value ?? ''),
  });
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-3">
        <TextField label={w.name} maxLength={200} {...text('name', stored?.name)} />
        <TextField label={w.title} maxLength={300} {...text('title', stored?.title)} />
        <TextField label={w.body} maxLength={300} {...text('body', stored?.body)} />
      </div>
      <div className="grid items-end gap-3 sm:grid-cols-3">
        <TextField
          label={w.people}
          type="number"
          min={1}
          inputMode="numeric"
          {...text('people', stored?.people ? String(stored.people) : '')}
        />
        {siteId === undefined && sites.length > 0 ? (
          <SelectField
            label={w.site}
            {...text('siteId', stored?.siteId)}
            empty={w.noSite}
            options={sites.map((site) => ({
              value: site.id,
              label: site.isMain && sites.length > 1 ? `${site.name} (${shared.main})` : site.name,
            }))}
          />
        ) : null}
        {siteId === undefined ? null : <input type="hidden" name={`${prefix}.siteId`} value={siteId} />}
        <CheckField
          label={w.witness}
          name={`${prefix}.isWitness`}
          defaultChecked={problem ? problem.values[`${prefix}.isWitness`] !== undefined : (stored?.isWitness ?? false)}
        />
      </div>
    </>
  );
}

/** A row of the form as the module takes it. */
export function guestRow(row: Record<string, unknown>): Record<string, unknown> {
  return { ...row, isWitness: row['isWitness'] !== undefined };
}
