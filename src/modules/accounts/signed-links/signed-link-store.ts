// The only file that writes signed_link.
import type { Context } from '../../../platform/context/index.ts';
import type { LinkPurpose } from '../signed-link.ts';

export interface NewLink {
  readonly tokenHash: Buffer;
  readonly purpose: LinkPurpose;
  readonly subjectId: string;
  readonly organisationId: string;
  readonly programmeId: string | null;
  readonly madeFor: string;
  readonly expiresAt: Date;
  readonly mostUses: number;
}

export async function insertLink(ctx: Context, link: NewLink): Promise<string> {
  const { id } = await ctx.db
    .insertInto('signed_link')
    .values({
      token_hash: link.tokenHash,
      purpose: link.purpose,
      subject_id: link.subjectId,
      organisation_id: link.organisationId,
      programme_id: link.programmeId,
      made_for: link.madeFor,
      made_by: ctx.actor.accountId,
      created_at: ctx.now,
      expires_at: link.expiresAt,
      most_uses: link.mostUses,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** False when it was used up, revoked or ran out meanwhile. */
export async function countLinkUse(ctx: Context, id: string): Promise<boolean> {
  const done = await ctx.db
    .updateTable('signed_link')
    .set((eb) => ({ uses: eb('uses', '+', 1), last_used_at: ctx.now }))
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', ctx.now)
    .whereRef('uses', '<', 'most_uses')
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Null when it was revoked before or is not this body's. */
export async function revoke(ctx: Context, id: string): Promise<{ readonly programmeId: string | null } | null> {
  const row = await ctx.db
    .updateTable('signed_link')
    .set({ revoked_at: ctx.now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('programme_id as programmeId')
    .executeTakeFirst();
  return row ?? null;
}
