// Answers of the entrance's actions: cookies that go with a redirect, and problems that never repeat a password.
import { data, redirect } from 'react-router';
import type { FormProblem } from '../forms.ts';

/** Goes on with the cookies of a session that begins or ends. */
export function goOn(to: string, setCookies: readonly string[]): Response {
  const headers = new Headers();
  for (const cookie of setCookies) headers.append('Set-Cookie', cookie);
  return redirect(to, { headers });
}

const SECRETS = ['password', 'current'];

/** Like notTaken, without what must not be sent back to the page. */
export function notTakenHere(problem: FormProblem, status: number) {
  const values = Object.fromEntries(Object.entries(problem.values).filter(([name]) => !SECRETS.includes(name)));
  return data({ ...problem, values }, { status });
}
