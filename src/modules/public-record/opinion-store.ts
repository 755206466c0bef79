// The only file that writes outside_assessor, outside_opinion, outside_judgement and outside_answer.
import type { Context } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import type { PublishOpinion } from './input.ts';

export async function insertAssessor(
  ctx: Context,
  row: { readonly programmeId: string; readonly madeFor: string; readonly untilOn: Day; readonly hash: Buffer },
): Promise<string> {
  if (ctx.organisation === null) throw new Error('an outside assessor is invited by a party');
  const { id } = await ctx.db
    .insertInto('outside_assessor')
    .values({
      programme_id: row.programmeId,
      invited_by_organisation_id: ctx.organisation,
      invited_by: ctx.actor.accountId,
      made_for: row.madeFor,
      token_hash: row.hash,
      until_on: row.untilOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** False when it was revoked before or is another body's. */
export async function setRevoked(ctx: Context, id: string): Promise<boolean> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('outside_assessor')
    .set({ revoked_at: ctx.now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function insertOpinion(
  ctx: Context,
  row: Omit<PublishOpinion, 'token'> & {
    readonly assessorId: string;
    readonly programmeId: string;
    readonly invitedByOrganisationId: string;
  },
): Promise<string> {
  const { id } = await ctx.db
    .insertInto('outside_opinion')
    .values({
      assessor_id: row.assessorId,
      programme_id: row.programmeId,
      invited_by_organisation_id: row.invitedByOrganisationId,
      author: row.author,
      affiliation: row.affiliation,
      ties: row.ties,
      text: row.text,
      published_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (row.judgements.length > 0)
    await ctx.db
      .insertInto('outside_judgement')
      .values(
        row.judgements.map((one) => ({
          opinion_id: id,
          programme_id: row.programmeId,
          commitment_id: one.commitmentId,
          status: one.status,
        })),
      )
      .execute();
  return id;
}

export async function setWithdrawn(ctx: Context, id: string, why: string | null): Promise<void> {
  await ctx.db
    .updateTable('outside_opinion')
    .set({ withdrawn_at: ctx.now, withdrawn_why: why })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute();
}

export async function insertAnswer(
  ctx: Context,
  row: {
    readonly opinionId: string;
    readonly programmeId: string;
    readonly organisationId: string;
    readonly side: string;
    readonly text: string;
  },
): Promise<string> {
  const { id } = await ctx.db
    .insertInto('outside_answer')
    .values({
      opinion_id: row.opinionId,
      programme_id: row.programmeId,
      organisation_id: row.organisationId,
      side: row.side,
      text: row.text,
      at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
