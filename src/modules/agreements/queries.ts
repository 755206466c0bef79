import type { ReadContext } from '../../platform/context/index.ts';
import type { AgreementReading } from '../../tools/agreement-reader/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { AgreementState, BroughtAs } from './model.ts';
import { type Review, reviewShape } from './review.ts';

export interface AgreementRow {
  readonly id: string;
  readonly name: string;
  readonly broughtAs: BroughtAs;
  readonly state: AgreementState;
  readonly programmeId: string | null;
  readonly publishedOn: string | null;
  readonly createdAt: string;
}

export interface AgreementView extends AgreementRow {
  readonly organisationId: string;
  readonly address: string | null;
  readonly fileId: string | null;
  readonly text: string;
  /** Hex */
  readonly textSha256: string;
  readonly proposal: Omit<AgreementReading, 'text'>;
  readonly review: Review;
  readonly droppedReason: string | null;
  readonly version: number;
}

const ROW = [
  'id',
  'name',
  'brought_as as broughtAs',
  'state',
  'programme_id as programmeId',
  'published_on as publishedOn',
  'created_at as createdAt',
] as const;

export const AGREEMENTS_PER_PAGE = 25;

/** Texts that the asker may see, newest first. */
export async function listAgreements(
  ctx: ReadContext,
  filter: { state?: AgreementState | undefined; page?: number | undefined } = {},
): Promise<{ rows: AgreementRow[]; total: number }> {
  let query = ctx.db.selectFrom('agreement');
  if (filter.state) query = query.where('state', '=', filter.state);
  const { total } = await query.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .select(ROW)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(AGREEMENTS_PER_PAGE)
    .offset(((filter.page ?? 1) - 1) * AGREEMENTS_PER_PAGE)
    .execute();
  return { total: Number(total), rows: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) };
}

/** Own texts that wait for review, oldest first. For the inbox. */
export async function agreementsToReview(ctx: ReadContext): Promise<AgreementRow[]> {
  if (!ctx.organisation) return [];
  const rows = await ctx.db
    .selectFrom('agreement')
    .select(ROW)
    .where('organisation_id', '=', ctx.organisation)
    .where('state', '=', 'to_review')
    .orderBy('created_at')
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** Throws Refusal 404 when there is none that the asker may see. */
export async function agreementView(ctx: ReadContext, id: string): Promise<AgreementView> {
  const row = await ctx.db.selectFrom('agreement').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('no-such-text', say('Không có văn bản này.', 'There is no such text.'), 404);
  return {
    id: row.id,
    organisationId: row.organisation_id,
    name: row.name,
    broughtAs: row.brought_as,
    state: row.state,
    programmeId: row.programme_id,
    publishedOn: row.published_on,
    createdAt: row.created_at.toISOString(),
    address: row.address,
    fileId: row.file_id,
    text: row.text,
    textSha256: row.text_sha256.toString('hex'),
    proposal: row.proposal as Omit<AgreementReading, 'text'>,
    review: reviewShape.parse(row.review),
    droppedReason: row.dropped_reason,
    version: row.version,
  };
}

/** The text that a programme came from: the first link of its chain; null when it was typed in by hand. */
export async function agreementOfProgramme(
  ctx: ReadContext,
  programmeId: string,
): Promise<{ id: string; name: string } | null> {
  const row = await ctx.db
    .selectFrom('agreement')
    .select(['id', 'name'])
    .where('programme_id', '=', programmeId)
    .where('state', '=', 'accepted')
    .orderBy('created_at')
    .executeTakeFirst();
  return row ?? null;
}
