// Reading forms on the server and giving back, with what was typed, what is wrong with it. Forms work without scripts.
import { data } from 'react-router';
import { z } from 'zod';
import { refusalOfFault } from '../platform/database/index.ts';
import { Refusal, type Language, type Sentence } from '../tools/sentence/index.ts';
import { visible } from '../tools/vietnamese/index.ts';

/** What an action returns when the input cannot be taken; the form shows it and keeps `values`. */
export interface FormProblem {
  readonly problem: Sentence;
  /** By field name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string | string[]>>;
  /** Somebody else saved since the page was opened: the form shows what is stored now beside what was typed. */
  readonly changedMeanwhile?: true;
}

const LOCALES = { vi: z.locales.vi().localeError, en: z.locales.en().localeError };
const CHECK_FIELDS: Sentence = {
  vi: 'Có chỗ chưa đúng. Hãy xem lời nhắc ở từng ô rồi gửi lại.',
  en: 'Something is not right yet. See the note at each field and send again.',
};

/** The form's fields as text; a name that occurs several times or ends in `[]` becomes a list. Files are left out. */
export function formValues(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).filter((value): value is string => typeof value === 'string');
    if (name.endsWith('[]')) values[name.slice(0, -2)] = texts;
    else if (texts.length > 0) values[name] = texts.length === 1 ? texts[0]! : texts;
  }
  return values;
}

export type ReadForm<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: FormProblem };

/** Parses the form with the schema; problems are in the page's language. Empty text counts as not given. */
export function readForm<T>(form: FormData, schema: z.ZodType<T>, language: Language): ReadForm<T> {
  const given = Object.fromEntries(Object.entries(formValues(form)).filter(([, value]) => value !== ''));
  return readAs(form, given, schema, language, (path) => path.join('.'));
}

/**
 * The same for what a page has put together out of the form: the input of a command whose members lie elsewhere than the
 * form's fields. A problem is shown at the field that is called as the innermost member.
 */
export function readMade<T>(form: FormData, made: unknown, schema: z.ZodType<T>, language: Language): ReadForm<T> {
  return readAs(form, made, schema, language, (path) => String(path.at(-1) ?? ''));
}

/** Secrets are taken as they are. An address of e-mail with a mark that nobody sees is refused, not mended: it names somebody. */
const AS_TYPED = /password|secret|token|email|mat-khau/i;

/** What people see of what they sent: without hidden characters, in one form of Unicode. */
function asSeen(value: unknown, name: string): unknown {
  if (typeof value === 'string') return AS_TYPED.test(name) ? value : visible(value);
  if (Array.isArray(value)) return value.map((one) => asSeen(one, name));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asSeen(one, key)]));
}

function readAs<T>(
  form: FormData,
  given: unknown,
  schema: z.ZodType<T>,
  language: Language,
  nameOf: (path: readonly PropertyKey[]) => string,
): ReadForm<T> {
  const parsed = schema.safeParse(asSeen(given, ''), { error: LOCALES[language] as never });
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[nameOf(issue.path)] ??= issue.message;
  return { ok: false, problem: { problem: CHECK_FIELDS, fields, values: formValues(form) } };
}

/** Answer of an action whose input was not taken: status 400 with the problem. */
export function notTaken(problem: FormProblem, status = 400) {
  return data(problem, { status });
}

/**
 * Runs the command of an action. A Refusal becomes a FormProblem that keeps what was typed, and so does a fault of the
 * database that passes; anything else is thrown on.
 */
export async function attempt<R>(
  form: FormData,
  work: () => Promise<R>,
): Promise<{ ok: true; value: R } | { ok: false; status: number; problem: FormProblem }> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    // A fresh sign-in is asked for at a door of its own, which brings the form back (see start/screens.ts).
    const refusal = error instanceof Refusal ? error : refusalOfFault(error);
    if (refusal === null || refusal.code === 'sign-in-again') throw error;
    return {
      ok: false,
      status: refusal.status,
      problem: {
        problem: refusal.sentence,
        fields: {},
        values: formValues(form),
        ...(refusal.code === 'changed-meanwhile' ? { changedMeanwhile: true as const } : {}),
      },
    };
  }
}

/** Names with dots become objects and lists: `parties.0.name` → `{ parties: [{ name }] }`. Gaps in lists are closed. */
export function nestedValues(form: FormData): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).filter((value): value is string => typeof value === 'string');
    if (texts.length === 0) continue;
    const path = name.replace(/\[\]$/, '').split('.');
    // Names come from outside: only plain words and numbers may become keys.
    if (path.length > 6 || !path.every((part) => /^[a-zA-Z0-9-]{1,60}$/.test(part) && part !== 'constructor')) continue;
    let place = root;
    for (const part of path.slice(0, -1)) {
      const next = place[part];
      place = (typeof next === 'object' && next !== null ? next : (place[part] = {})) as Record<string, unknown>;
    }
    place[path.at(-1)!] = name.endsWith('[]') ? texts : texts[0];
  }
  return listsOf(root) as Record<string, unknown>;
}

function listsOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, listsOf(inner)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  if (!isList) return Object.fromEntries(entries);
  return entries.toSorted((a, b) => Number(a[0]) - Number(b[0])).map(([, inner]) => inner);
}
