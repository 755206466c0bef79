import { isDay, type Day } from './periods.ts';

/** "1/7/2025", "01-07-2025", "1.7.2025" and "2025-07-01" as a Day; null for anything else and for days that do not exist. */
export function dayAsWritten(text: string): Day | null {
  const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  const day = parts ? `${parts[3]!}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}` : text.trim();
  return isDay(day) ? day : null;
}
