import { Form } from 'react-router';
import { rolesIn, ROLE_WORDS, type PersonView } from '../../../modules/accounts/model.ts';
import type { OrganisationView } from '../../../modules/organisations/model.ts';
import type { Answer, Sentence } from '../../../tools/sentence/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import type { FormProblem } from '../../forms.ts';
import { useSay, useWords } from '../../language.ts';
import { ActionButton, DataTable, Disclosure, Empty, FormNotice, Section, type Column } from '../../ui/index.ts';
import { BODY_WORDS } from './words.ts';

interface BodyPeopleProps {
  readonly body: OrganisationView;
  readonly people: readonly PersonView[];
  readonly mayManage: Answer;
  readonly problem: FormProblem | null;
}

/** Who is in the body, in which role, and how to change that. */
export function BodyPeople({ body, people, mayManage, problem }: BodyPeopleProps) {
  const w = useWords(BODY_WORDS);
  const say = useSay();
  const verb = problem?.values['viec'];
  const mine = verb === 'doi-vai-tro' || verb === 'thoi-vai-tro' ? problem : null;
  const columns = [
    ...nameColumns(w, say),
    ...(people.some((row) => row.email !== null) ? [emailColumn(w.email)] : []),
    { title: w.since, cell: (row: PersonView) => formatDate(row.since), className: 'whitespace-nowrap' },
    ...(mayManage.yes ? [changeColumn(w.actions, body)] : []),
  ];
  return (
    <Section title={w.people} id="nguoi">
      <FormNotice problem={mine ? say(mine.problem) : null} />
      {people.length === 0 ? (
        <Empty title={w.noPeople}>{mayManage.yes ? w.noPeopleHint : null}</Empty>
      ) : (
        <DataTable caption={w.people} columns={columns} rows={people} rowKey={(row) => row.membershipId} />
      )}
    </Section>
  );
}

type Words = (typeof BODY_WORDS)['vi'];

function nameColumns(w: Words, say: (sentence: Sentence) => string): Column<PersonView>[] {
  return [
    { title: w.person, names: true, cell: (row) => row.name },
    { title: w.role, cell: (row) => say(ROLE_WORDS[row.role]) },
  ];
}

function emailColumn(title: string): Column<PersonView> {
  return { title, cell: (row) => row.email };
}

function changeColumn(title: string, body: OrganisationView): Column<PersonView> {
  return { title, cell: (row) => <RoleForms body={body} person={row} /> };
}

function RoleForms({ body, person }: { readonly body: OrganisationView; readonly person: PersonView }) {
  const w = useWords(BODY_WORDS);
  const say = useSay();
  const hidden = (
    <>
      <input type="hidden" name="membershipId" value={person.membershipId} />
      <input type="hidden" name="version" value={person.version} />
    </>
  );
  return (
    <Disclosure title={w.actions} label={`${w.actions}: ${person.name}`}>
      <div className="flex flex-col gap-2">
        <Form method="post" className="flex flex-wrap items-center gap-2" key={person.version}>
          <input type="hidden" name="viec" value="doi-vai-tro" />
          {hidden}
          <select
            name="role"
            defaultValue={person.role}
            aria-label={`${w.role}: ${person.name}`}
            className="min-h-11 rounded-md border border-line-strong bg-paper px-3 py-2"
          >
            {rolesIn(body.kind).map((role) => (
              <option key={role} value={role}>
                {say(ROLE_WORDS[role])}
              </option>
            ))}
          </select>
          <ActionButton tone="plain">{w.changeRole}</ActionButton>
        </Form>
        <Form method="post">
          <input type="hidden" name="viec" value="thoi-vai-tro" />
          {hidden}
          <ActionButton tone="action" aria-label={`${w.endRole}: ${person.name}`}>
            {w.endRole}
          </ActionButton>
        </Form>
      </div>
    </Disclosure>
  );
}
