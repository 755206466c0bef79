// What the page of one report shows. Server only; screens take the types. Thousands of rows stay on the server: a figure
// brings its first ones, and its own page has them all.
import {
  chartsOf,
  frameOf,
  reportView,
  rowsBehind,
  type ReportContent,
  type ReportRow,
  type ReportView,
} from '../../../modules/reports/index.ts';
import { comparedWith, type Chart, type FrameLine } from '../../../modules/reports/model.ts';
import type { ReadContext } from '../../../platform/context/index.ts';

export interface ShownFigure {
  readonly rows: readonly Pick<
    ReportRow,
    'no' | 'clippingId' | 'publishedOn' | 'outlet' | 'title' | 'quantity' | 'counted'
  >[];
  readonly count: number;
}

export interface ReportPage extends Omit<ReportView, 'content' | 'composed'> {
  readonly content: Omit<ReportContent, 'annex' | 'earlier' | 'compared'>;
  /** None in content before version 3. */
  readonly charts: readonly Chart[];
  readonly frame: readonly FrameLine[];
  /** Whether the same days a year earlier are compared at all. */
  readonly comparesLastYear: boolean;
  /** By figure key; see rowsBehind. */
  readonly figures: Readonly<Record<string, ShownFigure>>;
  readonly isOwn: boolean;
  /** The acting organisation. */
  readonly ownId: string | null;
}

const ROWS_SHOWN = 10;

export async function reportPage(ctx: ReadContext, id: string): Promise<ReportPage> {
  const { content: whole, composed: _composed, ...view } = await reportView(ctx, id);
  const { annex: _annex, earlier: _earlier, compared: _compared, ...content } = whole;
  const isNew = whole.version === 3;
  const frame = isNew ? frameOf(content) : [];
  const keys = [
    'counted',
    'reprints',
    'gathered',
    'before',
    'last-year',
    ...frame.map((line) => `frame:${line.step}`),
    ...(content.programmes ?? []).map((one) => `programme:${one.no}`),
    ...content.commitments.flatMap((one) => [
      `commitment:${one.no}`,
      `commitment-reprints:${one.no}`,
      ...one.goals.map((_, index) => `goal:${one.no}:${index}`),
    ]),
  ];
  const figures = Object.fromEntries(
    keys.flatMap((key) => {
      const rows = rowsBehind(whole, key);
      return rows === null || rows.length === 0 ? [] : [[key, shown(rows)]];
    }),
  );
  return {
    ...view,
    content,
    charts: isNew ? chartsOf(content) : [],
    frame,
    comparesLastYear: isNew && comparedWith(view.span).lastYear !== null,
    figures,
    isOwn: ctx.organisation === view.organisationId,
    ownId: ctx.organisation,
  };
}

function shown(rows: readonly ReportRow[]): ShownFigure {
  return {
    count: rows.length,
    rows: rows.slice(0, ROWS_SHOWN).map(({ no, clippingId, publishedOn, outlet, title, quantity, counted }) => ({
      no,
      clippingId,
      publishedOn,
      outlet,
      title,
      quantity,
      counted,
    })),
  };
}
