import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { Sentence } from '../../tools/sentence/index.ts';
import { defineWords, useSay, useTo, useWords } from '../language.ts';
import { Notice } from '../ui/index.ts';

const WORDS = defineWords({
  vi: {
    cancelled: 'Thiết bị chưa đưa khóa nào. Hãy thử lại hoặc dùng cách khác.',
    failed: 'Không liên lạc được với máy chủ. Hãy thử lại.',
  },
  en: {
    cancelled: 'The device gave no passkey. Try again or use another way.',
    failed: 'The server could not be reached. Try again.',
  },
});

interface Answer {
  readonly options?: unknown;
  readonly codes?: readonly string[];
  readonly problem?: Sentence;
  readonly code?: string;
}

async function ask(body: object): Promise<{ ok: boolean; answer: Answer }> {
  const response = await fetch('/khoa-dang-nhap', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { ok: response.ok, answer: (await response.json()) as Answer };
}

/** What a browser can do does not change while a page is open. */
const never = () => () => undefined;

/**
 * Asks the device for a passkey, or for a new one, and then goes on: to `next`, or to the same page anew. Appears only where
 * scripts run and the browser knows passkeys; every page that has it offers another way.
 */
export function PasskeyButton({
  purpose,
  next,
  name,
  onCodes,
  before,
  children,
}: {
  readonly purpose: 'sign-in' | 'second-step' | 'confirm' | 'add';
  readonly next?: string | null;
  /** What a new one is called. */
  readonly name?: string;
  /** New recovery codes to show instead of going on. */
  readonly onCodes?: (codes: readonly string[]) => void;
  /** Stands above the button, and only where it does. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
}) {
  const w = useWords(WORDS);
  const say = useSay();
  const to = useTo();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const works = useSyncExternalStore(never, browserSupportsWebAuthn, () => false);
  if (!works) return null;
  const refused = (answer: Answer) => {
    if (answer.code === 'sign-in-again') {
      const here = encodeURIComponent(location.pathname + location.search);
      location.assign(to(`/xac-nhan-lai?tiep=${here}`));
    } else setProblem(answer.problem ? say(answer.problem) : w.failed);
  };
  const run = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const asked = await ask({ purpose });
      if (!asked.ok) return refused(asked.answer);
      const response =
        purpose === 'add'
          ? await startRegistration({ optionsJSON: asked.answer.options as PublicKeyCredentialCreationOptionsJSON })
          : await startAuthentication({ optionsJSON: asked.answer.options as PublicKeyCredentialRequestOptionsJSON });
      const taken = await ask({ purpose, response, ...(name ? { name } : {}) });
      if (!taken.ok) return refused(taken.answer);
      if (onCodes && taken.answer.codes && taken.answer.codes.length > 0) onCodes(taken.answer.codes);
      else if (next) location.assign(next);
      else location.reload();
    } catch (error) {
      // Devices and browsers say in many ways that nobody touched them; the server's own refusals are above.
      setProblem(error instanceof TypeError ? w.failed : w.cancelled);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="flex flex-col gap-3">
      {before}
      <div aria-live="polite">{problem ? <Notice tone="caution">{problem}</Notice> : null}</div>
      <div>
        <button
          type="button"
          disabled={busy}
          onClick={() => void run()}
          className="inline-flex min-h-11 cursor-pointer items-center rounded-md border border-line-strong bg-paper px-4 py-2 font-semibold text-primary hover:border-primary hover:bg-soft disabled:cursor-wait"
        >
          {children}
        </button>
      </div>
    </div>
  );
}
