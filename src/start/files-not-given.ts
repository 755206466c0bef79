// Addresses of files have no page around them, so no error page either: what stands in the way is said in plain text,
// instead of as JSON or as an empty screen.
import type { Sentence } from '../tools/sentence/index.ts';
import type { Work } from './fresh-sign-in.ts';

const MISSING: Sentence = {
  vi: 'Không có tệp này. Địa chỉ có thể đã gõ nhầm, tệp không còn công khai, hoặc anh chị không có quyền xem.',
  en: 'There is no such file. The address may be mistyped, the file may no longer be public, or you may not see it.',
};
const FAILED: Sentence = {
  vi: 'Chưa đưa được tệp này. Hãy thử lại sau ít phút.',
  en: 'This file cannot be given now. Try again in some minutes.',
};

/** For loaders of routes without a page. Redirects and faults of the program pass through as they are. */
export function sayingInText(loader: Work): Work {
  const run = loader as (args: { readonly request: Request }) => unknown;
  return (async (args: { readonly request: Request }) => {
    try {
      return await run(args);
    } catch (error) {
      const given = error instanceof Response ? await thrownResponse(error) : thrownData(error);
      if (given === null) throw error;
      const sentence = given.problem ?? (given.status === 404 ? MISSING : FAILED);
      const language = /^\/en(?:\/|$)/.test(new URL(args.request.url).pathname) ? 'en' : 'vi';
      throw new Response(`${sentence[language]}\n`, {
        status: given.status,
        headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
      });
    }
  }) as Work;
}

interface Given {
  readonly status: number;
  readonly problem: Sentence | null;
}

async function thrownResponse(response: Response): Promise<Given | null> {
  if (response.status < 400) return null;
  const type = response.headers.get('content-type');
  if (response.body !== null && type !== null && !type.startsWith('application/json')) return null;
  const text = await response.text();
  return { status: response.status, problem: problemIn(text === '' ? null : (JSON.parse(text) as unknown)) };
}

/** What `data(…, { status })` of the router throws. */
function thrownData(error: unknown): Given | null {
  if (typeof error !== 'object' || error === null || !('data' in error) || !('init' in error)) return null;
  const status = (error.init as { readonly status?: number } | null)?.status;
  return status === undefined || status < 400 ? null : { status, problem: problemIn(error.data) };
}

function problemIn(content: unknown): Sentence | null {
  if (typeof content !== 'object' || content === null || !('problem' in content)) return null;
  return content.problem as Sentence;
}
