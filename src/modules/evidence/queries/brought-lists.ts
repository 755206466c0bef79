// Lists of links that people of the asker's organisation brought, and what has become of each row by now.
import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/context/index.ts';
import type { LinkListKind } from '../../../tools/link-list/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import type { BroughtOutcome, FoundItemState } from '../model.ts';
import { notThere } from '../not-there.ts';
import type { BroughtLine } from '../store.ts';

export interface BroughtListRow {
  readonly id: string;
  readonly name: string;
  readonly kind: LinkListKind;
  readonly broughtAt: string;
  readonly rows: number;
  readonly added: number;
  readonly refused: number;
}

export interface BroughtRowView {
  readonly row: number;
  readonly address: string | null;
  readonly title: string | null;
  readonly outcome: BroughtOutcome;
  readonly why: Sentence | null;
  readonly outlet: string | null;
  /** What came of the page by now; null when the row was refused. */
  readonly state: FoundItemState | null;
  readonly problem: Sentence | null;
  readonly clippingId: string | null;
}

export interface BroughtListView extends BroughtListRow {
  readonly lines: readonly BroughtRowView[];
}

export async function broughtLists(ctx: ReadContext, limit = 20): Promise<BroughtListRow[]> {
  const count = (outcome: BroughtOutcome) =>
    sql<number>`(select count(*)::int from jsonb_array_elements(lines) one where one ->> 'outcome' = ${outcome})`;
  const rows = await ctx.db
    .selectFrom('brought_list')
    .select(['id', 'name', 'kind', 'brought_at as broughtAt'])
    .select(sql<number>`jsonb_array_length(lines)`.as('rows'))
    .select([count('added').as('added'), count('refused').as('refused')])
    .orderBy('brought_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, broughtAt: row.broughtAt.toISOString() }));
}

/** Throws Refusal with 404. */
export async function broughtListView(ctx: ReadContext, id: string): Promise<BroughtListView> {
  const list = await ctx.db.selectFrom('brought_list').selectAll().where('id', '=', id).executeTakeFirst();
  if (!list) throw notThere('list');
  const lines = list.lines as unknown as BroughtLine[];
  const now = await statesOf(ctx, lines);
  const count = (outcome: BroughtOutcome) => lines.filter((line) => line.outcome === outcome).length;
  return {
    id: list.id,
    name: list.name,
    kind: list.kind,
    broughtAt: list.brought_at.toISOString(),
    rows: lines.length,
    added: count('added'),
    refused: count('refused'),
    lines: lines.map(({ row, address, title, outcome, why, outletId, addressKey }) => {
      const found = now.get(`${outletId} ${addressKey}`);
      return {
        row,
        address,
        title,
        outcome,
        why,
        outlet: found?.outlet ?? null,
        state: found?.state ?? null,
        problem: (found?.problem as Sentence | null | undefined) ?? null,
        clippingId: found?.clippingId ?? null,
      };
    }),
  };
}

async function statesOf(ctx: ReadContext, lines: readonly BroughtLine[]) {
  const pages = lines.filter((line) => line.outletId !== null && line.addressKey !== null);
  if (pages.length === 0) return new Map<string, never>();
  const rows = await ctx.db
    .selectFrom('found_item')
    .innerJoin('outlet', 'outlet.id', 'found_item.outlet_id')
    .select([
      'found_item.outlet_id as outletId',
      'found_item.address_key as addressKey',
      'found_item.state',
      'found_item.problem',
      'found_item.clipping_id as clippingId',
      'outlet.name as outlet',
    ])
    .where('found_item.outlet_id', 'in', [...new Set(pages.map((page) => page.outletId!))])
    .where('found_item.address_key', 'in', [...new Set(pages.map((page) => page.addressKey!))])
    .execute();
  return new Map(rows.map((row) => [`${row.outletId} ${row.addressKey}`, row]));
}
