// Reads of amendments and versions; each returns views. Row-level security decides which rows the asker has.
import { sql, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.ts';
import type { ReadContext } from '../../platform/context/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { organisationsByIds } from '../organisations/index.ts';
import { notThere } from '../programmes/index.ts';
import type { ProgrammeContent } from './content.ts';
import type { AmendmentState } from './model.ts';
import type { Operation } from './operations.ts';
import type { AmendmentLine, AmendmentView, ConsentView, SignatoryView, VersionLine, VersionView } from './view.ts';

/** What the programme says now. Refuses with 404 when there is none that the asker may see. */
export async function contentOf(ctx: ReadContext, programmeId: string): Promise<ProgrammeContent> {
  const { rows } = await sql<{ content: ProgrammeContent | null }>`
    select app.programme_content(${programmeId}::uuid) as content`.execute(ctx.db);
  const content = rows[0]?.content;
  if (!content) throw notThere();
  return content;
}

/** The versions of the programme, newest first. */
export async function versionsOf(ctx: ReadContext, programmeId: string): Promise<VersionLine[]> {
  const versions = await versionRows(ctx, programmeId);
  return versions.map(({ number, inForceFrom, madeAt, sha256, amendment }) => ({
    number,
    inForceFrom,
    madeAt,
    sha256,
    amendment,
  }));
}

/** One version with what it says, or null. */
export async function versionView(ctx: ReadContext, programmeId: string, number: number): Promise<VersionView | null> {
  return (await versionRows(ctx, programmeId, number))[0] ?? null;
}

/** All versions with what they say, newest first. */
export function versionsWithContent(ctx: ReadContext, programmeId: string): Promise<VersionView[]> {
  return versionRows(ctx, programmeId);
}

async function versionRows(ctx: ReadContext, programmeId: string, number?: number): Promise<VersionView[]> {
  let query = ctx.db
    .selectFrom('programme_version as version')
    .leftJoin('amendment', 'amendment.id', 'version.amendment_id')
    .select([
      'version.number',
      'version.in_force_from as inForceFrom',
      'version.made_at as madeAt',
      'version.sha256',
      'version.content',
      'amendment.id as amendmentId',
      'amendment.kind',
      'amendment.number as amendmentNumber',
      'amendment.rationale',
      'amendment.signed_on as signedOn',
    ])
    .where('version.programme_id', '=', programmeId);
  if (number !== undefined) query = query.where('version.number', '=', number);
  const rows = await query.orderBy('version.number', 'desc').execute();
  return rows.map((row) => ({
    number: row.number,
    inForceFrom: row.inForceFrom,
    madeAt: row.madeAt.toISOString(),
    sha256: row.sha256.toString('hex'),
    content: row.content as unknown as ProgrammeContent,
    amendment:
      row.amendmentId && row.kind && row.rationale !== null
        ? {
            id: row.amendmentId,
            kind: row.kind,
            number: row.amendmentNumber,
            rationale: row.rationale,
            signedOn: row.signedOn,
          }
        : null,
  }));
}

type Row = Selectable<DB['amendment']>;

/** The amendments of the programme that the asker may see: drafts (own ones) first, then the newest. */
export async function amendmentsOf(ctx: ReadContext, programmeId: string): Promise<AmendmentLine[]> {
  const rows = await ctx.db
    .selectFrom('amendment')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy(sql`number desc nulls first`)
    .orderBy('id')
    .execute();
  return linesOf(ctx, rows);
}

/** Amendments of all programmes in one of the states, oldest first. */
export async function amendmentsIn(ctx: ReadContext, states: readonly AmendmentState[]): Promise<AmendmentLine[]> {
  const rows = await ctx.db
    .selectFrom('amendment')
    .selectAll()
    .where('state', 'in', [...states])
    .orderBy('proposed_at')
    .orderBy('id')
    .execute();
  return linesOf(ctx, rows);
}

/** The amendment. Refuses with 404 when there is none that the asker may see. */
export async function amendmentView(ctx: ReadContext, id: string): Promise<AmendmentView> {
  const row = await ctx.db.selectFrom('amendment').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row)
    throw new Refusal(
      'no-such-amendment',
      say(
        'Không có sửa đổi này, hoặc đó là bản nháp của đơn vị khác.',
        'There is no such amendment, or it is a draft of another organisation.',
      ),
      404,
    );
  const [line] = await linesOf(ctx, [row]);
  return {
    ...line!,
    operations: row.operations as unknown as Operation[],
    base: row.base as unknown as ProgrammeContent,
    effectiveReason: row.effective_reason,
    signatories: row.signatories as unknown as SignatoryView[],
    paperFileId: row.paper_file_id,
    closedReason: row.closed_reason,
    closedAt: row.closed_at?.toISOString() ?? null,
    inEffectAt: row.in_effect_at?.toISOString() ?? null,
    consents: await consentsOf(ctx, id),
  };
}

async function linesOf(ctx: ReadContext, rows: readonly Row[]): Promise<AmendmentLine[]> {
  const names = await organisationsByIds(ctx, [...new Set(rows.map((row) => row.author_organisation_id))]);
  return rows.map((row) => ({
    id: row.id,
    programmeId: row.programme_id,
    kind: row.kind,
    number: row.number,
    state: row.state,
    rationale: row.rationale,
    authorOrganisationId: row.author_organisation_id,
    authorOrganisationName: names.get(row.author_organisation_id)?.name ?? '',
    authorSide: row.author_side,
    symbol: row.symbol,
    signedOn: row.signed_on,
    effectiveOn: row.effective_on,
    createdAt: row.created_at.toISOString(),
    proposedAt: row.proposed_at?.toISOString() ?? null,
    version: row.version,
  }));
}

async function consentsOf(ctx: ReadContext, amendmentId: string): Promise<ConsentView[]> {
  const rows = await ctx.db
    .selectFrom('amendment_consent')
    .selectAll()
    .where('amendment_id', '=', amendmentId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    side: row.side,
    answer: row.answer,
    givenOn: row.given_on,
    personName: row.person_name,
    personTitle: row.person_title,
    reason: row.reason,
    recordedByAuthor: row.recorded_by_author,
    fileId: row.file_id,
    accountId: row.account_id,
    at: row.at.toISOString(),
  }));
}

/** `amendment side` of every answer to these amendments. */
export async function sidesAnswered(ctx: ReadContext, amendmentIds: readonly string[]): Promise<Set<string>> {
  if (amendmentIds.length === 0) return new Set();
  const rows = await ctx.db
    .selectFrom('amendment_consent')
    .select(['amendment_id as amendmentId', 'side'])
    .where('amendment_id', 'in', [...amendmentIds])
    .execute();
  return new Set(rows.map((row) => `${row.amendmentId} ${row.side}`));
}

/** Signed amendments whose day has come, over all programmes, oldest first. For the daily task. */
export async function signedUntil(ctx: ReadContext, day: string): Promise<{ id: string; programmeId: string }[]> {
  return ctx.db
    .selectFrom('amendment')
    .select(['id', 'programme_id as programmeId'])
    .where('state', '=', 'signed')
    .where('effective_on', '<=', day)
    .orderBy('effective_on')
    .orderBy('id')
    .execute();
}

/** Whether an amendment of the programme is signed and waits for its day. */
export async function oneWaits(ctx: ReadContext, programmeId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('amendment')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('state', '=', 'signed')
    .executeTakeFirst();
  return row !== undefined;
}
