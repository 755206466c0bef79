import { useEffect, useRef } from 'react';
import { useNavigation } from 'react-router';

/** A second click sooner than this is taken as part of the first. */
const DOUBLE_CLICK_MS = 1_000;

/**
 * While a form is on its way, the same form is not sent again: a double click makes one thing, not two. Other forms of
 * the page are not held up. Call it once, in a layout that stays while its pages change.
 */
export function useSubmitOnce(): void {
  const { state } = useNavigation();
  const underway = useRef(new Map<HTMLFormElement, number>());
  const idle = useRef(true);
  useEffect(() => {
    idle.current = state === 'idle';
  }, [state]);
  useEffect(() => {
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
      const before = underway.current.get(form);
      const now = Date.now();
      if (before !== undefined && (!idle.current || now - before < DOUBLE_CLICK_MS)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      underway.current = new Map([[form, now]]);
    };
    // Before React hears of it.
    document.addEventListener('submit', onSubmit, { capture: true });
    return () => document.removeEventListener('submit', onSubmit, { capture: true });
  }, []);
}
