// A double click without scripts, or a browser that sends again because no answer came: the same form with the same content
// from the same person is one sending, and both get its answer. (With scripts the second click is not even sent.)
import { createHash } from 'node:crypto';
import { redirect } from 'react-router';
import { sessionTokenIn } from '../modules/accounts/index.ts';
import { once } from '../platform/sent-forms/index.ts';
import type { Work } from './fresh-sign-in.ts';

const FORMS = /^(application\/x-www-form-urlencoded|multipart\/form-data)/i;
/** Helpers without an account; the link in the address says who they are. */
const BY_LINK = /^(\/en)?\/viec\//;
const LONGEST_ANSWER = 2000;

export function sendingOnce(action: Work): Work {
  const run = action as (args: { readonly request: Request }) => unknown;
  return (async (args: { readonly request: Request }) => {
    const key = await keyOf(args.request);
    if (key === null) return run(args);
    const outcome = await once(key, async () => {
      const value = await settled(run, args);
      return { value, answer: answerOf('given' in value ? value.given : value.thrown) };
    });
    if ('answer' in outcome) return redirect(outcome.answer);
    if ('thrown' in outcome.value) throw outcome.value.thrown;
    return outcome.value.given;
  }) as Work;
}

type Settled = { readonly given: unknown } | { readonly thrown: unknown };

/** Actions may also throw where they lead to. */
async function settled(
  run: (args: { readonly request: Request }) => unknown,
  args: { readonly request: Request },
): Promise<Settled> {
  try {
    return { given: await run(args) };
  } catch (thrown) {
    return { thrown };
  }
}

/** An address of this house, when that is all there is to the answer. */
function answerOf(result: unknown): string | null {
  if (!(result instanceof Response) || result.status < 300 || result.status > 399) return null;
  const location = result.headers.get('location');
  const isAll = !result.headers.has('set-cookie') && location?.startsWith('/') && location.length <= LONGEST_ANSWER;
  return isAll ? location : null;
}

/** Null: not a form, or of somebody unknown. Files count by their content: browsers divide the same form anew each time. */
async function keyOf(request: Request): Promise<Buffer | null> {
  if (request.method !== 'POST' || !FORMS.test(request.headers.get('content-type') ?? '')) return null;
  const url = new URL(request.url);
  const session = sessionTokenIn(request.headers);
  const path = url.pathname.replace(/\.data$/, '');
  if (!session && !BY_LINK.test(path)) return null;
  const hash = createHash('sha256').update(JSON.stringify([session ?? '', path, url.search]));
  for (const [name, value] of await request.clone().formData()) {
    if (typeof value === 'string') hash.update(JSON.stringify([name, value]));
    else {
      hash.update(JSON.stringify([name, value.name, value.type, value.size]));
      hash.update(new Uint8Array(await value.arrayBuffer()));
    }
  }
  return hash.digest();
}
