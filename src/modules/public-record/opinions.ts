// Reads of outside assessors and of what they published.
import { createHash } from 'node:crypto';
import type { ReadContext } from '../../platform/context/index.ts';
import { dayInVietNam, type Day } from '../../tools/calendar/index.ts';
import { Refusal, say, type Answer } from '../../tools/sentence/index.ts';
import { organisationsByIds } from '../organisations/index.ts';
import { programmeView } from '../programmes/index.ts';
import { assessorCan, type Judgement } from './model.ts';

export interface OutsideOpinion {
  readonly id: string;
  readonly programmeId: string;
  readonly author: string;
  readonly affiliation: string;
  readonly ties: string;
  /** Null once it was withdrawn: what remains is that it was there. */
  readonly text: string | null;
  readonly publishedAt: string;
  /** Which party invited the author. */
  readonly invitedBy: string;
  readonly withdrawn: { readonly at: string; readonly why: string | null } | null;
  readonly judgements: readonly { readonly commitmentId: string; readonly status: Judgement }[];
  readonly answers: readonly {
    readonly side: string;
    readonly organisationName: string;
    readonly text: string;
    readonly at: string;
  }[];
}

export interface AssessorLine {
  readonly id: string;
  readonly invitedByOrganisationId: string;
  readonly invitedBy: string;
  readonly madeFor: string;
  readonly createdAt: string;
  readonly untilOn: Day;
  readonly revokedAt: string | null;
  readonly hasOpinion: boolean;
}

/** What whoever holds a link sees. */
export interface AssessorDoor {
  readonly assessorId: string;
  readonly programmeId: string;
  readonly programmeTitle: string;
  readonly programmeSlug: string;
  readonly invitedById: string;
  readonly invitedBy: string;
  readonly untilOn: Day;
  readonly opinion: OutsideOpinion | null;
  readonly mayPublish: Answer;
  readonly mayWithdraw: Answer;
}

/** Only this is kept of a link's word. */
export function linkHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Oldest first, withdrawn ones too. */
export async function opinionsOfOutside(ctx: ReadContext, programmeId: string): Promise<OutsideOpinion[]> {
  const rows = await ctx.db
    .selectFrom('outside_opinion')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('published_at')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const judgements = await ctx.db
    .selectFrom('outside_judgement')
    .select(['opinion_id as opinionId', 'commitment_id as commitmentId', 'status'])
    .where('opinion_id', 'in', ids)
    .orderBy('commitment_id')
    .execute();
  const answers = await ctx.db
    .selectFrom('outside_answer')
    .select(['opinion_id as opinionId', 'organisation_id as organisationId', 'side', 'text', 'at'])
    .where('opinion_id', 'in', ids)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const names = await organisationsByIds(ctx, [
    ...answers.map((one) => one.organisationId),
    ...rows.map((row) => row.invited_by_organisation_id),
  ]);
  return rows.map((row) => ({
    id: row.id,
    programmeId: row.programme_id,
    author: row.author,
    affiliation: row.affiliation,
    ties: row.ties,
    text: row.withdrawn_at === null ? row.text : null,
    publishedAt: row.published_at.toISOString(),
    invitedBy: names.get(row.invited_by_organisation_id)?.name ?? '',
    withdrawn: row.withdrawn_at === null ? null : { at: row.withdrawn_at.toISOString(), why: row.withdrawn_why },
    judgements:
      row.withdrawn_at === null
        ? judgements
            .filter((one) => one.opinionId === row.id)
            .map(({ commitmentId, status }) => ({ commitmentId, status }))
        : [],
    answers: answers
      .filter((one) => one.opinionId === row.id)
      .map(({ side, organisationId, text, at }) => ({
        side,
        organisationName: names.get(organisationId)?.name ?? '',
        text,
        at: at.toISOString(),
      })),
  }));
}

/** Links made for a programme, oldest first. For its parties. */
export async function assessorsOf(ctx: ReadContext, programmeId: string): Promise<AssessorLine[]> {
  const rows = await ctx.db
    .selectFrom('outside_assessor as a')
    .leftJoin('outside_opinion as o', (join) =>
      join.onRef('o.assessor_id', '=', 'a.id').on('o.withdrawn_at', 'is', null),
    )
    .select([
      'a.id',
      'a.invited_by_organisation_id as organisationId',
      'a.made_for as madeFor',
      'a.created_at as createdAt',
      'a.until_on as untilOn',
      'a.revoked_at as revokedAt',
      'o.id as opinionId',
    ])
    .where('a.programme_id', '=', programmeId)
    .orderBy('a.created_at')
    .orderBy('a.id')
    .execute();
  const names = await organisationsByIds(
    ctx,
    rows.map((row) => row.organisationId),
  );
  return rows.map((row) => ({
    id: row.id,
    invitedByOrganisationId: row.organisationId,
    invitedBy: names.get(row.organisationId)?.name ?? '',
    madeFor: row.madeFor,
    createdAt: row.createdAt.toISOString(),
    untilOn: row.untilOn,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    hasOpinion: row.opinionId !== null,
  }));
}

/** What the link opens; in scope system. Throws Refusal `no-link` (404), the same for every word that leads nowhere. */
export async function assessorDoor(ctx: ReadContext, token: string): Promise<AssessorDoor> {
  const row = await ctx.db
    .selectFrom('outside_assessor')
    .select(['id', 'programme_id', 'invited_by_organisation_id', 'until_on', 'revoked_at'])
    .where('token_hash', '=', linkHash(token))
    .executeTakeFirst();
  if (!row)
    throw new Refusal(
      'no-link',
      say(
        'Liên kết này không mở được gì. Hãy xin lại từ đơn vị đã mời.',
        'This link opens nothing. Ask whoever invited you.',
      ),
      404,
    );
  const programme = await programmeView(ctx, row.programme_id);
  const published = await ctx.db
    .selectFrom('outside_opinion')
    .select('id')
    .where('assessor_id', '=', row.id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  const opinion = published
    ? ((await opinionsOfOutside(ctx, programme.id)).find((one) => one.id === published.id) ?? null)
    : null;
  const names = await organisationsByIds(ctx, [row.invited_by_organisation_id]);
  const facts = {
    untilOn: row.until_on,
    isRevoked: row.revoked_at !== null,
    isPublic: programme.publishedAt !== null,
    hasOpinion: opinion !== null,
  };
  return {
    assessorId: row.id,
    programmeId: programme.id,
    programmeTitle: programme.title,
    programmeSlug: programme.slug,
    invitedById: row.invited_by_organisation_id,
    invitedBy: names.get(row.invited_by_organisation_id)?.name ?? '',
    untilOn: row.until_on,
    opinion,
    mayPublish: assessorCan.publish(facts, dayInVietNam(ctx.now)),
    mayWithdraw: assessorCan.withdraw(facts),
  };
}
