// One call at a door, and what every answer of the program owes whoever gets it.
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly milliseconds: number;
}

export interface Call {
  readonly method: string;
  readonly address: string;
  readonly cookie?: string;
  readonly form?: URLSearchParams | FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Longer than this, and a person would have gone; a busy machine is allowed for. */
const PATIENCE_MS = 60_000;

export async function knock(baseURL: string, call: Call): Promise<Answer> {
  const begun = performance.now();
  const answer = await fetch(baseURL + call.address, {
    method: call.method,
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: { ...(call.cookie ? { cookie: call.cookie } : {}), ...call.headers },
    ...(call.form ? { body: call.form } : {}),
  });
  const body = await answer.text();
  return { status: answer.status, headers: answer.headers, body, milliseconds: performance.now() - begun };
}

/** What is wrong with the answer whoever asked; empty when nothing is. */
export function wrongWithAny(call: Call, answer: Answer): string[] {
  const wrong: string[] = [];
  if (answer.status >= 500) wrong.push(`answered ${answer.status}: ${answer.body.slice(0, 200)}`);
  const policy = answer.headers.get('content-security-policy');
  if (policy === null) wrong.push('no Content-Security-Policy');
  else {
    if (/unsafe-inline|unsafe-eval|\*|https?:/.test(policy.replace(/sandbox[^;]*/, '')))
      wrong.push(`a policy that allows too much: ${policy}`);
    if (!/frame-ancestors 'none'/.test(policy) && !/sandbox/.test(policy) && !/frame-ancestors 'self'/.test(policy))
      wrong.push(`a policy that lets others frame it: ${policy}`);
    wrong.push(...unsignedScripts(policy, answer));
  }
  if (answer.headers.get('x-content-type-options') !== 'nosniff') wrong.push('no X-Content-Type-Options');
  if (/^(\/en)?\/lam-viec/.test(call.address) && !/no-store/.test(answer.headers.get('cache-control') ?? ''))
    if (!call.address.endsWith('.css')) wrong.push(`may be cached: ${answer.headers.get('cache-control')}`);
  return wrong;
}

/** Each script of a page carries the nonce of its own answer, and nothing runs from attributes. */
function unsignedScripts(policy: string, answer: Answer): string[] {
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return [];
  const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1];
  const wrong: string[] = [];
  for (const [tag] of answer.body.matchAll(/<script\b[^>]*>/gi)) {
    // Data is not run; the browser asks no nonce of it.
    if (/type="application\/(ld\+)?json"/.test(tag)) continue;
    if (nonce === undefined || !tag.includes(`nonce="${nonce}"`)) wrong.push(`a script without the nonce: ${tag}`);
  }
  const handler = /<[a-z][^>]*\son[a-z]+\s*=/i.exec(withoutScripts(answer.body));
  if (handler) wrong.push(`a handler in an attribute: ${handler[0].slice(0, 120)}`);
  return wrong;
}

/** Attribute values are quoted, so that text within them is not taken for attributes. */
function withoutScripts(html: string): string {
  return html.replace(/<script\b[\s\S]*?<\/script>/gi, '').replace(/="[^"]*"/g, '=""');
}

/** Whether the answer leads to that page, by redirect or as React Router tells its scripts. */
export function leadsTo(answer: Answer, page: string): boolean {
  if (answer.status === 202) return answer.body.includes(page);
  const to = answer.headers.get('location');
  return answer.status >= 300 && answer.status < 400 && to !== null && new URL(to, 'http://x').pathname.includes(page);
}

const CONCURRENT = 6;

/** As busy people would, a few at a time. */
export async function inParallel<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const queue = [...all];
  const hands = Array.from({ length: Math.min(CONCURRENT, queue.length) }, async () => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await work(one);
  });
  await Promise.all(hands);
}
