export { dayAsWritten } from './day-as-written.ts';
export {
  addDays,
  dayInVietNam,
  isDay,
  periodName,
  quarterOf,
  quarterPeriod,
  quartersBetween,
  type Day,
  type Period,
  type Quarter,
} from './periods.ts';
