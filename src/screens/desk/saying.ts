// Small ways of saying things that these screens share.
import type { Day } from '../../tools/calendar/index.ts';
import { formatDate } from '../../tools/vietnamese/index.ts';

/** First letter large: rule words are written small so that they fit inside sentences. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** "01/01/2026 – 31/12/2027", with what is not known left open; null when nothing is. */
export function termText(term: { readonly from: Day | null; readonly to: Day | null }): string | null {
  if (!term.from && !term.to) return null;
  return `${term.from ? formatDate(term.from) : '…'} – ${term.to ? formatDate(term.to) : '…'}`;
}

/** Lines of a text box, without empty ones. */
export function linesIn(text: string | string[] | undefined): string[] {
  return String(text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The typed text of a field that was not taken, or else what was stored. */
export function kept(values: Readonly<Record<string, string | string[]>> | undefined, name: string, stored: string) {
  const typed = values?.[name];
  return typeof typed === 'string' ? typed : values ? '' : stored;
}
