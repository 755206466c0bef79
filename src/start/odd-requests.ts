// What no browser sends, answered before anything looks at it: ways to ask one machine for one thing and the next for
// another (RFC 9112 §3.2, §11.2), and methods that no page has.
import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import { Refusal, say } from '../tools/sentence/index.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'];

/** Node takes the first of several hosts; a proxy before it may have taken the last. */
function hostsOf(c: Context): number {
  const { incoming } = c.env as { readonly incoming?: IncomingMessage };
  const names = incoming?.rawHeaders.filter((_, at) => at % 2 === 0) ?? [];
  return names.filter((name) => name.toLowerCase() === 'host').length;
}

export async function refuseOddRequests(c: Context, next: () => Promise<void>): Promise<Response | void> {
  if (hostsOf(c) > 1) return c.text('Yêu cầu có hai địa chỉ máy chủ. / The request names two hosts.', 400);
  if (METHODS.includes(c.req.method)) return next();
  c.header('Allow', METHODS.join(', '));
  return c.text('Không có cách gọi này. / There is no such method here.', 405);
}

/** What Node says of a body that is no form. A test meets each, so that another wording does not go unseen. */
const NO_FORM = /^(?:Content-Type was not one of|Failed to parse body as FormData|Missing or invalid Content-Type)/;

/** The refusal that a body deserves which could not be read as a form; null for any other error. */
export function refusalOfForm(error: unknown): Refusal | null {
  if (!(error instanceof TypeError) || !NO_FORM.test(error.message)) return null;
  return new Refusal(
    'no-form',
    say(
      'Dữ liệu gửi lên không phải một biểu mẫu đọc được. Hãy tải lại trang rồi gửi lại.',
      'What was sent is not a form that can be read. Reload the page and send it again.',
    ),
    400,
  );
}
