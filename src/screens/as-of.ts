// The day that the address asks for (`?ngay=2025-06-30`): names, parents and parties as they were then.
import { dayAsWritten, type Day } from '../tools/calendar/index.ts';
import { say, type Sentence } from '../tools/sentence/index.ts';

export interface AskedDay {
  /** Null: today. */
  readonly day: Day | null;
  /** What was typed, when it is no day. */
  readonly problem: Sentence | null;
}

export const TODAY: AskedDay = { day: null, problem: null };

export function askedDay(request: Request): AskedDay {
  const text = new URL(request.url).searchParams.get('ngay')?.trim().slice(0, 40) ?? '';
  if (text === '') return TODAY;
  const day = dayAsWritten(text);
  if (day !== null && day >= '1900-01-01' && day <= '2200-12-31') return { day, problem: null };
  return {
    day: null,
    problem: say(
      `“${text}” không phải là một ngày. Hãy ghi như 30/06/2025; trang đang hiện thông tin của hôm nay.`,
      `“${text}” is not a day. Write it as 30/06/2025; the page shows today.`,
    ),
  };
}
