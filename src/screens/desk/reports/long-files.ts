// How long the files of a report take to be made, so that people know before they wait. Measured by `npm run bench -- reports`.
import type { ReportFormat } from '../../../modules/reports/model.ts';
import type { ReportPage } from './report-page.ts';

/** Milliseconds for any report, and for each row of its annex. */
const COST: Record<ReportFormat, readonly [number, number]> = {
  docx: [60, 0.06],
  xlsx: [60, 0.25],
  pdf: [150, 1.1],
};

/** With fewer rows a file is there before anybody would look at a bar. */
const LARGE = 800;

type Sized = Pick<ReportPage, 'content' | 'state'>;

/** Frozen files are kept, and so never take long. */
export function isLarge({ content, state }: Sized): boolean {
  return state === 'draft' && content.totals.rows > LARGE;
}

/** Whole seconds, at least one. */
export function secondsFor({ content }: Pick<Sized, 'content'>, formats: readonly ReportFormat[]): number {
  const taken = formats.map((format) => COST[format][0] + COST[format][1] * content.totals.rows);
  return Math.max(1, Math.ceil(taken.reduce((a, b) => a + b, 0) / 1000));
}
