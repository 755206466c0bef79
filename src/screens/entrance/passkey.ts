import { askForPasskey, passkeyAnswerInput, takePasskey, type PasskeyPurpose } from '../../modules/accounts/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { Route } from './+types/passkey';

const PURPOSES: readonly string[] = ['sign-in', 'second-step', 'confirm', 'add'] satisfies PasskeyPurpose[];

function isPurpose(value: unknown): value is PasskeyPurpose {
  return typeof value === 'string' && PURPOSES.includes(value);
}

/** What passkey-button.tsx asks: first for a challenge (`{ purpose }`), then with the device's answer to it. */
export async function action({ request }: Route.ActionArgs) {
  try {
    const body = (await request.json().catch(() => null)) as { purpose?: unknown; response?: unknown } | null;
    if (!body || !isPurpose(body.purpose)) return bad();
    if (body.response === undefined) {
      const { options, setCookies } = await askForPasskey(request.headers, body.purpose);
      return answer({ options }, setCookies);
    }
    const read = passkeyAnswerInput.safeParse(body);
    if (!read.success) return bad();
    const taken = await takePasskey(request.headers, read.data);
    return answer({ done: true, codes: taken.codes }, taken.setCookies);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Response.json({ problem: error.sentence, code: error.code }, { status: error.status });
  }
}

function answer(body: object, setCookies: readonly string[]): Response {
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  for (const cookie of setCookies) headers.append('Set-Cookie', cookie);
  return Response.json(body, { headers });
}

function bad(): Response {
  const problem = say('Yêu cầu không đúng. Hãy tải lại trang.', 'The request is not right. Reload the page.');
  return Response.json({ problem, code: 'bad-request' }, { status: 400 });
}
