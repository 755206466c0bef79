// Answers of the entrance's actions: cookies that go with a redirect, and problems that never repeat a password.
import { data, redirect } from 'react-router';
import { inLanguage } from '../language.ts';
import type { Language } from '../../tools/sentence/index.ts';
import type { FormProblem } from '../forms.ts';

/** Goes on with the cookies of a session that begins or ends. */
export function goOn(to: string, setCookies: readonly string[]): Response {
  const headers = new Headers();
  for (const cookie of setCookies) headers.append('Set-Cookie', cookie);
  return redirect(to, { headers });
}

/** The page of an invitation whose word is given, for coming back to it; null for anything else. */
export function invitationPath(token: string | null, language: Language): string | null {
  return token && /^[\w-]{20,100}$/.test(token) ? inLanguage(`/loi-moi/${token}`, language) : null;
}

const SECRETS = ['password', 'current', 'code'];

/** Like notTaken, without what must not be sent back to the page. */
export function notTakenHere(problem: FormProblem, status: number) {
  const values = Object.fromEntries(Object.entries(problem.values).filter(([name]) => !SECRETS.includes(name)));
  return data({ ...problem, values }, { status });
}
