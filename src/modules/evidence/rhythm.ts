// When a source or a page is asked next. Pure; times in milliseconds.

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Pages are tried this often before they are given up. */
export const PAGE_TRIES = 6;

/** How many new pages one reading of a source may add; the next reading takes the rest. */
export const NEW_PAGES_PER_READING = 200;

/** A job that was put in the queue this long ago and left no trace is put there again. */
export const ASK_AGAIN_AFTER_MS = 15 * MINUTE;

/** Relating follows the fetching at once; whoever was killed in between left it to others. */
export const RELATE_AGAIN_AFTER_MS = 3 * MINUTE;

/** A source that answers "no such page" so often in a row is gone; with the waits between, that is three days and more. */
export const GONE_AFTER_MISSING = 8;

/** A source that is gone is looked at again so often: sites come back. */
export const LOOK_AT_GONE_MS = 7 * DAY;

/** From so many failures in a row on, it is an outage. */
export const OUTAGE_AFTER_FAILURES = 3;

/**
 * After this long without a reading that succeeded, pages may have passed by although nothing failed: the program was off, or the
 * source was paused.
 */
export function longUnreadMs(everyMinutes: number): number {
  return Math.max(6 * 60 * MINUTE, 4 * everyMinutes * MINUTE);
}

/** Fewer moments say nothing of a rhythm. */
const FEWEST_MOMENTS = 6;

/**
 * Minutes between two new pages that are usual: the gap that nine in ten do not exceed, from the moments of the newest items in
 * any order. Items of one batch (within ten minutes) count once. Null while too few are known.
 */
export function usualGap(moments: readonly Date[]): number | null {
  const sorted = moments.map((at) => at.getTime()).toSorted((a, b) => a - b);
  const batches = sorted.filter((at, index) => index === 0 || at - sorted[index - 1]! >= 10 * MINUTE);
  if (batches.length < FEWEST_MOMENTS) return null;
  const gaps = batches
    .slice(1)
    .map((at, index) => at - batches[index]!)
    .toSorted((a, b) => a - b);
  return Math.max(1, Math.round(gaps[Math.ceil(gaps.length * 0.9) - 1]! / MINUTE));
}

/** Without anything new for this long, a source that answers may have been left behind: four of its gaps, 3 to 60 days. */
export function silentAfterMs(usualGapMinutes: number | null): number {
  if (usualGapMinutes === null) return 30 * DAY;
  return Math.min(60 * DAY, Math.max(3 * DAY, 4 * usualGapMinutes * MINUTE));
}

/**
 * Wait after the n-th failure in a row: the source's own rhythm doubled each time, at most a day, and up to a fifth more or
 * less by chance so that sources which failed together do not come back together. `retryAfterMs` (the server's wish)
 * is kept when it is longer, up to a week.
 */
export function waitAfterFailure(
  failures: number,
  everyMinutes: number,
  chance: number,
  retryAfterMs: number | null = null,
): number {
  const doubled = everyMinutes * MINUTE * 2 ** Math.min(Math.max(failures - 1, 0), 12);
  const wait = Math.min(doubled, DAY) * (0.8 + 0.4 * chance);
  return Math.max(wait, Math.min(retryAfterMs ?? 0, 7 * DAY));
}

/** Wait after a success: the rhythm, a tenth more or less, so that sources spread over the hour. */
export function waitAfterSuccess(everyMinutes: number, chance: number): number {
  return everyMinutes * MINUTE * (0.9 + 0.2 * chance);
}

/** `Retry-After` as seconds or an HTTP date (RFC 9110 §10.2.3); null when absent or unreadable. */
export function readRetryAfter(header: string | null | undefined, now: Date): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const at = text === '' ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
