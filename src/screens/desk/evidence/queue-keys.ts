import { useEffect, useRef, type RefObject } from 'react';

/**
 * One-key work in a list whose items carry `data-item` and whose buttons carry `data-key`. V marks an item (its `data-mark`
 * checkbox) and goes on to the next; while any is marked, C and X are for the marked ones (`data-key="marked-c"`). The keys work only while
 * the list or something in it has the focus (WCAG 2.1.4), and never while somebody types. After each
 * decision (named by `decision`; null: none yet) the first item takes the focus, so that the next key goes on.
 */
export function useQueueKeys(decision: string | null): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const onKey = (event: KeyboardEvent) => pressed(event, element);
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  });
  useEffect(() => {
    if (decision !== null) list.current?.querySelector<HTMLElement>('[data-item]')?.focus({ preventScroll: true });
  }, [decision]);
  return list;
}

const MOVES: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

function pressed(event: KeyboardEvent, list: HTMLElement): void {
  if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
  const items = [...list.querySelectorAll<HTMLElement>('[data-item]')];
  const current = items.findIndex((item) => item.contains(document.activeElement));
  const move = MOVES[event.key] ?? MOVES[event.key.toLowerCase()];
  if (move !== undefined) {
    const next = items[Math.min(items.length - 1, Math.max(0, current + move))];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
    return;
  }
  const key = event.key.toLowerCase();
  if (key === 'v') {
    const mark = items[current]?.querySelector<HTMLInputElement>('input[data-mark]');
    if (!mark) return;
    event.preventDefault();
    mark.click();
    const next = items[current + 1];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    return;
  }
  if (!/^[cxu]$/.test(key)) return;
  const marked = list.querySelector('input[data-mark]:checked') !== null;
  const wanted = key !== 'u' && marked ? `marked-${key}` : key;
  const scope: ParentNode = key === 'u' || marked ? document : (items[current] ?? list);
  const button = scope.querySelector<HTMLButtonElement>(`button[data-key="${wanted}"]:not([disabled])`);
  if (!button) return;
  event.preventDefault();
  button.click();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !/^(?:checkbox|radio|submit|button)$/.test(target.type);
  return /^(?:TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable;
}
