// A person at the desk without a browser: signs in, reads pages, sends forms, and knows what was acknowledged.

/**
 * `taken`: the answer was read and leads on; `refused`: the answer says no (4xx); `unknown`: no whole answer, or 5xx, so
 * that the change may have happened or not.
 */
export type Outcome =
  | { readonly kind: 'taken'; readonly location: string }
  | { readonly kind: 'refused'; readonly status: number; readonly text: string }
  | { readonly kind: 'unknown'; readonly status: number | null; readonly text: string };

export type Fields = Readonly<Record<string, string>>;

export interface Visitor {
  readonly key: string;
  signIn(): Promise<boolean>;
  /** The page's text and status; null when no answer came. */
  page(path: string): Promise<{ status: number; text: string } | null>;
  send(path: string, form: Fields | FormData): Promise<Outcome>;
}

const PATIENCE_MS = 120_000;

export function visitor(address: string, key: string): Visitor {
  let cookie = '';
  /** Why the last question got no answer. */
  let why = '';
  const ask = async (path: string, init: RequestInit): Promise<{ answer: Response; text: string } | null> => {
    try {
      const answer = await fetch(address + path, {
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...init,
        headers: { cookie, origin: address, ...init.headers },
      });
      // Acknowledged means read to its end.
      return { answer, text: await answer.text() };
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
      why = String((error as { cause?: unknown }).cause ?? error);
      return null;
    }
  };
  return {
    key,
    async signIn() {
      const got = await ask('/dang-nhap', { method: 'POST', body: new URLSearchParams({ key }) });
      if (got?.answer.status !== 302) return false;
      cookie = got.answer.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ');
      return cookie !== '';
    },
    async page(path) {
      const got = await ask(path, {});
      return got && { status: got.answer.status, text: got.text };
    },
    async send(path, form) {
      const body = form instanceof FormData ? form : new URLSearchParams(form);
      const got = await ask(path, { method: 'POST', body });
      if (!got) return { kind: 'unknown', status: null, text: why };
      const { status } = got.answer;
      const location = got.answer.headers.get('location') ?? '';
      if (status >= 300 && status < 400) {
        const sentAway = /\/(dang-nhap|xac-nhan-lai|chon-don-vi)/.test(location);
        return sentAway ? { kind: 'refused', status, text: location } : { kind: 'taken', location };
      }
      if (status >= 500) return { kind: 'unknown', status, text: got.text };
      if (status >= 400) return { kind: 'refused', status, text: got.text };
      return { kind: 'taken', location };
    },
  };
}

/** What a page shows as the value of a hidden field; null when it has none of that name. */
export function hiddenValue(page: string, name: string): string | null {
  for (const [tag] of page.matchAll(/<input\b[^>]*>/g)) {
    if (!new RegExp(`\\bname="${name}"`).test(tag)) continue;
    return /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '';
  }
  return null;
}
