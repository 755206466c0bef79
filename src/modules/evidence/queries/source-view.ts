// One source in full: its history of outages with what was made good, and the kinds of links on its pages.
import type { ReadContext } from '../../../platform/context/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import type { CatchUpState } from '../model.ts';
import { notThere } from '../not-there.ts';
import { provedUseless, shapeRecords } from '../work/link-verdicts.ts';
import { sourceViews, type SourceView } from './sources.ts';

export interface OutageView {
  readonly id: string;
  readonly beganAt: string;
  readonly endedAt: string | null;
  readonly problem: Sentence | null;
  readonly catchUp: CatchUpState;
  readonly note: Sentence | null;
}

export interface LinkShapeView {
  readonly shape: string;
  readonly links: number;
  readonly examples: readonly { readonly title: string; readonly address: string }[];
  /** Used from the next reading on. */
  readonly isArticle: boolean;
  /** person: somebody said so; experience: what was followed proved useless; form: by the look of the links. */
  readonly because: 'person' | 'experience' | 'form';
  /** Pages of this form that became evidence, and that could not be read, of the newest 400. */
  readonly taken: number;
  readonly failed: number;
}

export interface SourceInFull {
  readonly source: SourceView;
  readonly outages: readonly OutageView[];
  readonly shapes: readonly LinkShapeView[];
}

/** Throws Refusal with 404. */
export async function sourceView(ctx: ReadContext, id: string): Promise<SourceInFull> {
  const [source] = await sourceViews(ctx, { id });
  if (!source) throw notThere('source');
  const outages = await ctx.db
    .selectFrom('source_outage')
    .select(['id', 'began_at', 'ended_at', 'problem', 'catch_up as catchUp', 'note'])
    .where('source_id', '=', id)
    .orderBy('began_at', 'desc')
    .limit(20)
    .execute();
  return {
    source,
    outages: outages.map(({ began_at, ended_at, problem, note, ...row }) => ({
      ...row,
      beganAt: began_at.toISOString(),
      endedAt: ended_at?.toISOString() ?? null,
      problem: problem as Sentence | null,
      note: note as Sentence | null,
    })),
    shapes: source.kind === 'page' ? await shapesOf(ctx, source.outletId) : [],
  };
}

async function shapesOf(ctx: ReadContext, outletId: string): Promise<LinkShapeView[]> {
  const records = await shapeRecords(ctx, outletId);
  const rows = await ctx.db
    .selectFrom('outlet_link_shape as s')
    .leftJoin('link_shape_decision as d', (on) =>
      on.onRef('d.outlet_id', '=', 's.outlet_id').onRef('d.shape', '=', 's.shape'),
    )
    .select(['s.shape', 's.links', 's.examples', 's.looks_like_article as looks', 'd.is_article as said'])
    .where('s.outlet_id', '=', outletId)
    .orderBy('s.last_seen_at', 'desc')
    .limit(60)
    .execute();
  return rows
    .map(({ shape, links, examples, looks, said }) => {
      const record = records.get(shape);
      const useless = provedUseless(record);
      return {
        shape,
        links,
        examples: examples as unknown as LinkShapeView['examples'],
        isArticle: said ?? (useless ? false : looks),
        because: said !== null ? ('person' as const) : useless ? ('experience' as const) : ('form' as const),
        taken: record?.taken ?? 0,
        failed: record?.failed ?? 0,
      };
    })
    .toSorted((a, b) => Number(b.isArticle) - Number(a.isArticle) || b.links - a.links);
}
