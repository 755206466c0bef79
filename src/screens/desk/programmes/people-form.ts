// From the rows of people to what the command takes, with the documents behind their signatures. Server only.
import { z } from 'zod';
import {
  recordPaper,
  setPeople,
  setPeopleInput,
  type KeptPaper,
  type SetPeople,
} from '../../../modules/programmes/index.ts';
import type { Context } from '../../../platform/context/index.ts';
import type { Language } from '../../../tools/sentence/index.ts';
import { readForm, type ReadForm } from '../../forms.ts';
import { paperIn } from '../amendments/paper-upload.ts';
import { PEOPLE_COLUMNS } from './people-columns.ts';

/** The rows of the form arrive as one list per column; rows without name and title are left out. */
function rowsOf(columns: Readonly<Record<string, string | string[] | undefined>>) {
  return [columns['name'] ?? []]
    .flat()
    .map((_, row) => ({
      row,
      given: Object.fromEntries(
        PEOPLE_COLUMNS.map((column) => [column, [columns[column] ?? []].flat()[row]?.trim() || undefined]),
      ),
    }))
    .filter(({ given }) => given['name'] || given['title']);
}

const peopleForm = z.preprocess((given) => {
  const columns = given as Record<string, string | string[] | undefined>;
  const people = rowsOf(columns).map(({ given: person }) => {
    const { documentId, documentNumber, documentDate, documentWhat, ...rest } = person;
    const document = { id: documentId, number: documentNumber, issuedOn: documentDate, what: documentWhat };
    return documentNumber || documentDate || documentWhat ? { ...rest, authorityDocument: document } : rest;
  });
  return { ...columns, people };
}, setPeopleInput) as unknown as z.ZodType<SetPeople>;

export function peopleIn(form: FormData, language: Language): ReadForm<SetPeople> {
  return readForm(form, peopleForm, language);
}

/** The files that came with the rows, by the person's place among those kept. */
export async function documentFiles(form: FormData): Promise<Map<number, KeptPaper>> {
  const names = form.getAll('name[]').map(String);
  const titles = form.getAll('title[]').map(String);
  const kept = names.flatMap((name, row) => (name.trim() || titles[row]?.trim() ? [row] : []));
  const found = new Map<number, KeptPaper>();
  for (const [place, row] of kept.entries()) {
    const paper = await paperIn(form, `documentFile-${row}`, 'van-ban-uy-quyen');
    if (paper) found.set(place, paper);
  }
  return found;
}

/** Sets the people and records the files of their documents with the programme, both or neither. */
export async function setPeopleWithFiles(
  ctx: Context,
  input: { readonly people: SetPeople; readonly files: ReadonlyMap<number, KeptPaper> },
): Promise<void> {
  const people: SetPeople['people'] = [];
  for (const [place, person] of input.people.people.entries()) {
    const file = input.files.get(place);
    const document = person.authorityDocument;
    people.push(
      file && document
        ? { ...person, authorityDocument: { ...document, fileId: await recordPaper(ctx, input.people.id, file) } }
        : person,
    );
  }
  await setPeople(ctx, { ...input.people, people });
}
