// Everything about one clipping: what it says, what proves it, what it serves, and what stands with it.
import { secondPersonAnswers, type ReadContext } from '../../../platform/context/index.ts';
import { journalOf } from '../../../platform/journal/index.ts';
import { firstNo, YES, type Answer, type Sentence } from '../../../tools/sentence/index.ts';
import { organisationsByIds } from '../../organisations/index.ts';
import { programmeView } from '../../programmes/index.ts';
import { matchCan, type MatchState } from '../model.ts';
import { notThere } from '../not-there.ts';
import { outletCan } from '../outlet-word.ts';
import { clippingLines, matchesOf } from './lines.ts';
import {
  checksOf,
  confirmationOf,
  stampsOfClipping,
  type OutletConfirmation,
  type PageCheck,
  type StampView,
} from './proof-facts.ts';
import { factsOf } from './queue.ts';
import type { ClippingLine, MatchView } from './views.ts';

export interface CaptureView {
  readonly id: string;
  readonly capturedAt: string;
  readonly finalAddress: string;
  readonly status: number;
  readonly mediaType: string | null;
  /** Hex. */
  readonly bodySha256: string;
  readonly textSha256: string;
  readonly warcSha256: string;
  readonly warcSize: number;
}

export interface EvidenceFileView {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  /** Camera data was taken out. */
  readonly cleaned: boolean;
}

export interface DecidableMatchView extends MatchView {
  readonly may: {
    readonly confirm: Answer;
    readonly reject: Answer;
    readonly undo: Answer;
    readonly changeQuantity: Answer;
  };
}

export interface GroupMember extends ClippingLine {
  readonly containment: number | null;
  readonly reasons: readonly Sentence[];
  readonly madeBy: 'machine' | 'person' | null;
  readonly version: number;
}

export interface ClippingHistoryLine {
  readonly at: string;
  readonly what: string;
  readonly organisation: string | null;
  readonly reason: string | null;
}

export interface ClippingView extends ClippingLine {
  readonly canonicalAddress: string | null;
  readonly summary: string | null;
  readonly section: string | null;
  readonly credit: string | null;
  readonly issue: string | null;
  readonly page: string | null;
  readonly text: string;
  readonly publishedConfidence: number;
  readonly foundAt: string;
  /** Null until reprints and suggestions have been looked for. */
  readonly relatedAt: string | null;
  readonly programmeId: string | null;
  readonly version: number;
  readonly reprintContainment: number | null;
  readonly reprintReasons: readonly Sentence[];
  readonly reprintMadeBy: 'machine' | 'person' | null;
  readonly captures: readonly CaptureView[];
  readonly files: readonly EvidenceFileView[];
  readonly matches: readonly DecidableMatchView[];
  /** Null when it is an original, or when its original belongs to nobody the asker works with. */
  readonly original: GroupMember | null;
  /** Reprints of the same text: behind this one, or beside it behind the same original. */
  readonly siblings: readonly GroupMember[];
  readonly history: readonly ClippingHistoryLine[];
  /** The word of the outlet's own body; null when it has not said so. */
  readonly confirmedByOutlet: OutletConfirmation | null;
  readonly mayAsOutlet: { readonly confirm: Answer; readonly withdraw: Answer };
  /** What became of the page, newest first. */
  readonly checks: readonly PageCheck[];
  readonly stamps: readonly StampView[];
  /** It counts in a published programme, so everyone sees its proof page. */
  readonly isPublic: boolean;
}

/** Refuses with 404 when there is none that the asker may see; asked before anything else is said about it. */
export async function mustSeeClipping(ctx: ReadContext, id: string): Promise<void> {
  const row = await ctx.db.selectFrom('clipping').select('id').where('id', '=', id).executeTakeFirst();
  if (!row) throw notThere('clipping');
}

/** Refuses with 404 when there is none that the asker may see. */
export async function clippingView(ctx: ReadContext, id: string): Promise<ClippingView> {
  const line = (await clippingLines(ctx, [id])).get(id);
  if (!line) throw notThere('clipping');
  const row = await ctx.db.selectFrom('clipping').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const matches = await matchesOf(ctx, [id]);
  const second = await secondPersonAnswers(ctx, 'match.confirmed', [id]);
  const recounts = await secondPersonAnswers(ctx, 'match.quantity-changed', [id], { state: 'confirmed' });
  const counted = (state: MatchState) => (state === 'confirmed' ? recounts(id) : YES);
  const confirmedByOutlet = await confirmationOf(ctx, id);
  const own = { kind: line.kind, organisationId: line.organisationId, isConfirmed: confirmedByOutlet !== null };
  const members = await groupOf(ctx, row.original_id ?? id);
  return {
    ...line,
    canonicalAddress: row.canonical_address,
    summary: row.summary,
    section: row.section,
    credit: row.credit,
    issue: row.issue,
    page: row.page,
    text: row.text,
    publishedConfidence: row.published_confidence,
    foundAt: row.found_at.toISOString(),
    relatedAt: row.related_at?.toISOString() ?? null,
    programmeId: row.programme_id,
    version: row.version,
    reprintContainment: row.reprint_containment,
    reprintReasons: (row.reprint_reasons ?? []) as Sentence[],
    reprintMadeBy: row.reprint_made_by,
    captures: await capturesOf(ctx, id),
    files: await filesOf(ctx, id),
    matches: matches.map((match) => {
      const facts = factsOf(match, line);
      return {
        ...match,
        may: {
          confirm: firstNo(matchCan.confirm(facts), second(id)),
          reject: matchCan.reject(facts),
          undo: matchCan.undo(facts),
          changeQuantity: firstNo(matchCan.changeQuantity(facts), counted(match.state)),
        },
      };
    }),
    original: members.find((member) => member.id === row.original_id) ?? null,
    siblings: members.filter((member) => member.id !== id && member.id !== row.original_id),
    history: await historyOf(ctx, id, matches),
    confirmedByOutlet,
    mayAsOutlet: { confirm: outletCan.confirm(own, ctx), withdraw: outletCan.withdraw(own, ctx) },
    checks: await checksOf(ctx, id),
    stamps: await stampsOfClipping(ctx, id),
    isPublic: await isPublic(
      ctx,
      matches.filter((match) => match.state === 'confirmed').map((match) => match.programmeId),
    ),
  };
}

async function isPublic(ctx: ReadContext, programmeIds: readonly string[]): Promise<boolean> {
  for (const id of new Set(programmeIds)) if ((await programmeView(ctx, id)).publishedAt !== null) return true;
  return false;
}

async function capturesOf(ctx: ReadContext, clippingId: string): Promise<CaptureView[]> {
  const rows = await ctx.db
    .selectFrom('capture')
    .selectAll()
    .where('clipping_id', '=', clippingId)
    .orderBy('captured_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    capturedAt: row.captured_at.toISOString(),
    finalAddress: row.final_address,
    status: row.status,
    mediaType: row.media_type,
    bodySha256: row.body_sha256.toString('hex'),
    textSha256: row.text_sha256.toString('hex'),
    warcSha256: row.warc_sha256.toString('hex'),
    warcSize: row.warc_size,
  }));
}

async function filesOf(ctx: ReadContext, clippingId: string): Promise<EvidenceFileView[]> {
  const rows = await ctx.db
    .selectFrom('clipping_file')
    .select(['file_id as id', 'name', 'media_type as mediaType', 'size', 'sha256', 'cleaned'])
    .where('clipping_id', '=', clippingId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, sha256: row.sha256.toString('hex') }));
}

async function groupOf(ctx: ReadContext, originalId: string): Promise<GroupMember[]> {
  const rows = await ctx.db
    .selectFrom('clipping')
    .select([
      'id',
      'version',
      'reprint_containment as containment',
      'reprint_reasons as reasons',
      'reprint_made_by as madeBy',
    ])
    .where((on) => on.or([on('id', '=', originalId), on('original_id', '=', originalId)]))
    .orderBy('published_at')
    .limit(200)
    .execute();
  const lines = await clippingLines(
    ctx,
    rows.map((row) => row.id),
  );
  return rows.flatMap(({ id, reasons, ...row }) => {
    const line = lines.get(id);
    return line ? [{ ...line, ...row, reasons: (reasons ?? []) as Sentence[] }] : [];
  });
}

async function historyOf(ctx: ReadContext, id: string, matches: readonly MatchView[]): Promise<ClippingHistoryLine[]> {
  const entries = await journalOf(ctx.db, { objectKind: 'clipping', objectId: id });
  for (const match of matches) entries.push(...(await journalOf(ctx.db, { objectKind: 'match', objectId: match.id })));
  const names = await organisationsByIds(
    ctx,
    entries.flatMap((entry) => entry.organisationId ?? []),
  );
  return entries
    .toSorted((a, b) => b.id - a.id)
    .map((entry) => ({
      at: entry.at.toISOString(),
      what: entry.what,
      organisation: names.get(entry.organisationId ?? '')?.name ?? null,
      reason: entry.reason,
    }));
}
