import { Form, redirect } from 'react-router';
import { officeHolders } from '../../../modules/organisations/index.ts';
import { programmeView } from '../../../modules/programmes/index.ts';
import {
  AUTHORITY_WORDS,
  PERSON_ROLE_WORDS,
  PERSON_ROLES,
  SIGNING_AUTHORITIES,
} from '../../../modules/programmes/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, ButtonLink, Section, SelectField, TextField } from '../../ui/index.ts';
import type { Route } from './+types/people';
import { AuthorityDocumentFields } from './authority-document-fields.tsx';
import { idIn } from '../found.ts';
import { PEOPLE_COLUMNS, type PeopleRow } from './people-columns.ts';
import { documentFiles, peopleIn, setPeopleWithFiles } from './people-form.ts';
import { useProgramme } from './programme-context.ts';
import { ReasonField } from './reason-field.tsx';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital } from '../saying.ts';

export { shouldRevalidate } from '../revalidate.ts';

/** Who held an office of a party on the day of signing, or holds one today: offered while one types. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  return consult(who, async (ctx) => {
    const { parties, signedOn } = await programmeView(ctx, id);
    const bodies = parties.map((party) => party.organisationId);
    return { holders: await officeHolders(ctx, bodies, signedOn ?? dayInVietNam(ctx.now)) };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  const form = await request.formData();
  form.set('id', id);
  const read = peopleIn(form, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, async () =>
    perform(who, setPeopleWithFiles, { people: read.value, files: await documentFiles(form) }),
  );
  if (!done.ok) return notTaken(done.problem, done.status);
  return redirect(inLanguage(`/lam-viec/chuong-trinh/${id}`, language));
}

const WORDS = defineWords({
  vi: {
    title: 'Người đại diện, người ký, người chứng kiến',
    hint: 'Để trống cả tên và chức vụ thì hàng đó được bỏ. Nhóm người ("các đại biểu") chỉ cần ghi ở ô chức vụ.',
    person: (n: number) => `Người thứ ${n}`,
    role: 'Vai trò',
    party: 'Đơn vị',
    noParty: 'Không thuộc bên nào',
    name: 'Họ và tên',
    office: 'Chức vụ',
    authority: 'Quyền hạn ký',
    save: 'Lưu',
    cancel: 'Thôi',
  },
  en: {
    title: 'Representatives, signatories, witnesses',
    hint: 'A row without name and office is left out. A group needs only the office.',
    person: (n: number) => `Person ${n}`,
    role: 'Role',
    party: 'Organisation',
    noParty: 'Of no party',
    name: 'Name',
    office: 'Office',
    authority: 'Signing authority',
    save: 'Save',
    cancel: 'Cancel',
  },
});

const EMPTY_ROWS = 3;

const NAMES = 'nguoi-giu-chuc-vu';
const OFFICES = 'chuc-vu-dang-giu';

export default function People({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme, mayCorrect } = useProgramme();
  const stored = programme.people.map((person): PeopleRow => ({
    role: person.role,
    organisationId: person.organisationId ?? '',
    name: person.name ?? '',
    title: person.title ?? '',
    authority: person.authority ?? '',
    documentId: person.authorityDocument?.id ?? '',
    documentNumber: person.authorityDocument?.number ?? '',
    documentDate: person.authorityDocument?.issuedOn ?? '',
    documentWhat: person.authorityDocument?.what ?? '',
  }));
  const none = Object.fromEntries(PEOPLE_COLUMNS.map((column) => [column, ''])) as unknown as PeopleRow;
  const blank: PeopleRow = { ...none, role: 'representative' };
  const typed = actionData?.values['name'];
  const rows = Array.isArray(typed)
    ? typed.map((_, row) => {
        const at = (column: string) => [actionData?.values[column] ?? []].flat()[row] ?? '';
        return Object.fromEntries(PEOPLE_COLUMNS.map((column) => [column, at(column)])) as unknown as PeopleRow;
      })
    : [...stored, ...Array.from({ length: EMPTY_ROWS }, () => blank)];
  return (
    <Section id="nhan-su" title={w.title}>
      <Form method="post" encType="multipart/form-data" className="flex flex-col gap-4">
        <RefusalNotice refusal={actionData} withFields />
        <p className="max-w-[72ch] text-quiet">{w.hint}</p>
        <input type="hidden" name="version" value={programme.version} />
        <datalist id={NAMES}>
          {loaderData.holders.map((one, index) => (
            <option key={index} value={one.personName}>
              {one.title}
            </option>
          ))}
        </datalist>
        <datalist id={OFFICES}>
          {loaderData.holders.map((one, index) => (
            <option key={index} value={one.title}>
              {one.personName}
            </option>
          ))}
        </datalist>
        {rows.map((row, index) => (
          <fieldset key={index} className="grid gap-3 rounded-lg border border-line p-4 sm:grid-cols-2 lg:grid-cols-5">
            <legend className="px-1 text-sm text-quiet">{w.person(index + 1)}</legend>
            <SelectField
              label={w.role}
              name="role[]"
              defaultValue={row.role}
              options={PERSON_ROLES.map((role) => ({ value: role, label: capital(t(PERSON_ROLE_WORDS[role])) }))}
            />
            <SelectField
              label={w.party}
              name="organisationId[]"
              defaultValue={row.organisationId}
              empty={w.noParty}
              options={programme.parties.map((party) => ({ value: party.organisationId, label: party.name }))}
            />
            <TextField label={w.name} name="name[]" defaultValue={row.name} maxLength={200} list={NAMES} />
            <TextField label={w.office} name="title[]" defaultValue={row.title} maxLength={300} list={OFFICES} />
            <SelectField
              label={w.authority}
              name="authority[]"
              defaultValue={row.authority}
              empty="—"
              options={SIGNING_AUTHORITIES.map((authority) => ({
                value: authority,
                label: t(AUTHORITY_WORDS[authority]),
              }))}
            />
            <AuthorityDocumentFields row={row} index={index} />
          </fieldset>
        ))}
        <ReasonField state={programme.state} problem={actionData} />
        <div className="flex flex-wrap gap-3">
          <ActionButton whyNot={mayCorrect.yes ? null : t(mayCorrect.why)}>{w.save}</ActionButton>
          <ButtonLink tone="quiet" to={to(`/lam-viec/chuong-trinh/${programme.id}`)}>
            {w.cancel}
          </ButtonLink>
        </div>
      </Form>
    </Section>
  );
}
