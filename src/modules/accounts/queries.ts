// Reads. E-mail addresses leave this module only for the person's own organisation and for administrators.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import { NAMELESS } from '../../platform/personal-data/index.ts';
import { signInDatabase, houseTime } from '../../platform/database/index.ts';
import { insist, Refusal, say, type Answer } from '../../tools/sentence/index.ts';
import { organisationView } from '../organisations/index.ts';
import { invitationCan, isRole, type PersonView, type Role } from './model.ts';
import { may } from './policy.ts';

/** The people of a body: with addresses for its own, by name and role for its partners, nobody for strangers. */
export async function peopleOf(ctx: ReadContext, organisationId: string): Promise<PersonView[]> {
  const { rows } = await sql<{
    membership_id: string;
    account_id: string;
    name: string;
    email: string | null;
    role: string;
    since: Date;
    version: number;
  }>`select * from app.people_of(${organisationId}::uuid)`.execute(ctx.db);
  return rows.flatMap(({ role, ...row }) =>
    isRole(role)
      ? {
          membershipId: row.membership_id,
          accountId: row.account_id,
          name: row.name,
          email: row.email,
          role,
          since: row.since.toISOString(),
          version: row.version,
        }
      : [],
  );
}

/** People who belong to the acting body, or once did, by name. Whoever has been erased is not among them. */
export async function everMembersOf(
  ctx: ReadContext,
  organisationId: string,
): Promise<{ readonly accountId: string; readonly name: string }[]> {
  const rows = await ctx.db
    .selectFrom('membership')
    .select('account_id')
    .distinct()
    .where('organisation_id', '=', organisationId)
    .execute();
  const names = await namesOf(
    ctx,
    rows.map((row) => row.account_id),
  );
  return [...names]
    .filter(([, name]) => name !== '' && name !== NAMELESS)
    .map(([accountId, name]) => ({ accountId, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** Names of people the asker may know: own colleagues and those of partners, also former ones. */
export async function namesOf(
  ctx: ReadContext,
  accountIds: readonly (string | null | undefined)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(accountIds.filter((id): id is string => typeof id === 'string'))];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ account_id: string; name: string }>`
    select account_id, name from app.names_of(${wanted}::uuid[])`.execute(ctx.db);
  return new Map(rows.map((row) => [row.account_id, row.name]));
}

/** Which of these bodies have anybody with an account; only own and partners' bodies are told of. */
export async function organisationsWithMembers(
  ctx: ReadContext,
  organisationIds: readonly string[],
): Promise<Set<string>> {
  const wanted = [...new Set(organisationIds)];
  if (wanted.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from app.organisations_with_members(${wanted}::uuid[]) as found (id)`.execute(ctx.db);
  return new Set(rows.map((row) => row.id));
}

export interface OpenInvitation {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly isExpired: boolean;
}

/** Invitations of a body that wait for an answer. Throws Refusal 403 for whoever does not manage its people. */
export async function openInvitations(ctx: ReadContext, organisationId: string): Promise<OpenInvitation[]> {
  insist(may(ctx, 'manage-people', organisationId), 403);
  const rows = await ctx.db
    .selectFrom('invitation')
    .select(['id', 'name', 'email', 'role', 'created_at', 'expires_at'])
    .where('organisation_id', '=', organisationId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    isExpired: row.expires_at <= ctx.now,
  }));
}

export interface InvitationView {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly expiresAt: string;
  readonly canAccept: Answer;
}

/** What is kept of the word in an invitation's link. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** For whoever holds the link; in scope system. Throws Refusal `no-invitation` (404). */
export async function invitationView(ctx: ReadContext, token: string): Promise<InvitationView> {
  const row = await ctx.db
    .selectFrom('invitation')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst();
  if (!row) {
    throw new Refusal(
      'no-invitation',
      say('Không có lời mời này. Hãy kiểm tra lại đường dẫn.', 'There is no such invitation. Check the link.'),
      404,
    );
  }
  const organisation = await organisationView(ctx, row.organisation_id);
  return {
    id: row.id,
    organisationId: row.organisation_id,
    organisationName: organisation.name,
    name: row.name,
    email: row.email,
    role: row.role,
    expiresAt: row.expires_at.toISOString(),
    canAccept: invitationCan.accept(
      { acceptedAt: row.accepted_at, withdrawnAt: row.withdrawn_at, expiresAt: row.expires_at },
      ctx.now,
    ),
  };
}

export interface AccountLine {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly isPlatformAdmin: boolean;
  readonly isExample: boolean;
  readonly hasSecondStep: boolean;
  readonly createdAt: string;
  readonly memberships: readonly { readonly organisationId: string; readonly role: Role }[];
}

export const ACCOUNTS_PER_PAGE = 50;

/** For administrators. Throws Refusal 403 for others. */
export async function findAccounts(
  ctx: ReadContext,
  filter: { search?: string | undefined; page?: number | undefined },
): Promise<{ accounts: AccountLine[]; total: number; page: number; pages: number }> {
  insist(may(ctx, 'make-accounts'), 403);
  let query = ctx.db.selectFrom('person_account');
  const search = filter.search?.trim();
  if (search) {
    const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where((eb) => eb.or([eb('name', 'ilike', like), eb('email', 'ilike', like)]));
  }
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(total / ACCOUNTS_PER_PAGE));
  const page = Math.min(Math.max(1, filter.page ?? 1), pages);
  const rows = await query
    .selectAll()
    .select(
      sql<boolean>`exists (select from person_totp t where t.account_id = person_account.id)
        or exists (select from person_passkey p where p.account_id = person_account.id)`.as('has_second_step'),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(ACCOUNTS_PER_PAGE)
    .offset((page - 1) * ACCOUNTS_PER_PAGE)
    .execute();
  const ids = rows.map((row) => row.id);
  const held =
    ids.length === 0
      ? []
      : await ctx.db
          .selectFrom('membership')
          .select(['account_id', 'organisation_id', 'role'])
          .where('account_id', 'in', ids)
          .where('until', 'is', null)
          .orderBy('since')
          .execute();
  const accounts = rows.map((row) => ({
    accountId: row.id,
    name: row.name,
    email: row.email,
    isPlatformAdmin: row.is_platform_admin,
    isExample: row.is_example,
    hasSecondStep: row.has_second_step,
    createdAt: row.created_at.toISOString(),
    memberships: held
      .filter((one) => one.account_id === row.id)
      .map((one) => ({ organisationId: one.organisation_id, role: one.role })),
  }));
  return { accounts, total, page, pages };
}

export interface SessionLine {
  readonly id: string;
  readonly isCurrent: boolean;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly address: string | null;
  readonly browser: string | null;
}

/** A person's open sessions, newest first. */
export async function sessionsOf(accountId: string, currentId: string): Promise<SessionLine[]> {
  const rows = await signInDatabase()
    .selectFrom('person_session')
    .select(['id', 'created_at', 'updated_at', 'ip_address', 'user_agent'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', houseTime())
    .where('awaits_code', '=', false)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    isCurrent: row.id === currentId,
    startedAt: row.created_at.toISOString(),
    lastSeenAt: row.updated_at.toISOString(),
    address: row.ip_address || null,
    browser: row.user_agent || null,
  }));
}
