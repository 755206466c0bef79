// Links for occasional helpers: a school, a hall, an office that will do one thing once and wants no account. A link names
// one purpose and one object, ends by itself, can be revoked, and everything done by it is journalled with its number.
import { createHash, randomBytes } from 'node:crypto';
import { consult, perform, type Context, type ReadContext, type Who } from '../../../platform/context/index.ts';
import { insist, no, Refusal, say, YES, type Answer } from '../../../tools/sentence/index.ts';
import { organisationView } from '../../organisations/index.ts';
import { giveLinkInput, revokeLinkInput, type GiveLink } from '../input.ts';
import { isLinkPurpose, LINK_PURPOSE_FACTS, linkCan, type LinkPurpose } from '../signed-link.ts';
import { may } from '../policy.ts';
import { namesOf } from '../queries.ts';
import { countLinkUse, insertLink, revoke } from './signed-link-store.ts';

const hashOf = (token: string) => createHash('sha256').update(token).digest();
const DAY = 86_400_000;

export interface GivenLink {
  readonly linkId: string;
  /** For the address /viec/<token>; shown once, kept nowhere. */
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Makes a link. The module whose object it is calls this from a command of its own, after it has asked whether this person
 * may let others act on that object. One entry: `link.given`.
 */
export async function giveLink(
  ctx: Context,
  about: { readonly purpose: LinkPurpose; readonly subjectId: string; readonly programmeId: string | null },
  input: GiveLink,
): Promise<GivenLink> {
  const { madeFor, days } = giveLinkInput.parse(input);
  insist(may(ctx, 'give-links'), 403);
  const { organisation } = ctx;
  if (organisation === null) throw new Error('a link is given for an organisation');
  const { mostDays, mostUses } = LINK_PURPOSE_FACTS[about.purpose];
  const expiresAt = new Date(ctx.now.getTime() + Math.min(days, mostDays) * DAY);
  const token = randomBytes(32).toString('base64url');
  const linkId = await insertLink(ctx, {
    ...about,
    tokenHash: hashOf(token),
    organisationId: organisation,
    madeFor,
    expiresAt,
    mostUses,
  });
  await ctx.journal({
    what: 'link.given',
    objectKind: 'link',
    objectId: linkId,
    programmeId: about.programmeId,
    data: { purpose: about.purpose, subjectId: about.subjectId, expiresAt: expiresAt.toISOString() },
  });
  return { linkId, token, expiresAt };
}

export interface LinkLine {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly subjectId: string;
  readonly programmeId: string | null;
  readonly madeFor: string;
  readonly madeBy: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly uses: number;
  readonly mostUses: number;
  readonly lastUsedAt: string | null;
  /** Yes while it works; else why it does not. */
  readonly works: Answer;
}

export const LINKS_PER_PAGE = 50;

/** The acting organisation's links, newest first. */
export async function linksOf(ctx: ReadContext, page = 1): Promise<{ links: LinkLine[]; page: number; pages: number }> {
  const { total } = await ctx.db
    .selectFrom('signed_link')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(Number(total) / LINKS_PER_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await ctx.db
    .selectFrom('signed_link')
    .selectAll()
    .orderBy('created_at', 'desc')
    .limit(LINKS_PER_PAGE)
    .offset((shown - 1) * LINKS_PER_PAGE)
    .execute();
  const names = await namesOf(
    ctx,
    rows.map((row) => row.made_by),
  );
  const links = rows.flatMap((row) =>
    isLinkPurpose(row.purpose)
      ? {
          id: row.id,
          purpose: row.purpose,
          subjectId: row.subject_id,
          programmeId: row.programme_id,
          madeFor: row.made_for,
          madeBy: row.made_by ? (names.get(row.made_by) ?? null) : null,
          createdAt: row.created_at.toISOString(),
          expiresAt: row.expires_at.toISOString(),
          uses: row.uses,
          mostUses: row.most_uses,
          lastUsedAt: row.last_used_at?.toISOString() ?? null,
          works: linkCan.use(
            { expiresAt: row.expires_at, revokedAt: row.revoked_at, uses: row.uses, mostUses: row.most_uses },
            ctx.now,
          ),
        }
      : [],
  );
  return { links, page: shown, pages };
}

/** From now on it does nothing. Throws Refusal `no-link` (404). */
export async function revokeLink(ctx: Context, input: { readonly linkId: string }): Promise<void> {
  const { linkId } = revokeLinkInput.parse(input);
  insist(may(ctx, 'give-links'), 403);
  const revoked = await revoke(ctx, linkId);
  if (!revoked) throw noLink();
  const { programmeId } = revoked;
  await ctx.journal({ what: 'link.revoked', objectKind: 'link', objectId: linkId, programmeId });
}

export interface OpenedLink {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly subjectId: string;
  readonly programmeId: string | null;
  readonly organisationName: string;
  readonly madeFor: string;
  readonly expiresAt: string;
  readonly works: Answer;
  /** Whoever holds the link, for consult(): sees what the organisation sees, so ask only for the one object. */
  readonly who: Who;
}

/** What a link is for; looking uses nothing up. Throws Refusal `no-link` (404). */
export async function openLink(token: string): Promise<OpenedLink> {
  return consult({ kind: 'system', reason: 'opening a signed link' }, async (ctx) => {
    const row = await ctx.db
      .selectFrom('signed_link')
      .selectAll()
      .where('token_hash', '=', hashOf(token))
      .executeTakeFirst();
    if (!row || !isLinkPurpose(row.purpose)) throw noLink();
    const { name } = await organisationView(ctx, row.organisation_id);
    const link = { id: row.id, purpose: row.purpose, subjectId: row.subject_id };
    return {
      ...link,
      programmeId: row.programme_id,
      organisationName: name,
      madeFor: row.made_for,
      expiresAt: row.expires_at.toISOString(),
      works: linkCan.use(
        { expiresAt: row.expires_at, revokedAt: row.revoked_at, uses: row.uses, mostUses: row.most_uses },
        ctx.now,
      ),
      who: {
        kind: 'person',
        organisationId: row.organisation_id,
        actor: { accountId: null, name: '', role: null, isPlatformAdmin: false, link },
      },
    };
  });
}

/**
 * Runs a command in the name of whoever holds the link; the use is counted in the same transaction. Throws the Refusals of
 * the command, and `link-revoked`, `link-expired`, `link-used-up`.
 */
export async function performByLink<I, R>(
  token: string,
  command: (ctx: Context, input: I) => Promise<R>,
  input: I,
): Promise<R> {
  const link = await openLink(token);
  insist(link.works);
  return perform(
    link.who,
    async (ctx, given: I) => {
      insist((await countLinkUse(ctx, link.id)) ? YES : usedMeanwhile());
      return command(ctx, given);
    },
    input,
  );
}

function usedMeanwhile(): Answer {
  return no(
    'link-used-up',
    'Liên kết này vừa được dùng hoặc thu hồi. Hãy tải lại trang.',
    'This link was used or revoked just now. Reload the page.',
  );
}

function noLink(): Refusal {
  return new Refusal(
    'no-link',
    say('Không có liên kết này. Hãy kiểm tra lại địa chỉ.', 'There is no such link. Check the address.'),
    404,
  );
}
