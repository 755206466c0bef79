// The example lives around today: its programmes begin and end a number of quarters before or after the present one.
import {
  addDays,
  quarterOf,
  quarterPeriod,
  quartersBetween,
  type Day,
  type Quarter,
} from '../../../../tools/calendar/index.ts';

/** The quarter that lies `steps` after today's (negative: before). */
export function quarterFrom(today: Day, steps: number): Quarter {
  let quarter = quarterOf(today);
  for (let left = Math.abs(steps); left > 0; left--) {
    const { from, to } = quarterPeriod(quarter);
    quarter = quarterOf(steps < 0 ? addDays(from, -1) : addDays(to, 1));
  }
  return quarter;
}

export function firstDay(today: Day, steps: number): Day {
  return quarterPeriod(quarterFrom(today, steps)).from;
}

export function lastDay(today: Day, steps: number): Day {
  return quarterPeriod(quarterFrom(today, steps)).to;
}

/** "12/3/2026" */
export function spoken(day: Day): string {
  return `${Number(day.slice(8))}/${Number(day.slice(5, 7))}/${day.slice(0, 4)}`;
}

/** All quarters from one to the other, both given as steps from today's. */
export function quarters(today: Day, fromSteps: number, toSteps: number): Quarter[] {
  return quartersBetween({ from: firstDay(today, fromSteps), to: lastDay(today, toSteps) });
}
