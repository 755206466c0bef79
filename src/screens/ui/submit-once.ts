import { useEffect, useRef } from 'react';
import { useNavigation } from 'react-router';

/** A second click sooner than this is taken as part of the first. */
const DOUBLE_CLICK_MS = 1_000;

interface Sent {
  readonly what: string;
  readonly at: number;
}

/**
 * While a form is on its way, the same form with the same content is not sent again: a double click makes one thing, not
 * two. Other forms of the page, and what was changed since, are not held up. Call it once, in a layout that stays while
 * its pages change.
 */
export function useSubmitOnce(): void {
  const { state } = useNavigation();
  const last = useRef(new WeakMap<HTMLFormElement, Sent>());
  const idle = useRef(true);
  useEffect(() => {
    idle.current = state === 'idle';
  }, [state]);
  useEffect(() => {
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
      const before = last.current.get(form);
      const sent: Sent = { what: contentOf(form, event.submitter), at: Date.now() };
      if (before?.what === sent.what && (!idle.current || sent.at - before.at < DOUBLE_CLICK_MS)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      last.current.set(form, sent);
    };
    // Before React hears of it.
    document.addEventListener('submit', onSubmit, { capture: true });
    return () => document.removeEventListener('submit', onSubmit, { capture: true });
  }, []);
}

function contentOf(form: HTMLFormElement, submitter: HTMLElement | null): string {
  const entries = [...new FormData(form, submitter)];
  return JSON.stringify(entries.map(([name, value]) => [name, value instanceof File ? value.name : value]));
}
