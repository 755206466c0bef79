// An action that asks for a fresh sign-in: the form it was sent waits on the server, its sender confirms who they are on
// /xac-nhan-lai, and from there the same form is sent to the same action again (`?giu=` names it).
import { redirect } from 'react-router';
import { keepForm, takeKeptForm } from '../modules/accounts/index.ts';
import { SIGN_IN_AGAIN } from '../platform/context/index.ts';
import { Refusal, say } from '../tools/sentence/index.ts';

export type Work = (args: never) => unknown;

const KEPT = 'giu';
const FORMS = /^(application\/x-www-form-urlencoded|multipart\/form-data)/i;

export function askingAgain(action: Work): Work {
  const run = action as (args: { readonly request: Request }) => unknown;
  return (async (args: { readonly request: Request }) => {
    const request = await asItWasSent(args.request);
    const copy = FORMS.test(request.headers.get('content-type') ?? '') ? request.clone() : null;
    try {
      return await run({ ...args, request });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== SIGN_IN_AGAIN || copy === null) throw error;
      const path = addressOf(new URL(request.url));
      const token = await keepForm(request.headers, path, await copy.formData());
      if (token === null) throw error;
      const before = /^\/en(?=\/|$)/.test(path) ? '/en' : '';
      throw redirect(`${before}/xac-nhan-lai?${KEPT}=${token}`);
    }
  }) as Work;
}

/** Path and query, written one way, without the router's mark of a scripted request. */
function addressOf(url: URL): string {
  const query = url.searchParams.toString();
  return url.pathname.replace(/\.data$/, '') + (query === '' ? '' : `?${query}`);
}

/** The request itself, or the kept form that it stands for. */
async function asItWasSent(request: Request): Promise<Request> {
  const url = new URL(request.url);
  const token = url.searchParams.get(KEPT);
  if (token === null || request.method !== 'POST') return request;
  url.searchParams.delete(KEPT);
  const sent = await request.clone().formData();
  const headers = new Headers(request.headers);
  headers.delete('content-type');
  headers.delete('content-length');
  const as = (form: FormData) => new Request(url, { method: 'POST', headers, body: form });
  // A form of its own: the page that the kept form led to is still under that address.
  if (!sent.has('gui-tiep')) return as(sent);
  const kept = await takeKeptForm(request.headers, token);
  // A form is only ever sent on to where its sender sent it.
  if (!kept || kept.path !== addressOf(url)) {
    throw new Refusal(
      'form-gone',
      say(
        'Biểu mẫu này đã được gửi hoặc đã chờ quá 30 phút. Hãy mở lại trang và kiểm tra.',
        'This form was sent already or has waited for more than 30 minutes. Open the page again and check.',
      ),
      409,
    );
  }
  return as(kept.form);
}
