// What others say of a clipping beside its capture: time stamps, the outlet's own word, what became of the page.
import type { ReadContext } from '../../../platform/context/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import { organisationsByIds } from '../../organisations/index.ts';

export interface StampView {
  readonly authority: string;
  /** ISO, UTC. */
  readonly at: string;
  readonly serial: string;
  readonly signer: string;
  /** Its certificate led to the root that the administrator had given. */
  readonly isTrusted: boolean;
}

export interface OutletConfirmation {
  readonly organisation: string;
  readonly at: string;
}

export type PageState = 'live' | 'changed' | 'gone';

export interface PageCheck {
  readonly at: string;
  readonly result: PageState;
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly reason: Sentence | null;
}

export async function stampsOf(
  ctx: ReadContext,
  captureId: string,
): Promise<(StampView & { readonly response: Buffer })[]> {
  const rows = await ctx.db
    .selectFrom('capture_stamp')
    .select([
      'authority_name as authority',
      'stamped_at as at',
      'serial',
      'signer',
      'is_trusted as isTrusted',
      'response',
    ])
    .where('capture_id', '=', captureId)
    .orderBy('stamped_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

export interface PictureView {
  /** ISO, UTC: when it was made, out of the bytes that had been kept. */
  readonly at: string;
  readonly sha256: string;
  readonly size: number;
  readonly browser: string;
}

export async function pictureOf(ctx: ReadContext, captureId: string): Promise<PictureView | null> {
  const row = await ctx.db
    .selectFrom('capture_picture')
    .select(['taken_at', 'sha256', 'size', 'browser'])
    .where('capture_id', '=', captureId)
    .executeTakeFirst();
  if (!row) return null;
  return { at: row.taken_at.toISOString(), sha256: row.sha256.toString('hex'), size: row.size, browser: row.browser };
}

export async function confirmationOf(ctx: ReadContext, id: string): Promise<OutletConfirmation | null> {
  const row = await ctx.db
    .selectFrom('clipping_confirmation')
    .select(['organisation_id as organisationId', 'confirmed_at as at'])
    .where('clipping_id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const body = (await organisationsByIds(ctx, [row.organisationId])).get(row.organisationId);
  return { organisation: body?.name ?? '', at: row.at.toISOString() };
}

export async function checksOf(ctx: ReadContext, id: string): Promise<PageCheck[]> {
  const rows = await ctx.db
    .selectFrom('clipping_check')
    .select(['checked_at', 'result', 'difference', 'reason'])
    .where('clipping_id', '=', id)
    .orderBy('checked_at', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => {
    const difference = row.difference as { removed: string[]; added: string[] } | null;
    return {
      at: row.checked_at.toISOString(),
      result: row.result,
      removed: difference?.removed ?? [],
      added: difference?.added ?? [],
      reason: row.reason as Sentence | null,
    };
  });
}

/** Of all its captures, without the tokens. */
export async function stampsOfClipping(ctx: ReadContext, id: string): Promise<StampView[]> {
  const rows = await ctx.db
    .selectFrom('capture_stamp')
    .select(['authority_name as authority', 'stamped_at as at', 'serial', 'signer', 'is_trusted as isTrusted'])
    .where('clipping_id', '=', id)
    .orderBy('stamped_at')
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
